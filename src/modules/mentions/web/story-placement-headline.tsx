import { StatusBadge } from '../../../web/components/badge.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { MentionRow } from '../mentions.queries.js';
import type { StoryDetail } from '../stories.queries.js';
import { ArticleLink, outletName } from './mention-row-parts.js';

/** The headline of a placement, whether it stands for the story and whether it counts. */
export function PlacementHeadline({
  ctx,
  story,
  row,
}: {
  ctx: PageContext;
  story: StoryDetail;
  row: MentionRow;
}) {
  const { t } = ctx;
  const { mention } = row;
  const counts = story.mentions.find((other) => other.mention.id === mention.repeatOf);
  const represents = mention.id === story.representative.mention.id;
  return (
    <>
      <a href={`/mentions/${mention.id}`}>{mention.headline}</a>
      {counts && (
        <div class="quiet">
          {t.stories.repeats}: <a href={`/mentions/${counts.mention.id}`}>{outletName(ctx, counts)}</a>
        </div>
      )}
      <div class="mention-facts">
        {represents && (
          <StatusBadge tone="good">
            {story.chosenByHand ? t.stories.represent.byHand : t.stories.represent.stands}
          </StatusBadge>
        )}
        {!represents && mayEdit(ctx) && (
          <button
            type="submit"
            form="represent"
            name="mention"
            value={mention.id}
            class="btn btn-link btn-sm"
            aria-label={t.stories.represent.choose(mention.headline)}
          >
            {t.stories.represent.action}
          </button>
        )}
        <ArticleLink ctx={ctx} url={mention.url} open />
      </div>
    </>
  );
}
