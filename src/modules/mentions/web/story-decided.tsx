import { StatusBadge } from '../../../web/components/badge.js';
import { Joined } from '../../../web/components/joined.js';
import type { PageContext } from '../../../web/page-context.js';
import type { Decision } from '../mention.entity.js';
import type { MentionRow } from '../mentions.queries.js';
import { outletName } from './mention-row-parts.js';
import { waitingOf } from './mention-row.js';
import { reviewTone, UndoForm } from './review-buttons.js';

/** Exceptions named; more are counted. */
const named = 5;

export interface DecidedStory {
  storyId: string;
  headline: string;
  review: Decision;
  changed: number;
  /** Somebody else decided them meanwhile. */
  skipped: number;
  /** What the list still shows of the story: the exceptions. */
  left: readonly MentionRow[];
  undo: string | null;
}

/** What stays in a group's place after a decision: what happened, what was left out, and the way back. */
export function DecidedGroup({
  ctx,
  decided,
  back,
  oob,
}: {
  ctx: PageContext;
  decided: DecidedStory;
  back: string;
  oob?: string;
}) {
  const { t } = ctx;
  const { storyId, review, changed, skipped, left, undo } = decided;
  const waiting = waitingOf(left) + (review === 'new' ? changed : 0);
  return (
    <li
      class="mention-row mention-decided"
      id={`story-${storyId}`}
      data-row
      data-decided
      data-review={review}
      data-count={waiting}
      hx-swap-oob={oob}
    >
      <p role="status">
        {skipped > 0 && <strong>{t.mentions.skipped(skipped)} </strong>}
        {changed > 0 && (
          <>
            <StatusBadge tone={reviewTone(review)}>{t.mentions.reviews[review]}</StatusBadge>{' '}
            {t.stories.decided(changed)}:{' '}
          </>
        )}
        <a href={`/stories/${storyId}`}>{decided.headline}</a>
        {left.length > 0 && <Left ctx={ctx} rows={left} />}
      </p>
      {undo !== null && (
        <UndoForm
          ctx={ctx}
          decision={undo}
          back={back}
          target={`#story-${storyId}`}
          action={`/stories/${storyId}/review-undo`}
        />
      )}
    </li>
  );
}

function Left({ ctx, rows }: { ctx: PageContext; rows: readonly MentionRow[] }) {
  const { t } = ctx;
  const shown = rows.length <= named ? rows : rows.slice(0, named - 1);
  return (
    <span class="story-left">
      {t.stories.left(rows.length)}:{' '}
      <Joined>
        {shown.map((row) => (
          <a key={row.mention.id} href={`/mentions/${row.mention.id}`} title={row.mention.headline}>
            {outletName(ctx, row)}
          </a>
        ))}
      </Joined>
      {rows.length > shown.length && ` ${t.stories.more(rows.length - shown.length)}`}
    </span>
  );
}
