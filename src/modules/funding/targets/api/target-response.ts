import { z } from 'zod';
import { indicatorKeys, indicatorUnit, indicatorUnits } from '../indicators.js';
import type { GrantTarget } from '../grant-target.entity.js';
import type { TargetReading } from '../target-reading.entity.js';
import type { TargetRow } from '../targets.queries.js';

export const readingResponse = z
  .object({
    id: z.string(),
    day: z.string(),
    value: z.number(),
    source: z.string(),
    createdAt: z.string(),
  })
  .meta({ id: 'TargetReading' });

const facts = {
  id: z.string(),
  indicator: z.enum(indicatorKeys),
  name: z.string().describe('Of `own` alone, else empty'),
  unit: z.enum(indicatorUnits),
  ownUnit: z.string().describe('Of `own` alone, else empty'),
  value: z.number(),
  dueDay: z.string().nullable(),
  remark: z.string(),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
  endReason: z.string(),
};

export const targetResponse = z
  .object({
    ...facts,
    readings: z.array(readingResponse).describe('The youngest day first'),
    earlier: z.array(z.object(facts)).describe('What it took the place of, the last one first'),
  })
  .meta({ id: 'GrantTarget' });

export function toReadingResponse({
  id,
  day,
  value,
  source,
  createdAt,
}: TargetReading): z.infer<typeof readingResponse> {
  return { id, day, value, source, createdAt: createdAt.toISOString() };
}

export function toTargetResponse({ target, readings, earlier }: TargetRow): z.infer<typeof targetResponse> {
  return {
    ...factsOf(target),
    readings: readings.map(toReadingResponse),
    earlier: earlier.map(factsOf),
  };
}

function factsOf(target: GrantTarget) {
  const { id, indicator, name, unit, value, dueDay, remark, createdAt, endedAt, endReason } = target;
  return {
    id,
    indicator,
    name,
    unit: indicatorUnit[indicator],
    ownUnit: unit,
    value,
    dueDay,
    remark,
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    endReason,
  };
}
