import { addDays } from '../../../../shared/days.js';
import type { Day } from '../../../../shared/days.js';

export interface ReportPeriod {
  from: Day;
  to: Day;
}

/**
 * The period that a new report begins with: what the due date asks for, else the last quarter that is over, as far as it lies in the grant. A grant that has nothing of it gives its own
 * period up to today.
 */
export function proposedPeriod(
  today: Day,
  grant: ReportPeriod | null,
  due: ReportPeriod | null,
): ReportPeriod {
  const wanted = due ?? lastQuarter(today);
  if (!grant) return wanted;
  const common = {
    from: wanted.from > grant.from ? wanted.from : grant.from,
    to: wanted.to < grant.to ? wanted.to : grant.to,
  };
  if (common.from <= common.to) return common;
  return { from: grant.from, to: grant.from <= today && today < grant.to ? today : grant.to };
}

/** The quarter of the calendar before the one of `today`. */
export function lastQuarter(today: Day): ReportPeriod {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const begins = `${year}-${String(Math.floor((month - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
  const to = addDays(begins, -1);
  const first = Number(to.slice(5, 7)) - 2;
  return { from: `${to.slice(0, 4)}-${String(first).padStart(2, '0')}-01`, to };
}

/** Of a whole quarter of the calendar its number and year; else null. */
export function quarterOf({ from, to }: ReportPeriod): { quarter: number; year: number } | null {
  const month = Number(from.slice(5, 7));
  if (!from.endsWith('-01') || month % 3 !== 1) return null;
  const quarter = (month + 2) / 3;
  const next =
    quarter === 4
      ? `${Number(from.slice(0, 4)) + 1}-01-01`
      : `${from.slice(0, 4)}-${String(month + 3).padStart(2, '0')}-01`;
  return addDays(next, -1) === to ? { quarter, year: Number(from.slice(0, 4)) } : null;
}
