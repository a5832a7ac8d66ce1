import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { CodingBadges } from '../coding/web/coding-badges.js';
import type { MentionDetail } from '../mentions.queries.js';
import { seenValue } from './seen-value.js';

/** What people said of it, and the way to the form that says it. */
export function MentionCoding({ ctx, detail }: { ctx: PageContext; detail: MentionDetail }) {
  const words = ctx.t.coding.section;
  const { mention, tags, keyMessages } = detail;
  const coded =
    [mention.depth, mention.tone, mention.initiated, mention.funderNamed].some((value) => value !== null) ||
    tags.length + keyMessages.length > 0;
  if (!coded && !mayEdit(ctx)) return null;
  return (
    <section class="mention-coding">
      <h2>{words.title}</h2>
      {coded ? <CodingBadges ctx={ctx} rows={[detail]} whole /> : <p class="quiet">{words.nothing}</p>}
      {mayEdit(ctx) && (
        <form method="post" action="/mentions/coding/form" class="quiet-form">
          <input type="hidden" name="mention" value={seenValue(detail)} />
          <input type="hidden" name="back" value={`/mentions/${mention.id}`} />
          <button type="submit" class="btn btn-sm">
            {words.edit}
          </button>
        </form>
      )}
    </section>
  );
}
