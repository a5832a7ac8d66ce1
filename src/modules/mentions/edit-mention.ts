import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { UserError } from '../../shared/errors.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { CodeMentions } from './coding/code-mentions.js';
import { MentionCampaign } from './mention-campaign.entity.js';
import type { ReviewOutcome } from './review-mention.js';

/** What a person may change by hand; a key that is left out stays as it is. */
export interface MentionEdit {
  note?: string;
  /** The whole new set. */
  campaignIds?: string[];
}

/** Changes the note of a mention and the campaigns it counts for. Taken back like any coding (`CodeMentions.undo`). */
@Injectable()
export class EditMention {
  constructor(private readonly codeMentions: CodeMentions) {}

  /** Throws `not-found`, `unknown-campaign`, and `changed-meanwhile` when `version` (null: not checked) is no longer the mention's. */
  change(id: string, edit: MentionEdit, version: number | null, userId: string): Promise<ReviewOutcome> {
    const { note, campaignIds } = edit;
    return this.codeMentions.codeOne(
      { id, version },
      {
        ...(note !== undefined && { set: { note } }),
        ...(campaignIds && { whole: { campaigns: campaignIds } }),
      },
      userId,
      'mention.edit',
    );
  }
}

/** Assigns a mention to campaigns. Throws `unknown-campaign`. */
export async function assignCampaigns(
  manager: EntityManager,
  mentionId: string,
  campaignIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(campaignIds)];
  if (!ids.length) return;
  const known = await manager.find(Campaign, { select: { id: true }, where: { id: In(ids) } });
  const missing = ids.find((id) => !known.some((campaign) => campaign.id === id));
  if (missing !== undefined) throw new UserError('unknown-campaign', { campaign: missing });
  await manager.insert(
    MentionCampaign,
    ids.map((campaignId) => ({ mentionId, campaignId })),
  );
}
