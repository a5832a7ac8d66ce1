import type { FactsView } from '../facts-view.js';
import { titleOf } from '../facts-view.js';
import { counted, rate } from './indicator-value.js';
import type { IndicatorValue } from './indicator-value.js';

/** What ran. Counting rules 1 to 3; `mentions/counting-rules.ts`. */

export function placements(view: FactsView): IndicatorValue {
  return counted('placements', view.placements.length, basis(view));
}

export function stories(view: FactsView): IndicatorValue {
  return counted('stories', new Set(view.placements.map(({ storyId }) => storyId)).size, basis(view));
}

/** Titles, an edition counting for its own; pieces of outlets that we do not know are not among them. */
export function outlets(view: FactsView): IndicatorValue {
  const titles = new Set(view.placements.flatMap(({ outletId }) => titleOf(view, outletId) ?? []));
  const unknown = view.placements.filter(({ outletId }) => outletId === null).length;
  return counted('outlets', titles.size, {
    basis: { of: 'placements', count: view.placements.length, unknown: 0, among: unknown },
  });
}

/** Of all placements, those whose outlet nobody knows included. */
function share(key: IndicatorValue['key'], scope: string) {
  return (view: FactsView): IndicatorValue => {
    const part = view.placements.filter((piece) => piece.scope === scope).length;
    const unknown = view.placements.filter((piece) => piece.scope === 'unknown').length;
    return rate(key, part, view.placements.length, {
      basis: { of: 'placements', count: view.placements.length, unknown: 0, among: unknown },
    });
  };
}

export const localShare = share('local-share', 'local');
export const regionalShare = share('regional-share', 'regional');
export const nationalShare = share('national-share', 'national');

/** Wished for by a campaign, the very outlet, as the page of the campaign counts. */
export function wishedOutlets(view: FactsView): IndicatorValue {
  const wished = new Set(view.campaigns.flatMap(({ outletIds }) => outletIds));
  const reached = new Set(
    view.placements.flatMap(({ outletId }) => (outletId && wished.has(outletId) ? outletId : [])),
  );
  return {
    ...counted('wished-outlets', reached.size, { basis: { of: 'outlets', count: wished.size, unknown: 0 } }),
    value: wished.size ? reached.size : null,
    counts: { part: reached.size, whole: wished.size },
  };
}

const basis = ({ placements: all }: FactsView) => ({
  basis: { of: 'placements' as const, count: all.length, unknown: 0 },
});
