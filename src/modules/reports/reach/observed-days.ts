import { bucketStart } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { countDaysIn } from '../tally/seen-months.js';
import type { SeenMonth } from '../tally/seen-months.js';

export interface Area {
  outletId: string;
  districtAgs: string;
}

/** Observed days by district. A day counts once, however many outlets of the district were seen on it. */
export function observedDaysOf(seen: readonly SeenMonth[], areas: readonly Area[]): Map<string, number> {
  const districtsOf = new Map<string, string[]>();
  for (const { outletId, districtAgs } of areas) {
    const districts = districtsOf.get(outletId);
    if (districts) districts.push(districtAgs);
    else districtsOf.set(outletId, [districtAgs]);
  }
  const bits = new Map<string, Map<string, number>>();
  for (const { outletId, month, days } of seen) {
    for (const ags of districtsOf.get(outletId) ?? []) {
      const months = bits.get(ags) ?? new Map<string, number>();
      months.set(month, (months.get(month) ?? 0) | days);
      bits.set(ags, months);
    }
  }
  return new Map(
    [...bits].map(([ags, months]) => [
      ags,
      [...months.values()].reduce((sum, days) => sum + countDaysIn(days), 0),
    ]),
  );
}

/** Days of the month that holds `day` on which any of the outlets was seen. */
export function observedDaysIn(seen: readonly SeenMonth[], areas: readonly Area[], day: Day): number {
  const month = bucketStart(day, 'month');
  const outlets = new Set(areas.map(({ outletId }) => outletId));
  const bits = seen.filter((row) => row.month === month && outlets.has(row.outletId));
  return countDaysIn(bits.reduce((sum, { days }) => sum | days, 0));
}
