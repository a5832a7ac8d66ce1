import { SCOPES, type Scope } from '../scopes.js';

/** What a bar can be made of: the scopes, then mentions whose outlet we do not know. They are counted, never dropped. */
export const SERIES = [...SCOPES, 'unknown'] as const;
export type Series = Scope | 'unknown';

/** Counts of one bucket of time, by what its bar is made of. */
export interface ChartBucket<K extends string = Series> {
  /** First day of the bucket; also its key. */
  start: string;
  /** Share of outlet-days that were observed, 0 to 1; null when that is not known. */
  observed: number | null;
  series: Partial<Record<K, number>>;
  /** Mentions in the bucket, each once, where one may be in several parts; without it the parts add up to it. */
  whole?: number;
  /** Not over yet: more may come. */
  unfinished?: boolean;
  /** Total of the bucket that it is compared with: a pale bar beside; null when there is none. */
  compared?: number | null;
  /** A rate on an axis of its own: a point of the line; null where it is not known. */
  rate?: number | null;
}

export interface BarSegment<K extends string = Series> {
  key: K;
  value: number;
  y: number;
  height: number;
}

export interface BarLayout<K extends string = Series> {
  bucket: ChartBucket<K>;
  total: number;
  /** Left edge and width of the bar itself. */
  x: number;
  width: number;
  /** Left edge and width of the whole slot, which is what one can click. */
  slotX: number;
  slotWidth: number;
  /** Upper edge of the bar; the baseline when it is empty. */
  top: number;
  segments: BarSegment<K>[];
  /** Height of the hatching from the plot's top: the part of the outlets that nobody watched. */
  hatchHeight: number;
  labelled: boolean;
  /** The pale bar beside it. */
  compared: { x: number; width: number; y: number; height: number; value: number } | null;
}

export interface ChartLayout<K extends string = Series> {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  ticks: Tick[];
  bars: BarLayout<K>[];
  /** The line of rates with its axis at the right; null when no bucket has a rate. */
  rates: { ticks: Tick[]; points: ({ x: number; y: number; value: number } | null)[] } | null;
}

export interface Tick {
  value: number;
  y: number;
}

export interface ChartSize {
  /** Least width of the drawing in px; it grows when there are many buckets. */
  width: number;
  height: number;
  /** Room above the plot, for markers. */
  top?: number;
}

const MARGIN = { left: 36, right: 8, top: 36, bottom: 26 };
/** Room for the numbers of the second axis. */
const RATE_MARGIN = 44;
const LEAST_SLOT = 12;
const LEAST_LABEL_GAP = 64;

/** Positions of a stacked bar chart in px, parts from the bottom in the order of `keys`. Both axes begin at zero and end at a round number. */
export function layoutChart<K extends string = Series>(
  buckets: readonly ChartBucket<K>[],
  size: ChartSize,
  keys: readonly K[] = SERIES as readonly string[] as readonly K[],
): ChartLayout<K> {
  const rates = buckets.map(({ rate }) => (rate !== undefined && rate !== null && rate >= 0 ? rate : null));
  const hasRates = rates.some((rate) => rate !== null);
  const right = hasRates ? RATE_MARGIN : MARGIN.right;
  const width = Math.max(size.width, MARGIN.left + right + buckets.length * LEAST_SLOT);
  const plot = {
    left: MARGIN.left,
    right: width - right,
    top: size.top ?? MARGIN.top,
    bottom: size.height - MARGIN.bottom,
  };
  const totals = buckets.map((bucket) => totalOf(bucket, keys));
  const compared = buckets.map((bucket) => bucket.compared ?? null);
  const values = niceTicks(Math.max(0, ...totals, ...compared.map((value) => value ?? 0)));
  const scale = scaleOf(values, plot);
  const slotWidth = buckets.length > 0 ? (plot.right - plot.left) / buckets.length : 0;
  const hasCompared = compared.some((value) => value !== null);
  const group = Math.min(hasCompared ? 60 : 48, slotWidth * 0.76);
  const barWidth = hasCompared ? group * 0.62 : group;
  const step = labelStep(buckets.length, slotWidth);

  return {
    width,
    height: size.height,
    plot,
    ticks: ticksAt(values, scale, plot.bottom),
    rates: hasRates ? lineOf(rates, plot, slotWidth) : null,
    bars: buckets.map((bucket, index) => {
      const slotX = plot.left + index * slotWidth;
      const groupX = slotX + (slotWidth - group) / 2;
      const segments = stack(bucket, keys, plot.bottom, scale);
      const beside = compared[index] ?? null;
      return {
        bucket,
        total: totals[index] ?? 0,
        x: round(groupX + group - barWidth),
        width: round(barWidth),
        slotX: round(slotX),
        slotWidth: round(slotWidth),
        top: segments.at(-1)?.y ?? plot.bottom,
        segments,
        hatchHeight: round((1 - (bucket.observed ?? 1)) * (plot.bottom - plot.top)),
        labelled: index % step === 0,
        compared:
          beside === null
            ? null
            : {
                x: round(groupX),
                width: round(group * 0.34),
                y: round(plot.bottom - beside * scale),
                height: round(beside * scale),
                value: beside,
              },
      };
    }),
  };
}

type Plot = ChartLayout['plot'];

function scaleOf(values: readonly number[], plot: Plot): number {
  return (plot.bottom - plot.top) / (values.at(-1) ?? 1);
}

function ticksAt(values: readonly number[], scale: number, bottom: number): Tick[] {
  return values.map((value) => ({ value, y: round(bottom - value * scale) }));
}

function lineOf(
  rates: readonly (number | null)[],
  plot: Plot,
  slotWidth: number,
): NonNullable<ChartLayout['rates']> {
  const values = niceTicks(Math.max(...rates.map((rate) => rate ?? 0)), { whole: false });
  const scale = scaleOf(values, plot);
  return {
    ticks: ticksAt(values, scale, plot.bottom),
    points: rates.map((value, index) =>
      value === null
        ? null
        : {
            x: round(plot.left + (index + 0.5) * slotWidth),
            y: round(plot.bottom - value * scale),
            value,
          },
    ),
  };
}

function stack<K extends string>(
  bucket: ChartBucket<K>,
  keys: readonly K[],
  bottom: number,
  scale: number,
): BarSegment<K>[] {
  const segments: BarSegment<K>[] = [];
  let sum = 0;
  for (const key of keys) {
    const value = countOf(bucket, key);
    if (value === 0) continue;
    sum += value;
    segments.push({ key, value, y: round(bottom - sum * scale), height: round(value * scale) });
  }
  return segments;
}

/** Mentions of one part of a bucket; what is no count (negative, NaN) is none. */
export function countOf<K extends string>(bucket: ChartBucket<K>, key: K): number {
  const value = bucket.series[key] ?? 0;
  return Number.isFinite(value) && value > 0 ? value : 0;
}

export function totalOf<K extends string = Series>(
  bucket: ChartBucket<K>,
  keys: readonly K[] = SERIES as readonly string[] as readonly K[],
): number {
  return keys.reduce((sum, key) => sum + countOf(bucket, key), 0);
}

/**
 * Numbers from 0 to the first round step that holds `max`: at most six of them, in steps of 1, 2 or 5 times a power of ten. Whole ones for
 * what is counted; a rate may be measured in tenths.
 */
export function niceTicks(max: number, { whole = true }: { whole?: boolean } = {}): number[] {
  const top = whole ? Math.max(1, max) : max > 0 ? max : 1;
  const least = top / 5;
  const digits = Math.floor(Math.log10(least));
  const power = 10 ** (whole ? Math.max(0, digits) : digits);
  const step =
    [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= least * 0.999999) ??
    power * 10;
  const count = Math.max(1, Math.ceil((whole ? max : top) / step - 1e-9));
  // 3 * 0.1 is not 0.3: rounded to the step's own digits
  const decimals = Math.max(0, -digits);
  return Array.from({ length: count + 1 }, (_, index) =>
    Number((index * step).toFixed(whole ? 0 : decimals)),
  );
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
