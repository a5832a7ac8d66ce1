import type { FactsView } from '../facts-view.js';
import type { PlacementFacts } from '../report-facts.js';
import { rate } from './indicator-value.js';
import type { IndicatorValue } from './indicator-value.js';

/** What people coded. Only what was looked at counts; the rest is unknown, and the basis says how much. */

function codedRate(
  key: IndicatorValue['key'],
  isCoded: (piece: PlacementFacts) => boolean,
  holds: (piece: PlacementFacts) => boolean,
) {
  return ({ placements }: FactsView): IndicatorValue => {
    const coded = placements.filter(isCoded);
    return rate(key, coded.filter(holds).length, coded.length, {
      basis: { of: 'placements', count: coded.length, unknown: placements.length - coded.length },
    });
  };
}

/** Read and coded in any way, as the page of a campaign counts. */
export function isCoded({ depth, tone, messageIds }: PlacementFacts): boolean {
  return depth !== null || tone !== null || messageIds.length > 0;
}

export const funderNamedRate = codedRate(
  'funder-named-rate',
  ({ funderNamed }) => funderNamed !== null,
  ({ funderNamed }) => funderNamed === true,
);

export const initiatedRate = codedRate(
  'initiated-rate',
  ({ initiated }) => initiated !== null,
  ({ initiated }) => initiated === true,
);

export const keyMessageRate = codedRate(
  'key-message-rate',
  isCoded,
  ({ messageIds }) => messageIds.length > 0,
);
