import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { feedsRoom, rss } from '../../../test/support/feeds-room.js';
import type { RssItem } from '../../../test/support/feeds-room.js';
import { openFreshDatabase } from '../../../test/support/fresh-database.js';
import { MovableClock } from '../../../test/support/movable-clock.js';
import { startStubOutletServer } from '../../../test/support/stub-outlet-server.js';
import type { StubOutletServer } from '../../../test/support/stub-outlet-server.js';
import { FeedDay } from './feed-day.entity.js';
import { Feed } from './feed.entity.js';
import { Item } from './item.entity.js';
import { ItemsObserver } from './items-observer.js';
import type { NewItem, NewlyMentioned } from './items-observer.js';

/** Breaks at items of one title, as a full disk or a bug would. */
class Listener extends ItemsObserver {
  readonly revised: string[] = [];
  breaksAt: string | null = null;

  itemsArrived(_: EntityManager, items: readonly NewItem[]): Promise<NewlyMentioned> {
    if (items.some(({ title }) => title === this.breaksAt)) throw new Error('the observer broke');
    return Promise.resolve(new Set(items.map(({ id }) => id)));
  }

  itemsRevised(_: EntityManager, items: readonly NewItem[]): Promise<NewlyMentioned> {
    this.revised.push(...items.map(({ title }) => title));
    return Promise.resolve(new Set());
  }
}

describe('what polling remembers of a feed', () => {
  let server: StubOutletServer;
  let dataSource: DataSource;
  let fresh: Awaited<ReturnType<typeof openFreshDatabase>>;
  let clock: MovableClock;
  let listener: Listener;
  let room: ReturnType<typeof feedsRoom>;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    server = await startStubOutletServer();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    fresh = await openFreshDatabase();
    ({ dataSource } = fresh);
    clock = new MovableClock('2026-03-10T08:00:00Z');
    listener = new Listener();
    room = feedsRoom(dataSource, clock, { observer: listener });
  });
  afterEach(async () => {
    await room.fetcher.close();
    await fresh.close();
  });

  const feedOf = (id: string) => dataSource.manager.findOneByOrFail(Feed, { id });
  const titles = async () => (await dataSource.manager.find(Item)).map(({ title }) => title).sort();
  const show = (path: string, ...items: RssItem[]) => server.serve(path, { body: rss('Anzeiger', items) });
  const pollAll = async () => {
    clock.advance({ minutes: 30 });
    return room.poll.run({ all: true });
  };

  describe('an article whose address changes', () => {
    const before: RssItem = {
      title: 'Brücke über den Lech gesperrt',
      link: 'https://anzeiger.example/bruecke-gesperrt',
      guid: 'artikel-17',
      pubDate: 'Tue, 10 Mar 2026 06:00:00 +0100',
    };
    const edited: RssItem = {
      ...before,
      title: 'Nach Unfall: Brücke über den Lech wieder frei',
      link: 'https://anzeiger.example/bruecke-wieder-frei',
      pubDate: 'Tue, 10 Mar 2026 09:00:00 +0100',
    };

    it('stays one item with its guid, takes over the headline, and is known under both addresses from then on', async () => {
      show('/a', before);
      await room.follow(server.url('/a'));
      await pollAll();
      show('/a', edited);
      expect(await pollAll()).toMatchObject({ newItems: 0 });
      expect(await titles()).toEqual([edited.title]);
      expect(listener.revised).toEqual([edited.title]);

      show('/b', { ...edited, guid: 'b-1' });
      show('/c', { ...before, guid: 'c-1' });
      await room.follow(server.url('/b'));
      await room.follow(server.url('/c'));
      expect(await pollAll()).toMatchObject({ polled: 3, newItems: 0 });
      expect(await titles()).toEqual([edited.title]);
    });

    it('is a second item when the publisher uses the guid for something else', async () => {
      show('/a', before);
      await room.follow(server.url('/a'));
      await pollAll();
      show('/a', {
        ...edited,
        title: 'Stadtrat beschließt Haushalt',
        link: 'https://anzeiger.example/haushalt',
      });
      expect(await pollAll()).toMatchObject({ newItems: 1 });
      expect(await titles()).toEqual(['Brücke über den Lech gesperrt', 'Stadtrat beschließt Haushalt']);
    });

    it('is told apart when one guid stands at all items', async () => {
      show('/a', before);
      await room.follow(server.url('/a'));
      await pollAll();
      show('/a', edited, { ...edited, title: 'Noch etwas', link: 'https://anzeiger.example/noch-etwas' });
      expect(await pollAll()).toMatchObject({ newItems: 2 });
    });

    it('is one item with a new guid at the old address', async () => {
      show('/a', before);
      await room.follow(server.url('/a'));
      await pollAll();
      show('/a', {
        ...before,
        guid: 'neu-1',
        link: 'http://www.anzeiger.example/bruecke-gesperrt/?utm_source=rss',
      });
      expect(await pollAll()).toMatchObject({ newItems: 0 });
    });
  });

  it('leaves the text to the feed that showed the item first', async () => {
    const link = 'https://anzeiger.example/1';
    show('/a', { title: 'Erste Fassung', link });
    await room.follow(server.url('/a'));
    await pollAll();
    show('/b', { title: 'Andere Fassung', link });
    await room.follow(server.url('/b'));
    await pollAll();
    expect(await titles()).toEqual(['Erste Fassung']);
    show('/a', { title: 'Zweite Fassung', link });
    show('/b', { title: 'Ganz andere Fassung', link });
    await pollAll();
    expect(await titles()).toEqual(['Zweite Fassung']);
    expect(listener.revised).toEqual(['Zweite Fassung']);
  });

  describe('a server that says 304', () => {
    const one = { title: 'Eins', link: 'https://anzeiger.example/1' };
    const two = { title: 'Zwei', link: 'https://anzeiger.example/2' };
    const lying = (...items: RssItem[]) =>
      server.serve('/feed', { body: rss('Anzeiger', items), etag: '"never-changes"' });

    it('is caught when the whole document has news, and gets no validators any more', async () => {
      lying(one);
      const id = await room.follow(server.url('/feed'));
      await pollAll();
      lying(one, two);
      expect(await pollAll()).toMatchObject({ notModified: 1, newItems: 0 });
      clock.advance({ minutes: 24 * 60 });
      expect(await pollAll()).toMatchObject({ notModified: 0, newItems: 1 });
      expect((await feedOf(id)).lyingSince).toEqual(clock.now());

      lying(one, two, { title: 'Drei', link: 'https://anzeiger.example/3' });
      server.requests.length = 0;
      expect(await pollAll()).toMatchObject({ newItems: 1 });
      expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined]);
    });

    it('is believed for another day when the whole document is as it was', async () => {
      lying(one);
      const id = await room.follow(server.url('/feed'));
      await pollAll();
      clock.advance({ minutes: 24 * 60 });
      server.requests.length = 0;
      await pollAll();
      expect(server.requests).toHaveLength(2);
      await pollAll();
      expect(server.requests).toHaveLength(3);
      expect((await feedOf(id)).lyingSince).toBeNull();
    });
  });

  describe('a feed that redirects for good', () => {
    const item = { title: 'Eins', link: 'https://anzeiger.example/1' };
    const redirect = (status: number, to: string) =>
      server.serve('/old', { body: '', status, headers: { location: server.url(to) } });

    it.each([301, 308])('moves when %i was seen twice, and remembers where it was', async (status) => {
      redirect(status, '/new');
      show('/new', item);
      const id = await room.follow(server.url('/old'));
      await pollAll();
      expect(await feedOf(id)).toMatchObject({ url: server.url('/old'), movedTo: server.url('/new') });
      await pollAll();
      expect(await feedOf(id)).toMatchObject({
        url: server.url('/new'),
        movedTo: null,
        movedFrom: server.url('/old'),
        movedAt: clock.now(),
      });
      server.requests.length = 0;
      expect(await pollAll()).toMatchObject({ polled: 1, failed: 0, newItems: 0 });
      expect(server.requests.map(({ path }) => path)).toEqual(['/new']);
    });

    it('stays for a redirect of the moment, for different targets, and for one that leads to no feed', async () => {
      show('/new', item);
      show('/other', item);
      const id = await room.follow(server.url('/old'));
      for (const [status, to] of [
        [302, '/new'],
        [302, '/new'],
        [301, '/new'],
        [301, '/other'],
        [301, '/nothing'],
        [301, '/nothing'],
      ] as const) {
        redirect(status, to);
        await pollAll();
      }
      expect(await feedOf(id)).toMatchObject({ url: server.url('/old'), movedFrom: null });
    });

    it('stays where another feed is followed at the new address', async () => {
      redirect(301, '/new');
      show('/new', item);
      await room.follow(server.url('/new'));
      const id = await room.follow(server.url('/old'));
      await pollAll();
      expect(await pollAll()).toMatchObject({ polled: 2, failed: 0 });
      expect(await feedOf(id)).toMatchObject({ url: server.url('/old'), movedFrom: null });
    });
  });

  it('stores the other feeds of a batch when one of them cannot be stored', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 8; i++) {
      show(`/f${i}`, { title: `Meldung ${i}`, link: `https://anzeiger.example/${i}` });
      ids.push(await room.follow(server.url(`/f${i}`)));
    }
    listener.breaksAt = 'Meldung 3';
    expect(await room.poll.run()).toMatchObject({ polled: 8, failed: 1, newItems: 7, newMentions: 7 });
    expect(await titles()).toHaveLength(7);
    expect(await dataSource.manager.countBy(FeedDay, { feedId: ids[3]! })).toBe(0);
    expect(await dataSource.manager.sum(FeedDay, 'newItems', {})).toBe(7);
  });
});
