import { Injectable } from '@nestjs/common';
import { DataSource, In, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { notFound } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { clipText } from './clip-text.js';
import { Feed } from './feed.entity.js';
import { shortestIntervalMinutes } from './next-check.js';

/** What must be known to follow a feed; the rest is found out by polling. */
export type FeedDraft = Pick<Feed, 'url' | 'title' | 'kind' | 'outletId' | 'districtAgs'>;

const firstIntervalMinutes = 3 * shortestIntervalMinutes;

/** Writes and single reads of feeds. A removed feed is found by nobody but {@link addFeeds}. */
@Injectable()
export class FeedsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Throws not-found for an unknown or removed feed. */
  async byId(id: string): Promise<Feed> {
    const feed = await this.dataSource.manager.findOneBy(Feed, { id });
    if (!feed || feed.state === 'removed') throw notFound('feed');
    return feed;
  }

  /** The feed that is followed under one of these addresses, or null. */
  async byUrl(urls: readonly string[]): Promise<Feed | null> {
    const feeds = await this.dataSource.manager.findBy(Feed, { url: In([...urls]) });
    return feeds.find(({ state }) => state !== 'removed') ?? null;
  }

  /** Which of these addresses are followed. */
  async followedUrls(urls: readonly string[]): Promise<Set<string>> {
    const followed = new Set<string>();
    for (let start = 0; start < urls.length; start += 500) {
      const feeds = await this.dataSource.manager.find(Feed, {
        select: { id: true, url: true },
        where: { url: In(urls.slice(start, start + 500)), state: Not('removed') },
      });
      for (const { url } of feeds) followed.add(url);
    }
    return followed;
  }

  /**
   * Adds feeds that are due at once, and takes back removed ones with their history. Those that are followed already are left alone. Returns the ids of
   * what was added; `createdAt` of all of them is `now`.
   */
  async add(manager: EntityManager, drafts: readonly FeedDraft[], now: Date): Promise<string[]> {
    const added: string[] = [];
    const byUrl = new Map(drafts.map((draft) => [draft.url, draft]));
    const urls = [...byUrl.keys()];
    for (let start = 0; start < urls.length; start += 200) {
      const chunk = urls.slice(start, start + 200);
      const known = await manager.findBy(Feed, { url: In(chunk) });
      for (const feed of known.filter(({ state }) => state === 'removed')) {
        await manager.update(Feed, { id: feed.id }, { ...revived(byUrl.get(feed.url)!, now) });
        added.push(feed.id);
      }
      const taken = new Set(known.map(({ url }) => url));
      const rows = chunk.filter((url) => !taken.has(url)).map((url) => newFeed(byUrl.get(url)!, now));
      if (rows.length) await manager.insert(Feed, rows);
      added.push(...rows.map(({ id }) => id));
    }
    return added;
  }
}

function revived(draft: FeedDraft, now: Date) {
  const { id: _, ...fresh } = newFeed(draft, now);
  const { etag, lastModified, bodyHash, nextPollAt, state, createdAt, failureWeight, lastErrorCode } = fresh;
  const { title, kind, outletId, districtAgs, fullAt, lyingSince, movedTo, volume, volumeDay } = fresh;
  const asked = { etag, lastModified, bodyHash, nextPollAt, state, createdAt, failureWeight, lastErrorCode };
  const observed = { fullAt, lyingSince, movedTo, volume, volumeDay };
  return { ...asked, ...observed, title, kind, outletId, districtAgs };
}

function newFeed(draft: FeedDraft, now: Date): Feed {
  return {
    ...draft,
    id: newId(now),
    title: clipText(draft.title, 300),
    state: 'active',
    etag: null,
    lastModified: null,
    bodyHash: null,
    fullAt: null,
    lyingSince: null,
    movedTo: null,
    movedFrom: null,
    movedAt: null,
    nextPollAt: now,
    intervalMinutes: firstIntervalMinutes,
    leaseUntil: null,
    failureWeight: 0,
    lastPolledAt: null,
    lastSucceededAt: null,
    lastNewItemAt: null,
    lastErrorCode: null,
    pollCount: 0,
    volume: null,
    volumeDay: null,
    createdAt: now,
  };
}
