import type { Day } from '../../../shared/days.js';

/**
 * By when a person has to be told of the data we hold: within a month after we got them, at the latest with the first message
 * (Art. 14(3)(a) and (b) GDPR). A month ends on the day of the same number, or on the last one where there is none (Regulation 1182/71, Art. 3).
 */
export function noticeDueDay(obtainedDay: Day, firstContactDay: Day | null): Day {
  const month = monthLater(obtainedDay);
  return firstContactDay !== null && firstContactDay < month ? firstContactDay : month;
}

function monthLater(day: Day): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  // day 0 of the month after next is the last day of the next one
  const lastDate = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, lastDate))).toISOString().slice(0, 10);
}
