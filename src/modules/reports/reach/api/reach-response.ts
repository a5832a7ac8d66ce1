import { z } from 'zod';
import { estimators } from '../../../reach/estimators/reach-value.js';
import { coverages, ledgerRules } from '../../../reach/ledger.js';
import type { LedgerColumn, LedgerRow } from '../../../reach/ledger.js';
import type { Period } from '../../timeline.js';
import type { Reach } from '../reach.queries.js';

const count = z.number().int();
const range = z.object({ low: count, high: count });
const column = z.object({
  placements: count,
  outlets: count.describe('Distinct ones that we know'),
  byScope: z.record(z.string(), count),
  first: z.iso.date().nullable(),
  last: z.iso.date().nullable(),
});

export const reachResponse = z
  .object({
    period: z.object({ from: z.iso.date(), to: z.iso.date() }),
    rule: z.object({ name: z.literal('district-ledger'), version: count }),
    totals: z.object({
      districts: count,
      reached: count.describe('In the area of an outlet with a counted placement'),
      observable: count.describe(
        'A feed of a local or regional outlet that spreads there answered on at least one day',
      ),
      notObservable: count.describe('Neither reached nor observable'),
      named: count.describe('Named in a text; never added to `reached`'),
      targeted: count,
      targetedReached: count,
      inhabitants: count,
      inhabitantsReached: count.describe('All inhabitants of the districts reached; no measure of readers'),
    }),
    districts: z.array(
      z.object({
        ags: z.string(),
        name: z.string(),
        kind: z.string(),
        coverage: z.enum(coverages),
        targeted: z.boolean(),
        observedDays: count,
        population: count,
        populationDate: z.iso.date(),
        area: column,
        named: column,
      }),
    ),
    audiences: z.array(
      z.object({
        estimator: z.enum(Object.keys(estimators)),
        version: count,
        unit: z.string(),
        range: range.nullable().describe('Null: unknown, not 0'),
        placements: count,
        known: count,
        sharedByEditions: range,
        pedigree: z.array(
          z.object({
            outletId: z.string().nullable(),
            figureId: z.string().nullable(),
            mentionId: z.string().nullable(),
            figure: range,
            asOf: z.iso.date(),
            source: z.string(),
            times: count,
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Reach' });

export function toReachResponse({ ledger, audiences }: Reach, period: Period): z.infer<typeof reachResponse> {
  const { totals, rows } = ledger;
  return {
    period: { from: period.from, to: period.to },
    rule: { name: 'district-ledger', version: ledgerRules },
    totals: {
      districts: totals.districts,
      reached: totals.reached,
      observable: totals.observable,
      notObservable: totals.notObservable,
      named: totals.named,
      targeted: totals.targeted,
      targetedReached: totals.targetedReached,
      inhabitants: totals.inhabitants,
      inhabitantsReached: totals.inhabitantsReached,
    },
    districts: rows.map(toDistrict),
    audiences: audiences.map(
      ({ estimator, version, unit, range: found, placements, known, sharedByEditions, pedigree }) => ({
        estimator,
        version,
        unit,
        range: found,
        placements,
        known,
        sharedByEditions,
        pedigree: pedigree.map(({ outletId, figureId, mentionId, figure, asOf, source, times }) => ({
          outletId,
          figureId,
          mentionId,
          figure: { low: figure.low, high: figure.high },
          asOf,
          source,
          times,
        })),
      }),
    ),
  };
}

function toDistrict(row: LedgerRow): z.infer<typeof reachResponse>['districts'][number] {
  const { ags, name, kind, coverage, targeted, observedDays, population, populationDate } = row;
  return {
    ags,
    name,
    kind,
    coverage,
    targeted,
    observedDays,
    population,
    populationDate,
    area: toColumn(row.area),
    named: toColumn(row.named),
  };
}

function toColumn({ placements, outlets, byScope, first, last }: LedgerColumn): z.infer<typeof column> {
  return { placements, outlets, byScope, first, last };
}
