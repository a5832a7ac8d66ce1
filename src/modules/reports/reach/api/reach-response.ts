import { z } from 'zod';
import { estimators } from '../../../reach/estimators/reach-value.js';
import type { ReachValue } from '../../../reach/estimators/reach-value.js';
import { coverages, ledgerRules } from '../../../reach/ledger.js';
import type { LedgerColumn, LedgerRow } from '../../../reach/ledger.js';
import type { ReachAnswer, Telling } from '../reach-answer.js';
import { reachFigures } from '../reach-figures.js';
import { described, describeNumbers } from './described.js';
import {
  figure,
  month,
  outlet,
  pedigree,
  range,
  scopeBucket,
  toFigure,
  toParts,
  toPedigree,
} from './reach-parts.js';

const count = z.number().int();
const column = z.object({
  placements: count,
  outlets: count.describe('Distinct ones that we know'),
  byScope: z.record(z.string(), count),
  first: z.iso.date().nullable(),
  last: z.iso.date().nullable(),
});
const unwatched = 'Null: nobody would have noticed, which is unknown and not 0';
const unseenColumn = column.extend({
  placements: count.nullable().describe(unwatched),
  outlets: count.nullable().describe(`Distinct ones that we know. ${unwatched}`),
});

export const reachResponse = z
  .object({
    period: z.object({ from: z.iso.date(), to: z.iso.date() }),
    rule: z.object({ name: z.literal('district-ledger'), version: count }),
    totals: z.object({
      districts: count,
      reached: count.nullable().describe(`In the area of an outlet with a counted placement. ${unwatched}`),
      observable: count.describe(
        'A feed of a local or regional outlet that spreads there answered on at least one day',
      ),
      notObservable: count.describe('Neither reached nor observable'),
      named: count
        .nullable()
        .describe(
          'Named in a text; never added to `reached`. Null: no outlet was observed, so unknown and not 0',
        ),
      targeted: count,
      targetedReached: count.nullable().describe(unwatched),
      inhabitants: count,
      inhabitantsReached: count
        .nullable()
        .describe(`All inhabitants of the districts reached; no measure of readers. ${unwatched}`),
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
        area: unseenColumn,
        named: unseenColumn,
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
        shared: z.array(z.object({ titleId: z.string(), storyId: z.string(), takenOff: range })),
        pedigree: z.array(pedigree),
      }),
    ),
    figures: z.array(figure).describe('Every figure of the page, with all that it rests on'),
    months: z.array(month).describe('Districts reached for the first time'),
    scopes: z.array(scopeBucket).describe('Placements over time by where their outlets reach'),
    outlets: z.array(outlet).describe('Those with most placements first'),
    whiteSpots: z
      .array(
        z.object({
          ags: z.string(),
          outlets: z.array(z.object({ id: z.string(), name: z.string(), scope: z.string() })),
        }),
      )
      .describe('Districts aimed at without a placement, and the outlets that spread there'),
    previous: z.object({ from: z.iso.date(), to: z.iso.date() }),
    change: z.object({
      gained: z.array(z.string()),
      silent: z.array(z.string()).describe('Reached before and not now, though it would have been noticed'),
      notObservable: z.array(z.string()).describe('Reached before and not now, where nobody watched'),
    }),
    described: z
      .record(z.string(), described)
      .describe('What every other number is, by where it stands: [] for members of lists, * for keys'),
  })
  .meta({ id: 'Reach' });

export function toReachResponse(telling: Telling, answer: ReachAnswer): z.infer<typeof reachResponse> {
  const { ledger, audiences, before, change, whiteSpots } = answer.reach;
  const { period } = answer.view;
  const { totals, rows } = ledger;
  const isLookedAt = Boolean(answer.timeline.observed);
  const seen = (found: number) => (found === 0 && totals.observable === 0 ? null : found);
  return {
    period: { from: period.from, to: period.to },
    rule: { name: 'district-ledger', version: ledgerRules },
    totals: {
      districts: totals.districts,
      reached: seen(totals.reached),
      observable: totals.observable,
      notObservable: totals.notObservable,
      named: totals.named === 0 && !isLookedAt ? null : totals.named,
      targeted: totals.targeted,
      targetedReached: seen(totals.targetedReached),
      inhabitants: totals.inhabitants,
      inhabitantsReached: seen(totals.inhabitantsReached),
    },
    districts: rows.map((row) => toDistrict(row, isLookedAt)),
    audiences: audiences.map(toAudience),
    figures: reachFigures(telling, answer).map(toFigure),
    ...toParts(answer),
    whiteSpots: whiteSpots.map(({ district, outlets }) => ({
      ags: district.ags,
      outlets: outlets.map(({ id, name, scope }) => ({ id, name, scope })),
    })),
    previous: { from: before.period.from, to: before.period.to },
    change: { gained: change.gained, silent: change.silent, notObservable: change.notObservable },
    described: describeNumbers(telling, answer),
  };
}

function toAudience(value: ReachValue): z.infer<typeof reachResponse>['audiences'][number] {
  const { estimator, version, unit, range: found, placements, known, sharedByEditions, shared } = value;
  return {
    estimator,
    version,
    unit,
    range: found,
    placements,
    known,
    sharedByEditions,
    shared: shared.map(({ titleId, storyId, takenOff }) => ({ titleId, storyId, takenOff })),
    pedigree: value.pedigree.map(toPedigree),
  };
}

function toDistrict(row: LedgerRow, isLookedAt: boolean): z.infer<typeof reachResponse>['districts'][number] {
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
    area: coverage === 'not-observable' ? unseen(row.area) : toColumn(row.area),
    named: row.named.placements === 0 && !isLookedAt ? unseen(row.named) : toColumn(row.named),
  };
}

function unseen(found: LedgerColumn): z.infer<typeof unseenColumn> {
  return { ...toColumn(found), placements: null, outlets: null };
}

function toColumn({ placements, outlets, byScope, first, last }: LedgerColumn): z.infer<typeof column> {
  return { placements, outlets, byScope, first, last };
}
