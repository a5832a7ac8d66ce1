import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertCampaign, insertOutlet, storeItems } from '../builders/mentions-world.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { dialect } from '../../src/config/dialect.js';
import { searchTriggers } from '../../src/database/search-tables.js';
import { Item } from '../../src/modules/feeds/item.entity.js';
import { LogMention } from '../../src/modules/mentions/log-mention.js';
import { Mention } from '../../src/modules/mentions/mention.entity.js';
import { User } from '../../src/modules/accounts/user.entity.js';

describe('searching', () => {
  let test: TestApp;
  let outlet: string;
  let itemId: string;
  let mentionId: string;

  beforeAll(async () => {
    test = await startTestApp({ env: { TZ_REPORTING: 'Europe/Berlin' } });
    const { dataSource, clock } = test;
    outlet = await insertOutlet(dataSource, 'Augsburger Bote', 'local', clock.now(), []);
    await insertCampaign(dataSource, 'Digitale Teilhabe', clock.now());
    const [item] = await storeItems(dataSource, clock.now(), [
      { title: 'Tuer an Tuer <b>lädt</b> ein', summary: 'Ein Fest im Hof.', outletId: outlet },
    ]);
    itemId = item!.id;
    const { id } = await dataSource.manager.findOneByOrFail(User, { email: 'bob@example.org' });
    mentionId = await test.app.get(LogMention).log(
      {
        headline: 'Tür an Tür im Radio',
        url: null,
        outletId: outlet,
        publishedAt: new Date('2026-03-01T11:00:00Z'),
        note: '',
        campaignIds: [],
      },
      id,
    );
  });
  afterAll(() => test.close());

  const page = (query: string) => test.charlie.get(`/search?${query}`).set('accept-language', 'en');

  it('teaches before anything is asked', async () => {
    const { text } = await page('').expect(200);
    expect(text).toContain('What are you looking for?');
    expect(text).toContain('Sprachmittl*');
  });

  it('shows mentions and items together, the words marked and nothing of theirs taken for markup', async () => {
    const { text } = await page(`q=${encodeURIComponent('"Tür an Tür"')}`).expect(200);
    expect(text).toContain('<mark>Tuer an Tuer</mark> &lt;b>lädt&lt;/b> ein');
    expect(text).toContain(`<a href="/mentions/${mentionId}"><mark>Tür an Tür</mark> im Radio</a>`);
    expect(text).toContain('1 mention and 1 item without a mention');
    expect(text).not.toContain('Make it a mention');
  });

  it('says what is wrong with a query, where, and keeps what was typed', async () => {
    const { text } = await page(`q=${encodeURIComponent('Integreat "Tür an')}`).expect(422);
    expect(text).toContain('Character 11:');
    expect(text).toContain('value="Integreat &quot;Tür an"');
    const campaign = await page(`q=${encodeURIComponent('Tür campaign:Fest')}`).expect(422);
    expect(campaign.text).toContain('There are „Digitale Teilhabe“.');
    const place = await page(`q=${encodeURIComponent('Tür OR campaign:x')}`).expect(422);
    expect(place.text).toContain('holds for the whole search');
    const field = await page(`q=${encodeURIComponent('datum:heute')}`).expect(422);
    expect(field.text).toContain('review, label, origin, type, from, to');
  });

  const hostile = [
    '"" OR * : ^ { } title : x',
    "' OR 1=1; DROP TABLE item; --",
    'NEAR(a b, 5) AND col:x*',
    '\\ \\" %_ $1 ? @ @@ :* <-> | & !',
    '((((((((((',
    'a'.repeat(3_999),
    'a '.repeat(1_900),
    '\u{1F600} \uD800 \u0000 Tür',
    "it's 'quoted' ''",
    'in: watch:"',
    '-Tür',
    '~long',
  ];
  it.each(hostile.map((query) => [query.slice(0, 40), query]))(
    'answers %j without failing',
    async (_, query) => {
      const { status } = await page(`q=${encodeURIComponent(query.replace(/\uD800/g, ''))}`);
      expect([200, 422]).toContain(status);
      const api = await test.charlie.get('/api/v1/search').query({ q: query.replace(/\uD800/g, '') });
      expect([200, 422]).toContain(api.status);
    },
  );

  it('refuses 10 kB with a remedy', async () => {
    const { text } = await page(`q=${'a'.repeat(10_000)}`).expect(422);
    expect(text).toContain('longer than 4000 characters');
  });

  it('ignores filters and refuses places in the list that make no sense', async () => {
    await page('q=Radio&kind=x&from=2026-02-31&review=y&outlet=1').expect(200);
    for (const cursor of [
      'x',
      Buffer.from('["a"]').toString('base64url'),
      Buffer.from('[1e300]').toString('base64url'),
    ]) {
      await page(`q=Radio&cursor=${cursor}`).expect(400);
    }
  });

  it('lets editors make an item a mention, and take it back', async () => {
    await test.charlie.post('/search/mentions').type('form').send({ item: itemId }).expect(403);
    await test.bob.post('/search/mentions').type('form').send({ item: 'nonsense' }).expect(404);
    await test.bob
      .post('/search/mentions')
      .type('form')
      .send({ item: itemId, back: '/search?q=Fest' })
      .expect(303)
      .expect('location', '/search?q=Fest');
    const find = () => test.dataSource.manager.findOneBy(Mention, { itemId });
    const mention = (await find())!;
    expect(mention).toMatchObject({ foundBy: 'hand', review: 'relevant', outletId: outlet, scope: 'local' });
    const { text } = await test.bob.get('/search?q=Fest').set('accept-language', 'en').expect(200);
    expect(text).toContain(`href="/mentions/${mention.id}"`);
    await test.bob.post('/search/mentions').type('form').send({ item: itemId }).expect(303);
    expect(await test.dataSource.manager.countBy(Mention, { itemId })).toBe(1);

    const undo = () => test.bob.post('/search/mentions-undo').type('form').send({ mention: mention.id });
    await test.dataSource.manager.update(Mention, mention.id, { version: 2 });
    await undo().expect(303);
    expect(await find()).not.toBeNull();
    await test.dataSource.manager.update(Mention, mention.id, { version: 1 });
    await undo().expect(303);
    expect(await find()).toBeNull();
    const again = await test.bob.get('/search?q=Fest').set('accept-language', 'en').expect(200);
    expect(again.text).toContain('Make it a mention');
    await test.bob.post('/search/mentions-undo').type('form').send({ mention: mentionId }).expect(303);
    expect(await test.dataSource.manager.existsBy(Mention, { id: mentionId })).toBe(true);
  });

  it('answers programs with the same, page by page', async () => {
    const first = await test.charlie.get('/api/v1/search').query({ q: '"Tür an Tür"', limit: 1 }).expect(200);
    expect(first.body).toMatchObject({
      items: [
        {
          itemId,
          mentionId: null,
          headline: { marks: [{ start: 0, end: 12 }] },
          outlet: { name: 'Augsburger Bote' },
        },
      ],
      counts: { mentions: 1, items: 1, isComplete: true },
      index: { filled: 1, waiting: 0 },
    });
    const cursor = (first.body as { nextCursor: string }).nextCursor;
    const second = await test.charlie
      .get('/api/v1/search')
      .query({ q: '"Tür an Tür"', limit: 1, cursor })
      .expect(200);
    expect(second.body).toMatchObject({
      items: [{ mentionId, review: 'relevant' }],
      nextCursor: null,
      counts: null,
    });
    const filtered = await test.charlie
      .get('/api/v1/search')
      .query({ kind: 'mentions', to: '2026-03-01' })
      .expect(200);
    expect(filtered.body).toMatchObject({ items: [{ mentionId }] });
    await test.charlie.get('/api/v1/search').query({ from: '2026-03-02', to: '2026-03-01' }).expect(422);
    await test.charlie.get('/api/v1/search').query({ q: '"' }).expect(422);
    await test.guest().get('/api/v1/search').query({ q: 'Tür' }).expect(401);
  });

  it('keeps a search under a name', async () => {
    await test.bob
      .post('/views')
      .type('form')
      .send({ page: 'search', query: 'q=Radio&kind=mentions', name: 'Nur Radio' })
      .expect(303);
    const { text } = await test.bob.get('/search').expect(200);
    expect(text).toContain('/search?kind=mentions&amp;q=Radio');
  });

  it('no longer knows what has expired', async () => {
    await test.dataSource.manager.delete(Item, { id: itemId });
    const { text } = await page('q=Fest').expect(200);
    expect(text).toContain('Nothing found');
  });

  it('hears of every change by a trigger, and notices at its start when one is gone', async () => {
    const triggers = async () => {
      const rows: { name: string }[] = await test.dataSource.query(
        dialect === 'sqlite'
          ? `SELECT "name" FROM "sqlite_master" WHERE "type" = 'trigger' AND "name" LIKE 'search_%'`
          : `SELECT tgname AS "name" FROM pg_trigger WHERE tgname LIKE 'search_%'`,
      );
      return rows.map(({ name }) => name).sort();
    };
    const all = searchTriggers.map(({ name }) => name).sort();
    expect(await triggers()).toEqual(all);
    if (dialect !== 'sqlite') return;
    await test.dataSource.query('DROP TRIGGER "search_item_insert"');
    await storeItems(test.dataSource, test.clock.now(), [{ title: 'Unbemerkter Otter' }]);
    expect((await page('q=Otter')).text).toContain('Nothing found');
    const { KeepIndex } = await import('../../src/modules/mentions/search/keep-index.js');
    await test.app.get(KeepIndex).onApplicationBootstrap();
    expect(await triggers()).toEqual(all);
    expect((await page('q=Otter')).text).toContain('Unbemerkter <mark>Otter</mark>');
  });
});
