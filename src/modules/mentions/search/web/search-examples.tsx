import type { PageContext } from '../../../../web/page-context.js';

/** What can be asked, by example; `open` as the page before anything is asked shows it. */
export function SearchExamples({ ctx, open }: { ctx: PageContext; open: boolean }) {
  const { empty } = ctx.t.search;
  return (
    <section class={open ? 'empty-state search-teach' : 'search-teach'}>
      {open && <h2>{empty.title}</h2>}
      <p>{empty.text}</p>
      <dl class="search-examples">
        {empty.examples.map(([example, meaning]) => (
          <div key={example}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
