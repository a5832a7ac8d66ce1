import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import type { Bucket, Day } from '../../shared/days.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { FeedDay } from '../feeds/feed-day.entity.js';
import { FeedObservation } from '../feeds/feed-observation.queries.js';
import { mentionOrigins } from '../mentions/attribution/mention-origin.js';
import type { MentionOrigin } from '../mentions/attribution/mention-origin.js';
import { MentionCampaign } from '../mentions/mention-campaign.entity.js';
import { MentionDistrict } from '../mentions/mention-district.entity.js';
import { applyMentionFilter } from '../mentions/mention-filter.js';
import type { MentionFilter } from '../mentions/mention-filter.js';
import { mentionLabels } from '../mentions/label-groups.js';
import { Mention, reviews } from '../mentions/mention.entity.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { districtName } from '../places/district-name.js';
import { District } from '../places/district.entity.js';
import { countsOnce } from './division.js';
import type { Division } from './division.js';
import { countingRule, headlineCount } from './headline-count.js';
import type { CountingRule, LabelCount } from './headline-count.js';
import { seenDays } from './seen-days.js';
import type { TallyAnswer, TallyQuestion } from './tally/read-tally.js';
import { isTallied } from './tally/tally-columns.js';
import { Tally } from './tally/tally.js';
import { timelineEvents } from './timeline-events.js';
import type { TimelineEvent } from './timeline-events.js';
import { earlierBuckets, previousPeriod, seenIn, sumByKey, timelineBuckets } from './timeline.js';
import type { DayCount, Period, SeenDay, TimelineBucket } from './timeline.js';

/** What the bars are held against: the period of equal length before, or another campaign in the same period. */
export type Compared = { with: 'previous' } | { with: 'campaign'; campaignId: string };

export interface TimelineRequest {
  period: Period;
  bucket: Bucket;
  by: Division;
  /** Also count mentions that nobody has reviewed yet. */
  includeNew: boolean;
  compare?: Compared | null;
  filter: Omit<MentionFilter, 'from' | 'to' | 'reviews' | 'text'>;
}

/** The same request for other days or another campaign. */
export type Comparison = Compared & {
  period: Period;
  /** As many as the timeline has, in their order: each belongs to the bucket at its place. */
  buckets: TimelineBucket[];
  total: number;
  stories: number;
  /** Name of the campaign; null for the period before, and for a campaign that is gone. */
  name: string | null;
};

export type FigureRequest = Omit<TimelineRequest, 'compare'>;

export interface Timeline {
  buckets: TimelineBucket[];
  /** Placements in the period; by key as the bars are divided. */
  total: number;
  /** Stories that these placements tell. */
  stories: number;
  /** The placements by whether a release was behind them; the three make up `total`. */
  origins: Record<MentionOrigin, number>;
  totals: Record<string, number>;
  /** Mentions of the period that the figures leave out, each once, by label: press portals, partners, own sites. */
  apart: Record<string, number>;
  /** Names of the keys, where a key is an id; without an entry the key speaks for itself. */
  labels: Record<string, string>;
  /** Share of the outlet-days of the period on which a feed of the outlet answered, 0 to 1; null when nothing was ever observed. */
  observed: number | null;
  /** New items that the feeds showed in the period; null when nothing was ever observed. */
  items: number | null;
  /** The same counted in the period of equal length before. */
  previous: Period & { total: number; observed: number | null };
  /** Mentions of the period that wait for a review and would then count, whether they are counted already or not. */
  waiting: number;
  events: TimelineEvent[];
  comparison: Comparison | null;
}

const review = z.enum(reviews);
const labelCount = z.object({ review, label: z.enum(mentionLabels), count: z.coerce.number().int() });
const labelCounts = z.array(labelCount);
const storyCount = z.object({ count: z.coerce.number().int() });
const originCounts = z.array(z.object({ origin: z.enum(mentionOrigins), count: z.coerce.number().int() }));
const dayCounts = z.array(labelCount.extend({ day: z.string(), key: z.string() }));

/** Reads timelines. Counting rules: `headline-count.ts` and `mentions/counting-rules.ts`: each placement once, on the day of publication. */
@Injectable()
export class TimelineQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly observation: FeedObservation,
    private readonly tally: Tally,
  ) {}

  async timeline(request: TimelineRequest, today: Day): Promise<Timeline> {
    const { period, bucket, by, filter } = request;
    const previous = previousPeriod(period);
    const figures = await this.figures(request, previous);
    const days = await this.seen(period);
    const daysBefore = await this.seen(previous);
    const comparison = request.compare ? await this.comparison(request, request.compare, today) : null;
    const keys = [...figures.counts.map(({ key }) => key), ...(comparison ? keysOf(comparison.buckets) : [])];
    return {
      buckets: timelineBuckets(figures.counts, period, bucket, days, today),
      ...seenIn(period, days, today),
      total: figures.total,
      apart: figures.apart,
      stories: figures.stories,
      origins: figures.origins,
      totals: sumByKey(figures.counts).series,
      labels: await this.labels(by, [...new Set(keys)]),
      previous: {
        ...previous,
        total: figures.previous,
        observed: seenIn(previous, daysBefore, today).observed,
      },
      waiting: figures.waiting,
      events: await timelineEvents(this.dataSource, period, filter),
      comparison,
    };
  }

  /** The numbers of a request: from the roll-up where it knows them, else from the mentions themselves. */
  async figures(request: FigureRequest, previous: Period | null): Promise<TallyAnswer> {
    const question = tallyQuestion(request, previous);
    return (question && (await this.tally.figures(question))) ?? this.countedFigures(request, previous);
  }

  /** The same without the roll-up. */
  async countedFigures(request: FigureRequest, previous: Period | null): Promise<TallyAnswer> {
    const { period, by, filter } = request;
    const rule = countingRule({ includeNew: request.includeNew, labels: filter.labels });
    const rows = await this.dayCounts({ ...filter, ...period }, by);
    const now = countsOnce.has(by) ? rows : await this.countByLabel({ ...filter, ...period });
    const before = previous ? await this.countByLabel({ ...filter, ...previous }) : [];
    return {
      counts: countedBy(rule, rows),
      ...headlineCount(now, rule),
      ...(await this.coverage({ ...filter, ...period }, rule)),
      waiting: headlineCount(now, { reviews: ['new'], labels: rule.labels, apart: [] }).total,
      previous: headlineCount(before, rule).total,
    };
  }

  private async comparison(request: TimelineRequest, compare: Compared, today: Day): Promise<Comparison> {
    const { bucket, filter } = request;
    if (compare.with === 'previous') {
      const period = previousPeriod(request.period);
      const day = { ...request, period, bucket: 'day' } as const;
      const { counts, total, stories } = await this.figures(day, null);
      const seen = await this.seen(period);
      const buckets = earlierBuckets(counts, request.period, bucket, seen, today);
      return { ...compare, period, buckets, total, stories, name: null };
    }
    const { period } = request;
    const { campaignId } = compare;
    const other = { ...request, filter: { ...filter, campaignId } };
    const { counts, total, stories } = await this.figures(other, null);
    const campaign = await this.dataSource.manager.findOneBy(Campaign, { id: campaignId });
    return {
      ...compare,
      period,
      buckets: timelineBuckets(counts, period, bucket, await this.seen(period), today),
      total,
      stories,
      name: campaign?.name ?? null,
    };
  }

  /** Days on which feeds were due; null when none ever was. */
  async seen(period: Period): Promise<Map<Day, SeenDay> | null> {
    const tallied = await this.tally.seenDays(period);
    if (!tallied) return seenDays(this.dataSource, this.observation, period);
    return tallied.size || (await this.dataSource.manager.exists(FeedDay)) ? tallied : null;
  }

  /** Stories behind the figure, and its placements by origin. */
  async coverage(
    filter: Omit<MentionFilter, 'reviews'>,
    rule: Pick<CountingRule, 'reviews' | 'labels'>,
  ): Promise<Pick<Timeline, 'stories' | 'origins'>> {
    const counted = () =>
      applyMentionFilter(this.dataSource.createQueryBuilder(Mention, 'm'), { ...filter, once: true })
        // COALESCE keeps SQLite on the index over the days, see below
        .andWhere(`COALESCE(m.review, '') IN (:...countedReviews)`, { countedReviews: rule.reviews })
        .andWhere('m.label IN (:...countedLabels)', { countedLabels: rule.labels });
    const stories: unknown = await counted().select('COUNT(DISTINCT m.storyId)', 'count').getRawOne();
    const rows = await counted()
      .select('m.origin', 'origin')
      .addSelect('COUNT(*)', 'count')
      .groupBy('m.origin')
      .getRawMany();
    const origins = { pitched: 0, organic: 0, unknown: 0 };
    for (const { origin, count } of originCounts.parse(rows)) origins[origin] = count;
    return { stories: storyCount.parse(stories).count, origins };
  }

  /**
   * Number of placements by review and label. Grouped instead of filtered: then both databases read the index over day, scope, review and label
   * alone; with a condition on the review SQLite prefers the index of the inbox and reads every row.
   */
  async countByLabel(filter: Omit<MentionFilter, 'reviews'>): Promise<LabelCount[]> {
    const once = { ...filter, once: true };
    const query = applyMentionFilter(this.dataSource.createQueryBuilder(Mention, 'm'), once)
      .select('m.review', 'review')
      .addSelect('m.label', 'label')
      .addSelect('COUNT(*)', 'count')
      .groupBy('m.review')
      .addGroupBy('m.label');
    return labelCounts.parse(await query.getRawMany());
  }

  /** Counts grouped by day, key, review and label; days without mentions are absent. */
  private async dayCounts(filter: MentionFilter, by: Division): Promise<(DayCount & LabelCount)[]> {
    const once = { ...filter, once: true };
    const query = applyMentionFilter(this.dataSource.createQueryBuilder(Mention, 'm'), once);
    const key = keyOf(query, by);
    query
      .select('m.day', 'day')
      .addSelect(key, 'key')
      .addSelect('m.review', 'review')
      .addSelect('m.label', 'label')
      .addSelect('COUNT(*)', 'count')
      .groupBy('m.day')
      .addGroupBy(key)
      .addGroupBy('m.review')
      .addGroupBy('m.label')
      .orderBy('m.day', 'ASC');
    return dayCounts.parse(await query.getRawMany());
  }

  private async labels(by: Division, keys: string[]): Promise<Record<string, string>> {
    if (!keys.length) return {};
    const { manager } = this.dataSource;
    switch (by) {
      case 'scope':
      case 'medium':
      case 'label':
      case 'origin':
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

/** Null where the roll-up does not know what is asked for. */
function tallyQuestion(request: FigureRequest, previous: Period | null): TallyQuestion | null {
  const { by, period, bucket, includeNew, filter } = request;
  const { campaignId, once: _, ...others } = filter;
  if (!isTallied(by) || Object.values(others).some((value) => value !== undefined)) return null;
  return { campaignId: campaignId ?? null, division: by, period, bucket, previous, includeNew };
}

/** Joins what the division needs and returns the expression of its key; what has no outlet or campaign counts as `unknown` or `none`. */
function keyOf(query: SelectQueryBuilder<Mention>, by: Division): string {
  switch (by) {
    case 'scope':
      return 'm.scope';
    case 'medium':
      return 'm.mediumType';
    case 'label':
      return 'm.label';
    case 'origin':
      return 'm.origin';
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

function keysOf(buckets: readonly TimelineBucket[]): string[] {
  return buckets.flatMap(({ series }) => Object.keys(series));
}

function byId(rows: readonly { id: string; name: string }[]): Record<string, string> {
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

/** Counts of the reviews that count; those of other labels are set apart. */
function countedBy(rule: CountingRule, counts: readonly (DayCount & LabelCount)[]): DayCount[] {
  return counts.flatMap(({ day, key, count, review, label }) => {
    if (!rule.reviews.includes(review)) return [];
    if (rule.labels.includes(label)) return { day, key, count };
    return rule.apart.includes(label) ? { day, key, count, apart: label } : [];
  });
}
