import { z } from 'zod';
import { estimatorNames, estimators } from '../../../reach/estimators/reach-value.js';
import type { Pedigree } from '../../../reach/estimators/reach-value.js';
import type { ReachAnswer } from '../reach-answer.js';
import type { FigureValue, ReachFigure } from '../reach-figures.js';

const count = z.number().int();
export const range = z.object({ low: count, high: count });
const rule = z.object({ name: z.string(), version: count, text: z.string() });
const value = z.union([count, range]).nullable().describe('Null: unknown, not 0');

export const pedigree = z.object({
  outletId: z.string().nullable(),
  figureId: z.string().nullable().describe('Null where the piece has an audience of its own'),
  mentionId: z.string().nullable(),
  figure: range,
  asOf: z.iso.date(),
  source: z.string(),
  placements: count,
  times: count.describe('How often it was counted: for each placement, of portal for each day with one'),
  daysOfMonth: count.nullable().describe('Of portal: visits of the month are divided by it'),
});

export const figure = z.object({
  key: z.string(),
  label: z.string(),
  value,
  unit: z.string(),
  basis: z.string(),
  source: z.string(),
  asOf: z.string(),
  rule,
  coverage: z.object({ known: count, placements: count }).nullable(),
  previous: value.describe('The same in the period of equal length before'),
  difference: z.union([count, range]).nullable(),
  rows: z.string().describe('Address of the page that lists exactly what was counted'),
});

export const month = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  newDistricts: z.array(z.string()).describe('Keys of those reached for the first time'),
  count: count.nullable().describe('Null: nobody watched, or the month lies ahead'),
  reachedSoFar: count.nullable().describe('Null: the month lies ahead, or nobody watched and none is known'),
  observedDays: count.nullable(),
});

export const outlet = z.object({
  outletId: z.string().nullable(),
  name: z.string().nullable(),
  titleId: z.string().nullable().describe('Of an edition its title, as which it counts; else null'),
  placements: count,
  byScope: z.record(z.string(), count),
  first: z.iso.date(),
  last: z.iso.date(),
  audiences: z.array(
    z.object({
      estimator: z.enum(estimatorNames),
      version: count,
      unit: z.string(),
      placements: count,
      known: count,
      figures: z.array(pedigree),
    }),
  ),
});

export const scopeBucket = z.object({
  start: z.iso.date(),
  byScope: z.record(z.string(), count),
  observed: z.number().nullable().describe('Share of the outlet-days observed, 0 to 1'),
});

export function toFigure(found: ReachFigure): z.infer<typeof figure> {
  const { key, label, value: now, unit, basis, source, asOf, rule: by, coverage, before, rows } = found;
  return {
    key,
    label,
    value: now,
    unit,
    basis,
    source,
    asOf,
    rule: { name: by.name, version: by.version, text: by.text },
    coverage: coverage && { known: coverage.known, placements: coverage.placements },
    previous: before,
    difference: differenceOf(now, before),
    rows,
  };
}

function differenceOf(now: FigureValue, before: FigureValue): FigureValue {
  if (now === null || before === null) return null;
  if (typeof now === 'number' && typeof before === 'number') return now - before;
  const ends = (each: FigureValue) => (typeof each === 'number' ? { low: each, high: each } : each!);
  return { low: ends(now).low - ends(before).low, high: ends(now).high - ends(before).high };
}

export function toPedigree(part: Pedigree): z.infer<typeof pedigree> {
  const { outletId, figureId, mentionId, figure: found, asOf, source, placements, times, daysOfMonth } = part;
  return {
    outletId,
    figureId,
    mentionId,
    figure: { low: found.low, high: found.high },
    asOf,
    source,
    placements,
    times,
    daysOfMonth,
  };
}

export function toParts({ reach, timeline }: ReachAnswer) {
  return {
    months: reach.overTime.map(({ from, to, newcomers, reachedSoFar, observedDays, isUnknown }) => ({
      from,
      to,
      newDistricts: newcomers,
      count: isUnknown ? null : newcomers.length,
      reachedSoFar: observedDays === null || (isUnknown && reachedSoFar === 0) ? null : reachedSoFar,
      observedDays,
    })),
    scopes: timeline.buckets.map(({ start, series, observed }) => ({ start, byScope: series, observed })),
    outlets: reach.outlets.map(({ outletId, placements, byScope, first, last, audiences }) => ({
      outletId,
      name: outletId && (reach.outletNames.get(outletId)?.name ?? null),
      titleId: outletId && (reach.outletNames.get(outletId)?.title?.id ?? null),
      placements,
      byScope,
      first,
      last,
      audiences: audiences.map(({ estimator, placements: asked, known, figures }) => ({
        estimator,
        version: estimators[estimator].version,
        unit: estimators[estimator].unit,
        placements: asked,
        known,
        figures: figures.map(toPedigree),
      })),
    })),
  };
}
