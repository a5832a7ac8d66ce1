import type { IndicatorKey } from '../../../funding/targets/indicators.js';
import type { FactsView } from '../facts-view.js';
import type { TargetFacts } from '../report-facts.js';
import { grossCopies } from './audience.js';
import { funderNamedRate, initiatedRate, keyMessageRate } from './coding.js';
import {
  localShare,
  nationalShare,
  outlets,
  placements,
  regionalShare,
  stories,
  wishedOutlets,
} from './coverage.js';
import { counted, unknown } from './indicator-value.js';
import type { IndicatorValue } from './indicator-value.js';
import { districts, targetDistrictsReached } from './places.js';
import { attributed, ownReleases, pickUpRate, reactionTime, statementRate } from './releases.js';
import { enquiries, feedCoverage } from './watching.js';

export type ComputedKey = Exclude<IndicatorKey, 'own'>;

/** One pure function for each indicator; formulas in words: `i18n/{de,en}/indicators.ts`. */
const indicators: Record<ComputedKey, (view: FactsView, grantIds: readonly string[]) => IndicatorValue> = {
  'own-releases': ownReleases,
  'statement-rate': statementRate,
  placements,
  stories,
  outlets,
  'local-share': localShare,
  'regional-share': regionalShare,
  'national-share': nationalShare,
  districts,
  'target-districts': targetDistrictsReached,
  'wished-outlets': wishedOutlets,
  'gross-copies': grossCopies,
  enquiries,
  'pick-up-rate': pickUpRate,
  'reaction-time': reactionTime,
  'feed-coverage': feedCoverage,
  attributed,
  'funder-named-rate': funderNamedRate,
  'initiated-rate': initiatedRate,
  'key-message-rate': keyMessageRate,
};

/** `grantIds`: whose funding statements releases are held against; without, all of the report, and of a report without grants all that releases have. */
export function indicator(key: ComputedKey, view: FactsView, grantIds?: readonly string[]): IndicatorValue {
  const { grants } = view.facts;
  const ofReport = grants.length
    ? grants.map(({ id }) => id)
    : [...new Set(view.releases.flatMap((release) => release.grantIds))];
  return indicators[key](view, grantIds ?? ofReport);
}

/** An indicator of the grant's own: what was last entered by the end of the period. */
export function ownIndicator({ readings }: TargetFacts, until: string): IndicatorValue {
  const known = readings.filter(({ day }) => day <= until);
  const last = known.at(-1);
  const basis = { of: 'readings' as const, count: known.length, unknown: 0 };
  return last ? counted('own', last.value, { basis }) : unknown('own', { basis });
}
