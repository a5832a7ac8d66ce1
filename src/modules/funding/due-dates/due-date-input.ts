import { z } from 'zod';
import { isDay } from '../../../shared/days.js';
import { dueDateRules, usualReminderDays } from './due-date-rules.js';
import { dueDateKinds } from './grant-due-date.entity.js';

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

const fields = {
  kind: z.enum(dueDateKinds),
  title: text(200).min(1),
  dueDay: day,
  periodStart: day.nullable().describe('What the report is about; null: not said'),
  periodEnd: day.nullable(),
  rule: z.union([z.literal(''), z.enum(dueDateRules)]).describe('That gave the day; empty: entered by hand'),
  reminderDays: z.number().int().min(0).max(365).describe('Days before from which on one is reminded'),
  note: text(500),
};

export const dueDateInput = z
  .object({
    ...fields,
    kind: fields.kind.default('other'),
    periodStart: fields.periodStart.default(null),
    periodEnd: fields.periodEnd.default(null),
    rule: fields.rule.default(''),
    reminderDays: fields.reminderDays.default(usualReminderDays),
    note: fields.note.default(''),
  })
  .meta({ id: 'GrantDueDateInput' });
export type DueDateInput = z.infer<typeof dueDateInput>;

/** What is left out stays; `done` ticks it off or opens it again. */
export const dueDateChanges = z
  .object({ ...fields, done: z.boolean() })
  .partial()
  .extend({
    version: z.number().int().min(1).describe('As read: refused when it is older than the stored one'),
  })
  .meta({ id: 'GrantDueDateChanges' });
export type DueDateEdit = Omit<z.infer<typeof dueDateChanges>, 'version'>;
