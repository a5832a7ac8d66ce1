import { z } from 'zod';
import type { ReleaseDetail, ReleaseListRow } from '../releases.queries.js';

export const releaseListItem = z
  .object({
    id: z.string(),
    campaignId: z.string().nullable(),
    headline: z.string(),
    publishedAt: z.iso.datetime(),
    outlets: z.number().int().describe('How many outlets were written to'),
    archivedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ReleaseListItem' });

export const releaseResponse = z
  .object({
    id: z.string(),
    campaignId: z.string().nullable(),
    headline: z.string(),
    body: z.string(),
    boilerplate: z.string(),
    spokespersons: z.array(z.string()),
    links: z.array(z.string()),
    publishedAt: z.iso.datetime(),
    publishedDay: z.iso.date().describe('Calendar day in the reporting time zone'),
    replyDays: z.number().int(),
    deliveries: z.array(z.object({ outletId: z.string(), sentAt: z.iso.datetime() })),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    version: z.number().int(),
    archivedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Release' });

export function toReleaseListItem({ release, outlets }: ReleaseListRow): z.infer<typeof releaseListItem> {
  return {
    id: release.id,
    campaignId: release.campaignId,
    headline: release.headline,
    publishedAt: release.publishedAt.toISOString(),
    outlets,
    archivedAt: release.archivedAt?.toISOString() ?? null,
  };
}

export function toReleaseResponse({ release, outlets }: ReleaseDetail): z.infer<typeof releaseResponse> {
  return {
    id: release.id,
    campaignId: release.campaignId,
    headline: release.headline,
    body: release.body,
    boilerplate: release.boilerplate,
    spokespersons: release.spokespersons,
    links: release.links,
    publishedAt: release.publishedAt.toISOString(),
    publishedDay: release.day,
    replyDays: release.replyDays,
    deliveries: outlets.map(({ id, sentAt }) => ({ outletId: id, sentAt: sentAt.toISOString() })),
    createdAt: release.createdAt.toISOString(),
    updatedAt: release.updatedAt.toISOString(),
    version: release.version,
    archivedAt: release.archivedAt?.toISOString() ?? null,
  };
}
