import type { EntityManager } from 'typeorm';
import { CampaignGrant } from '../../campaigns/campaign-grant.entity.js';
import type { MentionShare } from './mention-share.js';

/** A grant that pays for one campaign alone asks for that campaign, which the roll-ups know. */
export async function narrowShare<Question extends MentionShare>(
  manager: EntityManager,
  question: Question,
): Promise<Question> {
  const { campaignId, grantId } = question;
  if (grantId === null || campaignId !== null) return question;
  const paid = await manager.find(CampaignGrant, { where: { grantId }, take: 2 });
  return paid.length === 1 ? { ...question, campaignId: paid[0]!.campaignId, grantId: null } : question;
}
