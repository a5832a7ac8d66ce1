import type { ComponentChildren } from 'preact';
import { Field, SubmitRow } from '../../../web/components/form.js';
import { Joined } from '../../../web/components/joined.js';
import { DataTable } from '../../../web/components/table.js';
import { TimeAgo } from '../../../web/components/time.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { feedHealth } from '../feed-health.js';
import type { FeedPoll } from '../feed-poll.entity.js';
import type { FeedDetail } from '../feeds.queries.js';
import { FeedActions } from './feed-actions.js';
import { NextPoll, OutletCell } from './feed-list.js';
import { HealthBadge } from './health-badge.js';

export function FeedPage({ ctx, view }: { ctx: PageContext; view: FeedDetail }) {
  const words = ctx.t.feeds.detail;
  const hint = ctx.t.feeds.healthHint[feedHealth(view.feed, ctx.now)];
  return (
    <>
      <div class="feed-state">
        <HealthBadge ctx={ctx} feed={view.feed} />
        {hint && <p class="quiet">{hint}</p>}
        {mayEdit(ctx) && <FeedActions ctx={ctx} feed={view.feed} back={ctx.path} />}
      </div>
      <section class="feed-section" aria-labelledby="facts">
        <h2 id="facts">{words.facts}</h2>
        <Facts ctx={ctx} view={view} />
        {mayEdit(ctx) && <EditTitle ctx={ctx} view={view} />}
      </section>
      <section class="feed-section" aria-labelledby="items">
        <h2 id="items">{words.items}</h2>
        <Items ctx={ctx} view={view} />
      </section>
      <section class="feed-section" aria-labelledby="polls">
        <h2 id="polls">{words.polls}</h2>
        <Polls ctx={ctx} polls={view.polls} />
      </section>
    </>
  );
}

function Facts({ ctx, view }: { ctx: PageContext; view: FeedDetail }) {
  const { feed } = view;
  const words = ctx.t.feeds.detail;
  const ago = (at: Date | null) => (at ? <TimeAgo ctx={ctx} at={at} /> : ctx.t.feeds.never);
  const facts: [label: string, value: ComponentChildren][] = [
    [
      words.address,
      <a href={feed.url} rel="noreferrer">
        {feed.url}
      </a>,
    ],
    [words.kind, ctx.t.feeds.kinds[feed.kind]],
    [words.outlet, <OutletCell ctx={ctx} row={view} />],
    ...(feed.districtAgs.length > 0
      ? [[words.districts, <Districts ags={feed.districtAgs} />] satisfies [string, ComponentChildren]]
      : []),
    [words.lastPolled, ago(feed.lastPolledAt)],
    [words.lastSucceeded, ago(feed.lastSucceededAt)],
    [words.lastNew, ago(feed.lastNewItemAt)],
    [words.next, <NextPoll ctx={ctx} feed={feed} />],
    [words.interval, words.minutes(feed.intervalMinutes)],
    [words.added, ago(feed.createdAt)],
  ];
  return (
    <dl class="feed-facts">
      {facts.map(([label, value]) => (
        <div key={label} class={label === words.address ? 'feed-wide' : undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Districts({ ags }: { ags: readonly string[] }) {
  return (
    <Joined>
      {ags.map((key) => (
        <a key={key} href={`/places/${key}`}>
          {key}
        </a>
      ))}
    </Joined>
  );
}

function EditTitle({ ctx, view: { feed } }: { ctx: PageContext; view: FeedDetail }) {
  const words = ctx.t.feeds.detail;
  return (
    <details>
      <summary>{words.edit}</summary>
      <form method="post" action={`/feeds/${feed.id}`}>
        <Field name="title" label={words.editTitle} value={feed.title} maxlength={300} required />
        <SubmitRow label={ctx.t.shell.actions.save} />
      </form>
    </details>
  );
}

function Items({ ctx, view }: { ctx: PageContext; view: FeedDetail }) {
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

function Polls({ ctx, polls }: { ctx: PageContext; polls: readonly FeedPoll[] }) {
  const words = ctx.t.feeds.detail;
  if (polls.length === 0) return <p class="quiet">{words.noPolls}</p>;
  return (
    <DataTable
      caption={words.pollsCaption}
      density="compact"
      rows={polls}
      rowKey={(poll) => poll.id}
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
