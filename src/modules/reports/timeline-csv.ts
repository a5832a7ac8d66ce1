import { stringify } from 'csv-stringify/sync';
import type { Bucket } from '../../shared/days.js';
import { bucketDays } from './timeline.js';
import type { Period, TimelineBucket } from './timeline.js';

export interface TimelineColumns {
  start: string;
  end: string;
  /** Header by key, in order. */
  series: readonly { key: string; name: string }[];
  total: string;
  observed: string;
}

/** The timeline as CSV for spreadsheets: UTF-8 with BOM, semicolons; days as YYYY-MM-DD, an unknown share left empty. Holds no text from outside. */
export function timelineCsv(
  buckets: readonly TimelineBucket[],
  period: Period,
  bucket: Bucket,
  columns: TimelineColumns,
): string {
  const rows = buckets.map(({ start, observed, series }) => {
    const days = bucketDays(start, bucket, period);
    const counts = columns.series.map(({ key }) => series[key] ?? 0);
    const total = Object.values(series).reduce((sum, count) => sum + count, 0);
    return [days.from, days.to, ...counts, total, observed === null ? '' : observed.toFixed(3)];
  });
  const header = [
    columns.start,
    columns.end,
    ...columns.series.map(({ name }) => name),
    columns.total,
    columns.observed,
  ];
  return stringify([header, ...rows], {
    delimiter: ';',
    bom: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
  });
}
