import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ArticleHost } from '../../src/modules/articles/article-host.entity.js';
import { CheckLinks } from '../../src/modules/articles/links/check-links.js';
import { LinkCheck } from '../../src/modules/articles/links/link-check.entity.js';
import { LogMention } from '../../src/modules/mentions/log-mention.js';
import { Mention } from '../../src/modules/mentions/mention.entity.js';
import { User } from '../../src/modules/accounts/user.entity.js';
import { insertOutlet } from '../builders/mentions-world.js';
import { people, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { startStubOutletServer } from '../support/stub-outlet-server.js';
import type { StubOutletServer } from '../support/stub-outlet-server.js';

describe('whether links still answer', () => {
  let house: TestApp;
  let site: StubOutletServer;
  let outletId: string;
  let userId: string;

  beforeAll(async () => {
    house = await startTestApp();
    userId = (await house.dataSource.manager.findOneByOrFail(User, { email: people.bob.email })).id;
    outletId = await insertOutlet(house.dataSource, 'Bote', 'local', house.clock.now(), []);
  });
  afterAll(() => house.close());
  const start = new Date('2026-03-05T09:00:00Z');
  beforeEach(async () => {
    // sessions end with time
    house.clock.advance({ seconds: (start.getTime() - house.clock.now().getTime()) / 1000 });
    for (const table of [LinkCheck, ArticleHost, Mention]) {
      await house.dataSource.createQueryBuilder().delete().from(table).execute();
    }
    await house.alice.post('/settings/links').type('form').send({ state: 'on' }).expect(303);
    site = await startStubOutletServer();
  });
  afterEach(() => site.stop());

  const logged = (url: string | null, publishedAt = house.clock.now()) =>
    house.app
      .get(LogMention)
      .log({ headline: 'Fest', url, outletId, publishedAt, note: '', campaignIds: [] }, userId);
  const round = () => house.app.get(CheckLinks).round();
  const mention = (id: string) => house.dataSource.manager.findOneByOrFail(Mention, { id });
  const asked = () =>
    site.requests.filter(({ path }) => path.startsWith('/a')).map((r) => `${r.method} ${r.path}`);
  const later = (days: number) => house.clock.advance({ days });
  const aWeekAgo = () => new Date(house.clock.now().getTime() - 8 * 86_400_000);

  it('a week after publication the address is asked by HEAD, and again less often', async () => {
    site.serve('/a', { body: '<p>long page</p>' });
    const id = await logged(site.url('/a'));
    await logged(null);
    expect(await round()).toBe(0);
    later(8);
    expect(await round()).toBe(1);
    expect(asked()).toEqual(['HEAD /a']);
    expect(await mention(id)).toMatchObject({ linkState: 'alive', linkDeadSince: null, version: 1 });
    later(1);
    expect(await round()).toBe(0);
    later(7);
    expect(await round()).toBe(1);
  });

  it('dead after two looks on different days, alive again when it answers', async () => {
    const id = await logged(site.url('/a'), aWeekAgo());
    await round();
    const first = house.clock.now();
    expect(await mention(id)).toMatchObject({ linkState: 'gone', linkDeadSince: null });
    expect((await house.charlie.get(`/mentions/${id}`)).text).toContain('Erst ein zweiter Blick');
    house.clock.advance({ hours: 26 });
    await round();
    expect((await mention(id)).linkDeadSince).toEqual(first);
    expect((await house.charlie.get(`/mentions/${id}`)).text).toContain('nicht mehr erreichbar seit');
    const settings = await house.alice.get('/settings/links').expect(200);
    expect(settings.text).toContain('1 Adresse');
    expect(settings.text).toContain(`/mentions/${id}`);
    site.serve('/a', { body: 'back' });
    later(91);
    await round();
    expect(await mention(id)).toMatchObject({ linkState: 'alive', linkDeadSince: null });
  });

  it('robots.txt is heard: nobody looks', async () => {
    site.serve('/robots.txt', { body: 'User-agent: *\nDisallow: /a', contentType: 'text/plain' });
    const id = await logged(site.url('/a'), aWeekAgo());
    await round();
    expect(asked()).toEqual([]);
    expect(await mention(id)).toMatchObject({ linkState: 'forbidden' });
  });

  it('an editor may ask at once, a reader may not; private addresses stay closed', async () => {
    site.serve('/a', { body: 'here' });
    const id = await logged(site.url('/a'));
    await house.charlie.post(`/mentions/${id}/link-check`).expect(403);
    expect(asked()).toEqual([]);
    await house.bob.post(`/mentions/${id}/link-check`).expect(303).expect('location', `/mentions/${id}`);
    expect(await mention(id)).toMatchObject({ linkState: 'alive' });
    const inside = await logged('http://169.254.169.254/latest');
    await house.bob.post(`/mentions/${inside}/link-check`).expect(303);
    expect(await mention(inside)).toMatchObject({ linkState: 'unclear', linkDeadSince: null });
    const paper = await logged(null);
    await house.bob.post(`/mentions/${paper}/link-check`).expect(303);
    expect(await mention(paper)).toMatchObject({ linkState: null });
    await house.bob.post('/mentions/0190b0a0-0000-7000-8000-000000000000/link-check').expect(404);
  });

  it('a host is asked a few times in a round; the others wait for the next', async () => {
    for (let index = 0; index < 8; index++) {
      site.serve(`/a${index}`, { body: 'here' });
      await logged(site.url(`/a${index}`), aWeekAgo());
    }
    expect(await round()).toBe(5);
    expect(site.requests.filter(({ path }) => path === '/robots.txt')).toHaveLength(1);
    expect(await round()).toBe(3);
    expect(await round()).toBe(0);
    expect(new Set(asked()).size).toBe(8);
  });

  it('a claim that nobody came back from runs out', async () => {
    site.serve('/a', { body: 'here' });
    await logged(site.url('/a'), aWeekAgo());
    const links = house.app.get(CheckLinks);
    await round();
    const { manager } = house.dataSource;
    await manager.update(
      LinkCheck,
      { host: '127.0.0.1' },
      { nextAt: new Date(house.clock.now().getTime() + 10 * 60_000) },
    );
    expect(await links.round()).toBe(0);
    house.clock.advance({ minutes: 11 });
    expect(await links.round()).toBe(1);
  });

  it('switched off, nothing is asked; only administrators may', async () => {
    await house.bob.post('/settings/links').type('form').send({ state: 'off' }).expect(403);
    await house.alice.post('/settings/links').type('form').send({ state: 'maybe' }).expect(422);
    await house.alice.post('/settings/links').type('form').send({ state: 'off' }).expect(303);
    site.serve('/a', { body: 'here' });
    await logged(site.url('/a'), aWeekAgo());
    expect(await round()).toBe(0);
    expect(asked()).toEqual([]);
  });
});
