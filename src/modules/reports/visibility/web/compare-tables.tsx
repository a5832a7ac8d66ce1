import type { PageContext } from '../../../../web/page-context.js';
import type { TableChange } from '../comparing/compare-tables.js';
import { Changed } from './changed.js';

/** Of each side: more nobody reads, and the files have them all. */
const mostRows = 50;

/** Tables of two versions that hold other rows, folded. */
export function CompareTables({
  ctx,
  tables,
  lang,
}: {
  ctx: PageContext;
  tables: readonly TableChange[];
  lang: string;
}) {
  const words = ctx.t.reports.compare;
  return (
    <section>
      <h2>{words.tables}</h2>
      <p class="quiet">{tables.length ? words.tablesNote : words.sameTables}</p>
      {tables.map(({ key, caption, before, after }) => (
        <details key={key} class="builder-choices">
          <summary>
            <span lang={lang}>{caption}</span>: {words.rows(before.length, after.length)}
          </summary>
          <Rows ctx={ctx} kind="removed" rows={before} lang={lang} />
          <Rows ctx={ctx} kind="added" rows={after} lang={lang} />
        </details>
      ))}
    </section>
  );
}

function Rows({
  ctx,
  kind,
  rows,
  lang,
}: {
  ctx: PageContext;
  kind: 'added' | 'removed';
  rows: readonly string[];
  lang: string;
}) {
  if (!rows.length) return null;
  const others = rows.length - mostRows;
  return (
    <ul class="builder-differences builder-diff" lang={lang}>
      {rows.slice(0, mostRows).map((row, at) => (
        <li key={at}>
          <Changed ctx={ctx} kind={kind} text={row} />
        </li>
      ))}
      {others > 0 && <li lang={ctx.locale}>{ctx.t.reports.compare.moreRows(others)}</li>}
    </ul>
  );
}
