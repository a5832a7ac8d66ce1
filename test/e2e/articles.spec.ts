import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ArticleHost } from '../../src/modules/articles/article-host.entity.js';
import { ArticleReading } from '../../src/modules/articles/article-reading.entity.js';
import { OutletArticleSetting } from '../../src/modules/articles/outlet-article-setting.entity.js';
import { ReadArticles } from '../../src/modules/articles/read-articles.js';
import type { NewItem } from '../../src/modules/feeds/items-observer.js';
import { Item } from '../../src/modules/feeds/item.entity.js';
import { Match } from '../../src/modules/mentions/match.entity.js';
import { Mention } from '../../src/modules/mentions/mention.entity.js';
import { Outlet } from '../../src/modules/outlets/outlet.entity.js';
import { insertOutlet, storeItems } from '../builders/mentions-world.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { startStubOutletServer } from '../support/stub-outlet-server.js';
import type { StubOutletServer } from '../support/stub-outlet-server.js';

const filler = 'Am Samstag kamen viele Menschen in den alten Laden, um zu reden und zu feiern. '.repeat(5);
const secret = 'Niemand darf diesen Satz aufbewahren.';
const article = (body = '', head = '') =>
  `<html><head><title>Fest</title>${head}</head><body><article><p>${filler}</p><p>${secret} ${filler}</p>
  <p>Die Stadtwerkstatt lud dazu ein. ${body}</p><p>${filler}</p></article></body></html>`;

describe('article pages', () => {
  let house: TestApp;
  let site: StubOutletServer;
  let outletId: string;

  beforeAll(async () => {
    house = await startTestApp();
    await house.bob.post('/api/v1/watches').send({ name: 'Haus', query: 'Stadtwerkstatt' }).expect(201);
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    const { manager } = house.dataSource;
    for (const table of [ArticleReading, ArticleHost, OutletArticleSetting, Match, Mention, Item]) {
      await manager.createQueryBuilder().delete().from(table).execute();
    }
    site = await startStubOutletServer();
    outletId = await insertOutlet(house.dataSource, `Bote ${site.url('/')}`, 'local', house.clock.now(), []);
    await manager.update(Outlet, { id: outletId }, { homepage: site.url('/') });
  });
  afterEach(() => site.stop());

  const switchTo = (state: string, agent = house.alice) =>
    agent.post(`/outlets/${outletId}/articles`).type('form').send({ state });
  const anItem = async (path: string, more: Partial<NewItem> = {}) => {
    const draft = { title: 'Fest', summary: 'Ein Fest.', url: site.url(path), outletId, ...more };
    const [item] = await storeItems(house.dataSource, house.clock.now(), [draft]);
    return item!.id;
  };
  const round = () => house.app.get(ReadArticles).round();
  const asked = () => site.requests.map(({ path }) => path);
  const readingOf = (itemId: string) => house.dataSource.manager.findOneBy(ArticleReading, { itemId });
  /** Serves the page and has it read. */
  const outcomeOf = async (path: string, more: Partial<NewItem> = {}) => {
    await switchTo('on').expect(303);
    const id = await anItem(path, more);
    await round();
    return readingOf(id);
  };

  it('are not fetched unless an administrator says so', async () => {
    site.serve('/1', { body: article(), contentType: 'text/html' });
    await anItem('/1');
    expect(await round()).toEqual({ looked: 0, newMentions: 0 });
    await switchTo('on', house.bob).expect(403);
    await switchTo('on', house.charlie).expect(403);
    await round();
    expect(asked()).toEqual([]);
  });

  it('are read, matched and forgotten', async () => {
    site.serve('/1', { body: article(), contentType: 'text/html' });
    const reading = await outcomeOf('/1');
    expect(reading).toMatchObject({ outcome: 'full', errorCode: null, attempts: 1, nextTryAt: null });
    expect(reading?.textHash).toMatch(/^[\da-f]{64}$/);
    expect(reading?.words).toBeGreaterThan(200);
    const { manager } = house.dataSource;
    const [match] = await manager.find(Match);
    expect(match?.evidence).toHaveLength(1);
    expect(match?.evidence[0]).toMatchObject({ field: 'content' });
    expect(match?.evidence[0]?.snippet).toContain('Die Stadtwerkstatt lud dazu ein.');
    expect(match?.evidence[0]?.snippet.length).toBeLessThanOrEqual(200);
    expect(await manager.find(Mention)).toMatchObject([{ headline: 'Fest', review: 'new', scope: 'local' }]);
    const everything = JSON.stringify([await manager.find(Item), await manager.find(Match)]);
    expect(everything).not.toContain(secret);
  });

  it('are asked for once, after the rules of the site, which hold for a day', async () => {
    site.serve('/1', { body: article(), contentType: 'text/html' });
    await outcomeOf('/1');
    await round();
    expect(asked().sort()).toEqual(['/.well-known/tdmrep.json', '/1', '/robots.txt']);
    house.clock.advance({ hours: 25 });
    await anItem('/1');
    await round();
    expect(asked().filter((path) => path === '/robots.txt')).toHaveLength(2);
  });

  it('stay unasked when robots.txt forbids it', async () => {
    site.serve('/robots.txt', { body: 'User-agent: Echolot\nDisallow: /1\n' });
    expect(await outcomeOf('/1')).toMatchObject({ outcome: 'forbidden', textHash: null, nextTryAt: null });
    expect(asked()).not.toContain('/1');
  });

  it('wait when robots.txt cannot be read', async () => {
    site.serve('/robots.txt', { body: '', status: 503 });
    const reading = await outcomeOf('/1');
    expect(reading).toMatchObject({ outcome: 'failed', errorCode: 'robots_unreachable' });
    expect(reading?.nextTryAt).toEqual(new Date(house.clock.now().getTime() + 3_600_000));
    expect(asked()).not.toContain('/1');
    site.serve('/robots.txt', { body: '' });
    site.serve('/1', { body: article(), contentType: 'text/html' });
    house.clock.advance({ hours: 1 });
    expect(await round()).toEqual({ looked: 1, newMentions: 1 });
  });

  it.each([
    ['file', { '/.well-known/tdmrep.json': { body: '[{"location":"/","tdm-reservation":1}]' } }],
    ['header', { '/1': { body: article(), headers: { 'tdm-reservation': '1' } } }],
    ['element', { '/1': { body: article('', '<meta name="tdm-reservation" content="1">') } }],
    ['noai', { '/1': { body: article('', '<META NAME="robots" CONTENT="index,noai">') } }],
  ])('are not evaluated where text and data mining is reserved: %s', async (_, documents) => {
    for (const [path, document] of Object.entries(documents)) site.serve(path, document);
    expect(await outcomeOf('/1')).toMatchObject({ outcome: 'reserved', textHash: null, words: 0 });
    expect(await house.dataSource.manager.count(Mention)).toBe(0);
  });

  it('say where a paywall stands, and what is free before it counts', async () => {
    const head = '<script type="application/ld+json">{"isAccessibleForFree":false}</script>';
    site.serve('/1', { body: article('', head) });
    expect(await outcomeOf('/1')).toMatchObject({ outcome: 'paywalled' });
    expect(await house.dataSource.manager.count(Mention)).toBe(1);
  });

  it.each([
    ['missing', { body: '', status: 404 }, 'http_404'],
    ['no page', { body: '%PDF-1.7', contentType: 'application/pdf' }, 'not_html'],
    ['empty', { body: '' }, 'no_text'],
    ['huge', { body: 'x'.repeat(2 * 1024 * 1024 + 1) }, 'too_large'],
    ['deep', { body: '<b>'.repeat(500) }, 'too_complex'],
  ])('fail for good when they are %s', async (_, document, errorCode) => {
    site.serve('/1', document);
    expect(await outcomeOf('/1')).toMatchObject({ outcome: 'failed', errorCode, nextTryAt: null });
  });

  it('are tried three times while the server has trouble', async () => {
    site.serve('/1', { body: '', status: 500 });
    const id = (await outcomeOf('/1'))!.itemId;
    for (const hours of [1, 8, 100]) {
      await round();
      house.clock.advance({ hours });
      await round();
    }
    expect(asked().filter((path) => path === '/1')).toHaveLength(3);
    expect(await readingOf(id)).toMatchObject({ outcome: 'failed', errorCode: 'http_500', nextTryAt: null });
  });

  it('are given up when the third try never came to its end', async () => {
    await switchTo('on').expect(303);
    const itemId = await anItem('/1');
    await house.dataSource.manager.insert(ArticleReading, {
      ...{ itemId, at: house.clock.now(), outcome: 'pending', textHash: null, words: 0, errorCode: null },
      ...{ attempts: 3, nextTryAt: house.clock.now() },
    });
    expect(await round()).toEqual({ looked: 0, newMentions: 0 });
    expect(await readingOf(itemId)).toMatchObject({
      outcome: 'failed',
      errorCode: 'given_up',
      nextTryAt: null,
    });
    expect(asked()).not.toContain('/1');
  });

  it('follow a redirect, and heed the rules of the place it leads to', async () => {
    const other = await startStubOutletServer();
    other.serve('/robots.txt', { body: 'User-agent: *\nDisallow: /private' });
    other.serve('/open', { body: article() });
    other.serve('/private', { body: article() });
    site.serve('/1', { body: '', status: 302, headers: { location: other.url('/open') } });
    site.serve('/2', { body: '', status: 302, headers: { location: other.url('/private') } });
    expect(await outcomeOf('/1')).toMatchObject({ outcome: 'full' });
    expect(await outcomeOf('/2')).toMatchObject({ outcome: 'forbidden', textHash: null });
    await other.stop();
  });

  it('are left alone where the feed has the full text, the item is old, or somebody else is at it', async () => {
    await switchTo('on').expect(303);
    await anItem('/old');
    house.clock.advance({ days: 8 });
    await anItem('/full', { content: 'Der ganze Text.' });
    await anItem('/none', { url: null });
    const taken = await anItem('/taken');
    await house.dataSource.manager.insert(ArticleReading, {
      itemId: taken,
      at: house.clock.now(),
      outcome: 'pending',
      textHash: null,
      words: 0,
      errorCode: null,
      attempts: 1,
      nextTryAt: new Date(house.clock.now().getTime() + 600_000),
    });
    expect(await round()).toEqual({ looked: 0, newMentions: 0 });
    site.serve('/taken', { body: article() });
    house.clock.advance({ minutes: 11 });
    expect(await round()).toEqual({ looked: 1, newMentions: 1 });
    expect(await readingOf(taken)).toMatchObject({ outcome: 'full', attempts: 2 });
  });

  it('are taken a few at a time, and no more once the outlet is switched off', async () => {
    await switchTo('on').expect(303);
    for (let at = 1; at <= 9; at++) {
      site.serve(`/${at}`, { body: article() });
      await anItem(`/${at}`);
    }
    expect(await round()).toMatchObject({ looked: 4 });
    expect(await round()).toMatchObject({ looked: 4 });
    const page = (await house.charlie.get(`/outlets/${outletId}/articles`).expect(200)).text;
    expect(page).toContain('ganzer Artikel: 8');
    expect(page).not.toContain('name="state"');
    await switchTo('off').expect(303);
    expect(await round()).toMatchObject({ looked: 0 });
  });

  it('are switched on and off on a page that says what the site wants, with a way back and in the log', async () => {
    site.serve('/robots.txt', { body: 'User-agent: *\nDisallow: /a\nDisallow: /b\n' });
    const path = `/outlets/${outletId}/articles`;
    expect((await house.alice.get(`/outlets/${outletId}`).expect(200)).text).toContain(`href="${path}"`);
    expect((await house.alice.get(path).expect(200)).text).toContain('Ausgeschaltet');
    await switchTo('on').expect(303).expect('location', path);
    const page = (await house.alice.get(path).expect(200)).text;
    expect(page).toContain('2 Verbote gelten für Echolot');
    expect(page).toContain('keine Datei, also keine Einschränkung');
    expect(page).toMatch(
      /action="[^"]*\/articles">(?:(?!<\/form>).)*name="state" value="off"(?:(?!<\/form>).)*Rückgängig/,
    );
    await switchTo('on').expect(303);
    expect((await house.alice.get('/settings/log').expect(200)).text).toContain(
      'Artikelseiten eingeschaltet',
    );
    await switchTo('maybe').expect(422);
    await house.alice.get('/outlets/01890000-0000-7000-8000-000000000000/articles').expect(404);
  });

  it('are handed back untouched when the server stops', async () => {
    await switchTo('on').expect(303);
    const fresh = await anItem('/1');
    const again = await anItem('/2');
    const at = house.clock.now();
    await house.dataSource.manager.insert(ArticleReading, {
      ...{ itemId: again, at, outcome: 'failed', textHash: null, words: 0, errorCode: 'timeout' },
      ...{ attempts: 1, nextTryAt: at },
    });
    house.app.get(ReadArticles).stop();
    expect(await round()).toEqual({ looked: 0, newMentions: 0 });
    expect(await readingOf(fresh)).toBeNull();
    expect(await readingOf(again)).toMatchObject({ outcome: 'failed', attempts: 1, nextTryAt: at });
    expect(asked().filter((path) => /^\/\d/.test(path))).toEqual([]);
  });
});
