import type { EntityManager } from 'typeorm';
import { Delivery } from '../modules/releases/delivery.entity.js';
import { unwrittenRelease } from '../modules/releases/new-release.js';
import { Release } from '../modules/releases/release.entity.js';
import { dayOf } from '../shared/days.js';
import { newId } from '../shared/ids.js';
import { insertRows } from './insert-rows.js';
import type { DemoRelease } from './releases.js';
import type { OutletIds } from './store-outlets.js';

/** Stores the releases with the outlets written to. `campaigns` are the ids in the order of `demoCampaigns`. */
export async function storeReleases(
  manager: EntityManager,
  planned: readonly DemoRelease[],
  known: { campaigns: readonly string[]; outlets: OutletIds; timeZone: string },
): Promise<void> {
  const releases = planned.map((release) => ({ id: newId(release.publishedAt), release }));
  await insertRows(
    manager,
    Release,
    releases.map(({ id, release: { campaign, outlets: _, publishedAt, ...text } }) => ({
      ...unwrittenRelease(),
      id,
      ...text,
      state: 'published' as const,
      campaignId: known.campaigns[campaign] ?? null,
      publishedAt,
      day: dayOf(publishedAt, known.timeZone),
      createdAt: publishedAt,
      updatedAt: publishedAt,
      version: 1,
    })),
  );
  await insertRows(
    manager,
    Delivery,
    releases.flatMap(({ id, release: { outlets, publishedAt } }) =>
      outlets.map((slug) => ({
        id: newId(publishedAt),
        releaseId: id,
        outletId: known.outlets.get(slug)!,
        sentAt: publishedAt,
      })),
    ),
  );
}
