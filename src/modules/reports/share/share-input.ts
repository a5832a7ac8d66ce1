import { z } from 'zod';
import { isDay } from '../../../shared/days.js';
import { maxPasswordLength } from '../../accounts/password.js';

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\0]*$/);

export const shareFields = {
  label: text(200).min(1).describe('For whom; seen by the team alone'),
  password: z
    .string()
    .max(maxPasswordLength)
    .default('')
    .describe('Empty: none; else at least 10 characters'),
  headlines: z.boolean().default(false).describe('Show headlines of others; else outlet, day and link alone'),
};

export const shareInput = z
  .object({
    ...shareFields,
    lastDay: z
      .string()
      .refine(isDay, { params: { text: 'notADate' } })
      .nullable()
      .default(null)
      .describe('The last day on which it opens; null: until it is revoked'),
  })
  .meta({ id: 'ShareLinkInput' });
