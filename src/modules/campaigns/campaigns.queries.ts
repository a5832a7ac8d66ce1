import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { FundingQueries } from '../funding/funding.queries.js';
import type { GrantRow } from '../funding/funding.queries.js';
import { CampaignEvent } from './campaign-event.entity.js';
import { tiesOf } from './campaign-ties.js';
import type { CampaignTies } from './campaign-ties.js';
import { Campaign } from './campaign.entity.js';

export interface CampaignListRow {
  campaign: Campaign;
  events: number;
  ties: CampaignTies;
}

export interface CampaignDetail {
  campaign: Campaign;
  ties: CampaignTies;
  /** By funder, in German order. */
  grants: GrantRow[];
}

/** Typed reads about campaigns for pages, the API and later rooms. */
@Injectable()
export class CampaignsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly funding: FundingQueries,
  ) {}

  /** Campaigns in use, or archived ones; the latest start first, those without a period at the end. */
  async list({ archived = false } = {}): Promise<CampaignListRow[]> {
    const campaigns = await this.dataSource
      .getRepository(Campaign)
      .findBy({ archivedAt: archived ? Not(IsNull()) : IsNull() });
    const ids = campaigns.map(({ id }) => id);
    const counts = await this.eventCounts(ids);
    const ties = await tiesOf(this.dataSource.manager, ids);
    return campaigns
      .sort((a, b) => compare(b.periodStart ?? '', a.periodStart ?? '') || compare(b.id, a.id))
      .map((campaign) => ({
        campaign,
        events: counts.get(campaign.id) ?? 0,
        ties: ties.get(campaign.id)!,
      }));
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

  /** The campaign with what it is tied to. */
  async detail(id: string): Promise<CampaignDetail | null> {
    const campaign = await this.find(id);
    if (!campaign) return null;
    const ties = await this.ties(id);
    return { campaign, ties, grants: await this.funding.withIds(ties.grants) };
  }

  async ties(id: string): Promise<CampaignTies> {
    return (await tiesOf(this.dataSource.manager, [id])).get(id)!;
  }

  tiesOf(ids: readonly string[]): Promise<Map<string, CampaignTies>> {
    return tiesOf(this.dataSource.manager, ids);
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
