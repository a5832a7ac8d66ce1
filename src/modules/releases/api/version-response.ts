import { z } from 'zod';
import { pressContactInput, quoteInput } from '../release-input.js';
import { versionKinds } from '../versions/release-version.entity.js';
import type { VersionRow } from '../versions/versions.queries.js';

export const versionResponse = z
  .object({
    number: z.number().int(),
    kind: z.enum(versionKinds),
    note: z.string().describe('What was changed; of a correction, why'),
    by: z.string().nullable().describe('Name of the person'),
    createdAt: z.iso.datetime(),
    publishedAt: z.iso.datetime().nullable().describe('When this wording went out'),
    language: z.enum(['de', 'en']),
    kicker: z.string(),
    headline: z.string(),
    subhead: z.string(),
    lead: z.string(),
    body: z.string(),
    quotes: z.array(quoteInput),
    boilerplate: z.string(),
    pressContact: pressContactInput.nullable(),
    links: z.array(z.string()),
    place: z.string(),
    embargoUntil: z.iso.datetime().nullable(),
    embargoReason: z.string(),
    asksForVoucher: z.boolean(),
    grantIds: z.array(z.string()),
    statements: z.array(z.string()).nullable().describe('Funding statements as they were printed'),
  })
  .meta({ id: 'ReleaseVersion' });

export function toVersionResponse({ wording, ...version }: VersionRow): z.infer<typeof versionResponse> {
  return {
    number: version.number,
    kind: version.kind,
    note: version.note,
    by: version.by,
    createdAt: version.createdAt.toISOString(),
    publishedAt: version.publishedAt?.toISOString() ?? null,
    language: wording.language,
    kicker: wording.kicker,
    headline: wording.headline,
    subhead: wording.subhead,
    lead: wording.lead,
    body: wording.body,
    quotes: wording.quotes,
    boilerplate: wording.boilerplate,
    pressContact: wording.pressContact,
    links: wording.links,
    place: wording.place,
    embargoUntil: wording.embargoUntil?.toISOString() ?? null,
    embargoReason: wording.embargoReason,
    asksForVoucher: wording.asksForVoucher,
    grantIds: wording.grantIds,
    statements: wording.statements,
  };
}
