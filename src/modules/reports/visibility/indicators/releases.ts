import type { FactsView } from '../facts-view.js';
import { titleOf } from '../facts-view.js';
import type { ReleaseFacts } from '../report-facts.js';
import { counted, rate, unknown } from './indicator-value.js';
import type { IndicatorValue } from './indicator-value.js';

/** Every release that went out; wordings for districts each by themselves. */
export function ownReleases({ releases }: FactsView): IndicatorValue {
  return counted('own-releases', releases.length, {
    basis: { of: 'releases', count: releases.length, unknown: 0 },
  });
}

export type StatementState = 'ok' | 'missing' | 'waived' | 'not-required';

/** Of the grants in `grantIds` that ask for a statement all have to be satisfied; a waiver is no statement. */
export function statementState({ checks }: ReleaseFacts, grantIds: readonly string[]): StatementState {
  const states = checks
    .filter(({ grantId }) => grantIds.includes(grantId))
    .flatMap(({ results }) => results.filter(({ rule }) => rule === 'statement').map(({ state }) => state));
  if (states.includes('missing')) return 'missing';
  if (states.includes('waived')) return 'waived';
  return states.includes('ok') ? 'ok' : 'not-required';
}

/** Exact: releases with the statement that was in force on their day, of those that have to carry one. */
export function statementRate(view: FactsView, grantIds: readonly string[]): IndicatorValue {
  const states = view.releases
    .map((release) => statementState(release, grantIds))
    .filter((state) => state !== 'not-required');
  return rate('statement-rate', states.filter((state) => state === 'ok').length, states.length, {
    basis: { of: 'releases', count: states.length, unknown: 0 },
  });
}

/** Titles written to in which something ran that goes back to one of the releases. */
export function pickUpRate(view: FactsView): IndicatorValue {
  const ours = new Set(view.releases.map(({ id }) => id));
  const written = new Set(
    view.releases.flatMap(({ outletIds }) => outletIds.flatMap((id) => titleOf(view, id) ?? [])),
  );
  const printed = new Set(
    view.placements
      .filter(({ releases }) => releases.some(({ id }) => ours.has(id)))
      .flatMap(({ outletId }) => titleOf(view, outletId) ?? []),
  );
  const part = [...written].filter((id) => printed.has(id)).length;
  return rate('pick-up-rate', part, written.size, {
    basis: { of: 'outlets', count: written.size, unknown: 0 },
  });
}

/** Median over the releases of which something ran at a known time; what ran before the release went out answers nothing. */
export function reactionTime(view: FactsView): IndicatorValue {
  const hours = view.releases.flatMap((release) => hoursToFirst(view, release) ?? []).sort((a, b) => a - b);
  const basis = {
    of: 'releases' as const,
    count: hours.length,
    unknown: view.releases.length - hours.length,
  };
  const middle = hours.length / 2;
  const value =
    hours.length % 2 ? hours[Math.floor(middle)]! : ((hours[middle - 1] ?? 0) + (hours[middle] ?? 0)) / 2;
  return hours.length ? counted('reaction-time', value, { basis }) : unknown('reaction-time', { basis });
}

function hoursToFirst(view: FactsView, { id, publishedAt }: ReleaseFacts): number | null {
  const went = Date.parse(publishedAt);
  const hours = view.placements
    .filter(({ releases, timeKnown }) => timeKnown && releases.some((release) => release.id === id))
    .map((piece) => (Date.parse(piece.publishedAt) - went) / 3_600_000)
    .filter((each) => each >= 0);
  return hours.length ? Math.min(...hours) : null;
}

export function attributed(view: FactsView): IndicatorValue {
  const part = view.placements.filter(({ releases }) => releases.length > 0).length;
  return counted('attributed', part, {
    basis: { of: 'placements', count: view.placements.length, unknown: 0 },
  });
}
