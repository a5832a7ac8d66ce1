import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { KeyMessage } from './key-message.entity.js';

export const longestMessage = 300;

export interface MessageDraft {
  text: string;
  campaignId: string | null;
}

/** Writes down what we want to be carried on. A message is archived, not deleted: mentions and reports refer to it. */
@Injectable()
export class SaveKeyMessage {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Answers with the id. Throws `unknown-campaign`. */
  create(draft: MessageDraft, userId: string): Promise<string> {
    const createdAt = this.clock.now();
    const id = newId(createdAt);
    return inTransaction(this.dataSource, async (manager) => {
      await requireCampaign(manager, draft.campaignId);
      await manager.insert(KeyMessage, { ...draft, id, createdAt, archivedAt: null });
      await this.audit.record(manager, { userId, action: 'key-message.create', subjectId: id });
      return id;
    });
  }

  /** Answers with what it was before. Throws `not-found`, `unknown-campaign`. */
  change(id: string, draft: MessageDraft, userId: string): Promise<MessageDraft> {
    return inTransaction(this.dataSource, async (manager) => {
      const { text, campaignId } = await known(manager, id);
      if (draft.campaignId !== campaignId) await requireCampaign(manager, draft.campaignId);
      await manager.update(KeyMessage, { id }, draft);
      const details = { from: text, to: draft.text };
      await this.audit.record(manager, { userId, action: 'key-message.change', subjectId: id, details });
      return { text, campaignId };
    });
  }

  /** No longer offered, or offered again. Answers with the text. Throws `not-found`. */
  archive(id: string, archived: boolean, userId: string): Promise<string> {
    return inTransaction(this.dataSource, async (manager) => {
      const { text } = await known(manager, id);
      await manager.update(KeyMessage, { id }, { archivedAt: archived ? this.clock.now() : null });
      const action = archived ? 'key-message.archive' : 'key-message.revive';
      await this.audit.record(manager, { userId, action, subjectId: id });
      return text;
    });
  }
}

async function known(manager: EntityManager, id: string): Promise<KeyMessage> {
  const message = await manager.findOneBy(KeyMessage, { id });
  if (!message) throw notFound('keyMessage');
  return message;
}

async function requireCampaign(manager: EntityManager, campaignId: string | null): Promise<void> {
  if (campaignId !== null && !(await manager.existsBy(Campaign, { id: campaignId }))) {
    throw new UserError('unknown-campaign', { campaign: campaignId });
  }
}
