import type { Day } from '../../../shared/days.js';
import { partOf } from '../../reach/estimators/estimate.js';
import type { FiguredPlacements } from '../../reach/estimators/estimate.js';
import { estimatorNames } from '../../reach/estimators/reach-value.js';
import type { Estimator, Pedigree } from '../../reach/estimators/reach-value.js';
import type { Grounds } from './grounds.js';
import type { Groups } from './value-grounds.js';

/** What one rule knows of the placements of an outlet. */
export interface OutletAudience {
  estimator: Estimator;
  placements: number;
  /** Those among them whose figure is known. */
  known: number;
  /** The figures that were in force on the days of the placements. */
  figures: Pedigree[];
}

/** An outlet with placements. */
export interface OutletReach {
  /** Null: pieces of outlets that we do not know, together. */
  outletId: string | null;
  placements: number;
  /** By where the outlet reached on the day. */
  byScope: Record<string, number>;
  first: Day;
  last: Day;
  /** Rules that ask about its placements, in their order. */
  audiences: OutletAudience[];
}

/** All outlets with placements: those with most first, and of equals the one that came first. */
export function outletsReached({ months }: Grounds, groups: Groups): OutletReach[] {
  const outlets = new Map<string | null, OutletReach>();
  for (const { outletId, scope, counted, firstDay, lastDay } of months) {
    const outlet = outlets.get(outletId) ?? {
      outletId,
      placements: 0,
      byScope: {},
      first: firstDay,
      last: lastDay,
      audiences: [],
    };
    outlet.placements += counted;
    outlet.byScope[scope] = (outlet.byScope[scope] ?? 0) + counted;
    if (firstDay < outlet.first) outlet.first = firstDay;
    if (lastDay > outlet.last) outlet.last = lastDay;
    outlets.set(outletId, outlet);
  }
  for (const estimator of estimatorNames)
    for (const group of groups[estimator]) add(outlets.get(group.outletId)!, estimator, group);
  return [...outlets.values()].sort(
    (a, b) =>
      b.placements - a.placements || order(a.first, b.first) || order(a.outletId ?? '', b.outletId ?? ''),
  );
}

function add(outlet: OutletReach, estimator: Estimator, group: FiguredPlacements): void {
  let audience = outlet.audiences.find((each) => each.estimator === estimator);
  if (!audience) outlet.audiences.push((audience = { estimator, placements: 0, known: 0, figures: [] }));
  audience.placements += group.placements;
  const part = partOf(estimator, group);
  if (!part) return;
  audience.known += group.placements;
  audience.figures.push(part);
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
