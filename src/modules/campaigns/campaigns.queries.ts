import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { CampaignEvent } from './campaign-event.entity.js';
import { Campaign } from './campaign.entity.js';

export interface CampaignListRow {
  campaign: Campaign;
  events: number;
}

/** Typed reads about campaigns for pages, the API and later rooms. */
@Injectable()
export class CampaignsQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Campaigns in use, or archived ones; the latest start first, those without a period at the end. */
  async list({ archived = false } = {}): Promise<CampaignListRow[]> {
    const campaigns = await this.dataSource
      .getRepository(Campaign)
      .findBy({ archivedAt: archived ? Not(IsNull()) : IsNull() });
    const counts = await this.eventCounts(campaigns.map(({ id }) => id));
    return campaigns
      .sort((a, b) => compare(b.periodStart ?? '', a.periodStart ?? '') || compare(b.id, a.id))
      .map((campaign) => ({ campaign, events: counts.get(campaign.id) ?? 0 }));
  }

  /** A page of all campaigns, archived ones included, the newest first; `before` is the id of the last one shown. */
  page(limit: number, before?: string): Promise<Campaign[]> {
    const query = this.dataSource.getRepository(Campaign).createQueryBuilder('campaign');
    if (before !== undefined) query.where('campaign.id < :before', { before });
    return query.orderBy('campaign.id', 'DESC').take(limit).getMany();
  }

  find(id: string): Promise<Campaign | null> {
    return this.dataSource.getRepository(Campaign).findOneBy({ id });
  }

  /** Oldest first. */
  events(campaignId: string): Promise<CampaignEvent[]> {
    return this.dataSource
      .getRepository(CampaignEvent)
      .find({ where: { campaignId }, order: { day: 'ASC', id: 'ASC' } });
  }

  private async eventCounts(campaignIds: string[]): Promise<Map<string, number>> {
    if (!campaignIds.length) return new Map();
    const rows = await this.dataSource
      .getRepository(CampaignEvent)
      .createQueryBuilder('event')
      .select('event.campaignId', 'campaignId')
      .addSelect('COUNT(*)', 'count')
      .where({ campaignId: In(campaignIds) })
      .groupBy('event.campaignId')
      .getRawMany<{ campaignId: string; count: number | string }>();
    return new Map(rows.map(({ campaignId, count }) => [campaignId, Number(count)]));
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
