import type { Day } from '../../../shared/days.js';
import type { Period } from '../timeline.js';

interface Dated {
  periodStart: Day | null;
  periodEnd: Day | null;
}

/**
 * The days that the figures of a campaign count: its period, as far as it has gone. An open beginning is the day of its first mention, or that on
 * which it was entered, whichever comes first. Null: it has not begun.
 */
export function reportPeriod(
  { periodStart, periodEnd }: Dated,
  { createdDay, firstDay, today }: { createdDay: Day; firstDay: Day | null; today: Day },
): Period | null {
  const known = firstDay !== null && firstDay < createdDay ? firstDay : createdDay;
  const from = periodStart ?? (periodEnd !== null && periodEnd < known ? periodEnd : known);
  if (from > today) return null;
  return { from, to: periodEnd !== null && periodEnd < today ? periodEnd : today };
}
