import { z } from 'zod';

/** PostgreSQL refuses NUL in text. Browsers send line ends in two characters and count one. */
const text = (max: number) =>
  z
    .string()
    .overwrite((typed) => typed.replace(/\r\n?/g, '\n'))
    .trim()
    .max(max)
    .regex(/^[^\0]*$/);
const line = (max: number) => text(max).regex(/^[^\n]*$/);

/** PostgreSQL ends long before JavaScript does, and a day has ten characters. */
export const isUsualYear = (moment: string) => /^(19|20|21)/.test(moment);

export const moment = z.iso.datetime({ offset: true }).refine(isUsualYear, { params: { text: 'notADate' } });

export const quoteInput = z
  .object({
    text: text(2000).min(1),
    name: line(120).min(1),
    role: line(200).default(''),
    approvedBy: line(120)
      .min(1)
      .nullable()
      .default(null)
      .describe('Who agreed to these words; null: nobody yet'),
    approvedDay: z.iso
      .date()
      .refine(isUsualYear, { params: { text: 'notADate' } })
      .nullable()
      .default(null),
  })
  .meta({ id: 'ReleaseQuote' });

export const pressContactInput = z
  .object({
    name: line(120).min(1),
    phone: line(60).default(''),
    email: z.union([z.literal(''), z.email().max(254)]).default(''),
  })
  .meta({ id: 'ReleasePressContact' });

/** What came with drafts; whoever replaces a release without naming one of these leaves it as it is. */
const laterFacts = {
  language: z.enum(['de', 'en']).default('de'),
  kicker: line(200).default(''),
  subhead: line(300).default(''),
  lead: text(4000).default('').describe('Plain text'),
  quotes: z.array(quoteInput).max(10).default([]),
  pressContact: pressContactInput.nullable().default(null),
  place: line(120).default('').describe('Of the place and date line'),
  embargoUntil: moment.nullable().default(null).describe('Not to be published before; an agreement, not law'),
  embargoReason: line(300).default('').describe('Required with an embargo'),
  asksForVoucher: z.boolean().default(false).describe('Asks newsrooms for a voucher copy or a link'),
  grantIds: z.array(z.uuid()).max(20).default([]).describe('Grants whose statements are printed'),
};

export const releaseFacts = z.object({
  campaignId: z.uuid().nullable().default(null),
  headline: text(300).min(1),
  body: text(40_000)
    .min(1)
    .describe(
      'Markdown: paragraphs, two levels of headings, emphasis, lists, links, quotes; anything else is text',
    ),
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
  ...laterFacts,
});

/** A release as people write it; `publishedAt` where it is entered as it went out. */
export type ReleaseDraft = Omit<z.infer<typeof releaseFacts>, 'embargoUntil'> & {
  embargoUntil: Date | null;
  publishedAt: Date | null;
};

const version = z
  .number()
  .int()
  .describe('As read: the change is refused when it is older than the stored one');

/** An embargo needs a reason; the problem stands at the reason. */
export function refuseEmbargoWithoutReason(context: {
  value: { embargoUntil?: unknown; embargoReason?: string | undefined };
  issues: z.core.$ZodRawIssue[];
}): void {
  const { embargoUntil, embargoReason } = context.value;
  if (!embargoUntil || embargoReason) return;
  const path = ['embargoReason'];
  context.issues.push({ code: 'custom', params: { text: 'required' }, path, input: context.value });
}

const inputFacts = releaseFacts.extend({
  publishedAt: moment
    .nullable()
    .default(null)
    .describe('When it went out; without it the release is a draft'),
});

export const releaseInput = inputFacts.check(refuseEmbargoWithoutReason).meta({ id: 'ReleaseInput' });

const keptFacts = Object.fromEntries(
  Object.entries(laterFacts).map(([name, schema]) => [name, schema.unwrap().optional()]),
) as unknown as {
  [K in keyof typeof laterFacts]: z.ZodOptional<ReturnType<(typeof laterFacts)[K]['unwrap']>>;
};

export const releaseReplacement = inputFacts
  .extend({
    ...keptFacts,
    version,
    note: line(300)
      .default('')
      .describe('What was changed; the reason where the release was published already'),
  })
  .check(refuseEmbargoWithoutReason)
  .meta({ id: 'ReleaseReplacement' });

export const deliveriesInput = z
  .object({
    outletIds: z.array(z.uuid()).max(2000).describe('All outlets written to'),
    sentAt: moment.describe('For outlets that are new in the list; the others keep their moment'),
    version,
  })
  .meta({ id: 'ReleaseDeliveriesInput' });
