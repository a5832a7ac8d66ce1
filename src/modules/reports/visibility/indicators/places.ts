import type { FactsView } from '../facts-view.js';
import { counted } from './indicator-value.js';
import type { IndicatorValue } from './indicator-value.js';

/** Of today's districts those that an outlet with a placement spreads in. */
export function reachedDistricts({ placements, facts }: FactsView): Set<string> {
  const today = new Set(facts.districts.map(({ ags }) => ags));
  return new Set(placements.flatMap(({ areas }) => areas.filter((ags) => today.has(ags))));
}

export function targetDistricts({ campaigns, facts }: FactsView): Set<string> {
  const today = new Set(facts.districts.map(({ ags }) => ags));
  return new Set(campaigns.flatMap(({ districts }) => districts.filter((ags) => today.has(ags))));
}

export function districts(view: FactsView): IndicatorValue {
  return counted('districts', reachedDistricts(view).size, {
    basis: { of: 'placements', count: view.placements.length, unknown: 0 },
  });
}

/** Without target districts there is nothing to reach: unknown. */
export function targetDistrictsReached(view: FactsView): IndicatorValue {
  const targets = targetDistricts(view);
  const reached = reachedDistricts(view);
  const part = [...targets].filter((ags) => reached.has(ags)).length;
  return {
    ...counted('target-districts', part, { basis: { of: 'districts', count: targets.size, unknown: 0 } }),
    value: targets.size ? part : null,
    counts: { part, whole: targets.size },
  };
}
