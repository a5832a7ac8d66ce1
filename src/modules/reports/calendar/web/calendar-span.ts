import { addDays, addMonths, bucketStart, isDay } from '../../../../shared/days.js';
import type { Day } from '../../../../shared/days.js';

/** A page shows so many months. */
export const monthsShown = 12;
/** Further away nothing is planned. */
const furthestMonths = 600;

export interface ShownSpan {
  from: Day;
  to: Day;
  /** Begins today. */
  isAhead: boolean;
  /** Months by which the pages before and after begin, `YYYY-MM`; null: no further. */
  earlier: string | null;
  later: string | null;
}

/** From today on, or from the first of a month that the address names; anything else is today. */
export function shownSpan(asked: unknown, today: Day): ShownSpan {
  const month = typeof asked === 'string' && isDay(`${asked}-01`) ? `${asked}-01` : null;
  const thisMonth = bucketStart(today, 'month');
  const near = month !== null && Math.abs(monthsBetween(thisMonth, month)) <= furthestMonths ? month : null;
  const first = near ?? thisMonth;
  const next = addMonths(first, monthsShown);
  const before = addMonths(first, -monthsShown);
  const named = (start: Day) =>
    Math.abs(monthsBetween(thisMonth, start)) <= furthestMonths ? start.slice(0, 7) : null;
  return {
    from: near ?? today,
    to: addDays(next, -1),
    isAhead: near === null,
    earlier: named(before),
    later: named(next),
  };
}

function monthsBetween(from: Day, to: Day): number {
  const months = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}
