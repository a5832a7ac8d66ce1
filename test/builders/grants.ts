import type { DataSource } from 'typeorm';
import { CampaignGrant } from '../../src/modules/campaigns/campaign-grant.entity.js';
import { Funder } from '../../src/modules/funding/funder.entity.js';
import { Grant } from '../../src/modules/funding/grant.entity.js';
import { newId } from '../../src/shared/ids.js';

/** A grant that pays for some campaigns and asks for nothing. */
export async function insertGrant(
  { manager }: DataSource,
  title: string,
  campaignIds: readonly string[],
  now: Date,
): Promise<string> {
  const [funderId, id] = [newId(now), newId(now)];
  await manager.insert(Funder, {
    id: funderId,
    name: `Stiftung ${title}`,
    shortName: '',
    note: '',
    logoFileId: null,
    createdAt: now,
    archivedAt: null,
  });
  await manager.insert(Grant, {
    id,
    funderId,
    title,
    reference: '',
    periodStart: '2026-01-01',
    periodEnd: '2026-12-31',
    referenceRequired: false,
    logoRequired: false,
    logoRule: '',
    approvalRequired: false,
    noticeDays: null,
    blocksPublication: false,
    copiesRequired: 0,
    email: '',
    note: '',
    createdAt: now,
    updatedAt: now,
    version: 1,
    archivedAt: null,
  });
  for (const campaignId of campaignIds) await manager.insert(CampaignGrant, { campaignId, grantId: id });
  return id;
}
