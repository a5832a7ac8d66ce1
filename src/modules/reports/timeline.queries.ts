import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import type { Bucket, Day } from '../../shared/days.js';
import { CampaignEvent } from '../campaigns/campaign-event.entity.js';
import type { EventKind } from '../campaigns/campaign-event.entity.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { FeedObservation } from '../feeds/feed-observation.queries.js';
import { MentionCampaign } from '../mentions/mention-campaign.entity.js';
import { MentionDistrict } from '../mentions/mention-district.entity.js';
import { applyMentionFilter } from '../mentions/mention-filter.js';
import type { MentionFilter } from '../mentions/mention-filter.js';
import { Mention, reviews } from '../mentions/mention.entity.js';
import type { Review } from '../mentions/mention.entity.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { districtName } from '../places/district-name.js';
import { District } from '../places/district.entity.js';
import { observedShare, previousPeriod, sumByKey, timelineBuckets } from './timeline.js';
import type { DayCount, Period, TimelineBucket } from './timeline.js';

/** How the bars are divided. By district and campaign a mention counts once for each of its own, so the parts may add up to more. */
export const divisions = ['scope', 'medium', 'outlet', 'district', 'campaign'] as const;
export type Division = (typeof divisions)[number];

export interface TimelineRequest {
  period: Period;
  bucket: Bucket;
  by: Division;
  /** Also count mentions that nobody has reviewed yet. */
  includeNew: boolean;
  filter: Omit<MentionFilter, 'from' | 'to' | 'reviews' | 'text'>;
}

export interface TimelineEvent {
  day: Day;
  kind: EventKind;
  title: string;
  campaign: { id: string; name: string };
}

export interface Timeline {
  buckets: TimelineBucket[];
  /** Mentions in the period, each once; by key as the bars are divided. */
  total: number;
  totals: Record<string, number>;
  /** Names of the keys, where a key is an id; without an entry the key speaks for itself. */
  labels: Record<string, string>;
  /** Share of the outlet-days of the period on which a feed of the outlet answered, 0 to 1; null when nothing was ever observed. */
  observed: number | null;
  /** The same counted in the period of equal length before. */
  previous: Period & { total: number; observed: number | null };
  /** Mentions of the period that wait for a review, whether they are counted or not. */
  waiting: number;
  events: TimelineEvent[];
}

const review = z.enum(reviews);
const dayCounts = z.array(
  z.object({ day: z.string(), key: z.string(), review, count: z.coerce.number().int() }),
);
const reviewCounts = z.array(z.object({ review, count: z.coerce.number().int() }));

/** Reads timelines. Counting rule: mentions reviewed as relevant, on their day of publication, each once. */
@Injectable()
export class TimelineQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly observation: FeedObservation,
  ) {}

  async timeline(request: TimelineRequest, today: Day): Promise<Timeline> {
    const { period, bucket, by, filter } = request;
    const counted: Review[] = request.includeNew ? ['relevant', 'new'] : ['relevant'];
    const counts = (await this.dayCounts({ ...filter, ...period }, by)).filter(({ review }) =>
      counted.includes(review),
    );
    const now = await this.countByReview({ ...filter, ...period });
    const previous = previousPeriod(period);
    const before = await this.countByReview({ ...filter, ...previous });
    const days = await this.observation.observedDays(period.from, period.to);
    const daysBefore = await this.observation.observedDays(previous.from, previous.to);
    return {
      buckets: timelineBuckets(counts, period, bucket, days, today),
      observed: days && observedShare(period, days, today),
      total: sumOver(counted, now),
      totals: sumByKey(counts),
      labels: await this.labels(by, [...new Set(counts.map(({ key }) => key))]),
      previous: {
        ...previous,
        total: sumOver(counted, before),
        observed: daysBefore && observedShare(previous, daysBefore, today),
      },
      waiting: now.new,
      events: await this.events(period, filter.campaignId),
    };
  }

  /**
   * Number of mentions by review. Grouped instead of filtered by review: then both databases read the index over day, scope and review
   * alone; with a condition on the review SQLite prefers the index of the inbox and reads every row.
   */
  async countByReview(filter: Omit<MentionFilter, 'reviews'>): Promise<Record<Review, number>> {
    const query = applyMentionFilter(this.dataSource.createQueryBuilder(Mention, 'm'), filter)
      .select('m.review', 'review')
      .addSelect('COUNT(*)', 'count')
      .groupBy('m.review');
    const counts: Record<Review, number> = { new: 0, relevant: 0, irrelevant: 0, duplicate: 0 };
    for (const { review, count } of reviewCounts.parse(await query.getRawMany())) counts[review] = count;
    return counts;
  }

  /** Counts grouped by day, key and review; days without mentions are absent. */
  private async dayCounts(filter: MentionFilter, by: Division): Promise<(DayCount & { review: Review })[]> {
    const query = applyMentionFilter(this.dataSource.createQueryBuilder(Mention, 'm'), filter);
    const key = keyOf(query, by);
    query
      .select('m.day', 'day')
      .addSelect(key, 'key')
      .addSelect('m.review', 'review')
      .addSelect('COUNT(*)', 'count')
      .groupBy('m.day')
      .addGroupBy(key)
      .addGroupBy('m.review')
      .orderBy('m.day', 'ASC');
    return dayCounts.parse(await query.getRawMany());
  }

  async events({ from, to }: Period, campaignId?: string): Promise<TimelineEvent[]> {
    const query = this.dataSource
      .createQueryBuilder(CampaignEvent, 'e')
      .where('e.day >= :from AND e.day <= :to', { from, to })
      .orderBy('e.day', 'ASC')
      .addOrderBy('e.id', 'ASC')
      .limit(200);
    if (campaignId) query.andWhere('e.campaignId = :campaignId', { campaignId });
    const events = await query.getMany();
    if (!events.length) return [];
    const campaigns = await this.dataSource.manager.findBy(Campaign, {
      id: In([...new Set(events.map((event) => event.campaignId))]),
    });
    return events.flatMap(({ day, kind, title, campaignId: of }) => {
      const campaign = campaigns.find(({ id }) => id === of);
      return campaign ? [{ day, kind, title, campaign: { id: campaign.id, name: campaign.name } }] : [];
    });
  }

  private async labels(by: Division, keys: string[]): Promise<Record<string, string>> {
    if (!keys.length) return {};
    const { manager } = this.dataSource;
    switch (by) {
      case 'scope':
      case 'medium':
        return {};
      case 'outlet':
        return byId(await manager.findBy(Outlet, { id: In(keys) }));
      case 'campaign':
        return byId(await manager.findBy(Campaign, { id: In(keys) }));
      case 'district':
        return Object.fromEntries(
          (await manager.findBy(District, { ags: In(keys) })).map((district) => [
            district.ags,
            districtName(district),
          ]),
        );
    }
  }
}

/** Joins what the division needs and returns the expression of its key; what has no outlet or campaign counts as `unknown` or `none`. */
function keyOf(query: SelectQueryBuilder<Mention>, by: Division): string {
  switch (by) {
    case 'scope':
      return 'm.scope';
    case 'medium':
      return 'm.mediumType';
    case 'outlet':
      return `COALESCE(m.outletId, 'unknown')`;
    case 'campaign':
      query.leftJoin(MentionCampaign, 'kc', 'kc.mentionId = m.id');
      return `COALESCE(kc.campaignId, 'none')`;
    case 'district':
      query.innerJoin(MentionDistrict, 'kd', `kd.mentionId = m.id AND kd.basis = 'area'`);
      return 'kd.districtAgs';
  }
}

function byId(rows: readonly { id: string; name: string }[]): Record<string, string> {
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

function sumOver(counted: readonly Review[], counts: Record<Review, number>): number {
  return counted.reduce((sum, one) => sum + counts[one], 0);
}
