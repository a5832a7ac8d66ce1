import { Injectable } from '@nestjs/common';
import { DataSource, In, MoreThanOrEqual } from 'typeorm';
import { z } from 'zod';
import { containsText, likePattern } from '../../database/contains-text.js';
import { addDays, dayOf } from '../../shared/days.js';
import { UserError } from '../../shared/errors.js';
import { decodeCursor, pageOf } from '../../web/http/list-query.js';
import type { ListAnswer } from '../../web/http/list-query.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { alarmCondition, alarmParameters, anyAlarm } from './feed-alarms.js';
import type { FeedAlarm } from './feed-alarms.js';
import { FeedDay } from './feed-day.entity.js';
import { volumeSince } from './feed-volume.js';
import { FeedPoll } from './feed-poll.entity.js';
import { Feed } from './feed.entity.js';
import type { FeedState } from './feed.entity.js';
import { ItemFeed } from './item-feed.entity.js';
import { Item } from './item.entity.js';
import { slowFeeds } from './slow-feeds.js';

/** Which feeds are meant; what is left out does not narrow. Removed feeds are never meant. */
export interface FeedFilter {
  state?: Exclude<FeedState, 'removed'> | undefined;
  /** Needs somebody's hand: has any alarm. */
  trouble?: boolean | undefined;
  /** Has this one. */
  alarm?: FeedAlarm | undefined;
  outletId?: string | undefined;
  /** Part of title, address or outlet. */
  q?: string | undefined;
}

export interface FeedRow {
  feed: Feed;
  outlet: { id: string; name: string } | null;
  /** More than half of the kept answers took longer than `slowFromMs`. */
  isSlow: boolean;
  /** Items it has shown. */
  items: number;
  /** New items of today and the six days before. */
  newThisWeek: number;
}

export interface FeedDetail extends FeedRow {
  /** Where a new address can be looked for; null without an outlet. */
  homepage: string | null;
  /** Days on which it was due, oldest first: as far back as the volume alarm looks, and today. */
  days: FeedDay[];
  /** Newest first, at most 50. */
  polls: FeedPoll[];
  /** Newest first, at most 20. */
  newestItems: { item: Item; outlet: { id: string; name: string } | null }[];
}

const countRow = z.object({ feedId: z.string(), count: z.coerce.number() });

@Injectable()
export class FeedQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** By title. Throws `invalid-cursor`. */
  async list(
    filter: FeedFilter,
    page: { limit: number; cursor?: string | undefined },
    today: { now: Date; timeZone: string },
  ): Promise<ListAnswer<FeedRow>> {
    const query = this.dataSource
      .createQueryBuilder(Feed, 'feed')
      .where('feed.state <> :removed', { removed: 'removed' })
      .orderBy('LOWER(feed.title)')
      .addOrderBy('feed.id')
      .limit(page.limit + 1);
    if (filter.state) query.andWhere('feed.state = :state', { state: filter.state });
    if (filter.trouble) query.andWhere(anyAlarm('feed'), alarmParameters(today.now));
    if (filter.alarm) query.andWhere(alarmCondition('feed', filter.alarm), alarmParameters(today.now));
    if (filter.outletId) query.andWhere('feed.outletId = :outletId', { outletId: filter.outletId });
    if (filter.q) {
      const outlets = query.subQuery().select('o.id').from(Outlet, 'o').where(containsText('o.name', 'q'));
      query.andWhere(
        `(${containsText('feed.title', 'q')} OR ${containsText('feed.url', 'q')} OR feed.outletId IN ${outlets.getQuery()})`,
        { q: likePattern(filter.q) },
      );
    }
    if (page.cursor !== undefined) {
      const [title, id] = decodeCursor(page.cursor, 2);
      if (typeof title !== 'string' || typeof id !== 'string') throw new UserError('invalid-cursor');
      query.andWhere(
        '(LOWER(feed.title) > LOWER(:title) OR (LOWER(feed.title) = LOWER(:title) AND feed.id > :lastId))',
        { title, lastId: id },
      );
    }
    const { items, nextCursor } = pageOf(await query.getMany(), page.limit, (feed) => [feed.title, feed.id]);
    return { items: await this.rowsOf(items, today), nextCursor };
  }

  /** Name of an outlet, for the chip of a filter; null when unknown. */
  async outlet(id: string): Promise<{ id: string; name: string } | null> {
    return (await this.outletsOf([id])).get(id) ?? null;
  }

  /** Number of feeds that are followed. */
  async count(): Promise<number> {
    return this.dataSource
      .createQueryBuilder(Feed, 'feed')
      .where('feed.state <> :removed', { removed: 'removed' })
      .getCount();
  }

  /** One feed with what stands beside it in lists; null when unknown or removed. */
  async row(id: string, today: { now: Date; timeZone: string }): Promise<FeedRow | null> {
    const feed = await this.dataSource.manager.findOneBy(Feed, { id });
    if (!feed || feed.state === 'removed') return null;
    return (await this.rowsOf([feed], today))[0] ?? null;
  }

  async detail(id: string, today: { now: Date; timeZone: string }): Promise<FeedDetail | null> {
    const row = await this.row(id, today);
    if (!row) return null;
    const { manager } = this.dataSource;
    const polls = await manager.find(FeedPoll, { where: { feedId: id }, order: { at: 'DESC' } });
    const days = await manager.find(FeedDay, {
      where: { feedId: id, day: MoreThanOrEqual(volumeSince(dayOf(today.now, today.timeZone))) },
      order: { day: 'ASC' },
    });
    const home =
      row.outlet &&
      (await manager.findOne(Outlet, {
        select: { id: true, homepage: true },
        where: { id: row.outlet.id },
      }));
    const items = await manager
      .createQueryBuilder(Item, 'item')
      .innerJoin(ItemFeed, 'shown', 'shown.itemId = item.id AND shown.feedId = :id', { id })
      .orderBy('item.publishedAt', 'DESC')
      .addOrderBy('item.id', 'DESC')
      .limit(20)
      .getMany();
    const outlets = await this.outletsOf(items.map(({ outletId }) => outletId));
    return {
      ...row,
      homepage: home?.homepage || null,
      days,
      polls,
      newestItems: items.map((item) => ({ item, outlet: outlets.get(item.outletId ?? '') ?? null })),
    };
  }

  private async rowsOf(
    feeds: Feed[],
    { now, timeZone }: { now: Date; timeZone: string },
  ): Promise<FeedRow[]> {
    if (!feeds.length) return [];
    const ids = feeds.map(({ id }) => id);
    const outlets = await this.outletsOf(feeds.map(({ outletId }) => outletId));
    const shown = await this.dataSource
      .createQueryBuilder(ItemFeed, 'shown')
      .select('shown.feedId', 'feedId')
      .addSelect('COUNT(*)', 'count')
      .where('shown.feedId IN (:...ids)', { ids })
      .groupBy('shown.feedId')
      .getRawMany();
    const fresh = await this.dataSource
      .createQueryBuilder(FeedDay, 'fd')
      .select('fd.feedId', 'feedId')
      .addSelect('SUM(fd.newItems)', 'count')
      .where('fd.feedId IN (:...ids) AND fd.day >= :since', { ids, since: addDays(dayOf(now, timeZone), -6) })
      .groupBy('fd.feedId')
      .getRawMany();
    const slow = await slowFeeds(this.dataSource.manager, ids);
    const items = countsOf(shown);
    const newThisWeek = countsOf(fresh);
    return feeds.map((feed) => ({
      feed,
      outlet: outlets.get(feed.outletId ?? '') ?? null,
      isSlow: slow.has(feed.id),
      items: items.get(feed.id) ?? 0,
      newThisWeek: newThisWeek.get(feed.id) ?? 0,
    }));
  }

  private async outletsOf(
    outletIds: readonly (string | null)[],
  ): Promise<Map<string, { id: string; name: string }>> {
    const ids = [...new Set(outletIds.filter((id) => id !== null))];
    if (!ids.length) return new Map();
    const outlets = await this.dataSource.manager.find(Outlet, {
      select: { id: true, name: true },
      where: { id: In(ids) },
    });
    return new Map(outlets.map(({ id, name }) => [id, { id, name }]));
  }
}

function countsOf(rows: unknown): Map<string, number> {
  return new Map(
    z
      .array(countRow)
      .parse(rows)
      .map(({ feedId, count }) => [feedId, count]),
  );
}
