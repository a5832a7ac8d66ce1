import { addDays, isDay, nextBucket } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';

/**
 * The first and the last day that a text means: a day (2026-03-05, 5.3.2026), a month (2026-03, 3.2026) or a year (2026). Null when it
 * means none.
 */
export function daysOf(text: string): { first: Day; last: Day } | null {
  const day = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (day) return oneDay(iso(day[3]!, day[2]!, day[1]!));
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return oneDay(text);
  const month = /^(\d{4})-(\d{1,2})$/.exec(text) ?? reversed(/^(\d{1,2})[./](\d{4})$/.exec(text));
  if (month) {
    const first = iso(month[1]!, month[2]!, '1');
    return isDay(first) ? { first, last: addDays(nextBucket(first, 'month'), -1) } : null;
  }
  if (/^[1-9]\d{3}$/.test(text)) return { first: `${text}-01-01`, last: `${text}-12-31` };
  return null;
}

function oneDay(day: Day): { first: Day; last: Day } | null {
  return isDay(day) ? { first: day, last: day } : null;
}

function reversed(found: RegExpExecArray | null): string[] | null {
  return found && ['', found[2]!, found[1]!];
}

function iso(year: string, month: string, day: string): Day {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
