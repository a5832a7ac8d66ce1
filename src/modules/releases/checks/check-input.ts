import { z } from 'zod';
import { isDay } from '../../../shared/days.js';

/** PostgreSQL refuses NUL in text. */
const text = (max: number) =>
  z
    .string()
    .overwrite((typed) => typed.replace(/\r\n?/g, '\n'))
    .trim()
    .max(max)
    .regex(/^[^\0]*$/);

export const checkInput = z
  .object({
    doneDay: z
      .string()
      .refine(isDay, { params: { text: 'notADate' } })
      .nullable()
      .default(null)
      .describe('When the funder agreed or was told, when the logo was put in; null: not done'),
    party: text(200).default('').describe('Who agreed, or how the funder was told'),
    note: text(1000).default(''),
    waivedReason: text(500).default('').describe('Why the rule need not be kept; empty: not waived'),
  })
  .meta({ id: 'ReleaseCheckInput' });
export type CheckInput = z.infer<typeof checkInput>;
