import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { feedsRoom, rss } from '../../../test/support/feeds-room.js';
import { openFreshDatabase } from '../../../test/support/fresh-database.js';
import { MovableClock } from '../../../test/support/movable-clock.js';
import { startStubOutletServer } from '../../../test/support/stub-outlet-server.js';
import type { StubOutletServer } from '../../../test/support/stub-outlet-server.js';
import { createDataSource } from '../../database/data-source.js';
import { dialect } from '../../config/dialect.js';
import { FeedPoll } from './feed-poll.entity.js';
import { ItemFeed } from './item-feed.entity.js';
import { Item } from './item.entity.js';

const onPostgres = dialect === 'postgres' ? it : it.skip;

describe('claiming feeds', () => {
  let server: StubOutletServer;
  let dataSource: DataSource;
  let fresh: Awaited<ReturnType<typeof openFreshDatabase>>;
  let clock: MovableClock;
  let room: ReturnType<typeof feedsRoom>;

  beforeAll(async () => {
    server = await startStubOutletServer();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    fresh = await openFreshDatabase();
    ({ dataSource } = fresh);
    clock = new MovableClock('2026-03-10T08:00:00Z');
    room = feedsRoom(dataSource, clock);
  });
  afterEach(async () => {
    await room.fetcher.close();
    await fresh.close();
  });

  const followMany = async (count: number) => {
    for (let i = 0; i < count; i++) {
      const own = { title: `Meldung ${i}`, link: `https://anzeiger.example/${i}` };
      const shared = { title: 'Agenturtext', link: 'https://agentur.example/1' };
      const more = Array.from({ length: 5 }, (_, j) => ({
        title: `T${j}`,
        link: `https://agentur.example/t${(i * 3 + j) % 7}`,
      }));
      server.serve(`/f${i}`, { body: rss(`Feed ${i}`, [own, ...more, shared]) });
      await room.follow(server.url(`/f${i}`));
    }
  };

  it('gives each feed to one of many that ask at once', async () => {
    await followMany(30);
    const query = { dueAt: clock.now(), after: '', limit: 7 };
    const claims = await Promise.all(Array.from({ length: 8 }, () => room.claims.next(query, clock.now())));
    const ids = claims.flat().map(({ feed }) => feed.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(7);
  });

  it('lets two rounds at once look at each feed once and store each item once', async () => {
    await followMany(30);
    const other = feedsRoom(dataSource, clock);
    const sums = await Promise.all([room.poll.run(), other.poll.run()]);
    await other.fetcher.close();
    await expectEachOnce(dataSource, sums);
  });

  onPostgres('does the same for two connections of two processes', async () => {
    await followMany(40);
    const second = await createDataSource(fresh.database, entitiesOf(dataSource)).initialize();
    const other = feedsRoom(second, clock);
    const sums = await Promise.all([room.poll.run(), other.poll.run()]);
    await other.fetcher.close();
    await second.destroy();
    await expectEachOnce(dataSource, sums);
  });

  it('finds a feed again whose poller died after the fetch, once the lease has run out', async () => {
    await followMany(1);
    const [claimed] = await room.claims.next({ dueAt: clock.now(), after: '', limit: 1 }, clock.now());
    // the poller is gone: nothing stored, nothing handed back
    expect(await room.poll.run()).toMatchObject({ feeds: 1, polled: 0 });
    expect(await room.refresh.refreshNow(claimed!.feed.id)).toEqual({ kind: 'busy' });
    clock.advance({ minutes: 9 });
    expect(await room.poll.run()).toMatchObject({ polled: 0 });
    clock.advance({ minutes: 2 });
    expect(await room.poll.run()).toMatchObject({ polled: 1, newItems: 7 });
  });

  it('frees what is handed back', async () => {
    await followMany(3);
    const query = { dueAt: clock.now(), after: '', limit: 10 };
    const claimed = await room.claims.next(query, clock.now());
    expect(await room.claims.next(query, clock.now())).toEqual([]);
    await room.claims.handBack(claimed);
    expect(await room.claims.next(query, clock.now())).toHaveLength(3);
  });

  it('gives out no paused and no removed feed', async () => {
    await followMany(3);
    const [paused, removed] = await room.claims.next({ dueAt: null, after: '', limit: 2 }, clock.now());
    await room.claims.handBack([paused!, removed!]);
    await room.changeFeed.change(paused!.feed.id, { state: 'paused' }, null);
    await room.changeFeed.change(removed!.feed.id, { state: 'removed' }, null);
    expect(await room.claims.next({ dueAt: null, after: '', limit: 9 }, clock.now())).toHaveLength(1);
    expect(await room.claims.one(removed!.feed.id, clock.now())).toBeNull();
    expect(await room.claims.one(paused!.feed.id, clock.now())).toMatchObject({
      feed: { id: paused!.feed.id },
    });
  });
});

async function expectEachOnce(
  dataSource: DataSource,
  sums: readonly { polled: number; failed: number; newItems: number }[],
): Promise<void> {
  const feeds = await dataSource.manager.countBy(FeedPoll, {});
  expect(sums.map(({ failed }) => failed)).toEqual([0, 0]);
  expect(sums.reduce((sum, { polled }) => sum + polled, 0)).toBe(feeds);
  const items = await dataSource.manager.countBy(Item, {});
  expect(items).toBe(feeds + 7 + 1);
  expect(sums.reduce((sum, { newItems }) => sum + newItems, 0)).toBe(items);
  expect(await dataSource.manager.countBy(ItemFeed, {})).toBe(feeds * 7);
}

/** The entities of an open data source, for a second one beside it. */
function entitiesOf(dataSource: DataSource) {
  return dataSource.entityMetadatas.map(({ target }) => target);
}
