import { addDays, dayOf, daysBetween, weekdayOf } from '../shared/days.js';
import type { Day } from '../shared/days.js';

/** Days of sample data. */
export const yearLength = 365;

/** The year that ends now, counted in days ago. */
export interface Calendar {
  now: Date;
  today: Day;
  day(daysAgo: number): Day;
  daysAgo(instant: Date): number;
}

export function calendarOf(now: Date, timeZone: string): Calendar {
  const today = dayOf(now, timeZone);
  return {
    now,
    today,
    day: (daysAgo) => addDays(today, -daysAgo),
    daysAgo: (instant) => daysBetween(dayOf(instant, timeZone), today),
  };
}

/** The same day or the nearest earlier one from Tuesday to Thursday, when releases go out. Returns days ago. */
export function releaseDay(calendar: Calendar, daysAgo: number): number {
  let found = daysAgo;
  while (weekdayOf(calendar.day(found)) < 2 || weekdayOf(calendar.day(found)) > 4) found++;
  return found;
}
