import { z } from 'zod';
import { estimatorNames, estimators } from '../../../reach/estimators/reach-value.js';
import type { ReachAnswer, Telling } from '../reach-answer.js';
import { tableProvenance } from '../table-provenance.js';

export const described = z.object({
  unit: z.string(),
  basis: z.string(),
  source: z.string(),
  asOf: z.string(),
  rule: z.object({ name: z.string(), version: z.number().int(), text: z.string() }),
});
type Described = z.infer<typeof described>;

/**
 * What every number of the answer is, by where it stands: `[]` for any member of a list, `*` for any key. Figures carry theirs themselves. Numbers that are versions of
 * rules need none.
 */
export function describeNumbers(telling: Telling, answer: ReachAnswer): Record<string, Described> {
  const { units, sources, rules, counted } = telling.t.reach.details;
  const day = counted(telling.format.day(answer.today));
  const districts = tableProvenance(telling, answer, 'districts');
  const overTime = tableProvenance(telling, answer, 'overTime');
  const scopes = tableProvenance(telling, answer, 'scopes');
  const outlets = tableProvenance(telling, answer, 'outlets');
  const observed = { ...overTime, unit: units.days, source: sources.feeds, asOf: day };
  const all: Record<string, Described> = {};
  const say = (paths: readonly string[], what: Described) => {
    for (const path of paths) all[path] = what;
  };
  const ofDistricts = [
    'districts',
    'reached',
    'observable',
    'notObservable',
    'named',
    'targeted',
    'targetedReached',
  ];
  say(
    ofDistricts.map((key) => `totals.${key}`),
    { ...districts, unit: units.districts },
  );
  say(['totals.inhabitants', 'totals.inhabitantsReached', 'districts[].population'], {
    ...districts,
    unit: units.people,
    source: sources.people,
  });
  for (const column of ['area', 'named']) {
    say([`districts[].${column}.placements`, `districts[].${column}.byScope.*`], districts);
    say([`districts[].${column}.outlets`], { ...districts, unit: units.outlets });
  }
  say(['districts[].observedDays', 'months[].observedDays'], {
    ...observed,
    rule: { ...districts.rule, text: rules.observed },
  });
  say(['months[].count', 'months[].reachedSoFar'], overTime);
  say(['scopes[].byScope.*'], scopes);
  say(['scopes[].observed'], { ...scopes, unit: units.share, source: sources.feeds });
  say(
    [
      'outlets[].placements',
      'outlets[].byScope.*',
      'outlets[].audiences[].placements',
      'outlets[].audiences[].known',
      'outlets[].audiences[].figures[].placements',
      'audiences[].placements',
      'audiences[].known',
      'audiences[].pedigree[].placements',
    ],
    outlets,
  );
  const names = estimatorNames.map((name) => estimators[name]);
  const estimate: Described = {
    ...outlets,
    unit: names.map(({ unit }) => units[unit]).join(', '),
    rule: { name: 'estimator', version: 1, text: rules.figures },
  };
  for (const list of ['outlets[].audiences[].figures[]', 'audiences[].pedigree[]']) {
    say([`${list}.figure.low`, `${list}.figure.high`], estimate);
    say([`${list}.times`, `${list}.daysOfMonth`], { ...estimate, unit: units.days });
  }
  for (const end of ['low', 'high'])
    say(
      ['range', 'sharedByEditions', 'shared[].takenOff'].map((key) => `audiences[].${key}.${end}`),
      estimate,
    );
  return all;
}
