import type { ComponentChildren } from 'preact';
import type { Bucket } from '../../shared/days.js';
import type { PageContext } from '../page-context.js';
import { ChartDrawing } from './chart-drawing.js';
import type { DrawingProps } from './chart-drawing.js';
import { Patterns } from './chart-fills.js';
import { layoutChart, totalOf } from './chart-layout.js';
import type { ChartBucket } from './chart-layout.js';
import { Legend } from './chart-legend.js';
import { markerRow } from './chart-marker-signs.js';
import type { ChartMarker } from './chart-markers.js';
import { keysOf } from './chart-series.js';
import type { ChartSeries } from './chart-series.js';

export interface StackedBarsProps<K extends string> extends Pick<
  DrawingProps<K>,
  'hrefOf' | 'partHref' | 'rateName' | 'comparedName'
> {
  ctx: Pick<PageContext, 't' | 'format'>;
  /** Unique on the page; prefix of the ids inside. */
  id: string;
  /** The finding or the question. */
  title: string;
  buckets: readonly ChartBucket<K>[];
  bucket: Bucket;
  /** What the bars are made of, from the bottom up. */
  series: readonly ChartSeries<K>[];
  markers?: readonly ChartMarker[];
  /** Least width and height in px; wider than its box, the drawing scrolls sideways. */
  width?: number;
  height?: number;
  /** Beneath the drawing. */
  children?: ComponentChildren;
}

/** Mentions over time as stacked bars, drawn on the server. What was not observed is hatched, never zero. */
export function StackedBars<K extends string>(props: StackedBarsProps<K>) {
  const { ctx, id, title, buckets, markers = [], comparedName, rateName } = props;
  const words = ctx.t.chart;
  const series = presentIn(props.series, buckets);
  const layout = chartLayout(props);
  return (
    <figure class="chart-figure" id={id}>
      <figcaption>
        <span class="chart-title">{title}</span>
        <Legend
          ctx={ctx}
          id={id}
          buckets={buckets}
          series={series}
          comparedName={comparedName}
          rateName={rateName}
          hasGaps={buckets.some(({ observed }) => observed !== null && observed < 1)}
          hasMarkers={markers.length > 0}
        />
      </figcaption>
      <svg class="chart-patterns" width="0" height="0" aria-hidden="true" focusable="false">
        <Patterns id={id} />
      </svg>
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
          <desc id={`${id}-desc`}>{describeChart(props)}</desc>
          <ChartDrawing {...props} layout={layout} />
        </svg>
      </div>
      {series.length === 0 && <p class="quiet">{words.noData}</p>}
      {props.children}
    </figure>
  );
}

export function chartLayout<K extends string>(
  props: Pick<StackedBarsProps<K>, 'buckets' | 'series' | 'markers' | 'rateName' | 'width' | 'height'>,
) {
  const hasHead = Boolean(props.markers?.length) || Boolean(props.rateName);
  const size = {
    width: props.width ?? 880,
    height: props.height ?? 260,
    top: hasHead ? markerRow : undefined,
  };
  return layoutChart(props.buckets, size, keysOf(props.series));
}

/** The series that have something in the picture. */
export function presentIn<K extends string>(
  series: readonly ChartSeries<K>[],
  buckets: readonly ChartBucket<K>[],
): ChartSeries<K>[] {
  return series.filter(({ key }) => buckets.some((bucket) => totalOf(bucket, [key]) > 0));
}

/** The picture in one sentence. */
export function describeChart<K extends string>({
  ctx,
  buckets,
  bucket,
  series,
}: Pick<StackedBarsProps<K>, 'ctx' | 'buckets' | 'bucket' | 'series'>): string {
  const { t, format } = ctx;
  const name = (entry: ChartBucket<K> | undefined) => (entry ? format.bucket(entry.start, bucket) : '–');
  const sums = buckets.map((entry) => totalOf(entry, keysOf(series)));
  const total = sums.reduce((sum, value) => sum + value, 0);
  const from = name(buckets[0]);
  const to = name(buckets.at(-1));
  if (total === 0) return t.chart.descriptionEmpty(from, to);
  return t.chart.description(from, to, total, name(buckets[sums.indexOf(Math.max(...sums))]));
}
