import { bucketStart } from '../../../shared/days.js';
import type { Bucket } from '../../../shared/days.js';
import type { ChartBucket } from '../../../web/components/chart-layout.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { Figure } from '../../../web/components/figure.js';
import { Icon } from '../../../web/components/icon.js';
import { StackedBars } from '../../../web/components/stacked-bars.js';
import type { PageContext } from '../../../web/page-context.js';
import { withQuery } from '../../../web/query-links.js';
import { signed } from '../difference.js';
import { bucketDays } from '../timeline.js';
import type { Timeline } from '../timeline.queries.js';
import type { MentionOrigin } from '../../mentions/attribution/mention-origin.js';
import { listAddress } from './timeline-model.js';
import type { TimelineModel } from './timeline-model.js';
import { Beside } from './beside.js';
import { TimelineFilter } from './timeline-filter.js';
import { TimelineTable } from './timeline-table.js';

export function TimelinePage({ ctx, model }: { ctx: PageContext; model: TimelineModel }) {
  const { t, format } = ctx;
  const words = t.timeline;
  const { view, timeline } = model;
  const { period, bucket } = view.request;
  if (!model.anyMention) {
    return (
      <EmptyState
        title={words.empty.title}
        text={words.empty.text}
        action={
          <a class="btn btn-primary" href="/mentions">
            {words.empty.action}
          </a>
        }
      />
    );
  }
  return (
    <>
      <TimelineFilter ctx={ctx} model={model} />
      <StackedBars
        ctx={ctx}
        id="timeline"
        title={words.finding(
          words.placements(timeline.total, timeline.stories),
          format.day(period.from),
          format.day(period.to),
        )}
        buckets={withEvents(ctx, timeline, bucket)}
        bucket={bucket}
        hrefOf={({ start }) => listAddress(view, bucketDays(start, bucket, period))}
      />
      <Waiting ctx={ctx} model={model} />
      <div class="figures">
        <Total ctx={ctx} model={model} />
        <Origins ctx={ctx} model={model} />
        <Observed ctx={ctx} model={model} />
      </div>
      <div class="numbers">
        <TimelineTable ctx={ctx} model={model} />
      </div>
      <p>
        <a class="btn" href={withQuery('/timeline/timeline.csv', ctx.query, {})} download>
          <Icon name="download" />
          {words.csv}
        </a>
      </p>
      <Events ctx={ctx} timeline={timeline} />
      <section class="rule">
        <h2>{words.rule}</h2>
        <p>{words.ruleText(model.timeZone)}</p>
        <p>{words.ruleLabels}</p>
        <p>{words.ruleOrigins}</p>
        {timeline.totals['unknown'] !== undefined && <p>{words.ruleUnknown}</p>}
        <p>{words.ruleObserved}</p>
      </section>
    </>
  );
}

/** Each bucket with what the team did in it, in words. */
function withEvents(ctx: PageContext, { buckets, events }: Timeline, bucket: Bucket): ChartBucket[] {
  const { t, format } = ctx;
  return buckets.map((entry) => ({
    ...entry,
    events: events
      .filter(({ day }) => bucketStart(day, bucket) === entry.start)
      .map(({ day, kind, title }) => `${format.day(day)} ${t.timeline.eventKinds[kind]}: ${title}`),
  }));
}

function Total({ ctx, model }: { ctx: PageContext; model: TimelineModel }) {
  const { t, format } = ctx;
  const words = t.timeline;
  const { timeline, view } = model;
  const { previous, total } = timeline;
  return (
    <Figure
      ctx={ctx}
      label={words.total}
      value={total}
      note={
        <>
          {words.inStories(timeline.stories)} {comparison(ctx, timeline)}
          <Beside
            ctx={ctx}
            apart={timeline.apart}
            rows={listAddress(view, view.request.period, { label: 'apart' })}
          />
        </>
      }
      pedigree={{
        unit: words.unit,
        basis: `${format.day(view.request.period.from)} – ${format.day(view.request.period.to)}; ${words.previous(
          `${format.day(previous.from)} – ${format.day(previous.to)}`,
        )}`,
        asOf: format.dateTime(ctx.now),
        rule: words.ruleText(model.timeZone),
        rows: listAddress(view, view.request.period),
      }}
    />
  );
}

/** The change against the period before, unless that was not observed: then less was seen, not less written. */
function comparison({ t, format }: PageContext, { total, previous }: Timeline): string {
  const words = t.timeline;
  if (previous.observed === 0 && previous.total === 0) return words.notComparable;
  const change = words.difference(signed(total - previous.total, format), format.number(previous.total));
  return previous.observed === null || previous.observed >= 0.95
    ? change
    : `${change} ${words.previousObserved(format.percent(previous.observed))}`;
}

/** Whether our releases were behind the placements: three numbers that make up the total. */
function Origins({ ctx, model }: { ctx: PageContext; model: TimelineModel }) {
  const { format } = ctx;
  const words = ctx.t.timeline;
  const { view, timeline } = model;
  const { pitched, organic, unknown } = timeline.origins;
  const { period } = view.request;
  const link = (origin: MentionOrigin, count: number) => (
    <a href={listAddress(view, period, { origin })}>{words.originCount[origin](count)}</a>
  );
  return (
    <Figure
      ctx={ctx}
      label={words.originFigure}
      value={timeline.total === 0 || unknown === timeline.total ? null : pitched}
      note={
        <>
          {link('pitched', pitched)} + {link('organic', organic)} + {link('unknown', unknown)} ={' '}
          {format.number(timeline.total)}
        </>
      }
      pedigree={{
        unit: words.unit,
        basis: `${format.day(period.from)} – ${format.day(period.to)}`,
        asOf: format.dateTime(ctx.now),
        rule: words.ruleOrigins,
        rows: listAddress(view, period, { origin: 'pitched' }),
      }}
    />
  );
}

function Observed({ ctx, model }: { ctx: PageContext; model: TimelineModel }) {
  const words = ctx.t.timeline;
  const { observed } = model.timeline;
  return (
    <Figure
      ctx={ctx}
      label={words.observedFigure}
      value={observed === null ? null : ctx.format.percent(observed)}
      note={words.observedNote}
      pedigree={{
        unit: words.observedUnit,
        rule: words.ruleObserved,
        asOf: ctx.format.dateTime(ctx.now),
        rows: '/feeds',
      }}
    />
  );
}

/** What is left out by default is said, with the switch that counts it. */
function Waiting({ ctx, model }: { ctx: PageContext; model: TimelineModel }) {
  const words = ctx.t.timeline;
  const { includeNew } = model.view.request;
  const { waiting } = model.timeline;
  if (!waiting && !includeNew) return null;
  return (
    <p class="waiting-line">
      {waiting > 0 && (
        <>
          {includeNew ? words.waitingCounted(waiting) : words.waiting(waiting)}{' '}
          <a href="/mentions">{words.reviewNow}</a>
          {' · '}
        </>
      )}
      <a href={withQuery(ctx.path, ctx.query, { unreviewed: includeNew ? null : '1' })}>
        {includeNew ? words.withoutNew : words.withNew}
      </a>
    </p>
  );
}

function Events({ ctx, timeline }: { ctx: PageContext; timeline: Timeline }) {
  const words = ctx.t.timeline;
  if (!timeline.events.length) return null;
  return (
    <section class="events">
      <h2>{words.events}</h2>
      <ol class="history">
        {timeline.events.map((event, index) => (
          <li key={index}>
            <time dateTime={event.day}>{ctx.format.day(event.day)}</time>
            <span>
              {words.eventKinds[event.kind]}: <a href={event.link}>{event.title}</a>
            </span>
            {event.campaign && <a href={`/campaigns/${event.campaign.id}`}>{event.campaign.name}</a>}
          </li>
        ))}
      </ol>
    </section>
  );
}
