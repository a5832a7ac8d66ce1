import { z } from 'zod';
import { interactionOutcomes } from '../interaction.entity.js';
import type { Interaction } from '../interaction.entity.js';

/** What people write down. Releases and notices are written down by what sends them. */
export const loggedKinds = ['call', 'mail', 'meeting', 'enquiry'] as const;
export type LoggedKind = (typeof loggedKinds)[number];
export const directions = ['in', 'out'] as const;

/** An interaction as a person writes it. Of an enquiry `answerDueAt` left out is the usual time for an answer. */
export type InteractionDraft = Pick<
  Interaction,
  'direction' | 'at' | 'summary' | 'outcome' | 'answeredAt'
> & {
  kind: LoggedKind;
  answerDueAt?: Date | null | undefined;
};

export const summaryLength = 2000;

export const interactionSummary = z
  .string()
  .overwrite((typed) => typed.replace(/\r\n?/g, '\n'))
  .trim()
  .max(summaryLength)
  // PostgreSQL refuses NUL in text
  .regex(/^[^\0]*$/);

/** PostgreSQL ends long before JavaScript does, and a day has ten characters. */
const moment = z.iso
  .datetime({ offset: true })
  .refine((text) => /^(19|20|21)/.test(text), { params: { text: 'notADate' } })
  .transform((text) => new Date(text));
const version = z
  .number()
  .int()
  .describe('As read: the change is refused when it is older than the stored one');

export const interactionInput = z
  .object({
    kind: z.enum(loggedKinds).describe('`enquiry`: the contact asked, and waits for an answer'),
    direction: z
      .enum(directions)
      .default('out')
      .describe('`out`: we wrote or called. An enquiry always comes in'),
    at: moment.describe('When; not in the future'),
    summary: interactionSummary.default('').describe('Facts only: the person may read it'),
    outcome: z.enum(interactionOutcomes).nullable().default(null),
    answerDueAt: moment
      .nullable()
      .optional()
      .describe('Of an enquiry: when an answer is wanted; left out: the usual time after `at`'),
    answeredAt: moment.nullable().default(null).describe('Of an enquiry: when it was answered'),
  })
  .meta({ id: 'InteractionInput' });

export const interactionReplacement = interactionInput
  .extend({ version })
  .meta({ id: 'InteractionReplacement' });
