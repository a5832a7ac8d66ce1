import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { feedsRoom, rss } from '../../../test/support/feeds-room.js';
import { openFreshDatabase } from '../../../test/support/fresh-database.js';
import { MovableClock } from '../../../test/support/movable-clock.js';
import { startStubOutletServer } from '../../../test/support/stub-outlet-server.js';
import type { StubOutletServer } from '../../../test/support/stub-outlet-server.js';
import { UserError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { AuditEntry } from '../accounts/audit-entry.entity.js';
import { FeedAddress } from '../outlets/feed-address.entity.js';
import { OutletDomain } from '../outlets/outlet-domain.entity.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { FeedDay } from './feed-day.entity.js';
import { FeedObservation } from './feed-observation.queries.js';
import { Feed } from './feed.entity.js';
import { FeedQueries } from './feeds.queries.js';
import { ImportOpml } from './import-opml.js';
import { ItemQueries } from './items.queries.js';
import { AuditLog } from '../accounts/audit-log.js';

describe('the list of feeds', () => {
  let server: StubOutletServer;
  let dataSource: DataSource;
  let fresh: Awaited<ReturnType<typeof openFreshDatabase>>;
  let clock: MovableClock;
  let room: ReturnType<typeof feedsRoom>;
  let queries: FeedQueries;

  beforeAll(async () => {
    server = await startStubOutletServer();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    fresh = await openFreshDatabase();
    ({ dataSource } = fresh);
    clock = new MovableClock('2026-03-10T08:00:00Z');
    room = feedsRoom(dataSource, clock, { timeoutMs: 1_500 });
    queries = new FeedQueries(dataSource);
  });
  afterEach(async () => {
    await room.fetcher.close();
    await fresh.close();
  });

  const today = () => ({ now: clock.now(), timeZone: 'Europe/Berlin' });
  const allFeeds = () => dataSource.manager.find(Feed, { order: { url: 'ASC' } });
  const add = (address: string, more: { title?: string; outletId?: string } = {}) =>
    room.addFeed.add({ address, userId: null, ...more });
  const refused = async (address: string) => {
    const error: unknown = await add(address).catch((thrown: unknown) => thrown);
    return error instanceof UserError ? [error.code, error.params['reason']] : error;
  };

  async function outletAt(host: string, name = 'Anzeiger', parentId: string | null = null): Promise<string> {
    const id = newId(clock.now());
    await dataSource.manager.insert(Outlet, {
      id,
      catalogueId: null,
      parentId,
      level: 'title',
      name,
      mediumType: 'newspaper',
      scope: 'local',
      country: 'DE',
      states: ['Bayern'],
      seat: '',
      publisher: '',
      homepage: '',
      languages: [],
      origin: 'user',
      notes: '',
      editedFields: [],
      createdAt: clock.now(),
      updatedAt: clock.now(),
      version: 1,
    });
    await dataSource.manager.insert(OutletDomain, { id: newId(clock.now()), outletId: id, host });
    return id;
  }

  describe('adding an address', () => {
    it('stores a feed under its own title with the outlet of its site, due at once', async () => {
      const outletId = await outletAt('anzeiger.example');
      server.serve('/rss', { body: rss('Anzeiger Nachrichten', []) });
      const outcome = await add(server.url('/rss'));
      expect(outcome).toMatchObject({ kind: 'added', title: 'Anzeiger Nachrichten' });
      expect(await allFeeds()).toMatchObject([
        { title: 'Anzeiger Nachrichten', outletId, kind: 'outlet', state: 'active', nextPollAt: clock.now() },
      ]);
      expect(await dataSource.manager.countBy(AuditEntry, { action: 'feed.add' })).toBe(1);
    });

    it('follows a permanent move to the new address', async () => {
      server.serve('/old', { body: '', status: 301, headers: { location: '/rss' } });
      server.serve('/rss', { body: rss('Anzeiger', []) });
      await add(server.url('/old'));
      expect((await allFeeds()).map(({ url }) => url)).toEqual([server.url('/rss')]);
      expect(await refused(server.url('/old'))).toEqual(['feed-exists', undefined]);
    });

    it('offers the feeds of a homepage', async () => {
      server.serve('/', {
        body: '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss" title="RSS"></head><body>Start</body></html>',
        contentType: 'text/html',
      });
      server.serve('/rss', { body: rss('Anzeiger', []) });
      expect(await add(server.url('/'))).toMatchObject({
        kind: 'choose',
        candidates: [{ url: server.url('/rss'), title: 'Anzeiger', format: 'rss', newestTitle: null }],
      });
      expect(server.requests.filter(({ path }) => path === '/')).toHaveLength(1);
      expect(await allFeeds()).toEqual([]);
    });

    const problems: [
      name: string,
      path: string,
      serve: () => void,
      code: string,
      reason: string | undefined,
    ][] = [
      ['nothing there', '/none', () => undefined, 'feed-unreadable', 'http_404'],
      ['no feed', '/text', () => server.serve('/text', { body: 'Hallo' }), 'feed-unreadable', 'not_a_feed'],
      ['an empty answer', '/empty', () => server.serve('/empty', { body: '' }), 'feed-unreadable', 'empty'],
      [
        'too slow',
        '/slow',
        () => server.serve('/slow', { body: '', delayMs: 2_500 }),
        'feed-unreadable',
        'timeout',
      ],
      [
        'too large',
        '/huge',
        () => server.serve('/huge', { body: Buffer.alloc(9 * 1024 * 1024, 'x') }),
        'feed-unreadable',
        'too_large',
      ],
      [
        'a page without feeds',
        '/page',
        () => server.serve('/page', { body: '<!doctype html><title>x</title>', contentType: 'text/html' }),
        'feed-not-found',
        undefined,
      ],
    ];
    it.each(problems)('names the trouble: %s', async (_, path, serve, code, reason) => {
      server.remove('/rss');
      server.remove('/');
      serve();
      expect(await refused(server.url(path))).toEqual([code, reason]);
      expect(await allFeeds()).toEqual([]);
    });

    const addresses: [address: string, reason: string][] = [
      ['', 'invalid_url'],
      ['guten Tag', 'invalid_url'],
      ['file:///etc/passwd', 'invalid_url'],
      ['http://10.0.0.1/rss', 'blocked_address'],
      ['http://169.254.169.254/latest/meta-data', 'blocked_address'],
      ['http://[::ffff:10.0.0.1]/', 'blocked_address'],
    ];
    it.each(addresses)('refuses %s', async (address, reason) => {
      expect(await refused(address)).toEqual(['feed-unreadable', reason]);
    });

    it('refuses an outlet that does not exist', async () => {
      server.serve('/rss', { body: rss('Anzeiger', []) });
      await expect(add(server.url('/rss'), { outletId: newId() })).rejects.toMatchObject({
        code: 'unknown-outlet',
      });
    });
  });

  describe('removing', () => {
    it('hides a feed, keeps its record, and gives both back', async () => {
      server.serve('/rss', { body: rss('Anzeiger', [{ title: 'T', link: 'https://a.example/1' }]) });
      const id = await room.follow(server.url('/rss'));
      await room.poll.run();
      await room.changeFeed.change(id, { state: 'removed' }, null);
      expect(await queries.row(id, today())).toBeNull();
      expect((await queries.list({}, { limit: 10 }, today())).items).toEqual([]);
      expect(await dataSource.manager.countBy(FeedDay, { feedId: id })).toBe(1);

      expect(await room.follow(server.url('/rss'), { title: 'Wieder da' })).toBe(id);
      expect(await queries.row(id, today())).toMatchObject({
        feed: { title: 'Wieder da', state: 'active' },
        items: 1,
      });
    });
  });

  describe('feeds of outlets', () => {
    it('adds confirmed addresses once, skips known ones, and can be taken back', async () => {
      const outletId = await outletAt('anzeiger.example', 'Anzeiger');
      const bare = await outletAt('bote.example', 'Bote');
      const address = (url: string, grade: FeedAddress['grade'], kind: FeedAddress['kind'] = 'main') => ({
        id: newId(clock.now()),
        outletId,
        url,
        kind,
        districtAgs: ['09162'],
        grade,
      });
      await dataSource.manager.insert(FeedAddress, [
        address('https://anzeiger.example/rss', 'A'),
        address('https://anzeiger.example/lokales/kiel-ost/?outputType=xml', 'B', 'section'),
        address('https://anzeiger.example/feed', 'M', 'candidate'),
      ]);
      await room.follow('https://anzeiger.example/rss', { title: 'Schon da' });
      clock.advance({ minutes: 5 });
      const first = await room.addFeedsOfOutlets.add([outletId, bare, newId()], { userId: null });
      expect(first).toMatchObject({ added: 1, existing: 1, withoutAddress: 1 });
      expect((await allFeeds()).map(({ title, districtAgs }) => [title, districtAgs])).toEqual([
        ['Anzeiger: kiel ost', ['09162']],
        ['Schon da', []],
      ]);
      expect(await room.addFeedsOfOutlets.add([outletId], { userId: null, candidates: true })).toMatchObject({
        added: 1,
      });
      clock.advance({ minutes: 1 });
      expect(await room.addFeedsOfOutlets.takeBack(first.addedAt, { userId: null })).toBe(2);
      const log = await dataSource.manager.findBy(AuditEntry, { action: 'feed.change' });
      expect(log.map(({ details }) => details)).toEqual([{ state: 'removed' }, { state: 'removed' }]);
      expect((await queries.list({}, { limit: 10 }, today())).items.map(({ feed }) => feed.title)).toEqual([
        'Schon da',
      ]);
    });
  });

  describe('reading', () => {
    it('lists by title, page by page, with filters', async () => {
      const outletId = await outletAt('anzeiger.example', 'Öffentlicher Anzeiger');
      for (const title of ['beta', 'Alpha', 'gamma', '100 % Delta', 'alpha'])
        await room.follow(`https://${encodeURIComponent(title)}.example/`.replaceAll('%', 'p'), {
          title,
          outletId,
        });
      const titles: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await queries.list({}, { limit: 2, cursor }, today());
        titles.push(...page.items.map(({ feed }) => feed.title));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(titles.map((title) => title.toLowerCase())).toEqual([
        '100 % delta',
        'alpha',
        'alpha',
        'beta',
        'gamma',
      ]);
      const found = async (q: string) => (await queries.list({ q }, { limit: 9 }, today())).items.length;
      expect([
        await found('ALPHA'),
        await found('0 %'),
        await found('öffentlicher'),
        await found('_'),
      ]).toEqual([2, 1, 5, 0]);
      await expect(queries.list({}, { limit: 2, cursor: 'x' }, today())).rejects.toMatchObject({
        code: 'invalid-cursor',
      });
    });

    it('counts trouble and observed outlet-days', async () => {
      server.serve('/rss', { body: rss('Anzeiger', []) });
      server.serve('/rss?suche', { body: rss('Suche', []) });
      server.remove('/none');
      await room.follow(server.url('/rss'));
      await room.follow(server.url('/none'));
      await room.follow(server.url('/rss?suche'), { kind: 'search' });
      await room.poll.run();
      const observation = new FeedObservation(dataSource);
      expect(await observation.countAlarms(clock.now())).toMatchObject({ failing: 1, gone: 0, any: 1 });
      expect(await observation.countActive()).toBe(3);
      expect(
        (await queries.list({ trouble: true }, { limit: 9 }, today())).items.map(
          ({ feed }) => feed.lastErrorCode,
        ),
      ).toEqual(['http_404']);
      expect(await observation.observedDays('2026-03-01', '2026-03-31')).toEqual(
        new Map([['2026-03-10', { due: 2, succeeded: 1 }]]),
      );
      expect(await observation.observedDays('2026-03-11', '2026-03-31')).toEqual(new Map());
    });

    it('lists items by feed, outlet, text and time', async () => {
      const outletId = await outletAt('anzeiger.example');
      server.serve('/rss', {
        body: rss('Anzeiger', [
          {
            title: 'Ärzte fordern mehr',
            link: 'https://anzeiger.example/1',
            pubDate: 'Mon, 09 Mar 2026 10:00:00 GMT',
          },
          { title: 'Zweite', link: 'https://anderswo.example/2', pubDate: 'Sun, 08 Mar 2026 10:00:00 GMT' },
        ]),
      });
      const feedId = await room.follow(server.url('/rss'));
      await room.poll.run();
      const items = new ItemQueries(dataSource);
      const titles = async (filter: Parameters<ItemQueries['list']>[0]) =>
        (await items.list(filter, { limit: 10 })).items.map(({ title }) => title).sort();
      expect(await titles({ feedId })).toEqual(['Zweite', 'Ärzte fordern mehr']);
      expect(await titles({ outletId })).toEqual(['Ärzte fordern mehr']);
      expect(await titles({ q: 'ärzte' })).toEqual(['Ärzte fordern mehr']);
      expect(await titles({ from: new Date('2026-03-09T00:00:00Z') })).toEqual(['Ärzte fordern mehr']);
      expect(await titles({ to: new Date('2026-03-09T00:00:00Z') })).toEqual(['Zweite']);
      const first = await items.list({}, { limit: 1 });
      const second = await items.list({}, { limit: 1, cursor: first.nextCursor ?? undefined });
      expect([...first.items, ...second.items].map(({ title }) => title).sort()).toEqual([
        'Zweite',
        'Ärzte fordern mehr',
      ]);
      expect(second.nextCursor).toBeNull();
    });
  });

  describe('importing OPML', () => {
    const importer = () => new ImportOpml(dataSource, room.feeds, room.outlets, new AuditLog(clock), clock);
    const list = (body: string) => `<opml version="2.0"><body>${body}</body></opml>`;
    const good =
      '<outline text="A" xmlUrl="https://a.example/rss"/><outline text="B" xmlUrl="https://b.example/rss"/>';
    const bad = '<outline text="C" xmlUrl="ftp://c.example/rss"/>';

    it('adds what is new and finds nothing the second time', async () => {
      await room.follow('https://a.example/rss');
      expect(await importer().run(list(good))).toEqual({ added: 1, existing: 1, rejected: [], stored: true });
      expect(await importer().run(list(good))).toEqual({ added: 0, existing: 2, rejected: [], stored: true });
    });

    it('stores nothing when told to try, or when one entry is bad', async () => {
      expect(await importer().run(list(good), { dryRun: true })).toMatchObject({ added: 2, stored: false });
      expect(await importer().run(list(good + bad))).toMatchObject({
        added: 2,
        stored: false,
        rejected: [{ line: 1, title: 'C', reason: 'invalid-address' }],
      });
      expect(await allFeeds()).toEqual([]);
      expect(await importer().run(list(good + bad), { partial: true })).toMatchObject({
        added: 2,
        stored: true,
      });
      expect(await allFeeds()).toHaveLength(2);
    });

    it('says what is no list', async () => {
      await expect(importer().run('<html></html>')).rejects.toMatchObject({ code: 'opml-unreadable' });
    });
  });
});
