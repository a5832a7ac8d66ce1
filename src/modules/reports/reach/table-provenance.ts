import { countingRules } from '../../mentions/counting-rules.js';
import { firstReachedRules } from '../../reach/districts-over-time.js';
import { ledgerRules } from '../../reach/ledger.js';
import type { Provenance, ReachAnswer, Telling } from './reach-answer.js';

export const reachTables = ['overTime', 'scopes', 'districts', 'outlets'] as const;
export type ReachTable = (typeof reachTables)[number];

/** Where the numbers of a table come from; of the district table as a whole, of the others alike. `unit` is that of the first column of numbers. */
export function tableProvenance(
  { t, format }: Telling,
  { view, today, reach }: ReachAnswer,
  table: ReachTable,
): Provenance {
  const words = t.reach;
  const { sources, units, rules, counted } = words.details;
  const common = {
    basis: words.basis(format.day(view.period.from), format.day(view.period.to)),
    asOf: counted(format.day(today)),
  };
  switch (table) {
    case 'scopes':
      return {
        ...common,
        unit: units.placements,
        source: sources.mentions,
        rule: { name: 'counting', version: countingRules, text: rules.counting },
      };
    case 'overTime':
      return {
        ...common,
        unit: units.districts,
        source: sources.areas,
        rule: { name: 'first-reached', version: firstReachedRules, text: rules.first },
      };
    case 'districts': {
      const people = reach.ledger.rows.map(({ populationDate }) => populationDate).sort()[0];
      return {
        ...common,
        unit: units.placements,
        asOf: people ? `${common.asOf}; ${words.asOf(format.day(people))}` : common.asOf,
        source: words.source,
        rule: { name: 'district-ledger', version: ledgerRules, text: rules.ledger },
      };
    }
    case 'outlets':
      return {
        ...common,
        unit: units.placements,
        asOf: words.details.asOfFigures(format.day(today)),
        source: sources.mentions,
        rule: { name: 'counting', version: countingRules, text: `${rules.counting} ${rules.figures}` },
      };
  }
}
