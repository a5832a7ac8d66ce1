import type { Day } from '../../../../shared/days.js';
import { seenIn } from '../../timeline.js';
import type { SeenDay } from '../../timeline.js';
import type { FactsView } from '../facts-view.js';
import { counted, unknown } from './indicator-value.js';
import type { IndicatorValue } from './indicator-value.js';

/** Days on which feeds were due, as the timeline takes them; null: none ever was. */
export function seenDays({ facts }: Pick<FactsView, 'facts'>): Map<Day, SeenDay> | null {
  return facts.feeds.everDue ? new Map(facts.feeds.days.map(({ day, ...seen }) => [day, seen])) : null;
}

/** Share of the outlet-days of the period on which a feed of the outlet answered, as the timeline says it. */
export function feedCoverage(view: FactsView): IndicatorValue {
  const { facts, period } = view;
  const { observed } = seenIn(period, seenDays(view), facts.today);
  const days = facts.feeds.days.filter(({ day, due }) => day >= period.from && day <= period.to && due > 0);
  const basis = { of: 'days' as const, count: days.length, unknown: 0 };
  return observed === null
    ? unknown('feed-coverage', { basis })
    : counted('feed-coverage', observed * 100, { basis });
}

/** With campaigns: those about one of their releases; of the others nobody said what they are about. */
export function enquiries({ enquiries: all, facts }: FactsView): IndicatorValue {
  const assigned = facts.campaignIds === null ? all : all.filter(({ releaseId }) => releaseId !== null);
  return counted('enquiries', assigned.length, {
    basis: { of: 'enquiries', count: assigned.length, unknown: all.length - assigned.length },
  });
}
