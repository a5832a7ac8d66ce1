import type { PageContext } from '../../../web/page-context.js';
import type { MentionDetail } from '../mentions.queries.js';
import { outletName } from './mention-row-parts.js';

/** The story of a mention, and why a mention that repeats another does not count again. */
export function StoryFact({ ctx, detail }: { ctx: PageContext; detail: MentionDetail }) {
  const { t, format } = ctx;
  const { mention, placements, repeats } = detail;
  return (
    <>
      <a href={`/stories/${mention.storyId}`}>{t.stories.withPlacements(placements)}</a>
      {repeats && (
        <div class="quiet">
          {repeats.mention.outletId === mention.outletId ? t.stories.repeatsOutlet : t.stories.repeatsTitle}{' '}
          <a href={`/mentions/${repeats.mention.id}`}>
            {t.stories.pieceOf(outletName(ctx, repeats), format.dateTime(repeats.mention.publishedAt))}
          </a>
        </div>
      )}
    </>
  );
}
