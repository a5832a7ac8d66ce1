import { z } from 'zod';
import { isDay } from '../../../shared/days.js';
import { taskKinds, taskResults } from './task.entity.js';

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
  kind: z.enum(taskKinds),
  title: text(300).min(1),
  note: text(4000),
  dueDay: day.nullable(),
  campaignId: z.uuid().nullable(),
  releaseId: z.uuid().nullable(),
  outletId: z.uuid().nullable(),
  districtAgs: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  contactId: z.uuid().nullable(),
};

export const taskInput = z
  .object({
    ...fields,
    kind: fields.kind.default('todo'),
    note: fields.note.default(''),
    dueDay: fields.dueDay.default(null),
    campaignId: fields.campaignId.default(null),
    releaseId: fields.releaseId.default(null),
    outletId: fields.outletId.default(null),
    districtAgs: fields.districtAgs.default(null),
    contactId: fields.contactId.default(null),
  })
  .meta({ id: 'TaskInput' });
export type TaskInput = z.infer<typeof taskInput>;

/** What is left out stays. */
export const taskChanges = z.object(fields).partial().meta({ id: 'TaskChanges' });
export type TaskChanges = z.infer<typeof taskChanges>;

export const taskCompletion = z
  .object({
    done: z.boolean(),
    result: z.enum(taskResults).nullable().default(null).describe('What came of a follow-up'),
  })
  .meta({ id: 'TaskCompletion' });
