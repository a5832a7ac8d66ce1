import { StatusBadge } from '../../../web/components/badge.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { StoryDetail } from '../stories.queries.js';
import { DecisionButtons, reviewTone } from './review-buttons.js';
import { seenValue } from './seen-value.js';

/** One decision for everything of the story that waits. Renders nothing when nothing does. */
export function StoryDecision({ ctx, story }: { ctx: PageContext; story: StoryDetail }) {
  const { t } = ctx;
  const waiting = story.mentions.filter(({ mention }) => mention.review === 'new');
  if (!waiting.length) return null;
  const page = `/stories/${story.storyId}`;
  return (
    <section class="mention-decision" aria-label={t.mentions.page.decision} data-row data-mention>
      <StatusBadge tone={reviewTone('new')}>{t.stories.wait(waiting.length)}</StatusBadge>
      {mayEdit(ctx) && (
        <form method="post" action={`${page}/review`} class="review-form">
          <input type="hidden" name="back" value={page} />
          {waiting.map((row) => (
            <input key={row.mention.id} type="hidden" name="mention" value={seenValue(row)} />
          ))}
          <DecisionButtons ctx={ctx} made="new" />
        </form>
      )}
    </section>
  );
}
