import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExpireItems } from '../../src/modules/feeds/expire-items.js';
import { Item } from '../../src/modules/feeds/item.entity.js';
import { LabelMentionsAnew } from '../../src/modules/mentions/label-mentions-anew.js';
import { RecordMentions } from '../../src/modules/mentions/record-mentions.js';
import { insertOutlet, storeItems } from '../builders/mentions-world.js';
import { people, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

describe('labels and retention over HTTP', () => {
  let house: TestApp;
  let mentionId: string;

  beforeAll(async () => {
    house = await startTestApp();
    const outletId = await insertOutlet(house.dataSource, 'Bote', 'local', house.clock.now(), []);
    await house.bob.post('/api/v1/watches').send({ name: 'Haus', query: 'Stadtwerkstatt' }).expect(201);
    const items = await storeItems(house.dataSource, house.clock.now(), [
      { title: 'Stadtwerkstatt bei uns', url: 'https://blog.haus.example/1', outletId },
      { title: 'Stadtwerkstatt in der Zeitung', url: 'https://bote.example/2', outletId },
      { title: 'Etwas anderes', summary: '', url: 'https://bote.example/3', outletId },
    ]);
    await house.dataSource.transaction((manager) =>
      house.app.get(RecordMentions).itemsArrived(manager, items),
    );
    const { body } = await house.bob.get('/api/v1/mentions').expect(200);
    for (const { id, headline } of body.items) {
      await house.bob.post(`/api/v1/mentions/${id}/review`).send({ review: 'relevant' }).expect(200);
      if (headline === 'Stadtwerkstatt bei uns') mentionId = id;
    }
  });
  afterAll(() => house.close());

  const post = (path: string, fields: object, agent = house.bob) =>
    agent.post(path).type('form').send(fields);
  const timeline = async (query = '') =>
    (await house.bob.get(`/api/v1/timeline?from=2026-03-01&to=2026-03-31${query}`).expect(200)).body;
  const headlines = async (query: string) =>
    (await house.bob.get(`/api/v1/mentions?${query}`).expect(200)).body.items.map(
      (mention: { headline: string }) => mention.headline,
    );

  it('takes own domains and partners, says which line is none, and keeps what was typed', async () => {
    const bad = await post(
      '/settings/domains',
      { own: 'haus', partners: 'a.example', revision: 0 },
      house.alice,
    );
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('„haus“ ist keine Domain');
    expect(bad.text).toContain('a.example</textarea>');
    const lists = { own: 'https://www.haus.example/', partners: '', revision: 0 };
    await post('/settings/domains', lists, house.alice).expect(303);
    expect((await house.alice.get('/settings/domains').expect(200)).text).toContain(
      '>haus.example</textarea>',
    );
    await post('/settings/domains', { ...lists, own: 'b.example' }, house.alice).expect(409);
  });

  it('then counts own pages beside the figures, in lists, timeline, first page and CSV', async () => {
    expect((await timeline()).totals).toMatchObject({ mentions: 2, apart: {} });
    expect(await house.app.get(LabelMentionsAnew).runIfDue()).toBe(1);
    expect((await timeline()).totals).toMatchObject({ mentions: 1, apart: { own: 1 } });
    expect((await timeline('&label=own')).totals).toMatchObject({ mentions: 1, apart: {} });
    expect(await headlines('label=apart')).toEqual(['Stadtwerkstatt bei uns']);
    expect(await headlines('label=counted')).toEqual(['Stadtwerkstatt in der Zeitung']);
    for (const page of ['/', '/timeline?from=2026-03-01&to=2026-03-31']) {
      const html = (await house.charlie.get(page).expect(200)).text;
      expect(html).toContain('+ 1 eigene oder von Partnern und Portalen');
      expect(html).toContain('label=apart');
    }
    const csv = await house.charlie.get('/timeline/timeline.csv?from=2026-03-05&to=2026-03-05').expect(200);
    expect(csv.text.split('\r\n')[1]).toMatch(/^2026-03-05;2026-03-05;1;0;0;0;0;0;1;[^;]*;0;0;1$/);
    const inbox = (await house.charlie.get('/mentions?review=all&label=own').expect(200)).text;
    expect(inbox).toContain('Eigene Seite</span>');
  });

  it('lets an editor say whose words they are, and take it back', async () => {
    const page = `/mentions/${mentionId}`;
    expect((await house.charlie.get(page).expect(200)).text).not.toContain('class="label-form"');
    await post(`${page}/label`, { label: 'partner', version: 2 }, house.charlie).expect(403);
    await post(`${page}/label`, { label: 'partner', version: 2 }).expect(303).expect('location', page);
    const changed = (await house.bob.get(page).expect(200)).text;
    expect(changed).toContain('Herkunft: Partner.');
    expect(changed).toContain('Eigene Seite → Partner');
    const undo =
      /action="[^"]*\/label">(?:(?!<\/form>).)*name="version" value="(\d+)"(?:(?!<\/form>).)*Rückgängig/.exec(
        changed,
      );
    await post(`${page}/label`, { label: 'rule', version: undo?.[1] }).expect(303);
    const { body } = await house.bob.get(`/api/v1${page}`).expect(200);
    expect(body).toMatchObject({ label: 'own', labelledBy: 'rule', version: 4 });
    const late = await house.bob.post(`/api/v1${page}/label`).send({ label: 'agency', version: 2 });
    expect(late.status).toBe(409);
    await house.bob.post(`/api/v1${page}/label`).send({ label: 'agency', version: 4 }).expect(200);
    expect((await timeline()).totals).toMatchObject({ mentions: 2 });
  });

  it('keeps items as long as was set, and says what was removed', async () => {
    await post('/settings/retention', { days: '12' }, house.alice).expect(422);
    await post('/settings/retention', { days: '30' }, house.alice).expect(303);
    house.clock.advance({ days: 31 });
    await house.app.get(ExpireItems).runIfDue();
    const items = await house.dataSource.manager.find(Item, { order: { title: 'ASC' } });
    expect(items.map(({ title }) => title)).toEqual([
      'Stadtwerkstatt bei uns',
      'Stadtwerkstatt in der Zeitung',
    ]);
    expect(await house.app.get(ExpireItems).runIfDue()).toBeNull();
    const agent = house.guest();
    const { email, password } = people.alice;
    await agent.post('/sign-in').type('form').send({ email, password });
    const html = (await agent.get('/settings/retention').expect(200)).text;
    expect(html).toContain('1 Meldung gelöscht');
    expect(html).toMatch(/name="days"[^>]*value="30"|value="30"[^>]*name="days"/);
  });
});
