import { addDays, dayOf } from '../../shared/days.js';
import type { Day } from '../../shared/days.js';

const dayMs = 86_400_000;
const atMost = 366;

/**
 * Days on which a feed was due and nobody looked, because Echolot did not run: the gap must be told apart from days without news. A look that is
 * less than a day late leaves no gap, since a feed still shows what it published in between.
 */
export function missedDays(dueAt: Date, now: Date, timeZone: string): Day[] {
  if (now.getTime() - dueAt.getTime() <= dayMs) return [];
  const today = dayOf(now, timeZone);
  const days: Day[] = [];
  for (
    let day = addDays(today, -1);
    day >= dayOf(dueAt, timeZone) && days.length < atMost;
    day = addDays(day, -1)
  )
    days.push(day);
  return days.reverse();
}
