import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { DataSource, MoreThan } from 'typeorm';
import { dialect } from '../../src/config/dialect.js';
import { SETTINGS, SettingsError } from '../../src/config/settings.js';
import type { Settings } from '../../src/config/settings.js';
import { demoPeople } from '../../src/demo/demo-people.js';
import { demoFeeds } from '../../src/demo/feeds.js';
import { serveDemo } from '../../src/demo/serve-demo.js';
import { Feed } from '../../src/modules/feeds/feed.entity.js';
import { Item } from '../../src/modules/feeds/item.entity.js';
import { PollFeeds } from '../../src/modules/feeds/poll-feeds.js';
import { MovableClock } from '../support/movable-clock.js';

const healthy = demoFeeds.filter(({ trouble }) => trouble === null).length;
const quiet = { PORT: '0', LOG_LEVEL: 'error' };

describe('starting the demo in the wrong place', () => {
  it('refuses a database of the installation', async () => {
    const env = { ...quiet, DATABASE_URL: 'postgres://localhost/echolot' };
    const refusal = serveDemo(env, () => undefined);
    await expect(refusal).rejects.toBeInstanceOf(SettingsError);
    await expect(refusal).rejects.toThrow(/DATABASE_URL must be unset/);
  });
});

// the demo is SQLite whatever the installation uses
const onSqlite = dialect === 'sqlite' ? describe : describe.skip;

onSqlite('the demo', () => {
  const clock = new MovableClock('2026-03-05T09:00:00Z');
  const told: string[] = [];
  const usualTemp = process.env['TMPDIR'];
  let temp: string;
  let app: NestExpressApplication;
  let dana: ReturnType<typeof request.agent>;

  beforeAll(async () => {
    temp = await mkdtemp(join(tmpdir(), 'echolot-test-demo-'));
    process.env['TMPDIR'] = temp;
    app = await serveDemo(quiet, (line) => told.push(line), { clock, polling: 'here' });
    dana = request.agent(app.getHttpServer());
    const { email, password } = demoPeople.admin;
    await dana.post('/sign-in').type('form').send({ email, password }).expect(303);
  }, 60_000);

  afterAll(async () => {
    if (usualTemp === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usualTemp;
    await rm(temp, { recursive: true, force: true });
  });

  const items = async (path: string) => (await dana.get(path).expect(200)).body.items;
  const stored = () => app.get(DataSource).manager.count(Item);

  it('says where it is and who may sign in', () => {
    expect(told.join('\n')).toMatch(/http:\/\/localhost:[1-9]\d*/);
    expect(told.join('\n')).toContain(demoPeople.admin.password);
  });

  it.each([
    '/',
    '/mentions',
    '/timeline',
    '/campaigns',
    '/outlets',
    '/feeds',
    '/watches',
    '/places',
    '/settings',
  ])('has something to show on %s', async (path) => {
    const page = await dana.get(path).redirects(1).expect(200);
    expect(page.text).toContain('<main');
  });

  it('has mentions waiting in the inbox, with the words that were found', async () => {
    expect(await items('/api/v1/mentions?review=new&limit=100')).toHaveLength(25);
    const page = await dana.get('/mentions').expect(200);
    expect(page.text).toMatch(/<mark[^>]*>[^<]*(Brückenlotse|Lotsen gesucht)/);
  });

  it('counts some hundred placements of fewer stories on the timeline, by scope and origin, with gaps', async () => {
    const { body } = await dana
      .get('/api/v1/timeline?from=2025-03-05&to=2026-03-05&bucket=week&unreviewed=1')
      .expect(200);
    const { mentions, stories, origins } = body.totals;
    // about 600 mentions, less what one outlet published of one story more than once
    expect(mentions).toBeGreaterThan(480);
    expect(mentions).toBeLessThan(640);
    expect(stories).toBeGreaterThan(100);
    expect(stories).toBeLessThan(mentions * 0.9);
    expect(origins.pitched + origins.organic + origins.unknown).toBe(mentions);
    expect(Math.min(origins.pitched, origins.organic)).toBeGreaterThan(10);
    for (const scope of ['local', 'regional', 'national', 'trade', 'international']) {
      expect(body.totals.series[scope]).toBeGreaterThan(0);
    }
    expect(body.events.length).toBeGreaterThan(10);
    const shares: number[] = body.buckets.flatMap(
      ({ observed }: { observed: number | null }) => observed ?? [],
    );
    expect(Math.min(...shares)).toBeLessThan(0.7);
    expect(Math.max(...shares)).toBeGreaterThan(0.99);
  });

  it('knows all districts and none but its own outlets', async () => {
    expect((await items('/api/v1/districts?limit=200')).length).toBe(200);
    expect(await items('/api/v1/outlets?limit=200')).toHaveLength(25);
  });

  it('has editors and readers too', async () => {
    for (const { email, password } of [demoPeople.editor, demoPeople.viewer]) {
      await request(app.getHttpServer()).post('/sign-in').type('form').send({ email, password }).expect(303);
    }
  });

  it('polls its own feeds: what is new is found once, then asked for conditionally', async () => {
    const poll = app.get(PollFeeds);
    const before = await stored();
    const first = await poll.run({ all: true });
    expect(first.failed).toBe(2);
    // the scheduler may have been at one of the feeds at the same moment
    const afterFirst = await stored();
    expect(afterFirst).toBeGreaterThan(before);
    const second = await poll.run({ all: true });
    expect(second).toMatchObject({ newItems: 0, newMentions: 0, notModified: healthy, failed: 2 });
    expect(await stored()).toBe(afterFirst);
    expect(await items('/api/v1/mentions?review=new&limit=100')).toHaveLength(28);
  });

  it('finds what appears while it runs', async () => {
    const before = await stored();
    clock.advance({ hours: 1 });
    const { newItems, newMentions } = await app.get(PollFeeds).run({ all: true });
    expect(newItems).toBe(24);
    expect(newMentions).toBe(8);
    expect(await stored()).toBe(before + 24);
    const slow = await app.get(DataSource).manager.findBy(Feed, { intervalMinutes: MoreThan(60) });
    expect(slow.map(({ url, intervalMinutes }) => ({ url, intervalMinutes }))).toEqual([]);
  });

  it('leaves nothing behind when it cannot listen', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    const folders = readdirSync(temp);
    await expect(serveDemo({ ...quiet, PORT: String(port) }, () => undefined, { clock })).rejects.toThrow(
      /EADDRINUSE/,
    );
    expect(readdirSync(temp)).toEqual(folders);
    await new Promise((closed) => other.close(closed));
  }, 60_000);

  it('deletes its database and stops its feeds in the end', async () => {
    const { dataDir } = app.get<Settings>(SETTINGS);
    const { url } = await app.get(DataSource).manager.findOneByOrFail(Feed, { lastErrorCode: 'html' });
    expect(existsSync(dataDir)).toBe(true);
    await app.close();
    expect(existsSync(dataDir)).toBe(false);
    expect(readdirSync(temp)).toEqual([]);
    await expect(fetch(url)).rejects.toThrow();
  });
});
