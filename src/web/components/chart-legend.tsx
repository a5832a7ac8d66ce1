import type { ComponentChildren } from 'preact';
import type { PageContext } from '../page-context.js';
import { FillSwatch } from './chart-fills.js';
import { countOf } from './chart-layout.js';
import type { ChartBucket } from './chart-layout.js';
import type { ChartSeries } from './chart-series.js';

interface LegendProps<K extends string> {
  ctx: Pick<PageContext, 't' | 'format'>;
  /** That of the patterns. */
  id: string;
  buckets: readonly ChartBucket<K>[];
  series: readonly ChartSeries<K>[];
  hasGaps?: boolean;
  hasMarkers?: boolean;
  /** What the pale bars are; what the line is. */
  comparedName?: string;
  rateName?: string;
}

/** What the colours and signs of a chart mean, with the sum of each part. */
export function Legend<K extends string>({ ctx, id, buckets, series, ...also }: LegendProps<K>) {
  const words = ctx.t.chart;
  return (
    <ul class="chart-legend" aria-label={words.legend}>
      {series.map(({ key, name, fill }) => (
        <li key={key}>
          <FillSwatch id={id} fill={fill} />
          {name} <b>{ctx.format.number(buckets.reduce((sum, bucket) => sum + countOf(bucket, key), 0))}</b>
        </li>
      ))}
      {also.comparedName && (
        <li>
          <Sign>
            <rect class="chart-compared" x="0.5" y="0.5" width="11" height="11" />
          </Sign>
          {also.comparedName}
        </li>
      )}
      {also.rateName && (
        <li>
          <Sign>
            <path class="chart-rate" d="M0 6h12" />
            <circle class="chart-rate-point" cx="6" cy="6" r="3" />
          </Sign>
          {also.rateName}
        </li>
      )}
      {also.hasGaps && (
        <li>
          <span class="swatch swatch-gap" aria-hidden="true" />
          {words.notObserved}
        </li>
      )}
      {buckets.some(({ unfinished }) => unfinished) && (
        <li>
          <Sign>
            <rect class="chart-unfinished" x="0.5" y="0.5" width="11" height="11" />
          </Sign>
          {words.unfinished}
        </li>
      )}
      {also.hasMarkers && (
        <li>
          <svg class="swatch-event" viewBox="0 0 10 8" width="10" height="8" aria-hidden="true">
            <path class="chart-event" d="M0 0h10l-5 8z" />
          </svg>
          {words.events}
        </li>
      )}
    </ul>
  );
}

function Sign({ children }: { children: ComponentChildren }) {
  return (
    <svg class="swatch-fill" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
