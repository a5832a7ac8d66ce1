import { ledgerOf } from '../../reach/ledger.js';
import type { PlaceSum } from '../../reach/ledger.js';
import type { FactsView } from './facts-view.js';
import { targetDistricts } from './indicators/places.js';

/** The ledger of districts of a period, made of its placements by the rules of `reach/ledger.ts`. */
export function ledgerOfView(view: FactsView, days: 'observed' | 'observedBefore') {
  const sums = new Map<string, PlaceSum>();
  const outlets = new Map<string, { basis: PlaceSum['basis']; districtAgs: string; ids: Set<string> }>();
  for (const { day, scope, outletId, areas, named } of view.placements) {
    for (const [basis, keys] of [['area', areas] as const, ['named', named] as const]) {
      for (const districtAgs of keys) {
        const place = `${basis} ${districtAgs}`;
        const key = `${place} ${scope}`;
        const sum = sums.get(key) ?? {
          basis,
          districtAgs,
          scope,
          counted: 0,
          firstDay: day,
          lastDay: day,
        };
        sum.counted += 1;
        if (day < sum.firstDay) sum.firstDay = day;
        if (day > sum.lastDay) sum.lastDay = day;
        sums.set(key, sum);
        const known = outlets.get(place) ?? { basis, districtAgs, ids: new Set<string>() };
        if (outletId !== null) known.ids.add(outletId);
        outlets.set(place, known);
      }
    }
  }
  return ledgerOf({
    places: view.facts.districts,
    sums: [...sums.values()],
    outlets: [...outlets.values()].map(({ ids, ...place }) => ({ ...place, outlets: ids.size })),
    observed: new Map(view.facts.districts.map((district) => [district.ags, district[days]])),
    targets: targetDistricts(view),
  });
}
