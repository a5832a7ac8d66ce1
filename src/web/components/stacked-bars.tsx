import type { Bucket } from '../../shared/days.js';
import type { PageContext } from '../page-context.js';
import { SeriesSwatch } from './badge.js';
import { countOf, layoutChart, SERIES, totalOf } from './chart-layout.js';
import type { BarLayout, ChartBucket, ChartLayout, Series } from './chart-layout.js';

export interface StackedBarsProps {
  ctx: Pick<PageContext, 't' | 'format'>;
  /** Unique on the page; prefix of the ids inside. */
  id: string;
  /** The finding or the question. */
  title: string;
  buckets: readonly ChartBucket[];
  bucket: Bucket;
  /** Address of the list behind a bar. */
  hrefOf?: (bucket: ChartBucket) => string;
  /** Least width and height in px; wider than its box, the drawing scrolls sideways. */
  width?: number;
  height?: number;
}

/** Mentions over time by scope, drawn on the server. What was not observed is hatched, never zero. */
export function StackedBars(props: StackedBarsProps) {
  const { ctx, id, title, buckets } = props;
  const words = ctx.t.chart;
  const layout = layoutChart(buckets, { width: props.width ?? 880, height: props.height ?? 260 });
  const present = SERIES.filter((scope) => buckets.some((bucket) => countOf(bucket, scope) > 0));
  const hasGaps = buckets.some((bucket) => bucket.observed !== null && bucket.observed < 1);
  const hasEvents = buckets.some((bucket) => bucket.events?.length);
  return (
    <figure class="chart-figure" id={id}>
      <figcaption>
        <span class="chart-title">{title}</span>
        <Legend ctx={ctx} buckets={buckets} present={present} hasGaps={hasGaps} hasEvents={hasEvents} />
      </figcaption>
      <div class="chart-scroll" role="group" aria-label={words.scrollable} tabIndex={0}>
        <svg
          class="chart-drawing"
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          width={layout.width}
          height={layout.height}
          style={`min-width:${Math.round(layout.width * 0.9)}px`}
          role="group"
          aria-labelledby={`${id}-title ${id}-desc`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{description(props)}</desc>
          <Patterns id={id} />
          <Axis ctx={ctx} layout={layout} />
          {layout.bars.map((bar) => (
            <Bar key={bar.bucket.start} bar={bar} layout={layout} props={props} />
          ))}
          <line
            class="chart-baseline"
            x1={layout.plot.left}
            x2={layout.plot.right}
            y1={layout.plot.bottom}
            y2={layout.plot.bottom}
          />
        </svg>
      </div>
      {present.length === 0 && <p class="quiet">{words.noData}</p>}
    </figure>
  );
}

function description({ ctx, buckets, bucket }: StackedBarsProps): string {
  const { t, format } = ctx;
  const name = (entry: ChartBucket | undefined) => (entry ? format.bucket(entry.start, bucket) : '–');
  const sums = buckets.map(totalOf);
  const total = sums.reduce((sum, value) => sum + value, 0);
  const from = name(buckets[0]);
  const to = name(buckets.at(-1));
  if (total === 0) return t.chart.descriptionEmpty(from, to);
  return t.chart.description(from, to, total, name(buckets[sums.indexOf(Math.max(...sums))]));
}

/** Dots tell trade media apart in greyscale; the hatching means "nobody watched" and nothing else. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-hatch`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line class="chart-hatch-line" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
      <pattern id={`${id}-dots`} width="5" height="5" patternUnits="userSpaceOnUse">
        <circle class="chart-dot" cx="2.5" cy="2.5" r="1" />
      </pattern>
    </defs>
  );
}

export function Axis({ ctx, layout }: { ctx: StackedBarsProps['ctx']; layout: ChartLayout }) {
  return (
    <g class="chart-axis" aria-hidden="true">
      {layout.ticks.map((tick) => (
        <g key={tick.value}>
          <line x1={layout.plot.left} x2={layout.plot.right} y1={tick.y} y2={tick.y} />
          <text x={layout.plot.left - 8} y={tick.y + 4} text-anchor="end">
            {ctx.format.number(tick.value)}
          </text>
        </g>
      ))}
    </g>
  );
}

function Bar({ bar, layout, props }: { bar: BarLayout; layout: ChartLayout; props: StackedBarsProps }) {
  const { ctx, id, bucket, hrefOf } = props;
  const name = ctx.format.bucket(bar.bucket.start, bucket);
  const drawing = (
    <>
      <title>{tooltip(ctx, bar, name)}</title>
      <rect
        class="chart-slot"
        x={bar.slotX}
        y={layout.plot.top}
        width={bar.slotWidth}
        height={layout.plot.bottom - layout.plot.top}
      />
      {bar.hatchHeight > 0 && (
        <rect
          class="chart-hatch"
          fill={`url(#${id}-hatch)`}
          x={bar.slotX}
          y={layout.plot.top}
          width={bar.slotWidth}
          height={bar.hatchHeight}
        />
      )}
      <Segments id={id} bar={bar} />
      {bar.total > 0 && bar.slotWidth >= 22 && (
        <text
          class="chart-value"
          x={bar.x + bar.width / 2}
          y={bar.top - 6}
          text-anchor="middle"
          aria-hidden="true"
        >
          {ctx.format.number(bar.total)}
        </text>
      )}
      {(bar.bucket.events?.length ?? 0) > 0 && (
        <EventMarker x={bar.slotX + bar.slotWidth / 2} y={layout.plot.top} />
      )}
      {bar.labelled && (
        <text
          class="chart-label"
          x={bar.slotX + bar.slotWidth / 2}
          y={layout.plot.bottom + 17}
          text-anchor="middle"
          aria-hidden="true"
        >
          {axisLabel(ctx, bar.bucket.start, bucket)}
        </text>
      )}
    </>
  );
  return hrefOf ? (
    <a class="chart-link" href={hrefOf(bar.bucket)}>
      {drawing}
    </a>
  ) : (
    <g role="img">{drawing}</g>
  );
}

/** The parts of one bar, nearest scope at the bottom. `id` is that of the {@link Patterns}. */
export function Segments({ id, bar }: { id: string; bar: BarLayout }) {
  return (
    <>
      {bar.segments.map((segment) => (
        <g key={segment.scope}>
          <rect
            class={`chart-bar fill-${segment.scope}`}
            x={bar.x}
            y={segment.y}
            width={bar.width}
            height={segment.height}
          />
          {segment.scope === 'trade' && (
            <rect
              class="chart-dots"
              fill={`url(#${id}-dots)`}
              x={bar.x}
              y={segment.y}
              width={bar.width}
              height={segment.height}
            />
          )}
        </g>
      ))}
    </>
  );
}

/** A small triangle above the slot: something was sent out or happened. The names stand in the slot's title and in the list below. */
function EventMarker({ x, y }: { x: number; y: number }) {
  return <path class="chart-event" d={`M${x - 5} ${y - 32}h10l-5 8z`} />;
}

function axisLabel(ctx: StackedBarsProps['ctx'], start: string, bucket: Bucket): string {
  return bucket === 'month' ? ctx.format.monthShort(start) : ctx.format.dayShort(start);
}

function tooltip(ctx: StackedBarsProps['ctx'], bar: BarLayout, name: string): string {
  const { t, format } = ctx;
  const observed = bar.bucket.observed;
  const parts = bar.segments.map(
    (segment) => `${seriesName(t, segment.scope)} ${format.number(segment.value)}`,
  );
  if (observed === null) parts.push(t.chart.observationUnknown);
  else if (observed === 0) parts.push(t.chart.notObserved);
  else if (observed < 1) parts.push(t.chart.observedShare(format.percent(observed)));
  return [t.chart.bar(name, bar.total), ...parts, ...(bar.bucket.events ?? [])].join(', ');
}

export function seriesName(t: PageContext['t'], series: Series): string {
  return series === 'unknown' ? t.chart.unknownScope : t.shell.scopes[series];
}

interface LegendProps {
  ctx: StackedBarsProps['ctx'];
  buckets: readonly ChartBucket[];
  present: readonly Series[];
  hasGaps?: boolean;
  hasEvents?: boolean;
}

export function Legend({ ctx, buckets, present, hasGaps, hasEvents }: LegendProps) {
  return (
    <ul class="chart-legend" aria-label={ctx.t.chart.legend}>
      {present.map((scope) => (
        <li key={scope}>
          <SeriesSwatch series={scope} />
          {seriesName(ctx.t, scope)}{' '}
          <b>{ctx.format.number(buckets.reduce((sum, bucket) => sum + countOf(bucket, scope), 0))}</b>
        </li>
      ))}
      {hasGaps && (
        <li>
          <span class="swatch swatch-gap" aria-hidden="true" />
          {ctx.t.chart.notObserved}
        </li>
      )}
      {hasEvents && (
        <li>
          <svg class="swatch-event" viewBox="0 0 10 8" width="10" height="8" aria-hidden="true">
            <path class="chart-event" d="M0 0h10l-5 8z" />
          </svg>
          {ctx.t.chart.events}
        </li>
      )}
    </ul>
  );
}
