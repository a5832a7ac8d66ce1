import { Between, In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { readableTitle } from '../../../../shared/text/place-template.js';
import { CampaignEvent } from '../../../campaigns/campaign-event.entity.js';
import { checksOfMany } from '../../../releases/checks/release-checks.js';
import { Delivery } from '../../../releases/delivery.entity.js';
import { ReleaseGrant } from '../../../releases/release-grant.entity.js';
import { isPublished, Release } from '../../../releases/release.entity.js';
import type { EventFacts, ReleaseFacts } from '../report-facts.js';
import type { FactsScope } from './facts-scope.js';

/** Releases of the campaigns and of the grants, of any day, each with its grants; null: all are. */
export interface OurReleases {
  ids: ReadonlySet<string> | null;
  grantsOf: ReadonlyMap<string, string[]>;
}

export async function ourReleases(
  manager: EntityManager,
  { campaignIds, grantIds }: FactsScope,
): Promise<OurReleases> {
  const links = await manager.find(ReleaseGrant, { order: { grantId: 'ASC' } });
  const grantsOf = new Map<string, string[]>();
  for (const { releaseId, grantId } of links)
    grantsOf.set(releaseId, [...(grantsOf.get(releaseId) ?? []), grantId]);
  if (campaignIds === null) return { ids: null, grantsOf };
  const ofCampaigns = campaignIds.length
    ? await manager.find(Release, { select: { id: true }, where: { campaignId: In([...campaignIds]) } })
    : [];
  const ofGrants = links.filter(({ grantId }) => grantIds.includes(grantId));
  return {
    ids: new Set([...ofCampaigns.map(({ id }) => id), ...ofGrants.map(({ releaseId }) => releaseId)]),
    grantsOf,
  };
}

/** Releases that went out in the span, the first first. */
export async function releaseFacts(
  manager: EntityManager,
  { span, timeZone }: FactsScope,
  { ids, grantsOf }: OurReleases,
  now: Date,
): Promise<ReleaseFacts[]> {
  const went = await manager.find(Release, {
    where: { day: Between(span.from, span.to), archivedAt: IsNull() },
    order: { publishedAt: 'ASC', id: 'ASC' },
  });
  const releases = went.filter(isPublished).filter(({ id }) => ids?.has(id) ?? true);
  if (!releases.length) return [];
  const deliveries = await manager.find(Delivery, {
    select: { releaseId: true, outletId: true },
    where: { releaseId: In(releases.map(({ id }) => id)) },
    order: { outletId: 'ASC' },
  });
  const checks = await checksOfMany(manager, releases, { now, timeZone });
  return releases.map((release): ReleaseFacts => ({
    id: release.id,
    masterId: release.masterId,
    districtAgs: release.districtAgs,
    campaignId: release.campaignId,
    headline: readableTitle(release.headline),
    language: release.language,
    day: release.day,
    publishedAt: release.publishedAt.toISOString(),
    embargoUntil: release.embargoUntil?.toISOString() ?? null,
    grantIds: grantsOf.get(release.id) ?? [],
    checks: (checks.get(release.id)?.grants ?? []).map(({ grant, results }) => ({
      grantId: grant.id,
      results: results.map(({ rule, state, reason }) => ({ rule, state, reason })),
    })),
    outletIds: deliveries.filter(({ releaseId }) => releaseId === release.id).map(({ outletId }) => outletId),
  }));
}

/** What the team noted of its campaigns, the first first. */
export async function eventFacts(
  manager: EntityManager,
  { period, campaignIds }: FactsScope,
): Promise<EventFacts[]> {
  if (campaignIds && !campaignIds.length) return [];
  const events = await manager.find(CampaignEvent, {
    where: {
      day: Between(period.from, period.to),
      ...(campaignIds ? { campaignId: In([...campaignIds]) } : {}),
    },
    order: { day: 'ASC', id: 'ASC' },
  });
  return events.map(({ day, kind, title, campaignId }) => ({ day, kind, title, campaignId }));
}
