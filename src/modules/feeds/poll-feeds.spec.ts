import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import { feedsRoom, rss } from '../../../test/support/feeds-room.js';
import { openFreshDatabase } from '../../../test/support/fresh-database.js';
import { MovableClock } from '../../../test/support/movable-clock.js';
import { startStubOutletServer } from '../../../test/support/stub-outlet-server.js';
import type { StubOutletServer } from '../../../test/support/stub-outlet-server.js';
import { FeedDay } from './feed-day.entity.js';
import { FeedPoll } from './feed-poll.entity.js';
import { Feed } from './feed.entity.js';
import { ItemFeed } from './item-feed.entity.js';
import { Item } from './item.entity.js';
import { ItemsObserver } from './items-observer.js';
import type { NewItem, NewlyMentioned } from './items-observer.js';

const expectations = z.object({
  documents: z.array(
    z.object({
      file: z.string(),
      request: z.object({ contentType: z.string().nullish() }),
      // "either" where a reader may refuse the document or make the best of it
      expect: z.object({ ok: z.union([z.boolean(), z.string()]) }),
    }),
  ),
});

class Listener extends ItemsObserver {
  heard: NewItem[] = [];
  fails = false;

  revised: NewItem[] = [];

  async itemsArrived(manager: EntityManager, items: readonly NewItem[]): Promise<NewlyMentioned> {
    if (this.fails) throw new Error('the observer broke');
    // the items must be visible to whoever writes rows that refer to them
    expect(await manager.countBy(Item, {})).toBeGreaterThanOrEqual(items.length);
    this.heard.push(...items);
    return mentioned(items);
  }

  itemsRevised(_: EntityManager, items: readonly NewItem[]): Promise<NewlyMentioned> {
    this.revised.push(...items);
    return Promise.resolve(new Set());
  }
}

const mentioned = (items: readonly NewItem[]) =>
  new Set(items.filter(({ title }) => title.includes('Integreat')).map(({ id }) => id));

const twoItems = [
  { title: 'Integreat startet im Landkreis', link: 'https://anzeiger.example/a1', description: 'Teaser' },
  { title: 'Feuerwehr feiert', link: 'https://anzeiger.example/a2?utm_source=rss' },
];

describe('polling', () => {
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
  const pollsOf = (feedId: string) =>
    dataSource.manager.find(FeedPoll, { where: { feedId }, order: { at: 'ASC' } });

  it('stores new items once, tells the observer, and asks conditionally the next time', async () => {
    server.serve('/feed', {
      body: rss('Anzeiger', twoItems),
      etag: '"v1"',
      contentType: 'application/rss+xml',
    });
    const id = await room.follow(server.url('/feed'));

    expect(await room.poll.run()).toMatchObject({
      feeds: 1,
      polled: 1,
      notModified: 0,
      failed: 0,
      newItems: 2,
      newMentions: 1,
    });
    expect(listener.heard.map(({ title }) => title)).toEqual(twoItems.map(({ title }) => title));
    expect(await feedOf(id)).toMatchObject({
      etag: '"v1"',
      lastErrorCode: null,
      leaseUntil: null,
      failureWeight: 0,
    });

    clock.advance({ minutes: 23 * 60 });
    server.requests.length = 0;
    expect(await room.poll.run({ all: true })).toMatchObject({
      polled: 1,
      notModified: 1,
      newItems: 0,
      newMentions: 0,
    });
    expect(server.requests[0]?.headers['if-none-match']).toBe('"v1"');
    expect(await dataSource.manager.countBy(Item, {})).toBe(2);
    expect((await pollsOf(id)).map(({ outcome }) => outcome)).toEqual(['fetched', 'not-modified']);
  });

  it('looks at nothing that is not due, except when all are asked for', async () => {
    server.serve('/feed', { body: rss('Anzeiger', twoItems) });
    await room.follow(server.url('/feed'));
    await room.poll.run();
    expect(await room.poll.run()).toMatchObject({ feeds: 0, polled: 0 });
    expect(await room.poll.run({ all: true })).toMatchObject({ feeds: 1, polled: 1, newItems: 0 });
  });

  it('knows an unchanged body although the server sends no validators', async () => {
    server.serve('/feed', { body: rss('Anzeiger', twoItems) });
    const id = await room.follow(server.url('/feed'));
    await room.poll.run();
    await room.poll.run({ all: true });
    expect((await pollsOf(id)).map(({ outcome }) => outcome).sort()).toEqual(['fetched', 'unchanged']);
  });

  it('keeps one item for two feeds that show it', async () => {
    server.serve('/one', { body: rss('Anzeiger', twoItems) });
    server.serve('/two', {
      body: rss('Anzeiger Land', [
        { title: 'Anders betitelt', link: 'http://www.anzeiger.example/a1?utm_medium=feed' },
      ]),
    });
    const one = await room.follow(server.url('/one'));
    await room.poll.run();
    clock.advance({ minutes: 1 });
    const two = await room.follow(server.url('/two'));
    expect(await room.poll.run({ all: true })).toMatchObject({ polled: 2, newItems: 0 });
    expect(await dataSource.manager.countBy(Item, {})).toBe(2);
    const item = await dataSource.manager.findOneByOrFail(Item, { title: twoItems[0]!.title });
    const shown = await dataSource.manager.findBy(ItemFeed, { itemId: item.id });
    expect(shown.map(({ feedId }) => feedId).sort()).toEqual([one, two].sort());
  });

  it('takes over an edited headline instead of storing a second item', async () => {
    server.serve('/feed', { body: rss('Anzeiger', twoItems) });
    await room.follow(server.url('/feed'));
    await room.poll.run();
    server.serve('/feed', {
      body: rss('Anzeiger', [{ ...twoItems[0]!, title: 'Integreat: Korrigierter Titel' }]),
    });
    expect(await room.poll.run({ all: true })).toMatchObject({ newItems: 0, newMentions: 0 });
    const titles = (await dataSource.manager.find(Item)).map(({ title }) => title);
    expect(titles.sort()).toEqual(['Feuerwehr feiert', 'Integreat: Korrigierter Titel']);
  });

  const failures: [name: string, path: string, serve: () => void, code: string][] = [
    ['a page that is gone for now', '/404', () => undefined, 'http_404'],
    ['a server error', '/500', () => server.serve('/500', { body: 'x', status: 500 }), 'http_500'],
    [
      'an error page with status 200',
      '/html',
      () => server.serve('/html', { body: '<!doctype html><title>Wartung</title><p>Gleich wieder da' }),
      'html',
    ],
    ['an empty answer', '/empty', () => server.serve('/empty', { body: '' }), 'empty'],
    ['something else', '/text', () => server.serve('/text', { body: 'guten Tag' }), 'not_a_feed'],
  ];
  it.each(failures)('records %s on the feed and goes on', async (_, path, serve, code) => {
    serve();
    server.serve('/well', { body: rss('Anzeiger', twoItems) });
    const ill = await room.follow(server.url(path));
    await room.follow(server.url('/well'));
    expect(await room.poll.run()).toMatchObject({ polled: 2, failed: 1, newItems: 2 });
    const feed = await feedOf(ill);
    expect(feed).toMatchObject({
      state: 'active',
      lastErrorCode: code,
      lastSucceededAt: null,
      leaseUntil: null,
    });
    expect(feed.failureWeight).toBeGreaterThan(0);
    expect(feed.nextPollAt.getTime()).toBeGreaterThan(clock.now().getTime());
    expect(await pollsOf(ill)).toMatchObject([{ outcome: 'failed', errorCode: code }]);
    expect(await dataSource.manager.findBy(FeedDay, { feedId: ill })).toMatchObject([
      { due: 1, succeeded: 0 },
    ]);
  });

  it('keeps the validators of the last good body when an error page comes', async () => {
    server.serve('/feed', { body: rss('Anzeiger', twoItems), etag: '"good"' });
    const id = await room.follow(server.url('/feed'));
    await room.poll.run();
    server.serve('/feed', { body: '<!doctype html><title>Wartung</title>', etag: '"bad"' });
    await room.poll.run({ all: true });
    expect(await feedOf(id)).toMatchObject({ etag: '"good"', lastErrorCode: 'html' });
  });

  it('stops at 410 Gone and starts again when the feed comes back', async () => {
    server.serve('/feed', { body: 'weg', status: 410 });
    const id = await room.follow(server.url('/feed'));
    await room.poll.run();
    expect(await feedOf(id)).toMatchObject({ state: 'gone', lastErrorCode: 'http_410' });
    expect(await room.poll.run({ all: true })).toMatchObject({ feeds: 0, polled: 0 });
    server.serve('/feed', { body: rss('Anzeiger', twoItems) });
    expect(await room.refresh.refreshNow(id)).toMatchObject({ kind: 'polled', poll: { newItems: 2 } });
    expect(await feedOf(id)).toMatchObject({ state: 'active', lastErrorCode: null });
  });

  it('stores nothing at all when the observer fails, and finds everything again after the lease', async () => {
    server.serve('/feed', { body: rss('Anzeiger', twoItems), etag: '"v1"' });
    const id = await room.follow(server.url('/feed'));
    listener.fails = true;
    expect(await room.poll.run()).toMatchObject({ polled: 1, failed: 1, newItems: 0 });
    expect(await dataSource.manager.countBy(Item, {})).toBe(0);
    expect(await feedOf(id)).toMatchObject({ etag: null, lastPolledAt: null });

    listener.fails = false;
    expect(await room.poll.run()).toMatchObject({ feeds: 1, polled: 0 });
    clock.advance({ minutes: 11 });
    expect(await room.poll.run()).toMatchObject({ polled: 1, newItems: 2 });
  });

  it('leaves a feed paused that a person pauses while it is being fetched', async () => {
    server.serve('/feed', { body: 'weg', status: 410, delayMs: 150 });
    const id = await room.follow(server.url('/feed'));
    const round = room.poll.run();
    await new Promise((resolve) => setTimeout(resolve, 60));
    await room.changeFeed.change(id, { state: 'paused' }, null);
    await round;
    expect(await feedOf(id)).toMatchObject({ state: 'paused', lastErrorCode: 'http_410' });
  });

  it('finishes what is under way when stopped and hands the rest back', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 120; i++) {
      server.serve(`/slow${i}`, { body: rss('Langsam', []), delayMs: 100 });
      ids.push(await room.follow(server.url(`/slow${i}`)));
    }
    const round = room.poll.run();
    await new Promise((resolve) => setTimeout(resolve, 60));
    await room.poll.stop();
    const { polled } = await round;
    expect(polled).toBeGreaterThan(0);
    expect(polled).toBeLessThan(120);
    const feeds = await dataSource.manager.findBy(Feed, {});
    expect(feeds.filter(({ leaseUntil }) => leaseUntil !== null)).toEqual([]);
    expect(feeds.filter(({ lastPolledAt }) => lastPolledAt === null)).toHaveLength(120 - polled);
  });

  it('keeps the last 50 looks', async () => {
    server.serve('/feed', { body: rss('Anzeiger', twoItems) });
    const id = await room.follow(server.url('/feed'));
    for (let i = 0; i < 53; i++) {
      await room.refresh.refreshNow(id);
      clock.advance({ minutes: 1 });
    }
    const polls = await pollsOf(id);
    expect(polls).toHaveLength(50);
    expect(polls.at(-1)?.at).toEqual(new Date(clock.now().getTime() - 60_000));
  });

  it('adds up the looks of a day and marks the days on which nobody looked', async () => {
    server.serve('/feed', { body: rss('Anzeiger', twoItems) });
    const id = await room.follow(server.url('/feed'));
    await room.poll.run({ all: true });
    await room.poll.run({ all: true });
    clock.advance({ minutes: 3 * 24 * 60 });
    await room.poll.run();
    const days = await dataSource.manager.find(FeedDay, { where: { feedId: id }, order: { day: 'ASC' } });
    expect(days.map(({ day, due, succeeded, newItems }) => [day, due, succeeded, newItems])).toEqual([
      ['2026-03-10', 3, 2, 2],
      ['2026-03-11', 1, 0, 0],
      ['2026-03-12', 1, 0, 0],
      ['2026-03-13', 1, 1, 0],
    ]);
  });

  it('takes every sample document as it is: items once, or a reason on the feed', async () => {
    const folder = new URL('../../../test/fixtures/feeds/', import.meta.url);
    const { documents } = expectations.parse(
      JSON.parse(await readFile(new URL('expected.json', folder), 'utf8')),
    );
    const fileOf = new Map<string, string>();
    const expectedOutcomes: [string, string][] = [];
    for (const { file, request, expect: expected } of documents) {
      server.serve(`/${file}`, {
        body: await readFile(new URL(file, folder)),
        ...(request.contentType && { contentType: request.contentType }),
        lastModified: 'Tue, 10 Mar 2026 07:00:00 GMT',
      });
      fileOf.set(await room.follow(server.url(`/${file}`)), file);
      if (typeof expected.ok === 'boolean') expectedOutcomes.push([file, expected.ok ? 'fetched' : 'failed']);
    }
    const first = await room.poll.run();
    expect(first.polled).toBe(documents.length);
    expect(first.newItems).toBe(await dataSource.manager.countBy(Item, {}));
    expect(first.newItems).toBeGreaterThan(10_000);
    const polls = await dataSource.manager.find(FeedPoll);
    const outcomes = new Map(polls.map(({ feedId, outcome }) => [fileOf.get(feedId), outcome]));
    const ownFailures = polls.flatMap(({ feedId, errorCode }) =>
      errorCode && !['html', 'empty', 'not_a_feed', 'entity_bomb'].includes(errorCode)
        ? [`${fileOf.get(feedId)}: ${errorCode}`]
        : [],
    );
    expect(ownFailures).toEqual([]);
    expect(expectedOutcomes.map(([file]) => [file, outcomes.get(file)])).toEqual(expectedOutcomes);
    const second = await room.poll.run({ all: true });
    expect(second).toMatchObject({
      polled: documents.length,
      newItems: 0,
      notModified: documents.length - first.failed,
    });
  }, 180_000);
});
