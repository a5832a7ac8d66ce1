import { z } from 'zod';
import { mailAddress } from '../../../mail/mail-address.js';
import { moment } from '../release-input.js';
import { handWays, sendingTimings } from './sending.entity.js';

/** PostgreSQL refuses NUL in text. Browsers send line ends in two characters and count one. */
const text = (max: number) =>
  z
    .string()
    .overwrite((typed) => typed.replace(/\r\n?/g, '\n'))
    .trim()
    .max(max)
    .regex(/^[^\0]*$/);
const ids = (max: number) => z.array(z.uuid()).max(max).default([]);

export const sendingFacts = z.object({
  listIds: ids(50).describe('Distribution lists'),
  contactIds: ids(2000).describe('Single contacts'),
  takenOutIds: ids(5000).describe('Contacts of these lists that get no mail this time'),
  subject: text(200).default('').describe('Empty: the headline'),
  intro: text(4000).default('').describe('A few words before the release'),
  replyToName: text(120).min(1).describe('The person of the team who gets the answers'),
  replyToEmail: z
    .string()
    .trim()
    .max(254)
    .refine((typed) => mailAddress(typed) !== null, { params: { text: 'notAnEmail' } }),
  timing: z.enum(sendingTimings).default('now'),
  startAt: moment.nullable().default(null).describe('With timing "at"'),
  underEmbargo: z.boolean().default(false).describe('Before publication, with the embargo on top'),
  withPdf: z.boolean().default(false).describe('The release as PDF is attached'),
  withNewsroomLink: z
    .boolean()
    .default(false)
    .describe('The mail names the page of the release in the newsroom'),
});

export type SendingFacts = Omit<z.infer<typeof sendingFacts>, 'startAt'> & { startAt: Date | null };

const version = z
  .number()
  .int()
  .describe('As read: the change is refused when it is older than the stored one');

export const sendingInput = sendingFacts.meta({ id: 'SendingInput' });
export const sendingReplacement = sendingFacts.extend({ version }).meta({ id: 'SendingReplacement' });

export const logFacts = z.object({
  way: z.enum(handWays),
  at: moment.describe('When it went out'),
  note: text(1000).default(''),
  listIds: ids(50),
  contactIds: ids(2000),
  outletIds: ids(2000).describe('Outlets written to without a contact'),
});
export const logInput = logFacts.meta({ id: 'LoggedSendingInput' });
export type LoggedSending = Omit<z.infer<typeof logFacts>, 'at'> & { at: Date };

export function factsOf({ startAt, ...facts }: z.infer<typeof sendingFacts>): SendingFacts {
  return { ...facts, startAt: facts.timing === 'at' && startAt !== null ? new Date(startAt) : null };
}
