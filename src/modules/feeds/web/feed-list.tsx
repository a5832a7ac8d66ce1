import { EmptyState } from '../../../web/components/empty-state.js';
import { ExportLine } from '../../../web/components/export-menu.js';
import { FilterChips } from '../../../web/components/filter-chips.js';
import type { ActiveFilter } from '../../../web/components/filter-chips.js';
import { Field, optionsOf, Select } from '../../../web/components/form.js';
import { Icon } from '../../../web/components/icon.js';
import { Pager } from '../../../web/components/pager.js';
import { DataTable } from '../../../web/components/table.js';
import { TimeAgo } from '../../../web/components/time.js';
import type { ListAnswer } from '../../../web/http/list-query.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { withQuery } from '../../../web/query-links.js';
import { feedAlarms } from '../feed-alarms.js';
import type { AlarmCounts } from '../feed-observation.queries.js';
import type { FeedRow } from '../feeds.queries.js';
import { AlarmLinks } from './alarm-links.js';
import { FeedActions } from './feed-actions.js';
import { HealthBadge } from './health-badge.js';

export const stateFilters = ['trouble', ...feedAlarms, 'active', 'paused'] as const;
export type StateFilter = (typeof stateFilters)[number];

export interface FeedListView {
  feeds: ListAnswer<FeedRow>;
  filter: { state?: StateFilter | undefined; q?: string | undefined };
  /** The outlet that the filter names. */
  outlet: { id: string; name: string } | null;
  alarms: AlarmCounts;
  /** There is at least one feed, whatever the filter. */
  any: boolean;
}

export function FeedList({ ctx, view }: { ctx: PageContext; view: FeedListView }) {
  const words = ctx.t.feeds;
  if (!view.any) {
    return (
      <EmptyState
        title={words.empty.title}
        text={words.empty.text}
        action={
          <a class="btn btn-primary" href="/outlets">
            {words.empty.toOutlets}
          </a>
        }
      />
    );
  }
  const { items, nextCursor } = view.feeds;
  return (
    <>
      <AlarmLinks ctx={ctx} alarms={view.alarms} />
      <FilterBar ctx={ctx} view={view} />
      <FilterChips ctx={ctx} filters={activeFilters(ctx, view)} />
      {items.length === 0 ? (
        <EmptyState title={words.empty.filtered} text={ctx.t.shell.empty.loosenFilters} />
      ) : (
        <>
          <ExportLine ctx={ctx} path="/feeds/export" />
          <FeedTable ctx={ctx} rows={items} />
        </>
      )}
      <Pager ctx={ctx} nextCursor={nextCursor} shown={items.length} />
      <p class="feed-section">
        <a href="/feeds/feeds.opml">{words.actions.opml}</a>
      </p>
    </>
  );
}

function FilterBar({ ctx, view }: { ctx: PageContext; view: FeedListView }) {
  const words = ctx.t.feeds.filters;
  return (
    <form method="get" action="/feeds" class="filter-bar" aria-label={words.label}>
      <Field name="q" label={words.search} type="search" value={view.filter.q ?? ''} maxlength={200} />
      <Select
        name="state"
        label={words.state}
        emptyLabel={ctx.t.shell.words.all}
        value={view.filter.state ?? ''}
        options={optionsOf(stateFilters, words.states)}
      />
      {view.outlet && <input type="hidden" name="outlet" value={view.outlet.id} />}
      <button class="btn">{ctx.t.shell.actions.filter}</button>
    </form>
  );
}

/** The filters that are set, as chips read them. */
export function activeFilters(
  { t }: PageContext,
  { filter, outlet }: Pick<FeedListView, 'filter' | 'outlet'>,
): ActiveFilter[] {
  const words = t.feeds.filters;
  return [
    ...(filter.q ? [{ name: 'q', value: filter.q, label: words.text(filter.q) }] : []),
    ...(filter.state ? [{ name: 'state', value: filter.state, label: words.states[filter.state] }] : []),
    ...(outlet ? [{ name: 'outlet', value: outlet.id, label: words.outlet(outlet.name) }] : []),
  ];
}

function FeedTable({ ctx, rows }: { ctx: PageContext; rows: readonly FeedRow[] }) {
  const words = ctx.t.feeds;
  const { columns } = words;
  const back = withQuery(ctx.path, ctx.query, { cursor: ctx.query.get('cursor') });
  return (
    <DataTable
      caption={words.title}
      rows={rows}
      rowKey={({ feed }) => feed.id}
      columns={[
        {
          key: 'feed',
          header: columns.feed,
          primary: true,
          cell: ({ feed }) => (
            <>
              <a href={`/feeds/${feed.id}`}>{feed.title}</a>
              <span class="feed-note">{hostOf(feed.url)}</span>
            </>
          ),
        },
        {
          key: 'outlet',
          header: columns.outlet,
          narrow: 'hidden',
          cell: (row) => <OutletCell ctx={ctx} row={row} />,
        },
        {
          key: 'state',
          header: columns.state,
          narrow: 'line',
          cell: (row) => <HealthBadge ctx={ctx} row={row} />,
        },
        {
          key: 'lastSucceeded',
          header: columns.lastSucceeded,
          cell: ({ feed }) =>
            feed.lastSucceededAt ? <TimeAgo ctx={ctx} at={feed.lastSucceededAt} /> : words.never,
        },
        {
          key: 'items',
          header: columns.items,
          align: 'end',
          cell: (row) => (
            <>
              {ctx.format.number(row.items)}
              {row.newThisWeek > 0 && <span class="feed-note">{words.newThisWeek(row.newThisWeek)}</span>}
            </>
          ),
        },
        {
          key: 'next',
          header: columns.next,
          narrow: 'hidden',
          cell: ({ feed }) => <NextPoll ctx={ctx} feed={feed} />,
        },
        ...(mayEdit(ctx)
          ? [
              {
                key: 'actions',
                header: ctx.t.shell.words.actions,
                narrow: 'corner' as const,
                cell: ({ feed }: FeedRow) => (
                  <details class="menu feed-menu">
                    <summary aria-label={words.actions.moreOf(feed.title)}>
                      {words.actions.more}
                      <Icon name="down" size={16} />
                    </summary>
                    <div class="menu-sheet">
                      <FeedActions ctx={ctx} feed={feed} back={back} poll />
                    </div>
                  </details>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

export function OutletCell({ ctx, row: { feed, outlet } }: { ctx: PageContext; row: FeedRow }) {
  const words = ctx.t.feeds;
  if (outlet) return <a href={`/outlets/${outlet.id}`}>{outlet.name}</a>;
  return <span class="quiet">{feed.kind === 'search' ? words.byDomain : words.noOutlet}</span>;
}

export function NextPoll({ ctx, feed }: { ctx: PageContext; feed: FeedRow['feed'] }) {
  if (feed.state !== 'active') return <span class="quiet">{ctx.t.feeds.notPolled}</span>;
  if (feed.nextPollAt <= ctx.now) return <>{ctx.t.feeds.dueNow}</>;
  return <TimeAgo ctx={ctx} at={feed.nextPollAt} />;
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
