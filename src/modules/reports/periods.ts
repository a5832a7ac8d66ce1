import { addDays, isDay } from '../../shared/days.js';
import type { Day } from '../../shared/days.js';
import type { Period } from './timeline.js';

/** Days that a period may touch. Beyond year 9999 days no longer sort as text, and no piece is that old. */
export function isReportableDay(day: Day): boolean {
  return isDay(day) && day >= '1900-01-01' && day <= '2199-12-31';
}

/** Ready-made periods: the last so many days including today, and the running quarter and year up to today. */
export const presets = ['30d', '90d', '365d', 'quarter', 'year'] as const;
export type Preset = (typeof presets)[number];

export function presetPeriod(preset: Preset, today: Day): Period {
  switch (preset) {
    case '30d':
      return { from: addDays(today, -29), to: today };
    case '90d':
      return { from: addDays(today, -89), to: today };
    case '365d':
      return { from: addDays(today, -364), to: today };
    case 'quarter':
      return { from: quarterStart(today), to: today };
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
  }
}

/** First day of the calendar quarter that holds `day`. */
export function quarterStart(day: Day): Day {
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % 3);
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

/**
 * The running quarter up to today, and the same number of days of the quarter before: the last quarter's first days, not the days just before
 * this one, so that quarter stands beside quarter.
 */
export function quarterAgainstLast(today: Day): { current: Period; last: Period } {
  const current = presetPeriod('quarter', today);
  const lastStart = quarterStart(addDays(current.from, -1));
  const length = Math.round((Date.parse(current.to) - Date.parse(current.from)) / 86_400_000);
  return {
    current,
    last: { from: lastStart, to: earlier(addDays(lastStart, length), addDays(current.from, -1)) },
  };
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
