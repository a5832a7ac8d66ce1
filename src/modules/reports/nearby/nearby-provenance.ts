import type { Day } from '../../../shared/days.js';
import { ledgerRules } from '../../reach/ledger.js';
import type { Provenance, Telling } from '../reach/reach-answer.js';
import type { Period } from '../timeline.js';
import type { Nearby } from './nearby.queries.js';

/** Where the numbers of the references come from, all of them alike; `unit` is that of the first columns. */
export function nearbyProvenance(
  { t, format }: Telling,
  { references }: Nearby,
  { from, to }: Period,
  today: Day,
): Provenance {
  const { details, basis, asOf, source } = t.reach;
  // the oldest: no figure is fresher than its stalest part
  const people = references.map(({ place }) => place.populationDate).sort()[0];
  const counted = details.counted(format.day(today));
  return {
    unit: details.units.placements,
    basis: basis(format.day(from), format.day(to)),
    source,
    asOf: people ? `${counted}; ${asOf(format.day(people))}` : counted,
    rule: {
      name: 'district-ledger',
      version: ledgerRules,
      text: `${details.rules.ledger} ${t.nearby.distanceRule}`,
    },
  };
}
