import { z } from 'zod';
import { isDay } from '../../shared/days.js';

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

export const statementLanguages = ['de', 'en'] as const;

export const funderInput = z
  .object({
    name: text(200).min(1),
    shortName: text(60).default('').describe('As texts may call it as well'),
    note: text(2000).default(''),
  })
  .meta({ id: 'FunderInput' });
export type FunderInput = z.infer<typeof funderInput>;

const fields = {
  title: text(200).min(1),
  reference: text(80).describe('Förderkennzeichen; empty: there is none'),
  periodStart: day,
  periodEnd: day,
  referenceRequired: z.boolean().describe('The reference has to stand in every release'),
  logoRequired: z.boolean(),
  logoRule: text(2000).describe('In the words of the award notice'),
  approvalRequired: z.boolean().describe('The funder has to agree before publication'),
  noticeDays: z
    .number()
    .int()
    .min(0)
    .max(365)
    .nullable()
    .describe('The funder has to be told so many days before publication; null: need not'),
  blocksPublication: z.boolean().describe('What is missing blocks publication; else it warns'),
  copiesRequired: z.number().int().min(0).max(100).describe('Voucher copies that the funder wants'),
  email: z
    .union([z.literal(''), z.email().max(254)])
    .describe('Where to tell the funder and to send clippings'),
  note: text(4000),
};

export const grantFacts = z.object({
  ...fields,
  reference: fields.reference.default(''),
  referenceRequired: fields.referenceRequired.default(false),
  logoRequired: fields.logoRequired.default(false),
  logoRule: fields.logoRule.default(''),
  approvalRequired: fields.approvalRequired.default(false),
  noticeDays: fields.noticeDays.default(null),
  blocksPublication: fields.blocksPublication.default(false),
  copiesRequired: fields.copiesRequired.default(0),
  email: fields.email.default(''),
  note: fields.note.default(''),
});
export type GrantFacts = z.infer<typeof grantFacts>;

export const statementInput = z
  .object({
    language: z.enum(statementLanguages),
    text: text(2000).min(1),
    validFrom: day.describe('In force from this day on, until the next of the same language'),
  })
  .meta({ id: 'FundingStatementInput' });
export type StatementInput = z.infer<typeof statementInput>;

export const grantInput = grantFacts
  .extend({
    funderId: z.uuid(),
    statements: z.array(statementInput).max(10).default([]),
  })
  .meta({ id: 'GrantInput' });

/** What is left out stays; `archived` moves the grant into the archive or back. */
export const grantChanges = z
  .object({ ...fields, funderId: z.uuid(), archived: z.boolean() })
  .partial()
  .extend({
    version: z.number().int().min(1).describe('As read: refused when it is older than the stored one'),
  })
  .meta({ id: 'GrantChanges' });

export const funderChanges = z
  .object({ name: text(200).min(1), shortName: text(60), note: text(2000), archived: z.boolean() })
  .partial()
  .meta({ id: 'FunderChanges' });
