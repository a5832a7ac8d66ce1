import type { Campaign } from '../../../campaigns/campaign.entity.js';
import type { ReachView } from '../reach-request.js';
import type { Reach } from '../reach.queries.js';

/** Everything the page of the reach shows. */
export interface ReachModel {
  view: ReachView;
  reach: Reach;
  campaigns: Pick<Campaign, 'id' | 'name'>[];
}
