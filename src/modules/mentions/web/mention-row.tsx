import { StatusBadge } from '../../../web/components/badge.js';
import { Highlight } from '../../../web/components/highlight.js';
import { Icon } from '../../../web/components/icon.js';
import { Joined } from '../../../web/components/joined.js';
import { TimeAgo } from '../../../web/components/time.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { districtName } from '../../places/district-name.js';
import { headlineSpans, passagesOf } from '../matched-evidence.js';
import type { MatchEvidence } from '../match.entity.js';
import type { MentionRow } from '../mentions.queries.js';
import { LabelTag } from './label-tag.js';
import { MentionScopeBadge } from './mention-scope.js';
import { ReviewButtons, reviewTone, UndoForm } from './review-buttons.js';
import { hostOf, webAddress } from './web-address.js';

/** Districts named in a row; more are counted. */
const named = 3;

/** One mention in a list: what one decides by, and the decision. `back` is the list's address. */
export function MentionItem({
  ctx,
  row,
  back,
  brief = false,
}: {
  ctx: PageContext;
  row: MentionRow;
  back: string;
  /** Beneath another heading: no box for the bulk form of the page, and not what found it. */
  brief?: boolean;
}) {
  const { t } = ctx;
  const { mention } = row;
  const evidence = row.matches.flatMap((match) => match.evidence);
  const article = webAddress(mention.url);
  const Headline = brief ? 'h3' : 'h2';
  return (
    <li class="mention-row" id={`mention-${mention.id}`} data-row data-mention data-review={mention.review}>
      <div class="mention-body">
        <Headline class="mention-headline">
          <a href={`/mentions/${mention.id}`}>
            <Highlight text={mention.headline} spans={headlineSpans(mention.headline, evidence)} />
          </a>
        </Headline>
        <Snippet row={row} evidence={evidence} />
        <p class="mention-facts">
          <MentionScopeBadge scope={mention.scope} t={t} />
          {row.outlet ? (
            <a href={`/mentions?review=all&outlet=${row.outlet.id}`}>{row.outlet.name}</a>
          ) : (
            <span>{mention.url ? hostOf(mention.url) : t.mentions.unknownOutlet}</span>
          )}
          <TimeAgo ctx={ctx} at={mention.publishedAt} />
          {mention.label !== 'editorial' && <LabelTag label={mention.label} t={t} />}
          {mention.foundBy === 'hand' && <span>{t.mentions.byHand}</span>}
          {mention.unmatchedSince && (
            <StatusBadge tone="off">
              {t.mentions.unmatchedSince(ctx.format.dateTime(mention.unmatchedSince))}
            </StatusBadge>
          )}
          {article && (
            <a
              class="mention-article"
              href={article}
              rel="noopener noreferrer nofollow"
              target="_blank"
              data-open
            >
              {t.mentions.article}
              <Icon name="external" size={14} />
            </a>
          )}
        </p>
        <p class="mention-facts">
          <Districts ctx={ctx} row={row} />
          {!brief && <FoundBy ctx={ctx} row={row} />}
        </p>
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
          <ReviewButtons ctx={ctx} mention={mention} back={back} />
        </div>
      )}
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
}: {
  ctx: PageContext;
  row: MentionRow;
  undo: string | null;
  back: string;
  /** The decision was not made, because somebody else was quicker. */
  problem?: string;
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

/** The first hit outside the headline; without one the beginning of the teaser. At most 200 characters. */
function Snippet({ row, evidence }: { row: MentionRow; evidence: readonly MatchEvidence[] }) {
  const passage = passagesOf(evidence).find(({ field }) => field === 'summary' || field === 'content');
  if (passage) {
    return (
      <p class="mention-snippet">
        <Highlight text={passage.snippet} spans={passage.spans} />
      </p>
    );
  }
  return row.teaser ? <p class="mention-snippet">{row.teaser}</p> : null;
}

/** Watches and campaigns, each kind with its name: the two are often called the same. */
function FoundBy({ ctx, row }: { ctx: PageContext; row: MentionRow }) {
  const words = ctx.t.mentions.filter;
  const groups = [
    { label: words.watch, room: 'watches', entries: row.matches.map(({ watch }) => watch) },
    { label: words.campaign, room: 'campaigns', entries: row.campaigns },
  ];
  return (
    <>
      {groups
        .filter(({ entries }) => entries.length > 0)
        .map(({ label, room, entries }) => (
          <span key={room}>
            {label}:{' '}
            <Joined>
              {entries.map(({ id, name }) => (
                <a key={id} href={`/${room}/${id}`}>
                  {name}
                </a>
              ))}
            </Joined>
          </span>
        ))}
    </>
  );
}

function Districts({ ctx, row }: { ctx: PageContext; row: MentionRow }) {
  const { t } = ctx;
  if (!row.districts.length) return null;
  const shown = row.districts.length <= named ? row.districts : row.districts.slice(0, named - 1);
  const rest = row.districts.length - shown.length;
  const names = shown.map(districtName).join(', ');
  return (
    <span title={row.districts.map(districtName).join(', ')}>
      <Icon name="places" size={14} />
      {rest > 0 ? `${names} ${t.mentions.moreDistricts(rest)}` : names}
    </span>
  );
}
