import { addDays, isDay } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';

export interface StatedPeriod {
  from: Day;
  to: Day;
}

const two = (part: number) => String(part).padStart(2, '0');

/** `quarter` from 1 to 4. */
export function quarterOf(year: number, quarter: number): StatedPeriod {
  const next = quarter === 4 ? `${year + 1}-01-01` : `${year}-${two(quarter * 3 + 1)}-01`;
  return { from: `${year}-${two(quarter * 3 - 2)}-01`, to: addDays(next, -1) };
}

export function monthOf(year: number, month: number): StatedPeriod {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`;
  return { from: `${year}-${two(month)}-01`, to: addDays(next, -1) };
}

export const yearOf = (year: number): StatedPeriod => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/**
 * The period that a text names: "IVW 3/2026", "Q3 2026", "2026-Q3", "10/2026", "2026-10", "2026". "3/2026" is the quarter, as IVW
 * writes it; "03/2026" the month. Null: it names none.
 */
export function readStatedPeriod(text: string): StatedPeriod | null {
  const quarter = /(?<!\d)([1-4])\/(\d{4})(?!\d)/.exec(text) ?? /\bQ([1-4])[\s/-]*(\d{4})(?!\d)/i.exec(text);
  if (quarter) return within(quarterOf(Number(quarter[2]), Number(quarter[1])));
  const turned = /(?<!\d)(\d{4})[\s/-]*Q([1-4])(?!\d)/i.exec(text);
  if (turned) return within(quarterOf(Number(turned[1]), Number(turned[2])));
  const month = /(?<!\d)(0[1-9]|1[0-2])[/.](\d{4})(?!\d)/.exec(text);
  if (month) return within(monthOf(Number(month[2]), Number(month[1])));
  const iso = /(?<!\d)(\d{4})-(0[1-9]|1[0-2])(?![\d-])/.exec(text);
  if (iso) return within(monthOf(Number(iso[1]), Number(iso[2])));
  const year = /(?<![\d.,/-])(\d{4})(?![.,/-]?\d)/.exec(text);
  return year ? within(yearOf(Number(year[1]))) : null;
}

/** The last `count` whole quarters before `today`, the latest first. */
export function quartersBefore(today: Day, count: number): { year: number; quarter: number }[] {
  const now = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  return Array.from({ length: count }, (_, at) => {
    const index = now - 1 - at;
    return { year: Math.floor(index / 4), quarter: (index % 4) + 1 };
  });
}

function within(period: StatedPeriod): StatedPeriod | null {
  const { from, to } = period;
  return isDay(from) && isDay(to) && from >= '1900-01-01' && from < '2200-01-01' ? period : null;
}
