import type { Campaign } from '../../../campaigns/campaign.entity.js';
import type { Grant } from '../../../funding/grant.entity.js';
import type { ReachAnswer } from '../reach-answer.js';
import type { ReachFigure } from '../reach-figures.js';

/** Everything the page of the reach shows. */
export interface ReachModel extends ReachAnswer {
  figures: ReachFigure[];
  campaigns: Pick<Campaign, 'id' | 'name'>[];
  grants: Pick<Grant, 'id' | 'title'>[];
}
