import type { ComponentChildren } from 'preact';
import { Field, SubmitRow } from '../../../web/components/form.js';
import { Joined } from '../../../web/components/joined.js';
import { TimeAgo } from '../../../web/components/time.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { FeedDetail } from '../feeds.queries.js';
import { NextPoll, OutletCell } from './feed-list.js';

type Fact = [label: string, value: ComponentChildren];

/** What is known about a feed, and for editors a form to change its title. */
export function FeedFacts({ ctx, view }: { ctx: PageContext; view: FeedDetail }) {
  return (
    <>
      <Facts ctx={ctx} view={view} />
      {mayEdit(ctx) && <EditTitle ctx={ctx} view={view} />}
    </>
  );
}

function Facts({ ctx, view }: { ctx: PageContext; view: FeedDetail }) {
  const { feed } = view;
  const words = ctx.t.feeds.detail;
  const wide = new Set([words.address, words.moved]);
  const ago = (at: Date | null) => (at ? <TimeAgo ctx={ctx} at={at} /> : ctx.t.feeds.never);
  const facts: Fact[] = [
    [
      words.address,
      <a href={feed.url} rel="noreferrer">
        {feed.url}
      </a>,
    ],
    [words.kind, ctx.t.feeds.kinds[feed.kind]],
    [words.outlet, <OutletCell ctx={ctx} row={view} />],
    ...(feed.districtAgs.length > 0
      ? [[words.districts, <Districts ags={feed.districtAgs} />] satisfies Fact]
      : []),
    [words.lastPolled, ago(feed.lastPolledAt)],
    [words.lastSucceeded, ago(feed.lastSucceededAt)],
    [words.lastNew, ago(feed.lastNewItemAt)],
    [words.next, <NextPoll ctx={ctx} feed={feed} />],
    [words.interval, words.minutes(feed.intervalMinutes)],
    [words.added, ago(feed.createdAt)],
    ...(feed.movedAt && feed.movedFrom !== null
      ? [[words.moved, <Move ctx={ctx} from={feed.movedFrom} at={feed.movedAt} />] satisfies Fact]
      : []),
  ];
  return (
    <dl class="feed-facts">
      {facts.map(([label, value]) => (
        <div key={label} class={wide.has(label) ? 'feed-wide' : undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Move({ ctx, from, at }: { ctx: PageContext; from: string; at: Date }) {
  return (
    <>
      <span class="feed-url">{from}</span>{' '}
      <span class="quiet">{ctx.t.feeds.detail.movedOn(ctx.format.day(at))}</span>
    </>
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
