import { DataTable } from '../../../web/components/table.js';
import { TimeAgo } from '../../../web/components/time.js';
import type { PageContext } from '../../../web/page-context.js';
import type { FeedPoll } from '../feed-poll.entity.js';
import type { FeedDetail } from '../feeds.queries.js';

/** The newest items of a feed. */
export function FeedItems({ ctx, view }: { ctx: PageContext; view: FeedDetail }) {
  const words = ctx.t.feeds.detail;
  if (view.newestItems.length === 0) return <p class="quiet">{words.noItems}</p>;
  return (
    <DataTable
      caption={words.items}
      density="compact"
      rows={view.newestItems}
      rowKey={({ item }) => item.id}
      columns={[
        {
          key: 'title',
          header: ctx.t.shell.words.title,
          primary: true,
          cell: ({ item }) =>
            item.url ? (
              <a href={item.url} rel="noreferrer">
                {item.title || item.url}
              </a>
            ) : (
              item.title || ctx.t.feeds.add.untitled
            ),
        },
        {
          key: 'outlet',
          header: ctx.t.shell.words.outlet,
          cell: ({ outlet }) =>
            outlet ? (
              <a href={`/outlets/${outlet.id}`}>{outlet.name}</a>
            ) : (
              <span class="quiet">{ctx.t.feeds.noOutlet}</span>
            ),
        },
        {
          key: 'date',
          header: ctx.t.shell.words.date,
          cell: ({ item }) => <TimeAgo ctx={ctx} at={item.publishedAt} />,
        },
      ]}
    />
  );
}

/** Its last looks. */
export function FeedPolls({ ctx, polls }: { ctx: PageContext; polls: readonly FeedPoll[] }) {
  const words = ctx.t.feeds.detail;
  if (polls.length === 0) return <p class="quiet">{words.noPolls}</p>;
  return (
    <DataTable
      caption={words.pollsCaption}
      density="compact"
      rows={polls}
      rowKey={(poll) => String(poll.slot)}
      columns={[
        { key: 'at', header: words.when, primary: true, cell: (poll) => <TimeAgo ctx={ctx} at={poll.at} /> },
        { key: 'outcome', header: words.outcome, cell: (poll) => <Outcome ctx={ctx} poll={poll} /> },
        {
          key: 'items',
          header: words.found,
          align: 'end',
          cell: (poll) => (poll.outcome === 'fetched' ? ctx.format.number(poll.items) : ''),
        },
        {
          key: 'new',
          header: words.fresh,
          align: 'end',
          cell: (poll) => (poll.newItems > 0 ? ctx.format.number(poll.newItems) : ''),
        },
        {
          key: 'size',
          header: words.size,
          align: 'end',
          cell: (poll) => (poll.bytes > 0 ? ctx.format.bytes(poll.bytes) : ''),
        },
        {
          key: 'ms',
          header: words.time,
          align: 'end',
          cell: (poll) => words.milliseconds(poll.ms),
        },
      ]}
    />
  );
}

function Outcome({ ctx, poll }: { ctx: PageContext; poll: FeedPoll }) {
  const words = ctx.t.feeds;
  const notes = poll.warnings.map((code) => words.warnings[code] ?? code);
  const reason = poll.errorCode === null ? [] : [words.failure(poll.errorCode)];
  const details = [...reason, ...notes].join(', ');
  return (
    <>
      {words.outcomes[poll.outcome]}
      {details && <span class="feed-note">{details}</span>}
    </>
  );
}
