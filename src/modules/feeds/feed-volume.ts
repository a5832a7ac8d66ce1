import { addDays } from '../../shared/days.js';
import type { Day } from '../../shared/days.js';
import type { FeedDay } from './feed-day.entity.js';
import type { FeedVolume } from './feed.entity.js';

export const recentDays = 7;
export const baseDays = 28;
/** First day that `volumeOf` looks at, for `today`: one before the base, which tells whether the base begins after a gap. */
export const volumeSince = (today: Day): Day => addDays(today, -(recentDays + baseDays + 1));

const leastBaseDays = 14;
const leastRecentDays = 4;
/** Items a day; below it, a week more or less empty is nothing out of the ordinary. */
const leastMean = 0.5;
/** From this mean on, a whole week without an item is far from chance: one case in a thousand. */
const emptyWeekFromMean = 1;

export type VolumeDay = Pick<FeedDay, 'day' | 'succeeded' | 'newItems'>;

/**
 * Whether a feed brings far fewer or far more than usual: the mean of the last 7 whole days against the 28 whole days before them, so that a change does
 * not wash out its own base. Low is below mean − 1.5 SD, high is above mean + 2 SD; the spread counts as no less than chance alone would make it (√mean).
 * Low is also a week with nothing at all from a feed that otherwise never leaves one out.
 *
 * A day on which the feed did not answer is unknown, not zero; so is the first day after one, since it carries what has gathered, and with it the first
 * day ever. Null: as usual, or too little is known (fewer than 14 base days or 4 recent ones, or less than one item in two days).
 */
export function volumeOf(days: readonly VolumeDay[], today: Day): FeedVolume | null {
  const figures = volumeFigures(days, today);
  if (!figures || figures.usual < leastMean) return null;
  const { base, recent, usual, lately } = figures;
  const spread = Math.max(deviation(base, usual), Math.sqrt(usual));
  if (lately < usual - 1.5 * spread) return 'low';
  if (lately > usual + 2 * spread) return 'high';
  const isEmptyWeek = lately === 0 && recent.length === recentDays && usual >= emptyWeekFromMean;
  return isEmptyWeek && longestDrought(base) < recentDays ? 'low' : null;
}

export interface VolumeFigures {
  /** Mean of new items a day in the base, and in the last days. */
  usual: number;
  lately: number;
  /** Counts of the days that are known, oldest first. */
  base: number[];
  recent: number[];
}

/** What the judgement rests on; null where too few days are known. */
export function volumeFigures(days: readonly VolumeDay[], today: Day): VolumeFigures | null {
  const counts = knownCounts(days);
  const base = inTurn(counts, addDays(today, -(recentDays + baseDays)), baseDays);
  const recent = inTurn(counts, addDays(today, -recentDays), recentDays);
  if (base.length < leastBaseDays || recent.length < leastRecentDays) return null;
  return { usual: mean(base), lately: mean(recent), base, recent };
}

/** New items of the days that can be relied on. */
function knownCounts(days: readonly VolumeDay[]): Map<Day, number> {
  const answered = new Set(days.flatMap(({ day, succeeded }) => (succeeded > 0 ? [day] : [])));
  return new Map(
    days
      .filter(({ day }) => answered.has(day) && answered.has(addDays(day, -1)))
      .map(({ day, newItems }) => [day, newItems]),
  );
}

function inTurn(counts: ReadonlyMap<Day, number>, from: Day, length: number): number[] {
  return Array.from({ length }, (_, i) => counts.get(addDays(from, i))).filter(
    (count) => count !== undefined,
  );
}

function mean(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

function deviation(counts: readonly number[], around: number): number {
  return Math.sqrt(mean(counts.map((count) => (count - around) ** 2)));
}

/** Most days in a row without an item. */
function longestDrought(counts: readonly number[]): number {
  let longest = 0;
  let run = 0;
  for (const count of counts) {
    run = count === 0 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
