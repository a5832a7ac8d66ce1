import { daysBetween } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { figureInForce } from '../../outlets/figures/figure-in-force.js';
import type { FiguredPlacements } from '../../reach/estimators/estimate.js';
import { estimate } from '../../reach/estimators/estimate.js';
import { estimatorNames, estimators } from '../../reach/estimators/reach-value.js';
import type { Estimator, ReachValue } from '../../reach/estimators/reach-value.js';
import { nextMonth } from '../tally/place-rows.js';
import type { OutletMonth } from '../tally/month-sheet.js';
import { figuresOf } from './grounds.js';
import type { Grounds, OutletFigure, OwnAudience } from './grounds.js';
import { sharedTitles } from './shared-titles.js';

/** The placements that each rule asks about. */
export type Groups = Record<Estimator, FiguredPlacements[]>;

export function allGroups(grounds: Grounds): Groups {
  return Object.fromEntries(
    estimatorNames.map((estimator) => [estimator, groupsOf(estimator, grounds)]),
  ) as Groups;
}

/** The audience of the placements by one rule. */
export function valueOf(estimator: Estimator, grounds: Grounds, groups: Groups): ReachValue {
  const shared = estimator === 'copies' ? sharedTitles(grounds, ownOf(estimator, grounds)) : [];
  return estimate(estimator, groups[estimator], shared);
}

/** By outlet and figure; those of unknown figures too. */
function groupsOf(estimator: Estimator, grounds: Grounds): FiguredPlacements[] {
  const { metric } = estimators[estimator];
  const own = ownOf(estimator, grounds);
  const byOutlet = new Map<string | null, OwnAudience[]>();
  for (const piece of own) byOutlet.set(piece.outletId, [...(byOutlet.get(piece.outletId) ?? []), piece]);
  const groups = grounds.months
    .filter(({ channel }) => asks(estimator, channel))
    .flatMap((row) => {
      const apart = byOutlet.get(row.outletId)?.filter((piece) => isIn(row, piece)).length ?? 0;
      const placements = row.counted - apart;
      if (placements <= 0) return [];
      const figures = figuresOf(grounds.figures, row.outletId, metric);
      return [{ ...figured(row, figureInForce(figures, metric, row.lastDay)), placements }];
    });
  return merged([...groups, ...own.map(ofPiece)], estimator === 'portal');
}

/** Pieces whose own audience counts. A piece has no visits of a site of its own: the ceiling stays the outlet's. */
function ownOf(estimator: Estimator, { own }: Grounds): OwnAudience[] {
  if (estimator === 'portal') return [];
  const { metric } = estimators[estimator];
  return own.filter((piece) => asks(estimator, piece.channel) && piece.metric === metric);
}

function asks(estimator: Estimator, channel: string): boolean {
  return (estimators[estimator].channels as readonly string[]).includes(channel);
}

const isIn = (row: OutletMonth, { day, channel, scope }: OwnAudience) =>
  channel === row.channel && scope === row.scope && day >= row.firstDay && day <= row.lastDay;

function figured(row: OutletMonth, figure: OutletFigure | null): FiguredPlacements {
  return {
    outletId: row.outletId,
    placements: row.counted,
    days: row.days,
    daysOfMonth: daysOf(row.month),
    figure: figure && {
      figureId: figure.id,
      mentionId: null,
      figure: { low: figure.low, high: figure.high },
      asOf: figure.asOf,
      source: figure.source,
    },
  };
}

function ofPiece({ mentionId, outletId, day, low, high, asOf, source }: OwnAudience): FiguredPlacements {
  return {
    outletId,
    placements: 1,
    days: 1,
    daysOfMonth: daysOf(day),
    figure: { figureId: null, mentionId, figure: { low, high }, asOf, source },
  };
}

function daysOf(day: Day): number {
  const month = `${day.slice(0, 8)}01`;
  return daysBetween(month, nextMonth(month));
}

/** Months of one outlet under one figure are one line of a pedigree; `byLength`: those of one length. */
function merged(groups: readonly FiguredPlacements[], byLength: boolean): FiguredPlacements[] {
  const byKey = new Map<string, FiguredPlacements>();
  for (const group of groups) {
    const { outletId, figure, daysOfMonth } = group;
    const key = [outletId, figure?.figureId, figure?.mentionId, byLength ? daysOfMonth : ''].join(' ');
    const known = byKey.get(key);
    byKey.set(
      key,
      known
        ? { ...group, placements: known.placements + group.placements, days: known.days + group.days }
        : group,
    );
  }
  return [...byKey.values()];
}
