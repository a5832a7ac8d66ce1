import type { EntityManager } from 'typeorm';
import { notFound, UserError } from '../../shared/errors.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { Release } from './release.entity.js';

/** Throws `not-found`, and `changed-meanwhile` when `version` (null: not checked) is no longer the stored one. */
export async function storedRelease(
  manager: EntityManager,
  id: string,
  version: number | null,
): Promise<Release> {
  const release = await manager.findOneBy(Release, { id });
  if (!release) throw notFound('release');
  if (version !== null && release.version !== version) throw new UserError('changed-meanwhile');
  return release;
}

/** Stores `changes` as the version after the one that was read. Throws `changed-meanwhile` when somebody was quicker. */
export async function storeNextVersion(
  manager: EntityManager,
  { id, version }: Release,
  changes: Partial<Release> & Pick<Release, 'updatedAt'>,
): Promise<void> {
  const { affected } = await manager
    .createQueryBuilder()
    .update(Release)
    .set({ ...changes, version: version + 1 })
    .where({ id, version })
    .execute();
  // two processes on PostgreSQL may both have read this version
  if (affected !== 1) throw new UserError('changed-meanwhile');
}

/** Throws `unknown-campaign`. */
export async function refuseUnknownCampaign(
  manager: EntityManager,
  campaignId: string | null,
): Promise<void> {
  if (campaignId === null || (await manager.existsBy(Campaign, { id: campaignId }))) return;
  throw new UserError('unknown-campaign', { campaign: campaignId });
}
