import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { notFound, UserError } from '../../shared/errors.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { MentionCampaign } from './mention-campaign.entity.js';
import { Mention } from './mention.entity.js';

/** What a person may change by hand; a key that is left out stays as it is. */
export interface MentionEdit {
  note?: string;
  /** The whole new set. */
  campaignIds?: string[];
}

/** Changes the note of a mention and the campaigns it counts for. */
@Injectable()
export class EditMention {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /** Throws `not-found`, `unknown-campaign`, and `changed-meanwhile` when `version` (null: not checked) is no longer the mention's. */
  async change(id: string, edit: MentionEdit, version: number | null, userId: string): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const mention = await manager.findOneBy(Mention, { id });
      if (!mention) throw notFound('mention');
      if (version !== null && version !== mention.version) throw new UserError('changed-meanwhile');
      const { affected } = await manager.update(
        Mention,
        { id, version: mention.version },
        { version: mention.version + 1, ...(edit.note === undefined ? {} : { note: edit.note }) },
      );
      if (affected !== 1) throw new UserError('changed-meanwhile');
      if (edit.campaignIds) {
        await manager.delete(MentionCampaign, { mentionId: id });
        await assignCampaigns(manager, id, edit.campaignIds);
      }
      await this.audit.record(manager, {
        userId,
        action: 'mention.edit',
        subjectId: id,
        details: { ...edit },
      });
    });
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
