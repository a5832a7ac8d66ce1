import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aFeed } from '../../../test/builders/a-feed.js';
import { openMentionsWorld } from '../../../test/builders/mentions-world.js';
import type { MentionsWorld } from '../../../test/builders/mentions-world.js';
import { FeedDay } from './feed-day.entity.js';
import { FeedObservation } from './feed-observation.queries.js';
import { Feed } from './feed.entity.js';

describe('observed outlet-days', () => {
  let world: MentionsWorld;
  let observation: FeedObservation;
  beforeAll(async () => {
    world = await openMentionsWorld();
    observation = new FeedObservation(world.dataSource);
  });
  afterAll(() => world.close());

  const follow = async (changes: Partial<Feed>, days: Record<string, number>) => {
    const feed = aFeed(world.clock.now(), changes);
    await world.dataSource.manager.insert(Feed, feed);
    const rows = Object.entries(days).map(([day, succeeded]) => ({
      feedId: feed.id,
      day,
      due: 3,
      succeeded,
      newItems: 0,
    }));
    await world.dataSource.manager.insert(FeedDay, rows);
  };

  it('are unknown before the first feed', async () => {
    expect(await observation.observedDays('2026-03-01', '2026-03-31')).toBeNull();
  });

  it('count an outlet once, as observed when any of its feeds answered', async () => {
    await follow({ outletId: world.local }, { '2026-03-01': 3, '2026-03-02': 0, '2026-03-03': 0 });
    await follow({ outletId: world.local }, { '2026-03-01': 2, '2026-03-02': 1 });
    await follow({ outletId: world.local, state: 'removed' }, { '2026-03-03': 1 });
    await follow({ outletId: world.national }, { '2026-03-01': 0 });
    await follow({ outletId: null }, { '2026-03-01': 1 });
    await follow({ outletId: null }, { '2026-03-01': 0 });
    await follow({ kind: 'search' }, { '2026-03-01': 1, '2026-03-04': 1 });
    expect(await observation.observedDays('2026-03-01', '2026-03-31')).toEqual(
      new Map([
        ['2026-03-01', { due: 4, succeeded: 2 }],
        ['2026-03-02', { due: 1, succeeded: 1 }],
        ['2026-03-03', { due: 1, succeeded: 1 }],
      ]),
    );
    expect(await observation.observedDays('2026-04-01', '2026-04-30')).toEqual(new Map());
  });
});
