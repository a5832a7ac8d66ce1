import { stringify } from 'csv-stringify/sync';
import type { Bucket } from '../../shared/days.js';
import { sumOf } from './headline-count.js';
import { bucketDays } from './timeline.js';
import type { Period, TimelineBucket } from './timeline.js';

export interface TimelineColumns {
  start: string;
  end: string;
  /** Header by key, in order. */
  series: readonly { key: string; name: string }[];
  total: string;
  /** What the total leaves out, by label. */
  apart: readonly { key: string; name: string }[];
  observed: string;
}

/** The timeline as CSV for spreadsheets: UTF-8 with BOM, semicolons; days as YYYY-MM-DD, an unknown share left empty. Holds no text from outside. */
export function timelineCsv(
  buckets: readonly TimelineBucket[],
  period: Period,
  bucket: Bucket,
  columns: TimelineColumns,
): string {
  const rows = buckets.map(({ start, observed, series, apart }) => {
    const days = bucketDays(start, bucket, period);
    const counts = columns.series.map(({ key }) => series[key] ?? 0);
    const beside = columns.apart.map(({ key }) => apart[key] ?? 0);
    const share = observed === null ? '' : observed.toFixed(3);
    return [days.from, days.to, ...counts, sumOf(series), share, ...beside];
  });
  const header = [
    columns.start,
    columns.end,
    ...columns.series.map(({ name }) => name),
    columns.total,
    columns.observed,
    ...columns.apart.map(({ name }) => name),
  ];
  return stringify([header, ...rows], {
    delimiter: ';',
    bom: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
  });
}
