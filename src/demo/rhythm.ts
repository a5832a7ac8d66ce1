import type { Day } from '../shared/days.js';
import { weekdayOf } from '../shared/days.js';

/** How much news a day brings compared with an ordinary weekday: weekends, summer and the turn of the year are quiet. */
export function newsWeight(day: Day): number {
  const weekday = weekdayOf(day);
  const week = weekday === 0 ? 0.3 : weekday === 6 ? 0.6 : weekday === 1 ? 0.9 : 1;
  return week * season(day.slice(5));
}

/** `monthDay` as MM-DD. */
function season(monthDay: string): number {
  if (monthDay >= '07-10' && monthDay <= '08-25') return 0.4;
  if (monthDay >= '12-23' || monthDay <= '01-04') return 0.35;
  return 1;
}
