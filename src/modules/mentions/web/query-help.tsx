import type { PageContext } from '../../../web/page-context.js';

/** The query language on half a page (all of it: docs/query-language.md). */
export function QueryHelp({ ctx }: { ctx: PageContext }) {
  const words = ctx.t.watches.help;
  return (
    <aside class="query-help" aria-labelledby="query-help-title">
      <h2 id="query-help-title">{words.title}</h2>
      <dl>
        {words.rows.map(([example, text]) => (
          <div key={example}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{words.umlauts}</p>
    </aside>
  );
}
