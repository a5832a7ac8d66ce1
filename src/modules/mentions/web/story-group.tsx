import { Highlight } from '../../../web/components/highlight.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { CodingBadges } from '../coding/web/coding-badges.js';
import { headlineSpans } from '../matched-evidence.js';
import type { Review } from '../mention.entity.js';
import type { MentionRow } from '../mentions.queries.js';
import type { StoryRow } from '../stories.queries.js';
import { FoundBy, foundBy, Snippet } from './mention-row-parts.js';
import { waitingOf } from './mention-row.js';
import { CodeButton, DecisionButtons } from './review-buttons.js';
import { RowSaidLine } from './row-said.js';
import type { RowSaid } from './row-said.js';
import { seenValue } from './seen-value.js';
import { GroupFacts } from './story-group-facts.js';
import { groupForm, GroupPlacements } from './story-group-placements.js';

/** A story of which the list shows several mentions, and one decision for all that are ticked. */
export function StoryGroup({
  ctx,
  row,
  back,
  problem,
  oob,
  said,
}: {
  ctx: PageContext;
  row: StoryRow;
  back: string;
  oob?: string;
  said?: RowSaid | undefined;
  /** Why it stands here again, undecided. */
  problem?: string;
}) {
  const { storyId, representative, mentions } = row;
  const { mention } = representative;
  const evidence = representative.matches.flatMap((match) => match.evidence);
  const made = commonReview(mentions);
  return (
    <li
      class="mention-row story-row"
      id={`story-${storyId}`}
      data-row
      data-mention
      data-review={made ?? 'mixed'}
      data-count={waitingOf(mentions)}
      hx-swap-oob={oob}
    >
      <div class="mention-body">
        {problem && (
          <p class="story-problem" role="status">
            {problem}
          </p>
        )}
        <h2 class="mention-headline">
          <a href={`/stories/${storyId}`}>
            <Highlight text={mention.headline} spans={headlineSpans(mention.headline, evidence)} />
          </a>
        </h2>
        <Snippet row={representative} />
        <GroupFacts ctx={ctx} row={row} />
        <p class="mention-facts">
          <FoundBy ctx={ctx} found={foundBy(mentions)} />
        </p>
        <CodingBadges ctx={ctx} rows={mentions} />
        {said && <RowSaidLine ctx={ctx} said={said} />}
      </div>
      {mayEdit(ctx) && <GroupDecision ctx={ctx} row={row} made={made} back={back} />}
      {mayEdit(ctx) && <div class="coding-slot" id={`coding-story-${storyId}`} />}
      <GroupPlacements ctx={ctx} row={row} />
    </li>
  );
}

/** The form that the boxes of {@link GroupPlacements} belong to, and the box for the bulk form, which means all of them. */
function GroupDecision({
  ctx,
  row,
  made,
  back,
}: {
  ctx: PageContext;
  row: StoryRow;
  made: Review | null;
  back: string;
}) {
  const { storyId, representative, mentions } = row;
  const action = `/stories/${storyId}/review`;
  return (
    <div class="mention-side">
      <input
        class="form-check-input mention-select"
        type="checkbox"
        name="mention"
        value={[`story-${storyId}`, ...mentions.map(seenValue)].join(' ')}
        form="bulk"
        aria-label={ctx.t.stories.select(representative.mention.headline, mentions.length)}
      />
      <form
        id={groupForm(storyId)}
        method="post"
        action={action}
        class="review-form"
        hx-post={action}
        hx-target={`#story-${storyId}`}
        hx-swap="outerHTML"
      >
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="row" value={`story-${storyId}`} />
        <DecisionButtons ctx={ctx} made={made} />
        <CodeButton ctx={ctx} row={`story-${storyId}`} />
      </form>
    </div>
  );
}

/** The review that all have; null when they differ. */
function commonReview(rows: readonly MentionRow[]): Review | null {
  const review = rows[0]?.mention.review ?? null;
  return rows.every(({ mention }) => mention.review === review) ? review : null;
}
