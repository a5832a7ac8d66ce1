import type { PageContext } from '../../../web/page-context.js';
import type { Change, PartChanges } from '../versions/compare-wordings.js';
import type { VersionRow } from '../versions/versions.queries.js';

/** What differs between two wordings, word by word. Readable without colour, and to be heard: screen readers get a word before each change. */
export function VersionChanges({
  ctx,
  pair: { before, after },
  parts,
}: {
  ctx: PageContext;
  pair: { before: VersionRow; after: VersionRow };
  parts: readonly PartChanges[];
}) {
  const words = ctx.t.versions;
  return (
    <section class="release-changes" aria-labelledby="release-changes">
      <h2 id="release-changes">{words.changes(before.number, after.number)}</h2>
      <p class="quiet">{parts.length ? words.legend : words.none}</p>
      {parts.map(({ part, changes }) => (
        <div key={part}>
          <h3>{words.parts[part]}</h3>
          <p class="release-diff" lang={after.wording.language}>
            {changes.map((change, index) => (
              <OneChange key={index} ctx={ctx} change={change} />
            ))}
          </p>
        </div>
      ))}
    </section>
  );
}

function OneChange({ ctx, change: { kind, text } }: { ctx: PageContext; change: Change }) {
  if (kind === 'same') return <>{text}</>;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span class="visually-hidden"> {ctx.t.versions[kind]} </span>
      {text}
    </Mark>
  );
}
