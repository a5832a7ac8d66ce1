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
/** A part of the goal; what is empty was not said. */
const part = z.preprocess((typed) => (typed === '' ? null : typed), text(300).nullable());
/** Fits a whole number of either database. */
const cents = z.number().int().min(0).max(2_000_000_000).nullable();
const hours = z.number().min(0).max(100_000).nullable();

const fields = {
  name: text(160).min(1),
  goal: text(4000).describe('In the words of the team'),
  goalWho: part.describe('Whom it shall reach'),
  goalWhat: part.describe('What they shall hear or do'),
  goalMeasure: part.describe('How much of it'),
  goalUntil: day.nullable(),
  periodStart: day.nullable(),
  periodEnd: day.nullable(),
  budgetCents: cents.describe('Euro cents'),
  spentCents: cents.describe('Euro cents'),
  hoursPlanned: hours,
  hoursSpent: hours,
  grantIds: z.array(z.uuid()).max(50),
};

export const campaignInput = z
  .object({
    ...fields,
    goal: fields.goal.default(''),
    goalWho: fields.goalWho.default(null),
    goalWhat: fields.goalWhat.default(null),
    goalMeasure: fields.goalMeasure.default(null),
    goalUntil: fields.goalUntil.default(null),
    periodStart: fields.periodStart.default(null),
    periodEnd: fields.periodEnd.default(null),
    budgetCents: fields.budgetCents.default(null),
    spentCents: fields.spentCents.default(null),
    hoursPlanned: fields.hoursPlanned.default(null),
    hoursSpent: fields.hoursSpent.default(null),
    grantIds: fields.grantIds.default([]),
  })
  .meta({ id: 'CampaignInput' });

export type CampaignInput = z.infer<typeof campaignInput>;

/** What is left out stays; `archived` moves the campaign into the archive or back. */
export const campaignChanges = z
  .object({ ...fields, archived: z.boolean() })
  .partial()
  .extend({
    version: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('As read: refused when it is older than the stored one; left out: not checked'),
  })
  .meta({ id: 'CampaignChanges' });

export type CampaignChanges = Omit<z.infer<typeof campaignChanges>, 'version'>;

export const targetsInput = z
  .object({
    districtAgs: z
      .array(z.string().regex(/^\d{5}$/))
      .max(500)
      .optional()
      .describe('Keys of all target districts'),
    outletIds: z.array(z.uuid()).max(2000).optional().describe('All outlets wished for'),
    keyMessageIds: z.array(z.uuid()).max(200).optional().describe('All key messages'),
  })
  .meta({ id: 'CampaignTargetsInput' });
export type TargetsInput = z.infer<typeof targetsInput>;

export const eventInput = z
  .object({ day, kind: z.enum(eventKinds), title: text(200).min(1) })
  .meta({ id: 'CampaignEventInput' });

export type EventInput = z.infer<typeof eventInput>;
