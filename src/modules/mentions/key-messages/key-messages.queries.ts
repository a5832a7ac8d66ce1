import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { germanOrder } from '../../../shared/german-order.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { KeyMessage } from './key-message.entity.js';
import { MentionKeyMessage } from './mention-key-message.entity.js';

export interface KeyMessageRow {
  id: string;
  text: string;
  campaign: { id: string; name: string } | null;
  archivedAt: Date | null;
  /** Mentions that carry it on. */
  mentions: number;
}

/** Typed reads of the key messages. */
@Injectable()
export class KeyMessageQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Those in use first, each part by its text. */
  async list(): Promise<KeyMessageRow[]> {
    const { manager } = this.dataSource;
    const messages = await manager.find(KeyMessage);
    const campaignIds = [...new Set(messages.flatMap(({ campaignId }) => campaignId ?? []))];
    const campaigns = campaignIds.length
      ? await manager.find(Campaign, { select: { id: true, name: true }, where: { id: In(campaignIds) } })
      : [];
    const campaignOf = new Map(campaigns.map(({ id, name }) => [id, { id, name }]));
    const counts = await this.dataSource
      .createQueryBuilder(MentionKeyMessage, 'k')
      .select('k.messageId', 'id')
      .addSelect('COUNT(*)', 'count')
      .groupBy('k.messageId')
      .getRawMany<{ id: string; count: string | number }>();
    const countOf = new Map(counts.map(({ id, count }) => [id, Number(count)]));
    return messages
      .map(({ id, text, campaignId, archivedAt }) => ({
        id,
        text,
        campaign: campaignOf.get(campaignId ?? '') ?? null,
        archivedAt,
        mentions: countOf.get(id) ?? 0,
      }))
      .sort((a, b) => Number(!!a.archivedAt) - Number(!!b.archivedAt) || germanOrder(a.text, b.text));
  }

  /** All of them as filters name them; those out of use last. */
  async names(): Promise<{ id: string; name: string; archived: boolean }[]> {
    const messages = await this.dataSource.manager.find(KeyMessage);
    return messages
      .map(({ id, text, archivedAt }) => ({ id, name: text, archived: archivedAt !== null }))
      .sort((a, b) => Number(a.archived) - Number(b.archived) || germanOrder(a.name, b.name));
  }
}
