import { z } from 'zod';
import { releaseStates } from '../release.entity.js';
import type { Release } from '../release.entity.js';
import { pressContactInput, quoteInput } from '../release-input.js';
import type { ReleaseDetail, ReleaseListRow } from '../releases.queries.js';

const stateFields = {
  state: z.enum(releaseStates),
  plannedAt: z.iso.datetime().nullable().describe('When it goes out by itself'),
  embargoUntil: z.iso.datetime().nullable(),
  correctedAt: z.iso.datetime().nullable().describe('When what it says was last changed after publication'),
};

export const releaseListItem = z
  .object({
    id: z.string(),
    campaignId: z.string().nullable(),
    masterId: z.string().nullable().describe('The release that a variant fits to a district'),
    districtAgs: z.string().nullable(),
    variants: z.number().int().describe('How many variants it has'),
    headline: z.string(),
    ...stateFields,
    publishedAt: z.iso.datetime().nullable().describe('Null: it has not gone out'),
    outlets: z
      .number()
      .int()
      .describe('How many outlets were written to; of a master with its variants, each once'),
    archivedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ReleaseListItem' });

export const releaseResponse = z
  .object({
    id: z.string(),
    campaignId: z.string().nullable(),
    ...stateFields,
    language: z.enum(['de', 'en']),
    kicker: z.string(),
    headline: z.string(),
    subhead: z.string(),
    lead: z.string(),
    body: z.string(),
    boilerplate: z.string(),
    spokespersons: z.array(z.string()),
    links: z.array(z.string()),
    quotes: z.array(quoteInput),
    pressContact: pressContactInput.nullable(),
    place: z.string(),
    embargoReason: z.string(),
    asksForVoucher: z.boolean(),
    grantIds: z.array(z.string()),
    masterId: z.string().nullable().describe('The release that a variant fits to a district'),
    districtAgs: z.string().nullable(),
    approvedAt: z.iso.datetime().nullable(),
    heldBack: z
      .object({
        at: z.iso.datetime(),
        blockers: z.array(z.object({ code: z.string(), what: z.string().optional() })),
      })
      .nullable()
      .describe('Why a planned publication did not happen'),
    publishedAt: z.iso.datetime().nullable(),
    publishedDay: z.iso.date().nullable().describe('Calendar day in the reporting time zone'),
    replyDays: z.number().int(),
    deliveries: z.array(z.object({ outletId: z.string(), sentAt: z.iso.datetime() })),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    version: z.number().int(),
    archivedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Release' });

export function toReleaseListItem({
  release,
  outlets,
  variants,
}: ReleaseListRow): z.infer<typeof releaseListItem> {
  return {
    id: release.id,
    campaignId: release.campaignId,
    masterId: release.masterId,
    districtAgs: release.districtAgs,
    variants,
    headline: release.headline,
    ...stateOf(release),
    outlets,
    archivedAt: release.archivedAt?.toISOString() ?? null,
  };
}

export function toReleaseResponse({
  release,
  outlets,
  grants,
}: ReleaseDetail): z.infer<typeof releaseResponse> {
  return {
    id: release.id,
    campaignId: release.campaignId,
    ...stateOf(release),
    language: release.language,
    kicker: release.kicker,
    headline: release.headline,
    subhead: release.subhead,
    lead: release.lead,
    body: release.body,
    quotes: release.quotes.map(({ text, name, role, approvedBy, approvedDay }) => ({
      text,
      name,
      role,
      approvedBy,
      approvedDay,
    })),
    pressContact: release.pressContact && {
      name: release.pressContact.name,
      phone: release.pressContact.phone,
      email: release.pressContact.email,
    },
    place: release.place,
    embargoReason: release.embargoReason,
    asksForVoucher: release.asksForVoucher,
    grantIds: grants.map(({ id }) => id),
    masterId: release.masterId,
    districtAgs: release.districtAgs,
    approvedAt: release.approvedAt?.toISOString() ?? null,
    heldBack: release.heldBack && {
      at: release.heldBack.at,
      blockers: release.heldBack.blockers.map(({ code, what }) =>
        what === undefined ? { code } : { code, what },
      ),
    },
    boilerplate: release.boilerplate,
    spokespersons: release.spokespersons,
    links: release.links,
    publishedDay: release.day,
    replyDays: release.replyDays,
    deliveries: outlets.map(({ id, sentAt }) => ({ outletId: id, sentAt: sentAt.toISOString() })),
    createdAt: release.createdAt.toISOString(),
    updatedAt: release.updatedAt.toISOString(),
    version: release.version,
    archivedAt: release.archivedAt?.toISOString() ?? null,
  };
}

function stateOf(
  release: Pick<Release, 'state' | 'plannedAt' | 'embargoUntil' | 'correctedAt' | 'publishedAt'>,
) {
  return {
    state: release.state,
    plannedAt: release.plannedAt?.toISOString() ?? null,
    embargoUntil: release.embargoUntil?.toISOString() ?? null,
    correctedAt: release.correctedAt?.toISOString() ?? null,
    publishedAt: release.publishedAt?.toISOString() ?? null,
  };
}
