import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { runCommandLine } from '../../src/command-line.js';
import { RecordMentions } from '../../src/modules/mentions/record-mentions.js';
import { RematchStoredItems } from '../../src/modules/mentions/rematch-stored-items.js';
import { newId } from '../../src/shared/ids.js';
import { storeItems } from '../builders/mentions-world.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

const evidence = z.array(z.object({ field: z.string(), start: z.number(), end: z.number() }));
const previewed = z.object({ hits: z.array(z.object({ itemId: z.string(), evidence })) });
const matched = z.object({ matched: z.array(z.object({ id: z.string(), evidence })) });

describe('the life of a watch', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp();
  });
  afterAll(() => house.close());

  const post = (path: string, fields: Record<string, string>) =>
    house.bob.post(path).type('form').send(fields);
  const workOff = () => house.app.get(RematchStoredItems).workOff();
  const arrive = async (...titles: string[]) => {
    const drafts = titles.map((title) => ({ title, summary: '' }));
    const items = await storeItems(house.dataSource, house.clock.now(), drafts);
    await house.dataSource.transaction((manager) =>
      house.app.get(RecordMentions).itemsArrived(manager, items),
    );
    return items;
  };
  const create = async (name: string, query: string) => {
    const { body } = await house.bob.post('/api/v1/watches').send({ name, query }).expect(201);
    return z.object({ id: z.string() }).parse(body).id;
  };
  const watch = async (id: string) => (await house.bob.get(`/api/v1/watches/${id}`).expect(200)).body;

  it('is made from three lists, which say what a query says', async () => {
    const lists = { mode: 'lists', must: 'Listenhaus', any: 'Hof\nAlter Garten', not: 'Fest' };
    const saved = await post('/watches', { name: 'Listen', campaignId: '', ...lists }).expect(303);
    const id = saved.headers['location']!.split('/').at(-1)!;
    expect(await watch(id)).toMatchObject({ query: 'Listenhaus (Hof OR "Alter Garten") -Fest' });
    const page = await house.bob.get(`/watches/${id}`).expect(200);
    expect(page.text).toMatch(/<textarea[^>]*name="any"[^>]*>Hof\nAlter Garten<\/textarea>/);
    const asQuery = await post(`/watches/${id}`, { name: 'Listen', step: 'to-query', ...lists }).expect(200);
    expect(asQuery.text).toContain('Listenhaus (Hof OR &quot;Alter Garten&quot;) -Fest</textarea>');
  });

  it('keeps a query that lists cannot hold as a query, and says so', async () => {
    const id = await create('Felder', 'title:Feldhaus');
    const page = await house.bob.get(`/watches/${id}`).expect(200);
    expect(page.text).toContain('>title:Feldhaus</textarea>');
    const kept = await post(`/watches/${id}`, {
      name: 'Felder',
      mode: 'query',
      query: 'title:Feldhaus',
      step: 'to-lists',
    }).expect(200);
    expect(kept.text).toContain('>title:Feldhaus</textarea>');
    expect(kept.text).toContain('mehr, als drei Listen können');
  });

  it('refuses lists that ask for nothing, and keeps what was typed', async () => {
    const answer = await post('/watches', { name: 'Leer', mode: 'lists', must: '', any: '', not: 'Fest' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Mindestens ein Wort');
    expect(answer.text).toMatch(/name="not"[^>]*>Fest<\/textarea>/);
  });

  it('answers at once and tells how far the comparison is, on the page, in the list and to programs', async () => {
    await arrive('Fortschrittshaus');
    const id = await create('Fortschritt', 'Fortschrittshaus');
    expect((await watch(id)).rematch).toMatchObject({ state: 'waiting', done: 0 });
    const running = await house.charlie.get(`/watches/${id}/rematch`).set('hx-request', 'true').expect(200);
    expect(running.text).toMatch(/hx-trigger="every 1s".*<progress/);
    expect((await house.charlie.get('/watches').expect(200)).text).toContain(
      `/watches/${id}/rematch?brief=1`,
    );
    await house.charlie.get(`/watches/${id}/rematch`).expect(303).expect('location', `/watches/${id}`);
    await workOff();
    expect((await watch(id)).rematch).toMatchObject({ state: 'done', found: 1, ended: 0 });
    const done = await house.charlie.get(`/watches/${id}/rematch`).set('hx-request', 'true').expect(200);
    expect(done.text).not.toContain('hx-trigger');
    expect(done.text).toContain('1 neue Erwähnung');
  });

  it('shows side by side what a changed query would gain and lose, and leaves it as it was', async () => {
    const id = await create('Wandel', 'Wandelhaus');
    await arrive('Das Wandelhaus', 'Der Wandelhof');
    const page = await post(`/watches/${id}`, {
      name: 'Wandel',
      mode: 'query',
      query: 'Wandelhof',
      days: '7',
      step: 'preview',
    }).expect(200);
    expect(page.text).toContain('1 Treffer kommt hinzu');
    expect(page.text).toContain('1 Treffer fällt weg');
    expect(page.text).toContain('Der <mark>Wandelhof</mark>');
    const { body } = await house.charlie
      .post('/api/v1/watches/preview')
      .send({ query: 'Wandelhof', watchId: id })
      .expect(200);
    expect(body.change).toMatchObject({
      gained: 1,
      lost: 1,
      kept: 0,
      lostHits: [{ title: 'Das Wandelhaus', review: 'new' }],
    });
    expect(await watch(id)).toMatchObject({ query: 'Wandelhaus', revision: 1 });
    await house.bob.post('/api/v1/watches/preview').send({ query: 'x', watchId: newId() }).expect(404);
  });

  it('sets aside what no longer matches, where one can find it, and brings an earlier wording back', async () => {
    const id = await create('Kehre', 'Kehrhaus');
    await arrive('Das Kehrhaus');
    await house.bob.patch(`/api/v1/watches/${id}`).send({ query: 'Kehrhof' }).expect(200);
    await workOff();
    const inbox = await house.bob.get(`/mentions?watch=${id}`).expect(200);
    expect(inbox.text).not.toContain('Kehrhaus</mark>');
    const aside = await house.bob.get(`/mentions?review=unmatched&watch=${id}`).expect(200);
    expect(aside.text).toContain('<mark>Kehrhaus</mark>');
    expect(aside.text).toContain('passt nicht mehr seit');
    const waits = `/api/v1/mentions?watch=${id}&review=unmatched`;
    const { body } = await house.bob.get(waits).expect(200);
    expect(body.items).toMatchObject([{ review: 'unmatched', unmatchedSince: expect.any(String) }]);
    const { id: mentionId } = z.object({ id: z.string() }).parse(body.items[0]);
    await house.bob.post(`/api/v1/mentions/${mentionId}/review`).send({ review: 'unmatched' }).expect(422);

    const page = await house.bob.get(`/watches/${id}`).expect(200);
    expect(page.text).toContain('<del>Kehrhaus</del><ins>Kehrhof</ins>');
    await house.charlie.post(`/watches/${id}/revisions/1/restore`).expect(403);
    await post(`/watches/${id}/revisions/9/restore`, {}).expect(404);
    await post(`/watches/${id}/revisions/1/restore`, {}).expect(303);
    await workOff();
    expect(await watch(id)).toMatchObject({ query: 'Kehrhaus', revision: 3, waiting: 1 });
    expect((await house.bob.get(waits).expect(200)).body.items).toEqual([]);
  });

  it('calls lists of spellings, which are kept on a page of their own', async () => {
    expect((await house.bob.get('/watches/aliases').expect(200)).text).toContain(
      'Ein Name, viele Schreibweisen',
    );
    const bad = await post('/watches/aliases', { name: 'zwei Wörter', spellings: 'a\n…' });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('Zeile 2');
    await post('/watches/aliases', { name: '@listig', spellings: 'Listighaus\nListig-Hof' }).expect(303);
    const id = await create('Listig', '@listig');
    await arrive('Der Listighof');
    expect(await watch(id)).toMatchObject({ mentions: 1 });
    const page = await house.charlie.get('/watches/aliases').expect(200);
    expect(page.text).toContain('Listighaus, Listig-Hof');
    const [, set] = /\/watches\/aliases\/([0-9a-f-]{36})/.exec(page.text)!;
    await house.charlie
      .post(`/watches/aliases/${set}`)
      .type('form')
      .send({ name: 'x', spellings: 'y' })
      .expect(403);
    await post(`/watches/aliases/${set}`, { name: 'listig', spellings: 'Listighaus' }).expect(303);
    await workOff();
    expect(await watch(id)).toMatchObject({ revision: 2, query: '@listig', waiting: 0 });
    const history = await house.bob.get(`/watches/${id}`).expect(200);
    expect(history.text).toContain('<del>Listig-Hof</del>');
    const refused = await post(`/watches/aliases/${set}/remove`, {}).expect(303);
    expect((await house.bob.get(refused.headers['location']!).expect(200)).text).toContain('@listig');
  });

  it('finds the same on the command line and in the preview', async () => {
    const items = await arrive(
      'Gleichhaus eröffnet',
      'Im Gleich-Haus: „Fest der Vielfalt“',
      'Gleichhäuser & mehr',
      'Nichts davon',
      'Fest im GLEICHHAUS, Vielfalt der Feste',
    );
    const lines = items.map(({ id, title, summary, content, url, language }) =>
      JSON.stringify({ id, title, summary, content, url, lang: language }),
    );
    const queries = [
      'Gleichhaus',
      'Gleichhaus "Fest der Vielfalt"',
      'gleichh* -eröffnet',
      'Fest NEAR/3 Gleichhaus',
      'title:Gleichhaus lang:de',
      '=Gleichhaus',
    ];
    for (const query of queries) {
      let out = '';
      const code = await runCommandLine(['match', '-', '--query', query, '--json'], {
        out: (text) => void (out += text),
        err: () => undefined,
        readStdin: () => Promise.resolve(Buffer.from(lines.join('\n'))),
        env: {},
      });
      expect(code).toBe(0);
      const ours = matched.parse(JSON.parse(out)).matched;
      const { body } = await house.charlie.post('/api/v1/watches/preview').send({ query }).expect(200);
      const theirs = previewed.parse(body).hits.map(({ itemId, evidence }) => ({ id: itemId, evidence }));
      const sorted = (all: typeof ours) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect([query, sorted(ours)]).toEqual([query, sorted(theirs)]);
    }
  });
});
