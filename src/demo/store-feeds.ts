import type { EntityManager } from 'typeorm';
import { FeedDay } from '../modules/feeds/feed-day.entity.js';
import { FeedPoll } from '../modules/feeds/feed-poll.entity.js';
import { Feed } from '../modules/feeds/feed.entity.js';
import { FeedAddress } from '../modules/outlets/feed-address.entity.js';
import { newId } from '../shared/ids.js';
import { firstSeenAt } from './article.js';
import type { Article } from './article.js';
import { yearLength } from './calendar.js';
import type { Calendar } from './calendar.js';
import { feedDays, feedPolls, feedStanding } from './feed-history.js';
import { demoFeeds, feedsShowing } from './feeds.js';
import type { DemoFeed } from './feeds.js';
import { insertRows } from './insert-rows.js';
import { Random } from './random.js';
import type { OutletIds } from './store-outlets.js';

/** Ids of the stored feeds by slug. */
export type FeedIds = ReadonlyMap<string, string>;

/** Stores the feeds with the record of the year: days observed, the last looks, and how they stand now. */
export async function storeFeeds(
  manager: EntityManager,
  calendar: Calendar,
  articles: readonly Article[],
  outlets: OutletIds,
  urlOf: (feed: Pick<DemoFeed, 'slug'>) => string,
): Promise<FeedIds> {
  const since = new Date(`${calendar.day(yearLength - 1)}T06:00:00Z`);
  const ids = new Map(demoFeeds.map(({ slug }) => [slug, newId(since)]));
  const sightings = sightingsByFeed(articles);
  const feeds: Feed[] = [];
  const days: FeedDay[] = [];
  const polls: FeedPoll[] = [];
  demoFeeds.forEach((feed, index) => {
    const id = ids.get(feed.slug)!;
    const random = new Random(500 + index);
    const seen = sightings.get(feed.slug) ?? [];
    const looks = feedPolls(feed, seen, calendar, random);
    days.push(...feedDays(feed, seen, calendar, random).map((day) => ({ feedId: id, ...day })));
    polls.push(...looks.map((look, slot) => ({ slot, feedId: id, ...look })));
    feeds.push({
      id,
      outletId: feed.outlet === null ? null : (outlets.get(feed.outlet) ?? null),
      url: urlOf(feed),
      title: feed.title,
      kind: feed.outlet === null ? 'search' : 'outlet',
      districtAgs: [],
      etag: null,
      lastModified: null,
      bodyHash: null,
      fullAt: null,
      lyingSince: null,
      movedTo: null,
      movedFrom: null,
      movedAt: null,
      pollCount: looks.length,
      volume: null,
      volumeDay: null,
      leaseUntil: null,
      createdAt: since,
      // one after the other in the first minutes, so that there is always something to see
      nextPollAt: new Date(calendar.now.getTime() + (feed.trouble ? 3_600_000 : index * 20_000)),
      lastNewItemAt: seen.at(-1) ?? null,
      ...feedStanding(feed, looks),
    });
  });
  await insertRows(manager, Feed, feeds);
  await insertRows(
    manager,
    FeedAddress,
    feeds.flatMap(({ outletId, url }) => (outletId === null ? [] : [addressOf(outletId, url, since)])),
  );
  await insertRows(manager, FeedDay, days);
  await insertRows(manager, FeedPoll, polls);
  return ids;
}

/** The outlet's page names the feed, too. */
function addressOf(outletId: string, url: string, since: Date): FeedAddress {
  return { id: newId(since), outletId, url, kind: 'main', districtAgs: [], grade: 'A' };
}

/** When each feed showed something new, oldest first. */
function sightingsByFeed(articles: readonly Article[]): Map<string, Date[]> {
  const sightings = new Map<string, Date[]>();
  for (const article of articles) {
    for (const slug of feedsShowing({ ...article, names: article.judgement !== null })) {
      const list = sightings.get(slug) ?? [];
      list.push(firstSeenAt(article));
      sightings.set(slug, list);
    }
  }
  for (const list of sightings.values()) list.sort((a, b) => a.getTime() - b.getTime());
  return sightings;
}
