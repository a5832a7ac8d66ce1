import { addDays, bucketStart, bucketsBetween, daysBetween, nextBucket } from '../../shared/days.js';
import type { Bucket, Day } from '../../shared/days.js';
import type { ObservedDay } from '../feeds/feed-observation.queries.js';

/** A day on which feeds were due, with the new items that they showed. */
export interface SeenDay extends ObservedDay {
  items: number;
}

/** Both days included. */
export interface Period {
  from: Day;
  to: Day;
}

/** Mentions of one day under one key of the division, such as `local`. */
export interface DayCount {
  day: Day;
  key: string;
  count: number;
  /** Not in the headline figure (`headline-count.ts`): the label under which it is shown apart. */
  apart?: string;
}

export interface TimelineBucket {
  start: Day;
  /** Share of the outlet-days on which a feed of the outlet answered, 0 to 1; null when nothing was ever observed or the bucket lies ahead. */
  observed: number | null;
  /** New items that the feeds showed, whether they name us or not: the base of "mentions per 1,000 items". Null where `observed` is. */
  items: number | null;
  series: Record<string, number>;
  /** Mentions that stand beside the series and are not in it, by label; counted like the series. */
  apart: Record<string, number>;
}

/** The most buckets one answer carries. */
export const mostBuckets = 1000;

/** Days up to a month, weeks up to half a year, then months: bars stay wide enough to read. */
export function fittingBucket({ from, to }: Period): Bucket {
  const days = daysBetween(from, to) + 1;
  if (days <= 31) return 'day';
  return days <= 190 ? 'week' : 'month';
}

/** The period of equal length that ends the day before. */
export function previousPeriod({ from, to }: Period): Period {
  const length = daysBetween(from, to) + 1;
  return { from: addDays(from, -length), to: addDays(from, -1) };
}

/** Days of a bucket that lie within the period. */
export function bucketDays(start: Day, bucket: Bucket, { from, to }: Period): Period {
  const end = addDays(nextBucket(start, bucket), -1);
  return { from: start < from ? from : start, to: end > to ? to : end };
}

/**
 * Sorts daily counts into buckets, the empty ones included. `observed` holds the days on which feeds were due; null when there were never
 * any. A day without an entry was not observed, except today, which has only begun.
 */
export function timelineBuckets(
  counts: readonly DayCount[],
  period: Period,
  bucket: Bucket,
  observed: ReadonlyMap<Day, SeenDay> | null,
  today: Day,
): TimelineBucket[] {
  const byBucket = new Map<Day, DayCount[]>();
  for (const entry of counts) {
    const start = bucketStart(entry.day, bucket);
    const entries = byBucket.get(start);
    if (entries) entries.push(entry);
    else byBucket.set(start, [entry]);
  }
  const seen = observed && sumSeen(observed, period, today, (day) => bucketStart(day, bucket));
  return bucketsBetween(period.from, period.to, bucket).map((start) => ({
    start,
    ...shareOf(bucketDays(start, bucket, period), seen?.get(start), observed, today),
    ...sumByKey(byBucket.get(start) ?? []),
  }));
}

/**
 * Counts of the period before (`previousPeriod`) under the buckets of this one: each bucket is held against its own days moved back by the
 * length of the period, so that equally many days stand beside each other. `start` is the first day that is meant.
 */
export function earlierBuckets(
  counts: readonly DayCount[],
  period: Period,
  bucket: Bucket,
  observed: ReadonlyMap<Day, SeenDay> | null,
  today: Day,
): TimelineBucket[] {
  const length = daysBetween(period.from, period.to) + 1;
  const byBucket = new Map<Day, DayCount[]>();
  for (const entry of counts) {
    const start = bucketStart(addDays(entry.day, length), bucket);
    const entries = byBucket.get(start);
    if (entries) entries.push(entry);
    else byBucket.set(start, [entry]);
  }
  const earlier = previousPeriod(period);
  const seen =
    observed && sumSeen(observed, earlier, today, (day) => bucketStart(addDays(day, length), bucket));
  return bucketsBetween(period.from, period.to, bucket).map((start) => {
    const { from, to } = bucketDays(start, bucket, period);
    const days = { from: addDays(from, -length), to: addDays(to, -length) };
    return {
      start: days.from,
      ...shareOf(days, seen?.get(start), observed, today),
      ...sumByKey(byBucket.get(start) ?? []),
    };
  });
}

/** How well the days of a period up to today were observed, and what was seen on them; null when all of them lie ahead. */
export function seenIn(
  period: Period,
  observed: ReadonlyMap<Day, SeenDay> | null,
  today: Day,
): Pick<TimelineBucket, 'observed' | 'items'> {
  const seen = observed && sumSeen(observed, period, today, () => '');
  return shareOf(period, seen?.get(''), observed, today);
}

/** Sum of the shares of feeds that answered, and of items, over the days of a bucket. */
interface SeenSum {
  shares: number;
  items: number;
}

/** In one walk over the days, since a period may have thousands. */
function sumSeen(
  observed: ReadonlyMap<Day, SeenDay>,
  { from, to }: Period,
  today: Day,
  keyOf: (day: Day) => string,
): Map<string, SeenSum> {
  const sums = new Map<string, SeenSum>();
  for (const [day, { due, succeeded, items }] of observed) {
    if (day < from || day > to || day > today) continue;
    const key = keyOf(day);
    let sum = sums.get(key);
    if (!sum) sums.set(key, (sum = { shares: 0, items: 0 }));
    if (due > 0) sum.shares += succeeded / due;
    sum.items += items;
  }
  return sums;
}

function shareOf(
  { from, to }: Period,
  { shares, items }: SeenSum = { shares: 0, items: 0 },
  observed: ReadonlyMap<Day, SeenDay> | null,
  today: Day,
): Pick<TimelineBucket, 'observed' | 'items'> {
  const end = to < today ? to : today;
  const hasOnlyBegun = end === today && from <= today && !observed?.has(today);
  const days = daysBetween(from, end) + (hasOnlyBegun ? 0 : 1);
  if (!observed || days <= 0) return { observed: null, items: null };
  return { observed: shares / days, items };
}

/** Sums by key, and beside them by label what is shown apart. */
export function sumByKey(counts: readonly DayCount[]): Pick<TimelineBucket, 'series' | 'apart'> {
  const series: Record<string, number> = {};
  const beside: Record<string, number> = {};
  for (const { key, count, apart } of counts) {
    if (apart === undefined) series[key] = (series[key] ?? 0) + count;
    else beside[apart] = (beside[apart] ?? 0) + count;
  }
  return { series, apart: beside };
}
