import { StatusBadge } from '../../../web/components/badge.js';
import { Highlight } from '../../../web/components/highlight.js';
import { TimeAgo } from '../../../web/components/time.js';
import type { PageContext } from '../../../web/page-context.js';
import { headlineSpans, passagesOf } from '../matched-evidence.js';
import type { PreviewHit, QueryPreview } from '../preview-result.js';
import { reviewTone } from './review-buttons.js';
import { hostOf } from './web-address.js';

/** What the query would find, before it is saved; of a saved watch, what it would gain and lose. */
export function WatchPreview({
  ctx,
  query,
  result,
}: {
  ctx: PageContext;
  query: string;
  result: QueryPreview;
}) {
  const words = ctx.t.watches;
  const { scanned, matched, hits, days, complete, change } = result;
  const same = change?.gained === 0 && change.lost === 0;
  return (
    <section class="preview" aria-live="polite" id="preview">
      <h2>{words.previewTitle(matched)}</h2>
      <p>
        <code class="query">{query}</code>
      </p>
      {scanned === 0 ? (
        <p>{words.previewNoItems}</p>
      ) : (
        <p class="quiet">
          {words.previewBasis(scanned, days)} {!complete && words.previewCut(scanned)}
        </p>
      )}
      {scanned > 0 && matched === 0 && <p>{words.previewNone}</p>}
      {change && !same && (
        <div class="preview-change">
          {change.gained > 0 && (
            <Hits
              ctx={ctx}
              title={words.gained(change.gained)}
              total={change.gained}
              hits={change.gainedHits}
            />
          )}
          {change.lost > 0 && (
            <Hits ctx={ctx} title={words.lost(change.lost)} total={change.lost} hits={change.lostHits} />
          )}
        </div>
      )}
      {change && (
        <p class="quiet">{same ? words.sameHits : words.balance(change.gained, change.lost, change.kept)}</p>
      )}
      {change && change.lost > 0 && <p class="quiet">{words.lostHint}</p>}
      {(!change || same) && <Hits ctx={ctx} total={matched} hits={hits} />}
    </section>
  );
}

function Hits({
  ctx,
  title,
  total,
  hits,
}: {
  ctx: PageContext;
  title?: string;
  total: number;
  hits: readonly PreviewHit[];
}) {
  return (
    <div>
      {title && <h3>{title}</h3>}
      {hits.length > 0 && (
        <ol class="mention-list">
          {hits.map((hit) => (
            <Hit key={hit.itemId} ctx={ctx} hit={hit} under={title ? 'h4' : 'h3'} />
          ))}
        </ol>
      )}
      {total > hits.length && <p class="quiet">{ctx.t.watches.previewMore(total - hits.length)}</p>}
    </div>
  );
}

function Hit({ ctx, hit, under: Headline }: { ctx: PageContext; hit: PreviewHit; under: 'h3' | 'h4' }) {
  const { t } = ctx;
  const passage = passagesOf(hit.evidence).find(({ field }) => field === 'summary' || field === 'content');
  return (
    <li class="mention-row">
      <div class="mention-body">
        <Headline class="mention-headline">
          <Highlight text={hit.title} spans={headlineSpans(hit.title, hit.evidence)} />
        </Headline>
        {passage && (
          <p class="mention-snippet">
            <Highlight text={passage.snippet} spans={passage.spans} />
          </p>
        )}
        <p class="mention-facts">
          <span>{hit.outlet ?? (hit.url ? hostOf(hit.url) : t.mentions.unknownOutlet)}</span>
          <TimeAgo ctx={ctx} at={hit.publishedAt} />
          {hit.review && (
            <StatusBadge tone={reviewTone(hit.review)}>{t.mentions.reviews[hit.review]}</StatusBadge>
          )}
        </p>
      </div>
    </li>
  );
}
