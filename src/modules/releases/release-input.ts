import { z } from 'zod';

/** PostgreSQL refuses NUL in text. Browsers send line ends in two characters and count one. */
const text = (max: number) =>
  z
    .string()
    .overwrite((typed) => typed.replace(/\r\n?/g, '\n'))
    .trim()
    .max(max)
    .regex(/^[^\0]*$/);

/** PostgreSQL ends long before JavaScript does, and a day has ten characters. */
export const isUsualYear = (moment: string) => /^(19|20|21)/.test(moment);

export const releaseFacts = z.object({
  campaignId: z.uuid().nullable().default(null),
  headline: text(300).min(1),
  body: text(40_000).min(1).describe('Plain text, the lead included'),
  boilerplate: text(4000).default('').describe('What every release says about the organisation'),
  spokespersons: z
    .array(text(120).min(1))
    .max(20)
    .default([])
    .describe('Names of the persons it quotes or gives as contact'),
  links: z
    .array(z.url({ protocol: /^https?$/ }).max(2000))
    .max(20)
    .default([])
    .describe('Web addresses it points to'),
  replyDays: z
    .number()
    .int()
    .min(1)
    .max(90)
    .default(14)
    .describe('For how many days after an outlet was written to a piece counts as answering'),
});

/** A release as people write it. */
export type ReleaseDraft = z.infer<typeof releaseFacts> & { publishedAt: Date };

export const moment = z.iso.datetime({ offset: true }).refine(isUsualYear, { params: { text: 'notADate' } });
const version = z
  .number()
  .int()
  .describe('As read: the change is refused when it is older than the stored one');

export const releaseInput = releaseFacts
  .extend({ publishedAt: moment.describe('When it went out') })
  .meta({ id: 'ReleaseInput' });

export const releaseReplacement = releaseInput.extend({ version }).meta({ id: 'ReleaseReplacement' });

export const deliveriesInput = z
  .object({
    outletIds: z.array(z.uuid()).max(2000).describe('All outlets written to'),
    sentAt: moment.describe('For outlets that are new in the list; the others keep their moment'),
    version,
  })
  .meta({ id: 'ReleaseDeliveriesInput' });
