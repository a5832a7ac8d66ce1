import { addDays } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import type { IndicatorKey } from './indicators.js';

export interface SuggestedTarget {
  indicator: IndicatorKey;
  /** Null: nobody but the grantee can say. */
  value: number | null;
  /** Ticked when it is offered. */
  chosen: boolean;
}

/** What funders ask for or can be shown honestly, in the order of a report. One drops what the award notice does not need. */
const offered: readonly IndicatorKey[] = [
  'statement-rate',
  'own-releases',
  'placements',
  'stories',
  'target-districts',
  'wished-outlets',
  'local-share',
  'regional-share',
  'gross-copies',
  'enquiries',
];

/** The share of releases with the funding statement has one sensible value; a release a quarter is a modest beginning; all else is left to people. */
export function suggestedTargets({
  periodStart,
  periodEnd,
}: {
  periodStart: Day;
  periodEnd: Day;
}): SuggestedTarget[] {
  const values: Partial<Record<IndicatorKey, number>> = {
    'statement-rate': 100,
    'own-releases': quarters(periodStart, periodEnd),
  };
  return offered.map((indicator) => {
    const value = values[indicator] ?? null;
    return { indicator, value, chosen: value !== null };
  });
}

/** Quarters begun, at least one. */
function quarters(from: Day, to: Day): number {
  const after = addDays(to, 1);
  const months =
    (Number(after.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(after.slice(5, 7)) -
    Number(from.slice(5, 7)) +
    (after.slice(8) > from.slice(8) ? 1 : 0);
  return Math.max(1, Math.ceil(months / 3));
}
