import { Highlight } from '../../../web/components/highlight.js';
import { TimeAgo } from '../../../web/components/time.js';
import type { PageContext } from '../../../web/page-context.js';
import { headlineSpans } from '../matched-evidence.js';
import type { PreviewHit, QueryPreview } from '../preview-query.js';
import { hostOf } from './web-address.js';

/** What the query would find, before it is saved. */
export function WatchPreview({ ctx, preview }: { ctx: PageContext; preview: QueryPreview }) {
  const words = ctx.t.watches;
  const { scanned, matched, hits, days, complete } = preview;
  return (
    <section class="preview" aria-live="polite" id="preview">
      <h2>{words.previewTitle(matched)}</h2>
      {scanned === 0 ? (
        <p>{words.previewNoItems}</p>
      ) : (
        <p class="quiet">
          {words.previewBasis(scanned, days)} {!complete && words.previewCut(scanned)}
        </p>
      )}
      {scanned > 0 && matched === 0 && <p>{words.previewNone}</p>}
      <ol class="mention-list">
        {hits.map((hit) => (
          <Hit key={hit.itemId} ctx={ctx} hit={hit} />
        ))}
      </ol>
      {matched > hits.length && <p class="quiet">{words.previewMore(matched - hits.length)}</p>}
    </section>
  );
}

function Hit({ ctx, hit }: { ctx: PageContext; hit: PreviewHit }) {
  const inText = hit.evidence.find(({ field }) => field === 'summary' || field === 'content');
  return (
    <li class="mention-row" data-row>
      <div class="mention-body">
        <h3 class="mention-headline">
          <Highlight text={hit.title} spans={headlineSpans(hit.title, hit.evidence)} />
        </h3>
        {inText && (
          <p class="mention-snippet">
            <Highlight
              text={inText.snippet}
              spans={[{ start: inText.snippetStart, end: inText.snippetEnd }]}
            />
          </p>
        )}
        <p class="mention-facts">
          <span>{hit.outlet ?? (hit.url ? hostOf(hit.url) : ctx.t.mentions.unknownOutlet)}</span>
          <TimeAgo ctx={ctx} at={hit.publishedAt} />
        </p>
      </div>
    </li>
  );
}
