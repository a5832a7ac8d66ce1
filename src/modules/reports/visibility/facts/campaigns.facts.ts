import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { germanOrder } from '../../../../shared/german-order.js';
import { CampaignDistrict } from '../../../campaigns/campaign-district.entity.js';
import { CampaignOutlet } from '../../../campaigns/campaign-outlet.entity.js';
import { Campaign } from '../../../campaigns/campaign.entity.js';
import type { CampaignFacts } from '../report-facts.js';

/** Campaigns with these ids; null: all that are not in the archive. By name. */
export async function campaignFacts(
  manager: EntityManager,
  ids: readonly string[] | null,
): Promise<CampaignFacts[]> {
  if (ids && !ids.length) return [];
  const where = ids ? { id: In([...ids]) } : { archivedAt: IsNull() };
  const campaigns = await manager.findBy(Campaign, where);
  // all of them: there are some hundreds, and a list of ids may be too long for one statement
  const districts = await manager.find(CampaignDistrict, { order: { districtAgs: 'ASC' } });
  const outlets = await manager.find(CampaignOutlet, { order: { outletId: 'ASC' } });
  return campaigns
    .map(({ id, name, goal, periodStart, periodEnd }): CampaignFacts => ({
      id,
      name,
      goal,
      periodStart,
      periodEnd,
      districts: districts
        .filter(({ campaignId }) => campaignId === id)
        .map(({ districtAgs }) => districtAgs),
      outletIds: outlets.filter(({ campaignId }) => campaignId === id).map(({ outletId }) => outletId),
    }))
    .sort((a, b) => germanOrder(a.name, b.name) || (a.id < b.id ? -1 : 1));
}
