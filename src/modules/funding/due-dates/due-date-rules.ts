import { addDays, addMonths, weekdayOf } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import type { DueDateKind } from './grant-due-date.entity.js';

/**
 * When a funder usually wants its reports. Names, rules in words and sources stand in the catalogue under `dueDates.rules`: beginnings, not advice, the award notice decides.
 *
 * - amif: EU migration fund 2021–2027 (conditions of the managing authority): each project year within 3 months of its end, counted from the start of the grant; final 6 months after the end.
 * - esf: as award notices usually say; final 6 months after the end.
 * - nabf: NABF no. 4.4 and 4.1: 30 April after each budget year; final by the end of the sixth month after the end.
 * - anbest-p: ANBest-P no. 6.1: the same days.
 * - generic: final 6 months after the end.
 */
export const dueDateRules = ['amif', 'esf', 'nabf', 'anbest-p', 'generic'] as const;
export type DueDateRule = (typeof dueDateRules)[number];

export interface DatePeriod {
  periodStart: Day;
  periodEnd: Day;
}

/** A report that a rule asks for, and what it is about. */
export interface ProposedDueDate extends DatePeriod {
  kind: Extract<DueDateKind, 'interim' | 'final'>;
  dueDay: Day;
}

/** Within this many days before a due date one is reminded of it, unless somebody says otherwise. */
export const usualReminderDays = 28;

/** Reports that `rule` asks for of a grant with this period, the earliest first; the final report is about the whole period. */
export function proposedDueDates(rule: DueDateRule, period: DatePeriod): ProposedDueDate[] {
  const final: ProposedDueDate = { ...period, kind: 'final', dueDay: addMonths(period.periodEnd, 6) };
  return [...interimOf(rule, period), final];
}

function interimOf(rule: DueDateRule, period: DatePeriod): ProposedDueDate[] {
  switch (rule) {
    case 'amif':
      return projectYears(period).map((year) => ({
        ...year,
        kind: 'interim',
        dueDay: addMonths(year.periodEnd, 3),
      }));
    case 'nabf':
    case 'anbest-p':
      return budgetYears(period).map((year) => ({
        ...year,
        kind: 'interim',
        dueDay: `${String(Number(year.periodEnd.slice(0, 4)) + 1)}-04-30`,
      }));
    case 'esf':
    case 'generic':
      return [];
  }
}

/** Whole years from the start on; the last one, cut or not, is a matter of the final report. */
function projectYears({ periodStart, periodEnd }: DatePeriod): DatePeriod[] {
  const years: DatePeriod[] = [];
  for (let count = 1; ; count++) {
    const start = count === 1 ? periodStart : addDays(yearsEnd(periodStart, count - 1), 1);
    const end = yearsEnd(periodStart, count);
    if (end >= periodEnd) return years;
    years.push({ periodStart: start, periodEnd: end });
  }
}

/** Last day of so many years from `start` on: the day before that day of the year (§ 188 BGB); of 29 February the last of the month. */
function yearsEnd(start: Day, years: number): Day {
  const same = addMonths(start, 12 * years);
  return same.slice(5) === start.slice(5) ? addDays(same, -1) : same;
}

/** Calendar years, cut at the start of the grant; the one in which it ends is a matter of the final report. */
function budgetYears({ periodStart, periodEnd }: DatePeriod): DatePeriod[] {
  const years: DatePeriod[] = [];
  for (let year = Number(periodStart.slice(0, 4)); year < Number(periodEnd.slice(0, 4)); year++) {
    const first = `${String(year)}-01-01`;
    years.push({
      periodStart: first < periodStart ? periodStart : first,
      periodEnd: `${String(year)}-12-31`,
    });
  }
  return years;
}

/**
 * The Friday before a day that is a Saturday or Sunday, else null. Whether a term then ends on Monday (§ 31 VwVfG) depends on the award notice, holidays on the state: being early is always right.
 */
export function workdayBefore(day: Day): Day | null {
  const weekday = weekdayOf(day);
  if (weekday === 6) return addDays(day, -1);
  return weekday === 0 ? addDays(day, -2) : null;
}
