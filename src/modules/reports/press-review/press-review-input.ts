import { z } from 'zod';
import { isReportableDay } from '../periods.js';
import { pressReviewModes } from './press-review.entity.js';

/** More pieces nobody reads. */
export const mostItems = 300;

const day = z.string().refine(isReportableDay, { params: { text: 'notADate' } });
const text = (max: number) =>
  z
    .string()
    // forms send two characters for a line end and count one
    .overwrite((typed) => typed.replace(/\r\n?/g, '\n'))
    .trim()
    .max(max)
    .regex(/^[^\0]*$/);

/** What a person says about a press review as a whole. */
export const pressReviewInput = z.object({
  title: text(200).min(1),
  language: z.enum(['de', 'en']),
  mode: z.enum(pressReviewModes),
  periodStart: day,
  periodEnd: day,
  introduction: text(5_000).describe('Small Markdown'),
  headlines: z.boolean().describe('Whether the headlines of the pieces stand in it'),
  licence: text(500).describe('With clippings: who allows what, as it has to be printed'),
  licenceUntil: day.nullable().describe('With clippings: the last day on which they may be shown'),
  readers: z.number().int().min(1).max(1_000_000).nullable().describe('How many people get it'),
});
export type PressReviewInput = z.infer<typeof pressReviewInput>;

export const summaryText = text(1_000);
