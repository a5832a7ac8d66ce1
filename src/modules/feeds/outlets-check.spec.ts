import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openMentionsWorld } from '../../../test/builders/mentions-world.js';
import type { MentionsWorld } from '../../../test/builders/mentions-world.js';
import { aFeed } from '../../../test/builders/a-feed.js';
import { FeedPoll } from './feed-poll.entity.js';
import { Feed } from './feed.entity.js';
import { checkOutlets } from './outlets-check.queries.js';

const hoursBefore = (now: Date, hours: number) => new Date(now.getTime() - hours * 3_600_000);

describe('checkOutlets', () => {
  let world: MentionsWorld;
  beforeAll(async () => {
    world = await openMentionsWorld();
  });
  afterAll(() => world.close());

  const check = () => checkOutlets(world.dataSource, world.clock.now());
  const follow = async (changes: Partial<Feed>) => {
    const feed = aFeed(world.clock.now(), changes);
    await world.dataSource.manager.insert(Feed, feed);
    return feed.id;
  };

  it('starts with nothing', async () => {
    expect(await check()).toMatchObject({
      outlets: { known: 2, followed: 0, live: 0 },
      feeds: { followed: 0, live: 0, byVolume: { low: 0, high: 0 } },
      districts: {
        all: 2,
        live: 0,
        share: 0,
        without: [
          { ags: '09761', name: 'Augsburg (Kreisfreie Stadt)' },
          { ags: '09772', name: 'Augsburg (Landkreis)' },
        ],
      },
    });
  });

  it('takes for live what answered lately and is well, of local and regional outlets', async () => {
    const now = world.clock.now();
    await follow({ outletId: world.national });
    await follow({ outletId: world.local, failureWeight: 1 });
    await follow({ outletId: world.local, state: 'paused' });
    await follow({ outletId: world.local, state: 'gone' });
    await follow({ outletId: world.local, state: 'removed' });
    await follow({ outletId: world.local, lastNewItemAt: hoursBefore(now, 29 * 24) });
    await follow({ outletId: world.local, lastSucceededAt: hoursBefore(now, 49), failureWeight: 0.5 });
    await follow({ outletId: world.local, lastPolledAt: null, lastSucceededAt: null, lastNewItemAt: null });
    const found = await check();
    expect(found).toMatchObject({
      outlets: { known: 2, followed: 2, live: 1 },
      feeds: { followed: 7, live: 1 },
      districts: { live: 0 },
    });
    expect(found.feeds.byHealth).toEqual({
      waiting: 1,
      ok: 1,
      unsteady: 1,
      slow: 0,
      lying: 0,
      failing: 1,
      silent: 1,
      gone: 1,
      paused: 1,
    });
  });

  it('knows a section feed by its own districts, an outlet by its area', async () => {
    const now = world.clock.now();
    await follow({ outletId: world.local, districtAgs: ['09772'], volume: 'low' });
    expect((await check()).districts).toMatchObject({ live: 1, share: 0.5, without: [{ ags: '09761' }] });
    const id = await follow({
      outletId: world.local,
      lastSucceededAt: hoursBefore(now, 47),
      lyingSince: now,
    });
    const ms = [9000, 6000, 100, 20, 8000];
    const looks = ms.map((time, slot) => ({
      feedId: id,
      slot,
      at: now,
      outcome: slot === 3 ? ('failed' as const) : ('fetched' as const),
      status: 200,
      bytes: 1,
      ms: time,
      items: 1,
      newItems: 0,
      errorCode: null,
      warnings: [],
    }));
    await world.dataSource.manager.insert(FeedPoll, looks);
    expect(await check()).toMatchObject({
      feeds: { live: 3, byHealth: { lying: 1, slow: 0 }, byVolume: { low: 1, high: 0 } },
      districts: { live: 2, share: 1, without: [] },
    });
    await world.dataSource.manager.update(Feed, { id }, { lyingSince: null });
    expect((await check()).feeds.byHealth).toMatchObject({ lying: 0, slow: 1 });
    await world.dataSource.manager.delete(FeedPoll, { feedId: id, slot: 4 });
    await world.dataSource.manager.delete(FeedPoll, { feedId: id, slot: 0 });
    expect((await check()).feeds.byHealth).toMatchObject({ slow: 0 });
  });
});
