import { StatusBadge } from '../../../web/components/badge.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { CodingBadges } from '../coding/web/coding-badges.js';
import type { MentionRow } from '../mentions.queries.js';
import type { StoryRow } from '../stories.queries.js';
import { LabelTag } from './label-tag.js';
import { ArticleLink, outletName } from './mention-row-parts.js';
import { MentionScopeBadge } from './mention-scope.js';
import { reviewTone } from './review-buttons.js';
import { seenValue } from './seen-value.js';

export const groupForm = (storyId: string) => `decide-${storyId}`;

/** The mentions of a group, each with a box that is ticked: whoever means an exception unticks it. */
export function GroupPlacements({ ctx, row }: { ctx: PageContext; row: StoryRow }) {
  const { t } = ctx;
  const { storyId, mentions, matching } = row;
  const differ = new Set(mentions.map(({ mention }) => mention.review)).size > 1;
  return (
    <details class="story-placements">
      <summary>
        {mayEdit(ctx) ? t.stories.showOrExcept(mentions.length) : t.stories.show(mentions.length)}
      </summary>
      <ol>
        {mentions.map((each) => (
          <li key={each.mention.id}>
            <Placement ctx={ctx} row={each} form={groupForm(storyId)} withReview={differ} />
          </li>
        ))}
      </ol>
      {matching > mentions.length && <p class="quiet">{t.stories.notListed(matching - mentions.length)}</p>}
    </details>
  );
}

function Placement({
  ctx,
  row,
  form,
  withReview,
}: {
  ctx: PageContext;
  row: MentionRow;
  form: string;
  withReview: boolean;
}) {
  const { t, format } = ctx;
  const { mention } = row;
  const outlet = outletName(ctx, row);
  return (
    <>
      {mayEdit(ctx) && (
        <input
          class="form-check-input"
          type="checkbox"
          name="mention"
          value={seenValue(row)}
          form={form}
          checked
          aria-label={t.stories.include(outlet, mention.headline)}
        />
      )}
      <span class="story-placement">
        <strong>{outlet}</strong> <a href={`/mentions/${mention.id}`}>{mention.headline}</a>
        <span class="mention-facts">
          <time dateTime={mention.publishedAt.toISOString()}>{format.dateTime(mention.publishedAt)}</time>
          <MentionScopeBadge scope={mention.scope} t={t} />
          {mention.label !== 'editorial' && <LabelTag label={mention.label} t={t} />}
          {withReview && (
            <StatusBadge tone={reviewTone(mention.review)}>{t.mentions.reviews[mention.review]}</StatusBadge>
          )}
          {mention.repeatOf !== null && <span>{t.stories.repeats}</span>}
          <ArticleLink ctx={ctx} url={mention.url} />
        </span>
        <CodingBadges ctx={ctx} rows={[row]} />
      </span>
    </>
  );
}
