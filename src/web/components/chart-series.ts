import type { PageContext } from '../page-context.js';
import type { Series } from './chart-layout.js';

/** One part of the bars: its key, how it reads and how it looks (`fill-…`). */
export interface ChartSeries<K extends string = string> {
  key: K;
  name: string;
  fill: string;
}

export function seriesName(t: PageContext['t'], series: Series): string {
  return series === 'unknown' ? t.chart.unknownScope : t.shell.scopes[series];
}

/** Scopes in the colours that they have everywhere. */
export function scopeSeries(t: PageContext['t'], keys: readonly Series[]): ChartSeries<Series>[] {
  return keys.map((key) => ({ key, name: seriesName(t, key), fill: key }));
}

export function keysOf<K extends string>(series: readonly ChartSeries<K>[]): K[] {
  return series.map(({ key }) => key);
}
