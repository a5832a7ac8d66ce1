import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { dialect } from '../../config/dialect.js';
import { inTransaction } from '../../database/in-transaction.js';
import { FeedShown } from './feed-shown.entity.js';
import { Feed } from './feed.entity.js';

/** Longer than any look takes, waiting for the host's turn included. */
export const leaseMs = 10 * 60_000;

export interface DueQuery {
  /** Feeds due at this moment; null takes every active feed. */
  dueAt: Date | null;
  /** Ids after this one: a round never meets a feed twice. Empty at the start. */
  after: string;
  limit: number;
}

/** A feed that nobody else looks at, and the digests of what its last document held; null before the first one. */
export interface ClaimedFeed {
  feed: Feed;
  shown: string | null;
}

/**
 * Hands out feeds so that no two pollers work on the same one, in this process or another. A claim is a lease: whoever crashes loses it by time,
 * and the feed, whose due time is unchanged, is found again.
 */
@Injectable()
export class ClaimFeeds {
  constructor(private readonly dataSource: DataSource) {}

  /** The next free feeds in order of id, now leased. */
  next({ dueAt, after, limit }: DueQuery, now: Date): Promise<ClaimedFeed[]> {
    return inTransaction(this.dataSource, async (manager) => {
      const query = freeFeeds(manager, now)
        .andWhere('feed.state = :state', { state: 'active' })
        .andWhere('feed.id > :after', { after })
        .orderBy('feed.id')
        .take(limit);
      if (dueAt) query.andWhere('feed.nextPollAt <= :dueAt', { dueAt });
      return lease(manager, await query.getMany(), now);
    });
  }

  /** One feed in any state but removed, due or not; null when somebody else holds it or it is unknown. */
  one(id: string, now: Date): Promise<ClaimedFeed | null> {
    return inTransaction(this.dataSource, async (manager) => {
      const found = await freeFeeds(manager, now)
        .andWhere('feed.id = :id', { id })
        .andWhere('feed.state <> :removed', { removed: 'removed' })
        .getMany();
      return (await lease(manager, found, now))[0] ?? null;
    });
  }

  /** Frees feeds that were claimed and not looked at. */
  async handBack(claimed: readonly ClaimedFeed[]): Promise<void> {
    if (!claimed.length) return;
    const ids = claimed.map(({ feed }) => feed.id);
    await this.dataSource.manager.update(Feed, { id: In(ids) }, { leaseUntil: null });
  }

  /** Frees all feeds: for the one poller of an installation, before it begins. */
  async freeAll(): Promise<void> {
    await this.dataSource.manager.update(Feed, { leaseUntil: Not(IsNull()) }, { leaseUntil: null });
  }

  /** Feeds that a round would look at; those leased to others included. */
  count(dueAt: Date | null): Promise<number> {
    return this.dataSource.manager.count(Feed, {
      where: dueAt
        ? { state: 'active' as const, nextPollAt: LessThanOrEqual(dueAt) }
        : { state: 'active' as const },
    });
  }
}

function freeFeeds(manager: EntityManager, now: Date) {
  const query = manager
    .createQueryBuilder(Feed, 'feed')
    .where(
      new Brackets((free) =>
        free.where('feed.leaseUntil IS NULL').orWhere('feed.leaseUntil <= :now', { now }),
      ),
    );
  // on SQLite the transaction itself keeps others out
  return dialect === 'postgres' ? query.setLock('pessimistic_write').setOnLocked('skip_locked') : query;
}

async function lease(manager: EntityManager, feeds: Feed[], now: Date): Promise<ClaimedFeed[]> {
  if (!feeds.length) return [];
  const leaseUntil = new Date(now.getTime() + leaseMs);
  const ids = feeds.map(({ id }) => id);
  await manager.update(Feed, { id: In(ids) }, { leaseUntil });
  const rows = await manager.findBy(FeedShown, { feedId: In(ids) });
  const shownBy = new Map(rows.map(({ feedId, digests }) => [feedId, digests]));
  return feeds.map((feed) => ({ feed: { ...feed, leaseUntil }, shown: shownBy.get(feed.id) ?? null }));
}
