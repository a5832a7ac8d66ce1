import { byKey } from '../../../shared/by-key.js';
import { bucketStart, daysBetween } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import type { FiguredPlacements } from '../../reach/estimators/estimate.js';
import { estimate } from '../../reach/estimators/estimate.js';
import { estimatorNames, estimators } from '../../reach/estimators/reach-value.js';
import type { Estimator, ReachValue } from '../../reach/estimators/reach-value.js';
import { nextMonth } from '../tally/place-rows.js';
import type { OutletMonth } from '../tally/month-sheet.js';
import { figureOn, figuresOf } from './grounds.js';
import type { Grounds, OutletFigure, OwnAudience } from './grounds.js';
import { sharedTitles } from './shared-titles.js';

/** The placements that each rule asks about. */
export type Groups = Record<Estimator, FiguredPlacements[]>;

export function allGroups(grounds: Grounds): Groups {
  const byChannel = byKey(grounds.months, ({ channel }) => channel);
  const months = (estimator: Estimator) =>
    estimators[estimator].channels.flatMap((channel) => byChannel.get(channel) ?? []);
  return Object.fromEntries(
    estimatorNames.map((estimator) => [estimator, groupsOf(estimator, months(estimator), grounds)]),
  ) as Groups;
}

/** The audience of the placements by one rule. */
export function valueOf(estimator: Estimator, grounds: Grounds, groups: Groups): ReachValue {
  const shared = estimator === 'copies' ? sharedTitles(grounds, ownOf(estimator, grounds)) : [];
  return estimate(estimator, groups[estimator], shared);
}

/** By outlet and figure; those of unknown figures too. The ceiling of a portal also by the length of the month. */
function groupsOf(
  estimator: Estimator,
  months: readonly OutletMonth[],
  grounds: Grounds,
): FiguredPlacements[] {
  const { metric } = estimators[estimator];
  const own = ownOf(estimator, grounds);
  const apart = byKey(own, ({ outletId }) => outletId);
  const lengths = monthLengths();
  const isPortal = estimator === 'portal';
  const byOutlet = new Map<string | null, Map<OutletFigure | null, FiguredPlacements[]>>();
  for (const row of months) {
    const { outletId } = row;
    const pieces = apart.get(outletId)?.filter((piece) => isIn(row, piece)).length ?? 0;
    if (row.counted <= pieces) continue;
    const figure = figureOn(figuresOf(grounds.figures, outletId, metric), row.lastDay);
    let byFigure = byOutlet.get(outletId);
    if (!byFigure) byOutlet.set(outletId, (byFigure = new Map<OutletFigure | null, FiguredPlacements[]>()));
    let groups = byFigure.get(figure);
    if (!groups) byFigure.set(figure, (groups = []));
    const daysOfMonth = lengths(row.month);
    let group = isPortal ? groups.find((one) => one.daysOfMonth === daysOfMonth) : groups[0];
    if (!group)
      groups.push(
        (group = { outletId, placements: 0, days: 0, daysOfMonth, figure: figure && pedigreeOf(figure) }),
      );
    group.placements += row.counted - pieces;
    group.days += row.days;
  }
  const groups = [...byOutlet.values()].flatMap((byFigure) => [...byFigure.values()].flat());
  return [...groups, ...own.map((piece) => ofPiece(piece, lengths(bucketStart(piece.day, 'month'))))];
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

function pedigreeOf({ id, low, high, asOf, source }: OutletFigure): FiguredPlacements['figure'] {
  return { figureId: id, mentionId: null, figure: { low, high }, asOf, source };
}

function ofPiece(
  { mentionId, outletId, low, high, asOf, source }: OwnAudience,
  daysOfMonth: number,
): FiguredPlacements {
  return {
    outletId,
    placements: 1,
    days: 1,
    daysOfMonth,
    figure: { figureId: null, mentionId, figure: { low, high }, asOf, source },
  };
}

/** Days of a month, given by its first; each month is worked out once. */
function monthLengths(): (month: Day) => number {
  const known = new Map<Day, number>();
  return (month) => {
    let length = known.get(month);
    if (length === undefined) known.set(month, (length = daysBetween(month, nextMonth(month))));
    return length;
  };
}
