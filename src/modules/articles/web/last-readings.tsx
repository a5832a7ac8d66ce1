import { DataTable } from '../../../web/components/table.js';
import { TimeAgo } from '../../../web/components/time.js';
import type { PageContext } from '../../../web/page-context.js';
import type { OutletArticles } from '../articles.queries.js';

/** How often each outcome came about, and the newest readings. */
export function LastReadings({ ctx, view }: { ctx: PageContext; view: OutletArticles }) {
  const words = ctx.t.articles;
  const outcomeCell = ({ outcome, errorCode }: OutletArticles['last'][number]) => (
    <span>
      {words.outcomes[outcome]}
      {errorCode !== null && <span class="quiet"> ({words.failure(errorCode)})</span>}
    </span>
  );
  return (
    <>
      <p>
        {view.counts
          .map(({ outcome, count }) => `${words.outcomes[outcome]}: ${ctx.format.number(count)}`)
          .join(' · ')}
      </p>
      <DataTable
        caption={words.readings}
        density="compact"
        rows={view.last}
        rowKey={({ itemId }) => itemId}
        columns={[
          {
            key: 'title',
            header: words.article,
            primary: true,
            cell: ({ title, url }) =>
              url ? (
                <a href={url} rel="noreferrer external">
                  {title || url}
                </a>
              ) : (
                title
              ),
          },
          { key: 'outcome', header: words.outcome, cell: outcomeCell },
          {
            key: 'words',
            header: words.words,
            align: 'end',
            cell: ({ words: count }) => (count > 0 ? ctx.format.number(count) : ''),
          },
          { key: 'at', header: words.at, narrow: 'line', cell: ({ at }) => <TimeAgo ctx={ctx} at={at} /> },
        ]}
      />
    </>
  );
}
