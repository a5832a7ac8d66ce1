import type { Series } from '../../../web/components/chart-layout.js';

/** Placements of some hours in a row. */
export interface SpreadBar {
  from: Date;
  series: Partial<Record<Series, number>>;
  total: number;
}

/** How placements of a story spread over the time since the first. */
export interface Spread {
  /** Hours of one bar. */
  step: number;
  bars: SpreadBar[];
  total: number;
  /** Between the first placement and the last, rounded up; at least 1. */
  hours: number;
  /** The bar that stands out: higher than all others, with at least a quarter of all; null when there is none such. */
  peak: SpreadBar | null;
}

export interface SpreadPiece {
  publishedAt: Date;
  scope: Series;
}

const hourMs = 3_600_000;
/** So long each bar is an hour. */
const hourly = 48;
const mostBars = 60;

/** null when there is nothing to spread: fewer than two placements. The first bar begins at the full hour. */
export function spreadOf(pieces: readonly SpreadPiece[]): Spread | null {
  if (pieces.length < 2) return null;
  const times = pieces.map(({ publishedAt }) => publishedAt.getTime());
  const first = Math.min(...times);
  const last = Math.max(...times);
  const start = Math.floor(first / hourMs) * hourMs;
  const step = stepFor(Math.floor((last - start) / hourMs) + 1);
  const barOf = (time: number) => Math.floor((time - start) / (step * hourMs));
  const bars = Array.from({ length: barOf(last) + 1 }, (_, at): SpreadBar => ({
    from: new Date(start + at * step * hourMs),
    series: {},
    total: 0,
  }));
  for (const { publishedAt, scope } of pieces) {
    const bar = bars[barOf(publishedAt.getTime())]!;
    bar.series[scope] = (bar.series[scope] ?? 0) + 1;
    bar.total += 1;
  }
  const hours = Math.max(1, Math.ceil((last - first) / hourMs));
  return { step, bars, total: pieces.length, hours, peak: peakOf(bars) };
}

/** Hours of one bar, so that `hours` fit in what can be drawn. */
function stepFor(hours: number): number {
  if (hours <= hourly) return 1;
  let step = 6;
  while (hours / step > mostBars) step *= 2;
  return step;
}

function peakOf(bars: readonly SpreadBar[]): SpreadBar | null {
  if (bars.length < 2) return null;
  const highest = Math.max(...bars.map(({ total }) => total));
  const [peak, ...others] = bars.filter(({ total }) => total === highest);
  const all = bars.reduce((sum, { total }) => sum + total, 0);
  return peak && !others.length && peak.total * 4 >= all ? peak : null;
}
