import { sql } from '../../../database/bound-sql.js';
import type { BoundSql } from '../../../database/bound-sql.js';

/** Whose mentions are asked about: of a campaign, of all campaigns that a grant pays for, or of both; neither: all mentions. */
export interface MentionShare {
  campaignId: string | null;
  grantId: string | null;
}

export const allMentions: MentionShare = { campaignId: null, grantId: null };

/** Condition: the mention is one of the share; `mentionId` is the expression of its id. A mention of several campaigns is one. */
export function isOfShare({ campaignId, grantId }: MentionShare, mentionId: BoundSql): BoundSql {
  const ofCampaign = campaignId
    ? sql`EXISTS (SELECT 1 FROM "mention_campaign" sc WHERE sc."mentionId" = ${mentionId} AND sc."campaignId" = ${campaignId})`
    : sql`1 = 1`;
  if (!grantId) return ofCampaign;
  return sql`${ofCampaign} AND EXISTS (SELECT 1 FROM "mention_campaign" sg JOIN "campaign_grant" cg ON cg."campaignId" = sg."campaignId"
    WHERE sg."mentionId" = ${mentionId} AND cg."grantId" = ${grantId})`;
}
