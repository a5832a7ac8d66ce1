import { StatusBadge } from '../../../web/components/badge.js';
import { TimeAgo } from '../../../web/components/time.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { Mention } from '../mention.entity.js';

type Linked = Pick<Mention, 'id' | 'linkState' | 'linkCheckedAt' | 'linkDeadSince'>;

/** Whether the address still answers, when it was last asked, and for editors the way to ask now. */
export function LinkFact({ ctx, mention }: { ctx: PageContext; mention: Linked }) {
  const { t, format } = ctx;
  const words = t.links;
  const { linkState, linkCheckedAt, linkDeadSince } = mention;
  const missing = linkState === 'gone' || linkState === 'home';
  return (
    <>
      {linkDeadSince && <StatusBadge tone="bad">{words.dead(format.day(linkDeadSince))}</StatusBadge>}{' '}
      {linkState ? words.states[linkState] : words.notYet}
      {linkCheckedAt && (
        <span class="quiet">
          {' '}
          (<TimeAgo ctx={ctx} at={linkCheckedAt} />)
        </span>
      )}
      {missing && !linkDeadSince && <div class="quiet">{words.doubtful}</div>}
      {mayEdit(ctx) && (
        <form method="post" action={`/mentions/${mention.id}/link-check`} class="label-form">
          <button type="submit" class="btn btn-sm">
            {words.checkNow}
          </button>
        </form>
      )}
    </>
  );
}
