import { z } from 'zod';
import { isDay } from '../../shared/days.js';
import { eventKinds } from './campaign-event.entity.js';

/** PostgreSQL refuses NUL in text. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\0]*$/);
const day = z
  .string()
  .refine(isDay, { params: { text: 'notADate' } })
  .describe('Calendar day, YYYY-MM-DD');

export const campaignInput = z
  .object({
    name: text(160).min(1),
    goal: text(4000).default(''),
    periodStart: day.nullable().default(null),
    periodEnd: day.nullable().default(null),
  })
  .meta({ id: 'CampaignInput' });

export type CampaignInput = z.infer<typeof campaignInput>;

/** What is left out stays; `archived` moves the campaign into the archive or back. */
export const campaignChanges = z
  .object({
    name: campaignInput.shape.name,
    goal: text(4000),
    periodStart: day.nullable(),
    periodEnd: day.nullable(),
    archived: z.boolean(),
  })
  .partial()
  .meta({ id: 'CampaignChanges' });

export type CampaignChanges = z.infer<typeof campaignChanges>;

export const eventInput = z
  .object({ day, kind: z.enum(eventKinds), title: text(200).min(1) })
  .meta({ id: 'CampaignEventInput' });

export type EventInput = z.infer<typeof eventInput>;
