import { addDays, weekdayOf } from '../../../../shared/days.js';
import type { Day } from '../../../../shared/days.js';
import type { Tone } from '../../../../web/components/badge.js';
import type { PageContext } from '../../../../web/page-context.js';
import { workdayBefore } from '../due-date-rules.js';
import type { GrantDueDate } from '../grant-due-date.entity.js';

export type DueDateState = 'open' | 'soon' | 'overdue' | 'done';

export const dueDateTones: Record<DueDateState, Tone> = {
  open: 'neutral',
  soon: 'decide',
  overdue: 'bad',
  done: 'good',
};

/** `soon`: within its days of reminding. */
export function dueDateState(
  { dueDay, reminderDays, doneAt }: Pick<GrantDueDate, 'dueDay' | 'reminderDays' | 'doneAt'>,
  today: Day,
): DueDateState {
  if (doneAt) return 'done';
  if (dueDay < today) return 'overdue';
  return addDays(dueDay, -reminderDays) <= today ? 'soon' : 'open';
}

type Texts = Pick<PageContext, 't' | 'format'>;

export function periodText(
  { t, format }: Texts,
  { periodStart, periodEnd }: { periodStart: Day | null; periodEnd: Day | null },
): string | null {
  const words = t.dueDates;
  if (periodStart !== null && periodEnd !== null)
    return words.period(format.day(periodStart), format.day(periodEnd));
  if (periodStart !== null) return words.from(format.day(periodStart));
  return periodEnd === null ? null : words.until(format.day(periodEnd));
}

/** "Samstag; Werktag davor: 26.02.2027"; null from Monday to Friday. */
export function weekendText({ t, format }: Texts, day: Day): string | null {
  const before = workdayBefore(day);
  if (before === null) return null;
  const words = t.dueDates;
  return words.weekend(weekdayOf(day) === 6 ? words.saturday : words.sunday, format.day(before));
}

/** Where a report about this begins; without a period of its own it is about the whole grant. */
export function reportAddress(
  grant: { id: string; periodStart: Day; periodEnd: Day },
  { periodStart, periodEnd }: { periodStart: Day | null; periodEnd: Day | null },
): string {
  const query = new URLSearchParams({
    grant: grant.id,
    from: periodStart ?? grant.periodStart,
    to: periodEnd ?? grant.periodEnd,
  });
  return `/reports/new?${query.toString()}`;
}
