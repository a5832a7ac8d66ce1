import { bucketStart, daysBetween, nextBucket } from '../../../../shared/days.js';
import { figureInForce } from '../../../outlets/figures/figure-in-force.js';
import { estimate } from '../../../reach/estimators/estimate.js';
import type { FiguredPlacements, SharedTitle } from '../../../reach/estimators/estimate.js';
import { estimatorNames, estimators } from '../../../reach/estimators/reach-value.js';
import type { Estimator, ReachValue } from '../../../reach/estimators/reach-value.js';
import type { FactsView } from '../facts-view.js';
import type { AudienceFacts, PlacementFacts } from '../report-facts.js';
import type { IndicatorValue } from './indicator-value.js';

/** The rule that asks for a figure of a placement's channel. */
export function estimatorOf({ channel }: Pick<PlacementFacts, 'channel'>): Estimator {
  return estimatorNames.find((name) => (estimators[name].channels as readonly string[]).includes(channel))!;
}

/** The figure that is used for a placement on its day; null: unknown. */
export function figureOf(view: FactsView, piece: PlacementFacts): FiguredPlacements['figure'] {
  const estimator = estimatorOf(piece);
  const { metric } = estimators[estimator];
  // a piece has no visits of a site of its own: the ceiling stays the outlet's
  const own = estimator === 'portal' ? undefined : ownByPiece(view.facts).get(`${piece.id} ${metric}`);
  if (own) return { figureId: null, mentionId: piece.id, figure: own, asOf: own.asOf, source: own.source };
  const figure = inForce(view, piece.outletId, metric, piece.day);
  return (
    figure && {
      figureId: figure.id,
      mentionId: null,
      figure: { low: figure.low, high: figure.high },
      asOf: figure.asOf,
      source: figure.source,
    }
  );
}

/** Counts from the placements by the rules of `reach/estimators`, as the page of the reach does from its sums by month. Never added together. */
export function audiences(view: FactsView): ReachValue[] {
  return estimatorNames.map((name) => audience(view, name));
}

export function audience(view: FactsView, estimator: Estimator): ReachValue {
  const groups = new Map<string, { first: PlacementFacts; pieces: PlacementFacts[] }>();
  for (const piece of view.placements) {
    if (estimatorOf(piece) !== estimator) continue;
    const figure = figureOf(view, piece);
    const month = estimator === 'portal' ? bucketStart(piece.day, 'month') : '';
    const key = [piece.outletId, figure?.figureId, figure?.mentionId, month].join(' ');
    const group = groups.get(key);
    if (group) group.pieces.push(piece);
    else groups.set(key, { first: piece, pieces: [piece] });
  }
  const figured = [...groups.values()].map(({ first, pieces }): FiguredPlacements => {
    const month = bucketStart(first.day, 'month');
    const figure = figureOf(view, first);
    return {
      outletId: first.outletId,
      placements: pieces.length,
      days: new Set(pieces.map(({ day }) => day)).size,
      daysOfMonth: daysBetween(month, nextBucket(month, 'month')),
      figure: figure && { ...figure, figure: { low: figure.figure.low, high: figure.figure.high } },
    };
  });
  return estimate(estimator, figured, estimator === 'copies' ? sharedTitles(view) : []);
}

/** Editions of one title that carried one story share its copies (counting rule 3); pieces with copies of their own stand outside. */
function sharedTitles(view: FactsView): SharedTitle[] {
  const groups = new Map<string, { titleId: string; storyId: string; pieces: PlacementFacts[] }>();
  for (const piece of view.placements) {
    const outlet = view.outlets.get(piece.outletId ?? '');
    if (piece.channel !== 'print' || outlet?.level !== 'edition' || !outlet.parentId) continue;
    if (figureOf(view, piece)?.mentionId) continue;
    const key = `${piece.storyId} ${outlet.parentId}`;
    const group = groups.get(key);
    if (group) group.pieces.push(piece);
    else groups.set(key, { titleId: outlet.parentId, storyId: piece.storyId, pieces: [piece] });
  }
  return [...groups.values()].flatMap(({ titleId, storyId, pieces }): SharedTitle[] => {
    if (pieces.length < 2) return [];
    const last = pieces.reduce((day, piece) => (piece.day > day ? piece.day : day), pieces[0]!.day);
    const title = inForce(view, titleId, 'distributed', last);
    return [
      {
        titleId,
        storyId,
        title: title && { low: title.low, high: title.high },
        editions: pieces.flatMap((piece) => figureOf(view, piece)?.figure ?? []),
      },
    ];
  });
}

/** The figure of the outlet itself, whatever a piece has of its own. */
export function outletFigureOf(view: FactsView, piece: PlacementFacts): AudienceFacts | null {
  return inForce(view, piece.outletId, estimators[estimatorOf(piece)].metric, piece.day);
}

function inForce(
  { facts }: FactsView,
  outletId: string | null,
  metric: AudienceFacts['metric'],
  day: string,
): AudienceFacts | null {
  if (outletId === null) return null;
  const figures = figuresByOutlet(facts).get(outletId) ?? [];
  return figureInForce(figures, metric, day);
}

type OwnAudience = FactsView['facts']['ownAudiences'][number];
const rememberedOwn = new WeakMap<FactsView['facts'], ReadonlyMap<string, OwnAudience>>();

function ownByPiece(facts: FactsView['facts']): ReadonlyMap<string, OwnAudience> {
  let own = rememberedOwn.get(facts);
  if (!own) {
    own = new Map(facts.ownAudiences.map((each) => [`${each.mentionId} ${each.metric}`, each]));
    rememberedOwn.set(facts, own);
  }
  return own;
}

type Standing = AudienceFacts & { withdrawnAt: null };
const remembered = new WeakMap<FactsView['facts'], ReadonlyMap<string, Standing[]>>();

function figuresByOutlet(facts: FactsView['facts']): ReadonlyMap<string, Standing[]> {
  const known = remembered.get(facts);
  if (known) return known;
  const byOutlet = new Map<string, Standing[]>();
  for (const figure of facts.audiences) {
    const standing = { ...figure, withdrawnAt: null };
    const figures = byOutlet.get(figure.outletId);
    if (figures) figures.push(standing);
    else byOutlet.set(figure.outletId, [standing]);
  }
  remembered.set(facts, byOutlet);
  return byOutlet;
}

export function grossCopies(view: FactsView): IndicatorValue {
  const { range, placements, known } = audience(view, 'copies');
  return {
    key: 'gross-copies',
    value: range?.low ?? null,
    high: range && range.high !== range.low ? range.high : null,
    counts: null,
    basis: { of: 'placements', count: known, unknown: placements - known },
  };
}
