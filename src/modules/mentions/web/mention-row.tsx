import { StatusBadge } from '../../../web/components/badge.js';
import { Highlight } from '../../../web/components/highlight.js';
import { TimeAgo } from '../../../web/components/time.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { headlineSpans } from '../matched-evidence.js';
import type { MentionRow } from '../mentions.queries.js';
import { CodingBadges } from '../coding/web/coding-badges.js';
import { LabelTag } from './label-tag.js';
import { ArticleLink, Districts, FoundBy, foundBy, outletName, Snippet } from './mention-row-parts.js';
import { MentionScopeBadge } from './mention-scope.js';
import { ReviewButtons, reviewTone, UndoForm } from './review-buttons.js';
import { RowSaidLine } from './row-said.js';
import type { RowSaid } from './row-said.js';

/** One mention in a list: what one decides by, and the decision. `back` is the list's address. */
export function MentionItem({
  ctx,
  row,
  back,
  brief = false,
  others = 0,
  oob,
  said,
}: {
  ctx: PageContext;
  row: MentionRow;
  back: string;
  /** Beneath another heading: no box for the bulk form of the page, and not what found it. */
  brief?: boolean;
  /** Mentions of its story that the list does not show. */
  others?: number;
  /** Where htmx puts it, when it is one of several in an answer. */
  oob?: string;
  said?: RowSaid | undefined;
}) {
  const { t } = ctx;
  const { mention } = row;
  const evidence = row.matches.flatMap((match) => match.evidence);
  const Headline = brief ? 'h3' : 'h2';
  return (
    <li
      class="mention-row"
      id={`mention-${mention.id}`}
      data-row
      data-mention
      data-review={mention.review}
      data-count={waitingOf([row])}
      hx-swap-oob={oob}
    >
      <div class="mention-body">
        <Headline class="mention-headline">
          <a href={`/mentions/${mention.id}`}>
            <Highlight text={mention.headline} spans={headlineSpans(mention.headline, evidence)} />
          </a>
        </Headline>
        <Snippet row={row} />
        <p class="mention-facts">
          <MentionScopeBadge scope={mention.scope} t={t} />
          {row.outlet ? (
            <a href={`/mentions?review=all&outlet=${row.outlet.id}`}>{row.outlet.name}</a>
          ) : (
            <span>{outletName(ctx, row)}</span>
          )}
          <TimeAgo ctx={ctx} at={mention.publishedAt} />
          {mention.label !== 'editorial' && <LabelTag label={mention.label} t={t} />}
          {mention.foundBy === 'hand' && <span>{t.mentions.byHand}</span>}
          {mention.unmatchedSince && (
            <StatusBadge tone="off">
              {t.mentions.unmatchedSince(ctx.format.dateTime(mention.unmatchedSince))}
            </StatusBadge>
          )}
          <ArticleLink ctx={ctx} url={mention.url} open />
        </p>
        <p class="mention-facts">
          <Districts ctx={ctx} districts={row.districts} />
          {!brief && <FoundBy ctx={ctx} found={foundBy([row])} />}
          {others > 0 && <a href={`/stories/${mention.storyId}`}>{t.stories.others(others)}</a>}
        </p>
        <CodingBadges ctx={ctx} rows={[row]} />
        {said && <RowSaidLine ctx={ctx} said={said} />}
      </div>
      {mayEdit(ctx) && (
        <div class="mention-side">
          {!brief && (
            <input
              class="form-check-input mention-select"
              type="checkbox"
              name="mention"
              value={`${mention.id}.${mention.version}`}
              form="bulk"
              aria-label={t.mentions.selectRow(mention.headline)}
            />
          )}
          <ReviewButtons ctx={ctx} mention={mention} back={back} codes={!brief} />
        </div>
      )}
      {!brief && mayEdit(ctx) && <div class="coding-slot" id={`coding-mention-${mention.id}`} />}
    </li>
  );
}

/** What stays in a row's place after a decision: enough to see what happened and to take it back. */
export function DecidedItem({
  ctx,
  row,
  undo,
  back,
  problem,
  oob,
}: {
  ctx: PageContext;
  row: MentionRow;
  undo: string | null;
  back: string;
  oob?: string;
  /** The decision was not made, because somebody else was quicker. */
  problem?: string | undefined;
}) {
  const { t } = ctx;
  const { mention } = row;
  return (
    <li
      class="mention-row mention-decided"
      id={`mention-${mention.id}`}
      data-row
      data-decided
      data-review={mention.review}
      data-count={waitingOf([row])}
      hx-swap-oob={oob}
    >
      <p role="status">
        {problem && <strong>{problem} </strong>}
        <StatusBadge tone={reviewTone(mention.review)}>{t.mentions.reviews[mention.review]}</StatusBadge>{' '}
        <a href={`/mentions/${mention.id}`}>{mention.headline}</a>
      </p>
      {undo !== null && <UndoForm ctx={ctx} decision={undo} back={back} target={`#mention-${mention.id}`} />}
    </li>
  );
}

/** How many of the mentions wait for a decision: the script keeps the number in the navigation by it. */
export function waitingOf(rows: readonly MentionRow[]): number {
  return rows.filter(({ mention }) => mention.review === 'new').length;
}
