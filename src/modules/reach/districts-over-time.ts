import type { Day } from '../../shared/days.js';

/** Raise it when the rule below changes. */
export const firstReachedRules = 1;

/** A month of the period, or the part of it that lies within. */
export interface DistrictMonth {
  from: Day;
  to: Day;
  /** Districts reached for the first time ever, by key in their order. */
  newcomers: string[];
  /** All that were reached up to its end, those of before the period included. */
  reachedSoFar: number;
  /** Days on which at least one local or regional outlet was seen; null: the month lies ahead. */
  observedDays: number | null;
  /** Nobody was reached anew, and nobody watched: unknown, not 0. */
  isUnknown: boolean;
}

/** When districts were reached for the first time. `firstDays`: by key; later ones than the last month are not asked for. */
export function districtsOverTime(
  months: readonly { from: Day; to: Day }[],
  firstDays: ReadonlyMap<string, Day>,
  observedIn: (month: { from: Day; to: Day }) => number,
  today: Day,
): DistrictMonth[] {
  const inOrder = [...firstDays].sort(([a], [b]) => (a < b ? -1 : 1));
  return months.map((month) => {
    const newcomers = inOrder.filter(([, day]) => day >= month.from && day <= month.to).map(([ags]) => ags);
    const observedDays = month.from > today ? null : observedIn(month);
    return {
      ...month,
      newcomers,
      reachedSoFar: inOrder.filter(([, day]) => day <= month.to).length,
      observedDays,
      isUnknown: newcomers.length === 0 && !observedDays,
    };
  });
}
