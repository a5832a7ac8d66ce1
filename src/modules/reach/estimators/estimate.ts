import { addRanges } from '../../outlets/figures/metrics.js';
import type { Range } from '../../outlets/figures/metrics.js';
import { estimators } from './reach-value.js';
import type { Estimator, Pedigree, ReachValue } from './reach-value.js';

/** Placements with one and the same figure behind them. */
export interface FiguredPlacements {
  outletId: string | null;
  /** How often an outlet and a story came together: an outlet counts once per story. */
  placements: number;
  /** Distinct days among them; asked for by `portal` alone. */
  days: number;
  /** Days of the month that these days lie in; asked for by `portal` alone. */
  daysOfMonth: number;
  /** Null: unknown. */
  figure: Pick<Pedigree, 'figureId' | 'mentionId' | 'figure' | 'asOf' | 'source'> | null;
}

/** Editions of one title that carried one story: together they reach no more copies than the title has. */
export interface SharedTitle {
  titleId: string;
  storyId: string;
  title: Range | null;
  /** Those whose figure is known. */
  editions: readonly Range[];
}

const nothing: Range = { low: 0, high: 0 };

/**
 * Sums figures over placements. `portal` takes the daily share of the monthly visits, once for each day on which an outlet had a placement; all others take the
 * figure once for each placement. Figures that nobody knows are counted as missing and add nothing.
 */
export function estimate(
  estimator: Estimator,
  groups: readonly FiguredPlacements[],
  shared: readonly SharedTitle[] = [],
): ReachValue {
  const { unit, version } = estimators[estimator];
  const known = groups.filter((group) => group.figure !== null);
  const sharedByEditions = shared.map(overlapOf).reduce(addRanges, nothing);
  const sum = known.map((group) => part(estimator, group)).reduce(addRanges, nothing);
  const rounded = {
    low: Math.round(sum.low - sharedByEditions.low),
    high: Math.round(sum.high - sharedByEditions.high),
  };
  return {
    estimator,
    version,
    unit,
    range: known.length ? rounded : null,
    placements: total(groups),
    known: total(known),
    sharedByEditions,
    shared: shared
      .map((group) => ({ titleId: group.titleId, storyId: group.storyId, takenOff: overlapOf(group) }))
      .filter(({ takenOff }) => takenOff.high > 0),
    pedigree: known.flatMap((group) => partOf(estimator, group) ?? []),
  };
}

/** What placements with a known figure contribute, and where that comes from; null: unknown. */
export function partOf(estimator: Estimator, group: FiguredPlacements): Pedigree | null {
  const { figure, outletId, placements, days, daysOfMonth } = group;
  if (!figure) return null;
  const isPortal = estimator === 'portal';
  return {
    figureId: figure.figureId,
    mentionId: figure.mentionId,
    figure: figure.figure,
    asOf: figure.asOf,
    source: figure.source,
    outletId,
    placements,
    times: isPortal ? days : placements,
    daysOfMonth: isPortal ? daysOfMonth : null,
  };
}

function part(estimator: Estimator, { figure, placements, days, daysOfMonth }: FiguredPlacements): Range {
  const { low, high } = figure!.figure;
  const times = estimator === 'portal' ? days / daysOfMonth : placements;
  return { low: low * times, high: high * times };
}

/** What the editions have together beyond their title. Counting rule 3: the sum of editions never exceeds the title. */
function overlapOf({ title, editions }: SharedTitle): Range {
  if (!title) return nothing;
  const sum = editions.reduce(addRanges, nothing);
  return { low: Math.max(0, sum.low - title.low), high: Math.max(0, sum.high - title.high) };
}

function total(groups: readonly FiguredPlacements[]): number {
  return groups.reduce((sum, { placements }) => sum + placements, 0);
}
