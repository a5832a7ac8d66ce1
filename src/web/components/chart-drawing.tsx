import type { Bucket } from '../../shared/days.js';
import type { PageContext } from '../page-context.js';
import { FilledRect } from './chart-fills.js';
import { pageInk } from './chart-ink.js';
import type { Ink } from './chart-ink.js';
import type { BarLayout, BarSegment, ChartBucket, ChartLayout } from './chart-layout.js';
import { groupMarkers } from './chart-markers.js';
import type { ChartMarker } from './chart-markers.js';
import { MarkerSign, Markers } from './chart-marker-signs.js';
import { Axis, fillsOf, RateLine } from './chart-parts.js';
import type { ChartSeries } from './chart-series.js';

export interface DrawingProps<K extends string> {
  ctx: Pick<PageContext, 't' | 'format'>;
  /** That of the patterns. */
  id: string;
  layout: ChartLayout<K>;
  bucket: Bucket;
  series: readonly ChartSeries<K>[];
  markers?: readonly ChartMarker[];
  /** What the line of rates is: stands at the head of its axis. */
  rateName?: string;
  comparedName?: string;
  /** Address of the list behind a bar, and behind a part of it; null when no list shows exactly these. */
  hrefOf?: (bucket: ChartBucket<K>) => string | null;
  partHref?: (bucket: ChartBucket<K>, key: K) => string | null;
  ink?: Ink;
}

/** The inside of the drawing. With addresses it is a picture to walk through by mouse and keyboard, without them one to look at. */
export function ChartDrawing<K extends string>(props: DrawingProps<K>) {
  const { ctx, id, layout, markers = [], hrefOf, ink = pageInk } = props;
  const { plot, rates, bars } = layout;
  const middles = new Map(bars.map((bar) => [bar.bucket.start, bar.slotX + bar.slotWidth / 2]));
  const groups = groupMarkers(markers, (start) => middles.get(start));
  return (
    <>
      <Axis ctx={ctx} layout={layout} ink={ink} />
      {bars.map((bar) => (
        <Bar key={bar.bucket.start} bar={bar} props={props} />
      ))}
      <line {...ink('chart-baseline')} x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
      {rates && <RateLine rates={rates} ink={ink} />}
      {rates && (
        <text
          {...ink('chart-rate-label')}
          x={layout.width}
          y={plot.top - 12}
          text-anchor="end"
          aria-hidden="true"
        >
          {props.rateName}
        </text>
      )}
      {hrefOf ? (
        <Markers ctx={ctx} id={id} groups={groups} plot={plot} />
      ) : (
        groups.map((group) => <MarkerSign key={group.x} group={group} top={plot.top} ink={ink} />)
      )}
    </>
  );
}

function Bar<K extends string>({ bar, props }: { bar: BarLayout<K>; props: DrawingProps<K> }) {
  const { ctx, bucket, hrefOf } = props;
  const name = ctx.format.bucket(bar.bucket.start, bucket);
  const slot = <Slot bar={bar} props={props} title={barText(props, bar, name)} />;
  const href = hrefOf?.(bar.bucket);
  return (
    <>
      {href ? (
        <a class="chart-link" href={href}>
          {slot}
        </a>
      ) : (
        <g>{slot}</g>
      )}
      {bar.segments.map((segment) => (
        <Part key={segment.key} bar={bar} segment={segment} props={props} name={name} />
      ))}
    </>
  );
}

/** What belongs to the bar as a whole: ground, hatching, pale bar, number, label. */
function Slot<K extends string>({
  bar,
  props,
  title,
}: {
  bar: BarLayout<K>;
  props: DrawingProps<K>;
  title: string;
}) {
  const { ctx, id, bucket, layout, ink = pageInk } = props;
  const { plot } = layout;
  const middle = bar.slotX + bar.slotWidth / 2;
  const ground = { x: bar.slotX, y: plot.top, width: bar.slotWidth };
  return (
    <>
      <title>{title}</title>
      <rect {...ink('chart-slot')} {...ground} height={plot.bottom - plot.top} />
      {bar.hatchHeight > 0 && (
        <rect class="chart-hatch" fill={`url(#${id}-hatch)`} {...ground} height={bar.hatchHeight} />
      )}
      {bar.bucket.unfinished && (
        <rect
          {...ink('chart-unfinished')}
          x={bar.slotX + 1}
          y={plot.top}
          width={Math.max(0, bar.slotWidth - 2)}
          height={plot.bottom - plot.top}
        />
      )}
      {bar.compared && bar.compared.height > 0 && (
        <rect
          {...ink('chart-compared')}
          x={bar.compared.x}
          y={bar.compared.y}
          width={bar.compared.width}
          height={bar.compared.height}
        />
      )}
      {bar.total > 0 && bar.slotWidth >= 22 && (
        <text
          {...ink('chart-value')}
          x={bar.x + bar.width / 2}
          y={bar.top - 6}
          text-anchor="middle"
          aria-hidden="true"
        >
          {ctx.format.number(bar.total)}
        </text>
      )}
      {bar.labelled && (
        <text {...ink('chart-label')} x={middle} y={plot.bottom + 17} text-anchor="middle" aria-hidden="true">
          {bucket === 'month'
            ? ctx.format.monthShort(bar.bucket.start)
            : ctx.format.dayShort(bar.bucket.start)}
        </text>
      )}
    </>
  );
}

/** One part of a bar. It can be clicked; the keyboard goes by bars, and the table has a link for each number. */
function Part<K extends string>({
  bar,
  segment,
  props,
  name,
}: {
  bar: BarLayout<K>;
  segment: BarSegment<K>;
  props: DrawingProps<K>;
  name: string;
}) {
  const { ctx, id, series, partHref, ink } = props;
  const box = { x: bar.x, width: bar.width, y: segment.y, height: segment.height };
  const rect = <FilledRect id={id} ink={ink} fill={fillsOf(series)(segment.key)} {...box} />;
  const href = partHref?.(bar.bucket, segment.key);
  const title = `${name}: ${nameOf(series, segment.key)} ${ctx.format.number(segment.value)}`;
  return href ? (
    <a class="chart-part" href={href} tabIndex={-1}>
      <title>{title}</title>
      {rect}
    </a>
  ) : (
    <g>
      <title>{title}</title>
      {rect}
    </g>
  );
}

function nameOf<K extends string>(series: readonly ChartSeries<K>[], key: K): string {
  return series.find((each) => each.key === key)?.name ?? key;
}

/** A bar in words. */
function barText<K extends string>(props: DrawingProps<K>, bar: BarLayout<K>, name: string): string {
  const { t, format } = props.ctx;
  const { observed, rate, unfinished } = bar.bucket;
  const parts = bar.segments.map(({ key, value }) => `${nameOf(props.series, key)} ${format.number(value)}`);
  if (bar.compared && props.comparedName)
    parts.push(`${props.comparedName}: ${format.number(bar.compared.value)}`);
  if (rate !== undefined && rate !== null && props.rateName)
    parts.push(`${props.rateName}: ${format.number(rate)}`);
  if (observed === null) parts.push(t.chart.observationUnknown);
  else if (observed === 0) parts.push(t.chart.notObserved);
  else if (observed < 1) parts.push(t.chart.observedShare(format.percent(observed)));
  if (unfinished) parts.push(t.chart.unfinished);
  const { whole } = bar.bucket;
  const head =
    whole === undefined ? t.chart.bar(name, bar.total) : t.chart.overlapping(name, whole, bar.total);
  return [head, ...parts].join(', ');
}
