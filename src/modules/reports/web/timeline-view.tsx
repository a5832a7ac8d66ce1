import { EmptyState } from '../../../web/components/empty-state.js';
import { Icon } from '../../../web/components/icon.js';
import { StackedBars } from '../../../web/components/stacked-bars.js';
import { totalOf } from '../../../web/components/chart-layout.js';
import { keysOf } from '../../../web/components/chart-series.js';
import type { PageContext } from '../../../web/page-context.js';
import { withQuery } from '../../../web/query-links.js';
import { SavedViewsBar } from '../../mentions/saved-views/web/saved-views-bar.js';
import { bucketDays } from '../timeline.js';
import type { Timeline } from '../timeline.queries.js';
import { change } from './change.js';
import { TimelineData } from './timeline-data.js';
import { TimelineFigures } from './timeline-figures.js';
import { TimelineFilter } from './timeline-filter.js';
import { listAddress, partAddress } from './timeline-model.js';
import type { TimelineModel } from './timeline-model.js';
import { timelineBox } from './timeline-options.js';
import { TimelineTable } from './timeline-table.js';

interface Props {
  ctx: PageContext;
  model: TimelineModel;
}

export function TimelinePage({ ctx, model }: Props) {
  const words = ctx.t.timeline;
  const { timeline } = model;
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
    <div id={timelineBox}>
      <SavedViewsBar ctx={ctx} page="timeline" views={model.saved} />
      <TimelineFilter ctx={ctx} model={model} />
      <Picture ctx={ctx} model={model} />
      <Waiting ctx={ctx} model={model} />
      <TimelineFigures ctx={ctx} model={model} />
      <TimelineTable ctx={ctx} model={model} />
      <Downloads ctx={ctx} />
      <Events ctx={ctx} timeline={timeline} />
      <Rules ctx={ctx} model={model} />
    </div>
  );
}

/** What the picture shows, in one line. */
export function finding({ t, format }: PageContext, { view, timeline }: TimelineModel): string {
  const { from, to } = view.request.period;
  return t.timeline.finding(
    t.timeline.placements(timeline.total, timeline.stories),
    format.day(from),
    format.day(to),
  );
}

function Picture({ ctx, model }: Props) {
  const { view, chart } = model;
  const { bucket, period } = view.request;
  return (
    <div class="timeline-picture" data-timeline>
      <StackedBars
        ctx={ctx}
        id="timeline"
        title={finding(ctx, model)}
        {...chart}
        bucket={bucket}
        hrefOf={({ start }) => listAddress(view, bucketDays(start, bucket, period))}
        partHref={({ start }, key) => partAddress(view, bucketDays(start, bucket, period), key)}
      >
        {pictureNotes(ctx, model).map((note) => (
          <p key={note} class="chart-note">
            {note}
          </p>
        ))}
      </StackedBars>
      <TimelineData ctx={ctx} model={model} />
    </div>
  );
}

/** What one has to know to read the picture. */
export function pictureNotes({ t, format }: PageContext, { view, chart, timeline }: TimelineModel): string[] {
  const words = t.timeline;
  const { by } = view.request;
  const keys = keysOf(chart.series);
  const parts = chart.buckets.reduce((sum, bucket) => sum + totalOf(bucket, keys), 0);
  const notes: string[] = [];
  const { comparison } = timeline;
  if (comparison && chart.comparedName) {
    const isKnown = chart.buckets.some(({ compared }) => typeof compared === 'number');
    if (!isKnown) notes.push(words.notComparable);
    else
      notes.push(
        words.compared(
          format.number(timeline.total),
          chart.comparedName,
          format.number(comparison.total),
          change(timeline.total, comparison.total, format),
        ),
      );
  }
  if (by === 'district' || by === 'campaign')
    notes.push(words.overlap[by](format.number(parts), format.number(timeline.total)));
  if (chart.buckets.some(({ observed }) => observed !== null && observed < 1)) notes.push(words.gaps);
  return notes;
}

/** What is left out by default is said, with the switch that counts it. */
function Waiting({ ctx, model }: Props) {
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

/** The same numbers and the same picture to take along. */
function Downloads({ ctx }: { ctx: PageContext }) {
  const words = ctx.t.timeline;
  return (
    <p class="timeline-downloads" role="group" aria-label={words.downloads}>
      {(['csv', 'svg', 'png'] as const).map((format) => (
        <a key={format} class="btn" href={withQuery(`/timeline/timeline.${format}`, ctx.query, {})} download>
          <Icon name="download" />
          {words[format]}
        </a>
      ))}
    </p>
  );
}

/** What the markers stand for. */
function Events({ ctx, timeline }: { ctx: PageContext; timeline: Timeline }) {
  const words = ctx.t.timeline;
  if (!timeline.events.length) return null;
  return (
    <section class="events" id="timeline-markers" tabIndex={-1}>
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

function Rules({ ctx, model }: Props) {
  const words = ctx.t.timeline;
  const { timeline } = model;
  return (
    <section class="rule">
      <h2>{words.rule}</h2>
      <p>{words.ruleText(model.timeZone)}</p>
      <p>{words.ruleLabels}</p>
      <p>{words.ruleOrigins}</p>
      {timeline.totals['unknown'] !== undefined && model.view.request.by === 'scope' && (
        <p>{words.ruleUnknown}</p>
      )}
      {model.share && <p>{words.rateRule}</p>}
      {timeline.comparison && <p>{words.comparedRule}</p>}
      <p>{words.ruleObserved}</p>
    </section>
  );
}
