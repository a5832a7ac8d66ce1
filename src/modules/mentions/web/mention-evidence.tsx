import { Highlight } from '../../../web/components/highlight.js';
import type { PageContext } from '../../../web/page-context.js';
import type { MentionDetail } from '../mentions.queries.js';
import { passagesOf } from '../matched-evidence.js';

interface Props {
  ctx: PageContext;
  detail: MentionDetail;
}

/** The passages by which watches found the piece. */
export function MentionEvidence({ ctx, detail }: Props) {
  const words = ctx.t.mentions.page;
  if (!detail.matches.length) return null;
  return (
    <section>
      <h2>{words.evidence}</h2>
      {detail.matches.map(({ watch, revision, evidence, endedAt }) => (
        <div key={watch.id} class="evidence">
          <h3>
            <a href={`/watches/${watch.id}`}>{words.watch(watch.name, revision)}</a>
            {revision < watch.revision && <span class="quiet"> ({words.olderWording})</span>}
            {endedAt && (
              <span class="quiet"> ({ctx.t.mentions.unmatchedSince(ctx.format.dateTime(endedAt))})</span>
            )}
          </h3>
          {evidence.length ? (
            <ul>
              {passagesOf(evidence).map(({ field, snippet, spans, parts }) => (
                <li key={`${field} ${snippet}`}>
                  <span class="quiet">{words.fields[field]}:</span> <Highlight text={snippet} spans={spans} />
                  {parts.length > 0 && <span class="quiet"> ({words.askedBy(parts.join(', '))})</span>}
                </li>
              ))}
            </ul>
          ) : (
            <p class="quiet">{words.noEvidence}</p>
          )}
        </div>
      ))}
    </section>
  );
}
