import type { Day } from '../../../../shared/days.js';

/** Funders ask for five years at least; counted as keepers of files do, from the end of the year. */
const years = 5;

/** The last day on which a final report must still be there: the end of the fifth calendar year after the one in which its period ended. */
export function retainUntil(periodEnd: Day): Day {
  return `${Number(periodEnd.slice(0, 4)) + years}-12-31`;
}
