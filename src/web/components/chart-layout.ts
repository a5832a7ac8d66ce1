import { SCOPES, type Scope } from '../scopes.js';

/** What a bar can be made of: the scopes, then mentions whose outlet we do not know. They are counted, never dropped. */
export const SERIES = [...SCOPES, 'unknown'] as const;
export type Series = Scope | 'unknown';

/** Counts of one bucket of time. */
export interface ChartBucket {
  /** First day of the bucket; also its key. */
  start: string;
  /** Share of outlet-days that were observed, 0 to 1; null when that is not known. */
  observed: number | null;
  series: Partial<Record<Series, number>>;
  /** What the team did in this bucket, ready to read: a marker above the bar. */
  events?: readonly string[];
}

export interface BarSegment {
  scope: Series;
  value: number;
  y: number;
  height: number;
}

export interface BarLayout {
  bucket: ChartBucket;
  total: number;
  /** Left edge and width of the bar itself. */
  x: number;
  width: number;
  /** Left edge and width of the whole slot, which is what one can click. */
  slotX: number;
  slotWidth: number;
  /** Upper edge of the bar; the baseline when it is empty. */
  top: number;
  segments: BarSegment[];
  /** Height of the hatching from the plot's top: the part of the outlets that nobody watched. */
  hatchHeight: number;
  labelled: boolean;
}

export interface ChartLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  ticks: { value: number; y: number }[];
  bars: BarLayout[];
}

export interface ChartSize {
  /** Least width of the drawing in px; it grows when there are many buckets. */
  width: number;
  height: number;
}

const MARGIN = { left: 36, right: 8, top: 36, bottom: 26 };
const LEAST_SLOT = 12;
const LEAST_LABEL_GAP = 64;

/** Positions of a stacked bar chart in px. The axis begins at zero and ends at a round number. */
export function layoutChart(buckets: readonly ChartBucket[], size: ChartSize): ChartLayout {
  const width = Math.max(size.width, MARGIN.left + MARGIN.right + buckets.length * LEAST_SLOT);
  const plot = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: size.height - MARGIN.bottom,
  };
  const totals = buckets.map(totalOf);
  const values = niceTicks(Math.max(0, ...totals));
  const highest = values.at(-1) ?? 1;
  const scale = (plot.bottom - plot.top) / highest;
  const slotWidth = buckets.length > 0 ? (plot.right - plot.left) / buckets.length : 0;
  const barWidth = Math.min(48, slotWidth * 0.76);
  const step = labelStep(buckets.length, slotWidth);

  return {
    width,
    height: size.height,
    plot,
    ticks: values.map((value) => ({ value, y: round(plot.bottom - value * scale) })),
    bars: buckets.map((bucket, index) => {
      const slotX = plot.left + index * slotWidth;
      const segments = stack(bucket, plot.bottom, scale);
      return {
        bucket,
        total: totals[index] ?? 0,
        x: round(slotX + (slotWidth - barWidth) / 2),
        width: round(barWidth),
        slotX: round(slotX),
        slotWidth: round(slotWidth),
        top: segments.at(-1)?.y ?? plot.bottom,
        segments,
        hatchHeight: round((1 - (bucket.observed ?? 1)) * (plot.bottom - plot.top)),
        labelled: index % step === 0,
      };
    }),
  };
}

function stack(bucket: ChartBucket, bottom: number, scale: number): BarSegment[] {
  const segments: BarSegment[] = [];
  let sum = 0;
  for (const scope of SERIES) {
    const value = countOf(bucket, scope);
    if (value === 0) continue;
    sum += value;
    segments.push({ scope, value, y: round(bottom - sum * scale), height: round(value * scale) });
  }
  return segments;
}

/** Mentions of a scope in a bucket; what is no count (negative, NaN) is none. */
export function countOf(bucket: ChartBucket, scope: Series): number {
  const value = bucket.series[scope] ?? 0;
  return Number.isFinite(value) && value > 0 ? value : 0;
}

export function totalOf(bucket: ChartBucket): number {
  return SERIES.reduce((sum, scope) => sum + countOf(bucket, scope), 0);
}

/** Whole numbers from 0 to the first round step that holds `max`: at most six of them, in steps of 1, 2 or 5 times a power of ten. */
export function niceTicks(max: number): number[] {
  const least = Math.max(1, max) / 5;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  const step =
    [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= least) ?? power * 10;
  const count = Math.max(1, Math.ceil(max / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** Every how many buckets a label fits: steps that people count in. */
function labelStep(count: number, slotWidth: number): number {
  if (count === 0) return 1;
  const wanted = Math.max(1, Math.ceil(LEAST_LABEL_GAP / slotWidth));
  return [1, 2, 3, 4, 6, 7, 14, 28].find((step) => step >= wanted) ?? wanted;
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
