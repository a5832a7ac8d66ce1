import type { PageContext } from '../../../web/page-context.js';
import type { Campaign } from '../campaign.entity.js';

/** The way to a page of this room, below `campaign` if there is one. */
export function campaignCrumbs(ctx: PageContext, campaign: Pick<Campaign, 'id' | 'name'> | null = null) {
  const list = { label: ctx.t.campaigns.title, href: '/campaigns' };
  return campaign ? [list, { label: campaign.name, href: `/campaigns/${campaign.id}` }] : [list];
}
