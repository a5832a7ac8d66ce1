import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { LogMention } from '../../src/modules/mentions/log-mention.js';
import { User } from '../../src/modules/accounts/user.entity.js';
import { PressReview } from '../../src/modules/reports/press-review/press-review.entity.js';
import { insertOutlet } from '../builders/mentions-world.js';
import { people, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { pdf } from '../support/hostile-files.js';

describe('press reviews', () => {
  let house: TestApp;
  const mentions: string[] = [];
  const api = '/api/v1/press-reviews';
  const base = { title: 'Woche 9', periodStart: '2026-02-23', periodEnd: '2026-03-01' };

  beforeAll(async () => {
    house = await startTestApp();
    const { dataSource, clock, app } = house;
    const bob = await dataSource.manager.findOneByOrFail(User, { email: people.bob.email });
    const outletId = await insertOutlet(dataSource, 'Bote', 'local', clock.now(), []);
    const pieces = [
      ['Erstes Fest', '2026-02-24T10:00:00Z', 'https://bote.example/1'],
      ['Zweites Fest', '2026-02-25T10:00:00Z', 'javascript:alert(1)'],
      ['Drittes Fest', '2026-02-26T10:00:00Z', null],
      ['Später', '2026-03-03T10:00:00Z', null],
    ] as const;
    for (const [headline, at, url] of pieces)
      mentions.push(
        await app
          .get(LogMention)
          .log(
            { headline, url, outletId, publishedAt: new Date(at), note: 'intern', campaignIds: [] },
            bob.id,
          ),
      );
  });
  afterAll(() => house.close());

  const start = async (more = {}) => {
    const { body } = await house.bob
      .post(api)
      .send({ ...base, ...more })
      .expect(201);
    return body as { id: string; version: number; pieces: { headline: string; mentionId: string }[] };
  };
  const headlines = async (id: string) => {
    const { body } = await house.charlie.get(`${api}/${id}`).expect(200);
    return (body as { pieces: { headline: string }[] }).pieces.map(({ headline }) => headline);
  };
  const itemsOf = async (id: string) => {
    const { text } = await house.bob.get(`/press-reviews/${id}`).expect(200);
    return [...text.matchAll(/id="piece-([0-9a-f-]{36})"/g)].map((match) => match[1]!);
  };

  it('takes the reviewed placements of a period in their order, by API and form', async () => {
    const { id } = await start();
    expect(await headlines(id)).toEqual(['Erstes Fest', 'Zweites Fest', 'Drittes Fest']);
    const posted = { title: 'Nur zwei', periodStart: '24.02.2026', periodEnd: '25.02.2026', language: 'de' };
    const answer = await house.bob.post('/press-reviews').type('form').send(posted).expect(303);
    expect(await headlines(String(answer.headers['location']).split('/').at(-1)!)).toEqual([
      'Erstes Fest',
      'Zweites Fest',
    ]);
    const list = await house.charlie.get('/press-reviews').expect(200);
    expect(list.text).toContain('Nur zwei');
  });

  it('is made of ticked rows, and of a filter', async () => {
    const ticked = { mention: [`${mentions[3]}.1`, `${mentions[0]}.1`], back: '/mentions' };
    const answer = await house.bob.post('/press-reviews/from-mentions').type('form').send(ticked).expect(303);
    const id = String(answer.headers['location']).split('/').at(-1)!;
    expect(await headlines(id)).toEqual(['Erstes Fest', 'Später']);
    const form = await house.bob.get('/press-reviews/new?q=zweites&from=2026-02-20').expect(200);
    expect(form.text).toContain('value="q=zweites"');
    const filtered = { ...base, language: 'de', filter: 'q=zweites' };
    const made = await house.bob.post('/press-reviews').type('form').send(filtered).expect(303);
    expect(await headlines(String(made.headers['location']).split('/').at(-1)!)).toEqual(['Zweites Fest']);
  });

  it('changes order and summaries; a removal can be taken back', async () => {
    const { id } = await start();
    const own = `/press-reviews/${id}`;
    const [first, second] = await itemsOf(id);
    await house.bob.post(`${own}/items/${second}/move`).type('form').send({ by: 'up' }).expect(303);
    await house.bob.post(`${own}/items/${second}/move`).type('form').send({ by: 'up' }).expect(303);
    expect(await headlines(id)).toEqual(['Zweites Fest', 'Erstes Fest', 'Drittes Fest']);
    const lines = 'neun Zei.\r\n'.repeat(100);
    await house.bob.post(`${own}/items/${first}`).type('form').send({ summary: lines }).expect(303);
    await house.bob.post(`${own}/items/${first}`).type('form').send({ summary: 'Kurz gesagt.' }).expect(303);
    await house.bob.post(`${own}/items/${first}/removal`).type('form').send({}).expect(303);
    expect(await headlines(id)).toEqual(['Zweites Fest', 'Drittes Fest']);
    const back = { mention: mentions[0], ordinal: '1', summary: 'Kurz gesagt.' };
    await house.bob.post(`${own}/items`).type('form').send(back).expect(303);
    await house.bob.post(`${own}/items`).type('form').send(back).expect(303);
    expect(await headlines(id)).toEqual(['Zweites Fest', 'Erstes Fest', 'Drittes Fest']);
    const view = await house.charlie.get(`${own}/view`).expect(200);
    expect(view.text).toContain('Kurz gesagt.');
    expect(view.text).toContain('href="https://bote.example/1"');
    expect(view.text).not.toContain('javascript:');
    expect(view.text).not.toContain('intern');
    const pdf = await house.charlie.get(`${own}/press-review.pdf`).expect(200);
    expect(pdf.headers['content-type']).toContain('application/pdf');
  });

  it('keeps its settings, its version and the archive', async () => {
    const { id } = await start();
    const own = `/press-reviews/${id}`;
    const settings = { ...base, language: 'en', mode: 'links', introduction: '**Stark**', version: '1' };
    await house.bob.post(own).type('form').send(settings).expect(303);
    await house.bob.post(own).type('form').send(settings).expect(409);
    await house.bob
      .post(own)
      .type('form')
      .send({ ...settings, version: '2', title: '' })
      .expect(422);
    const reversed = { ...settings, version: '2', periodEnd: '2026-01-01' };
    await house.bob.post(own).type('form').send(reversed).expect(422);
    const view = await house.bob.get(`${own}/view`).expect(200);
    expect(view.text).toContain('<strong>Stark</strong>');
    // without headlines, as the box was left empty
    expect(view.text).not.toContain('Erstes Fest');
    await house.bob.post(`${own}/archive`).type('form').send({ archived: 'yes' }).expect(303);
    const archived = await house.bob.get(`${api}?archived=true`).expect(200);
    expect((archived.body as { items: { id: string }[] }).items.map((one) => one.id)).toContain(id);
  });

  it('shows clippings only under a licence that runs', async () => {
    const picture = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#eee' } })
      .jpeg()
      .toBuffer();
    await house.bob
      .post(`/api/v1/mentions/${mentions[0]}/clippings`)
      .field('rightsBasis', 'own')
      .attach('file', picture, 'seite.jpg')
      .expect(201);
    const { id } = await start({ mode: 'clippings' });
    const own = `/press-reviews/${id}`;
    const view = async () => (await house.charlie.get(`${own}/view`).expect(200)).text;
    expect(await view()).toContain('Der Lizenzvermerk fehlt');
    await house.charlie.get(`${own}/press-review.pdf`).expect(410);
    const { manager } = house.dataSource;
    await manager.update(
      PressReview,
      { id },
      { licence: 'Eigene Bilder', readers: 5, licenceUntil: '2026-03-05' },
    );
    expect(await view()).toMatch(/<img[^>]+src="\/clippings\//);
    expect(await view()).toContain('Zu nutzen bis einschließlich 05.03.2026');
    await house.charlie.get(`${own}/press-review.pdf`).expect(200);
    await house.bob
      .post(`/api/v1/mentions/${mentions[0]}/clippings`)
      .field('rightsBasis', 'own')
      .attach('file', pdf(), 'anzeiger.pdf')
      .expect(201);
    expect(await view()).toContain(
      'Der Beleg ist ein PDF („anzeiger“). Es liegt in Echolot bei der Erwähnung',
    );
    await house.charlie.get(`${own}/press-review.pdf`).expect(200);
    await manager.update(PressReview, { id }, { licenceUntil: '2026-03-04' });
    expect(await view()).not.toContain('<img');
    await house.charlie.get(`${own}/press-review.pdf`).expect(410);
  });

  it('refuses what makes no sense, and viewers', async () => {
    await house.bob
      .post(api)
      .send({ ...base, periodEnd: '2026-01-01' })
      .expect(422);
    await house.bob
      .post(api)
      .send({ ...base, periodStart: '2020-01-01', periodEnd: '2020-02-01' })
      .expect(422);
    await house.bob
      .post(api)
      .send({ ...base, title: '' })
      .expect(422);
    await house.charlie.post(api).send(base).expect(403);
    await house.charlie.get('/press-reviews/new').expect(403);
    await house.bob.get(`${api}/nobody`).expect(404);
    const { id } = await start();
    await house.bob.post(`/press-reviews/${id}/items/x/move`).type('form').send({ by: 'up' }).expect(404);
    const [item] = await itemsOf(id);
    await house.bob
      .post(`/press-reviews/${id}/items/${item}/move`)
      .type('form')
      .send({ by: 'left' })
      .expect(422);
  });
});
