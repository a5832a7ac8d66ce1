import type { Day } from '../../../shared/days.js';
import { indicatorUnit } from '../../funding/targets/indicators.js';
import { viewOf } from './facts-view.js';
import { indicator, ownIndicator } from './indicators/indicator.js';
import type { IndicatorValue } from './indicators/indicator-value.js';
import type { GrantFacts, ReportFacts, TargetFacts } from './report-facts.js';

export type TargetState = 'good' | 'open' | 'missed' | 'unknown';

export interface TargetResult {
  grant: GrantFacts;
  target: TargetFacts;
  /** Of the report's days. */
  inPeriod: IndicatorValue;
  /** From the beginning of the grant up to `until`. */
  sinceStart: IndicatorValue;
  until: Day;
  /** When it has to be reached: its own day, or the end of the grant. */
  due: Day;
  /** Share of the target, 1 is all; null where it is unknown or less is better. */
  share: number | null;
  state: TargetState;
}

/** Soll and Ist of every target of the grants, counted in the campaigns and releases of each grant. Empty while the report has not begun. */
export function targetResults(facts: ReportFacts): TargetResult[] {
  const { period } = facts;
  if (!period) return [];
  return facts.grants.flatMap((grant) =>
    grant.targets.map((target): TargetResult => {
      const due = target.dueDay ?? grant.periodEnd;
      const until = due < period.to ? due : period.to;
      const valueOf = (from: Day) =>
        target.indicator === 'own'
          ? ownIndicator(target, until)
          : indicator(target.indicator, viewOf(facts, { period: { from, to: until }, grantId: grant.id }), [
              grant.id,
            ]);
      const sinceStart = valueOf(grant.periodStart);
      return {
        grant,
        target,
        inPeriod: valueOf(period.from),
        sinceStart,
        until,
        due,
        share: shareOf(target, sinceStart),
        state: stateOf(target, sinceStart, due <= period.to),
      };
    }),
  );
}

function shareOf({ indicator: key, value }: TargetFacts, { value: reached }: IndicatorValue): number | null {
  return key === 'reaction-time' || reached === null || value <= 0 ? null : reached / value;
}

/** Of `reaction-time` less is better. */
function stateOf(
  { indicator: key, value }: TargetFacts,
  { value: reached }: IndicatorValue,
  isOver: boolean,
): TargetState {
  if (reached === null) return 'unknown';
  const isReached = indicatorUnit[key] === 'hours' ? reached <= value : reached >= value;
  if (isReached) return 'good';
  return isOver ? 'missed' : 'open';
}
