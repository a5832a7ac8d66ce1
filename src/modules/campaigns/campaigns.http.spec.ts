import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertDistrict, insertOutlet } from '../../../test/builders/mentions-world.js';
import { startTestApp } from '../../../test/support/app.js';
import type { TestApp } from '../../../test/support/app.js';
import { newId } from '../../shared/ids.js';

describe('campaigns over HTTP', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp();
  });
  afterAll(() => house.close());

  const create = async (fields: Record<string, string>) => {
    const { headers } = await house.bob.post('/campaigns').type('form').send(fields).expect(303);
    return headers['location'] ?? '';
  };
  /** The undo form that the page after a step offers. */
  const undoOf = async (address: string) => {
    const { text } = await house.bob.get(address).expect(200);
    const form =
      /class="notice notice-done"[\s\S]*?<form method="post" action="([^"]+)">([\s\S]*?)<\/form>/.exec(text);
    const fields = [...(form?.[2] ?? '').matchAll(/name="(\w+)" value="([^"]*)"/g)];
    return {
      action: form?.[1] ?? '',
      fields: Object.fromEntries(fields.map(([, name, value]) => [name, value])),
    };
  };

  it('teaches when there is none', async () => {
    expect((await house.charlie.get('/campaigns').expect(200)).text).toContain('Noch keine Kampagne');
  });

  it('starts from the form, with days as Germans type them', async () => {
    const address = await create({
      name: 'Herbst',
      goal: 'Zehn Kreise',
      periodStart: '1.9.2026',
      periodEnd: '30.11.2026',
    });
    const { text } = await house.charlie.get(address).expect(200);
    expect(text).toContain('01.09.2026 bis 30.11.2026');
    expect(text).not.toContain(`${address}/edit`);
    expect((await house.bob.get(`${address}/edit`).expect(200)).text).toContain('value="2026-09-01"');
  });

  it.each([
    ['no name', { name: ' ' }, 'Diese Angabe fehlt'],
    ['a day that does not exist', { name: 'Bleibt stehen', periodStart: '31.02.2026' }, 'Ein Datum angeben'],
    [
      'a reversed period',
      { name: 'Bleibt stehen', periodStart: '2026-02-02', periodEnd: '2026-02-01' },
      'vor seinem Anfang',
    ],
  ])('comes back with %s, and what was typed', async (_, fields, message) => {
    const { text } = await house.bob.post('/campaigns').type('form').send(fields).expect(422);
    expect(text).toContain(message);
    expect(text).toContain(fields.name.trim());
  });

  it('archives with undo', async () => {
    const address = await create({ name: 'Winterkampagne' });
    const { headers } = await house.bob
      .post(`${address}/archive`)
      .type('form')
      .send({ archived: 'yes' })
      .expect(303);
    expect(headers['location']).toBe('/campaigns');
    const undo = await undoOf('/campaigns');
    expect((await house.bob.get('/campaigns')).text).not.toContain('Winterkampagne');
    expect((await house.bob.get('/campaigns?archived=1')).text).toContain('Winterkampagne');
    await house.bob.post(undo.action).type('form').send(undo.fields).expect(303);
    expect((await house.bob.get('/campaigns')).text).toContain('Winterkampagne');
  });

  it('takes events, removes one, and brings it back', async () => {
    const address = `${await create({ name: 'Mit Ereignissen' })}/events`;
    await house.bob
      .post(address)
      .type('form')
      .send({ day: '5.3.2026', kind: 'release', title: 'Einladung' })
      .expect(303);
    const { text } = await house.bob.get(address);
    const remove = /action="([^"]+\/remove)"/.exec(text)?.[1] ?? '';
    await house.bob.post(remove).expect(303);
    const undo = await undoOf(address);
    expect((await house.bob.get(address)).text).not.toContain('Einladung');
    await house.bob.post(undo.action).type('form').send(undo.fields).expect(303);
    expect((await house.bob.get(address)).text).toContain('Einladung');
    const bad = await house.bob.post(address).type('form').send({ day: '', kind: 'party', title: 'Fest' });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('value="Fest"');
  });

  it('reads the goal in four parts, money and hours as people type them', async () => {
    const { body: funder } = await house.bob.post('/api/v1/funders').send({ name: 'Stiftung Ziel' });
    const { body: grant } = await house.bob
      .post('/api/v1/grants')
      .send({ funderId: funder.id, title: 'Zielgeld', periodStart: '2026-01-01', periodEnd: '2026-12-31' });
    const address = await create({
      name: 'Vier Teile',
      goalWho: 'Zehn Landkreise',
      goalUntil: '30.6.2026',
      budget: '12.500,50 €',
      hoursPlanned: '80,5',
      grantIds: grant.id,
    });
    const { body } = await house.bob.get(`/api/v1${address}`).expect(200);
    expect(body).toMatchObject({
      goalWho: 'Zehn Landkreise',
      goalWhat: null,
      goalUntil: '2026-06-30',
      budgetCents: 1_250_050,
      spentCents: null,
      hoursPlanned: 80.5,
      grantIds: [grant.id],
    });
    const form = (await house.bob.get(`${address}/edit`).expect(200)).text;
    expect(form).toContain('value="12500,5"');
    expect(form).toMatch(new RegExp(`value="${grant.id}"[^>]* checked`));
    const bad = await house.bob
      .post(address)
      .type('form')
      .send({ name: 'Vier Teile', budget: 'viel', version: 1 });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('value="viel"');
    await house.bob.post(address).type('form').send({ name: 'Drei Teile', version: 1 }).expect(303);
    const late = await house.bob.post(address).type('form').send({ name: 'Zwei Teile', version: 1 });
    expect(late.status).toBe(409);
    expect((await house.bob.get(`/api/v1${address}`)).body).toMatchObject({
      name: 'Drei Teile',
      grantIds: [],
    });
  });

  it('chooses target districts by search and by state, outlets and key messages', async () => {
    const { dataSource } = house;
    await insertDistrict(dataSource, '09761', 'Augsburg', 'Kreisfreie Stadt');
    await insertDistrict(dataSource, '09772', 'Augsburg', 'Landkreis');
    await insertDistrict(dataSource, '05315', 'Köln', 'Kreisfreie Stadt');
    const outlet = await insertOutlet(dataSource, 'Bote', 'local', house.clock.now(), ['09761']);
    const address = await create({ name: 'Mit Zielen' });
    const post = (path: string, fields: object) =>
      house.bob.post(`${address}/${path}`).type('form').send(fields);
    const searched = await post('districts', { q: 'koeln', districtAgs: ['09761'], step: 'find' }).expect(
      200,
    );
    expect(searched.text).toMatch(/value="09761"[^>]* checked/);
    expect(searched.text).toContain('value="05315"');
    expect(searched.text).not.toContain('value="09772"');
    const ofState = await post('districts', { districtAgs: ['05315'], step: 'state-09' }).expect(200);
    for (const ags of ['05315', '09761', '09772'])
      expect(ofState.text).toMatch(new RegExp(`value="${ags}"[^>]* checked`));
    await post('districts', { districtAgs: ['09761', '05315'], step: 'save' }).expect(303);
    await post('outlets', { outletIds: [outlet], step: 'save' }).expect(303);
    await post('key-messages', { text: 'Wege öffnen sich' }).expect(303);
    const { body } = await house.bob.get(`/api/v1${address}`);
    expect(body).toMatchObject({
      districtAgs: ['05315', '09761'],
      outletIds: [outlet],
      keyMessageIds: [expect.any(String)],
    });
    const { text } = await house.charlie.get(address).expect(200);
    expect(text).toContain('0 von 2 Zielkreisen erreicht');
    expect(text).toContain('0 von 1 Wunschmedien erreicht');
    expect(text).toContain('Wege öffnen sich');
    await house.bob
      .put(`/api/v1${address}/targets`)
      .send({ districtAgs: ['99999'] })
      .expect(422);
    const { body: after } = await house.bob
      .put(`/api/v1${address}/targets`)
      .send({ outletIds: [] })
      .expect(200);
    expect(after).toMatchObject({ districtAgs: ['05315', '09761'], outletIds: [] });
  });

  it('lets readers read only', async () => {
    const address = await create({ name: 'Nur ansehen' });
    await house.charlie.get('/campaigns/new').expect(403);
    await house.charlie.post('/campaigns').type('form').send({ name: 'x' }).expect(403);
    await house.charlie.post(`${address}/archive`).expect(403);
    await house.guest().get('/api/v1/campaigns').expect(401);
  });

  it('is there over the API as well', async () => {
    const { body } = await house.bob
      .post('/api/v1/campaigns')
      .send({ name: 'API', periodStart: '2026-01-01' })
      .expect(201);
    const one = `/api/v1/campaigns/${body.id}`;
    expect(body).toEqual({
      id: expect.any(String),
      name: 'API',
      goal: '',
      goalWho: null,
      goalWhat: null,
      goalMeasure: null,
      goalUntil: null,
      periodStart: '2026-01-01',
      periodEnd: null,
      budgetCents: null,
      spentCents: null,
      hoursPlanned: null,
      hoursSpent: null,
      grantIds: [],
      districtAgs: [],
      outletIds: [],
      keyMessageIds: [],
      version: 1,
      createdAt: expect.any(String),
      archivedAt: null,
    });
    const { body: changed } = await house.bob.patch(one).send({ archived: true, goal: 'neu' }).expect(200);
    expect(changed).toMatchObject({ goal: 'neu', name: 'API', archivedAt: expect.any(String) });
    const event = { day: '2026-01-02', kind: 'event', title: 'Fest' };
    const { body: added } = await house.bob.post(`${one}/events`).send(event).expect(201);
    expect((await house.charlie.get(`${one}/events`).expect(200)).body).toEqual({
      items: [{ id: added.id, ...event }],
      nextCursor: null,
    });
    await house.bob.delete(`${one}/events/${added.id}`).expect(204);
    await house.bob.delete(`${one}/events/${added.id}`).expect(404);
    await house.bob.patch(one).send({ periodEnd: '2025-01-01' }).expect(422);
    await house.bob.post('/api/v1/campaigns').send({ name: '', periodStart: '1.1.2026' }).expect(422);
    await house.bob.get(`/api/v1/campaigns/${newId()}`).expect(404);
    await house.bob.get('/api/v1/campaigns/unfug').expect(404);
  });

  it('pages over the API, newest first, each once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await house.charlie
        .get(`/api/v1/campaigns?limit=2${cursor && `&cursor=${cursor}`}`)
        .expect(200);
      seen.push(...(body.items as { id: string }[]).map(({ id }) => id));
      cursor = body.nextCursor as string | null;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(3);
  });
});
