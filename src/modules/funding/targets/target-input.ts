import { z } from 'zod';
import { isDay } from '../../../shared/days.js';
import { indicatorKeys, indicatorUnit } from './indicators.js';
import type { IndicatorKey } from './indicators.js';

/** PostgreSQL refuses NUL in text. Browsers send line ends in two characters and count one. */
const text = (max: number) =>
  z
    .string()
    .overwrite((typed) => typed.replace(/\r\n?/g, '\n'))
    .trim()
    .max(max)
    .regex(/^[^\0]*$/);
const day = z
  .string()
  .refine(isDay, { params: { text: 'notADate' } })
  .describe('Calendar day, YYYY-MM-DD');

/** Beyond it doubles no longer hold every whole number apart from its neighbours with decimals. */
const largest = 1e12;
const amount = z.number().min(-largest).max(largest);

const fields = {
  value: amount
    .refine((value) => value > 0, { params: { text: 'mustBePositive' } })
    .describe(
      'At least so much in the unit of the indicator; of reaction-time at most. Percentages: over 0 to 100',
    ),
  dueDay: day.nullable().default(null).describe("Null: by the end of the grant's period"),
  remark: text(500).default(''),
};

/** Percentages end at 100, what is counted is whole. */
export function valueProblem(indicator: IndicatorKey, value: number): 'percentRange' | 'notAnInteger' | null {
  switch (indicatorUnit[indicator]) {
    case 'percent':
      return value > 100 ? 'percentRange' : null;
    case 'count':
    case 'copies':
      return Number.isInteger(value) ? null : 'notAnInteger';
    case 'hours':
    case 'own':
      return null;
  }
}

const targetFields = z.object({
  indicator: z.enum(indicatorKeys),
  name: text(200).default('').describe('Of `own` alone; the others have a name'),
  unit: text(60).default('').describe('Of `own` alone, such as "conversations"'),
  ...fields,
});

/** What an indicator needs: `own` a name and a unit, the others neither. */
export function fitting<T extends z.ZodType<z.infer<typeof targetFields>>>(schema: T) {
  return schema
    .superRefine((input, ctx) => {
      const { indicator, value, name, unit } = input as z.infer<typeof targetFields>;
      const problem = valueProblem(indicator, value);
      if (problem) ctx.addIssue({ code: 'custom', path: ['value'], params: { text: problem } });
      if (indicator !== 'own') return;
      if (!name) ctx.addIssue({ code: 'custom', path: ['name'], params: { text: 'ownNeedsName' } });
      if (!unit) ctx.addIssue({ code: 'custom', path: ['unit'], params: { text: 'ownNeedsUnit' } });
    })
    .transform((input) => {
      const facts = input as z.infer<typeof targetFields>;
      return facts.indicator === 'own' ? facts : { ...facts, name: '', unit: '' };
    });
}

export const targetShape = targetFields;
export const targetInput = fitting(targetFields).meta({ id: 'GrantTargetInput' });
export type TargetInput = z.infer<typeof targetInput>;

/** What takes the place of a target; indicator, name and unit stay. */
export const replacementInput = z
  .object({ ...fields, reason: text(300).min(1).describe('Why the target changes') })
  .meta({ id: 'GrantTargetReplacement' });
export type ReplacementInput = z.infer<typeof replacementInput>;

export const endInput = z
  .object({ reason: text(300).min(1).describe('Why it is no longer aimed at') })
  .meta({ id: 'GrantTargetEnd' });

export const readingInput = z
  .object({
    day,
    value: amount.describe('Reached from the beginning of the grant to this day, in the unit of the target'),
    source: text(300).min(1).describe('Where the number comes from'),
  })
  .meta({ id: 'TargetReadingInput' });
export type ReadingInput = z.infer<typeof readingInput>;
