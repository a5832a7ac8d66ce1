import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { aFeed } from '../../../test/builders/a-feed.js';
import { openFreshDatabase } from '../../../test/support/fresh-database.js';
import { feedAlarms } from './feed-alarms.js';
import type { FeedAlarm } from './feed-alarms.js';
import { feedHealth } from './feed-health.js';
import type { HealthFacts } from './feed-health.js';
import { FeedObservation } from './feed-observation.queries.js';
import { Feed } from './feed.entity.js';
import { FeedQueries } from './feeds.queries.js';

const now = new Date('2026-11-22T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

describe('feedHealth', () => {
  it.each<[string, Partial<HealthFacts>, boolean, string]>([
    ['ok', {}, false, 'ok'],
    ['gone before all', { state: 'gone', failureWeight: 9 }, true, 'gone'],
    ['paused', { state: 'paused', failureWeight: 9 }, true, 'paused'],
    ['waiting', { lastPolledAt: null, lastNewItemAt: null, createdAt: now }, false, 'waiting'],
    ['failing', { failureWeight: 1, lastNewItemAt: daysAgo(90) }, false, 'failing'],
    ['unsteady', { failureWeight: 0.75 }, true, 'unsteady'],
    ['silent although unsteady', { failureWeight: 0.25, lastNewItemAt: daysAgo(29) }, false, 'silent'],
    ['lying', { lyingSince: daysAgo(1) }, true, 'lying'],
    ['slow', {}, true, 'slow'],
    ['not yet silent', { lastNewItemAt: daysAgo(27) }, false, 'ok'],
    ['silent from the start', { lastNewItemAt: null, createdAt: daysAgo(29) }, false, 'silent'],
    ['a fortnightly feed', { intervalMinutes: 450, lastNewItemAt: daysAgo(50) }, false, 'ok'],
    [
      'a fortnightly feed after two months',
      { intervalMinutes: 450, lastNewItemAt: daysAgo(61) },
      false,
      'silent',
    ],
    ['a monthly gazette', { intervalMinutes: 657, lastNewItemAt: daysAgo(100) }, false, 'ok'],
    [
      'a monthly gazette after half a year',
      { intervalMinutes: 657, lastNewItemAt: daysAgo(180) },
      false,
      'silent',
    ],
    ['a quarterly', { intervalMinutes: 1140, lastNewItemAt: daysAgo(300) }, false, 'ok'],
    ['a search that finds nothing', { kind: 'search', lastNewItemAt: daysAgo(300) }, false, 'ok'],
  ])('%s', (_, changes, isSlow, health) => {
    expect(feedHealth(aFeed(now, changes), isSlow, now)).toBe(health);
  });
});

describe('the alarms in SQL', () => {
  let dataSource: DataSource;
  let close: () => Promise<void>;
  const feeds: Feed[] = [];

  beforeAll(async () => {
    ({ dataSource, close } = await openFreshDatabase());
    const news = [null, daysAgo(1), daysAgo(27.9), daysAgo(28.1), daysAgo(61), daysAgo(151), daysAgo(366)];
    for (const state of ['active', 'paused', 'gone', 'removed'] as const)
      for (const failureWeight of [0, 0.75, 1])
        for (const intervalMinutes of [10, 329, 330, 480, 720, 1440])
          for (const lastNewItemAt of news)
            for (const rest of [
              {},
              { kind: 'search' as const, volume: 'low' as const },
              { lastPolledAt: null, createdAt: daysAgo(40), volume: 'high' as const },
            ])
              feeds.push(aFeed(now, { state, failureWeight, intervalMinutes, lastNewItemAt, ...rest }));
    for (let at = 0; at < feeds.length; at += 100)
      await dataSource.manager.insert(Feed, feeds.slice(at, at + 100));
  });
  afterAll(() => close());

  /** What the pure functions say of one feed. A feed that was never looked at and yet failed does not occur. */
  const alarmsOf = (feed: Feed): FeedAlarm[] => {
    if (feed.state === 'gone') return ['gone'];
    const health = feedHealth(feed, false, now);
    return feedAlarms.filter(
      (alarm) => alarm === health || (feed.state === 'active' && alarm === feed.volume),
    );
  };
  const real = () => feeds.filter((feed) => feed.lastPolledAt !== null || feed.failureWeight === 0);

  it('are those of the pure functions, one by one and counted', async () => {
    const impossible = feeds.filter((feed) => !real().includes(feed)).map(({ id }) => id);
    for (let at = 0; at < impossible.length; at += 100)
      await dataSource.manager.delete(Feed, impossible.slice(at, at + 100));
    const counts = await new FeedObservation(dataSource).countAlarms(now);
    const queries = new FeedQueries(dataSource);
    const listed = async (filter: Parameters<FeedQueries['list']>[0]) => {
      const answer = await queries.list(filter, { limit: 9999 }, { now, timeZone: 'Europe/Berlin' });
      return new Set(answer.items.map(({ feed }) => feed.id));
    };
    for (const alarm of feedAlarms) {
      const meant = real().filter((feed) => alarmsOf(feed).includes(alarm));
      expect(meant.length).toBeGreaterThan(0);
      expect(counts[alarm]).toBe(meant.length);
      expect(await listed({ alarm })).toEqual(new Set(meant.map(({ id }) => id)));
    }
    const any = real().filter((feed) => alarmsOf(feed).length > 0);
    expect(counts.any).toBe(any.length);
    expect((await listed({ trouble: true })).size).toBe(any.length);
  });

  it('are none without feeds', async () => {
    const empty = await openFreshDatabase();
    const none = { failing: 0, gone: 0, silent: 0, low: 0, high: 0, any: 0 };
    expect(await new FeedObservation(empty.dataSource).countAlarms(now)).toEqual(none);
    await empty.close();
  });
});
