import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { startTestApp } from '../../../test/support/app.js';
import type { TestApp } from '../../../test/support/app.js';
import { newId } from '../../shared/ids.js';

describe('funding over HTTP', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp();
  });
  afterAll(() => house.close());

  const facts = {
    funder: 'Ministerium für Wege',
    title: 'Sprachlotsen',
    reference: 'AB-123/4',
    periodStart: '1.1.2026',
    periodEnd: '31.12.2027',
  };
  const create = async (fields: Record<string, string> = {}) => {
    const { headers } = await house.bob
      .post('/grants')
      .type('form')
      .send({ ...facts, ...fields })
      .expect(303);
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

  it('teaches when there is none, and offers presets that fill the form', async () => {
    expect((await house.charlie.get('/grants').expect(200)).text).toContain('Noch keine Förderung');
    const { text } = await house.bob.get('/grants/new?preset=amif').expect(200);
    expect(text).toContain('Kofinanziert von der Europäischen Union</textarea>');
    expect(text).toContain('mit dem Bescheid abgleichen');
    expect(text).toMatch(/name="logoRequired"[^>]* checked/);
    expect(text).not.toMatch(/name="approvalRequired"[^>]* checked/);
  });

  it('keeps what was typed, and the first wordings from the beginning on', async () => {
    const address = await create({ logoRequired: 'on', noticeDays: '14', statementDe: 'Gefördert von uns.' });
    const { text } = await house.charlie.get(address).expect(200);
    expect(text).toContain('01.01.2026 bis 31.12.2027');
    expect(text).toContain('14 Tage vorher');
    expect(text).toContain('Gefördert von uns.');
    expect(text).toContain('gilt heute');
    const form = (await house.bob.get(`${address}/edit`).expect(200)).text;
    expect(form).toContain('value="AB-123/4"');
    expect(form).toMatch(/name="logoRequired"[^>]* checked/);
  });

  it('takes a funder by any of its names and makes no second one', async () => {
    await create({ funder: 'MINISTERIUM FUER WEGE' });
    const { body } = await house.bob.get('/api/v1/funders').expect(200);
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['Ministerium für Wege']);
    await house.bob.patch(`/api/v1/funders/${body.items[0].id}`).send({ shortName: 'MfW' }).expect(200);
    await create({ funder: 'mfw' });
    expect((await house.bob.get('/api/v1/funders')).body.items).toHaveLength(1);
  });

  it.each([
    ['no funder', { funder: ' ' }, 'Diese Angabe fehlt'],
    ['a reversed period', { periodEnd: '31.12.2025' }, 'vor seinem Anfang'],
    ['half a day of notice', { noticeDays: '0,5' }, 'Zahl angeben'],
    ['an address that is none', { email: 'amt@' }, 'E-Mail-Adresse angeben'],
  ])('comes back with %s, and what was typed', async (_, fields, message) => {
    const { text } = await house.bob
      .post('/grants')
      .type('form')
      .send({ ...facts, title: 'Bleibt stehen', ...fields })
      .expect(422);
    expect(text).toContain(message);
    expect(text).toContain('value="Bleibt stehen"');
  });

  it('does not overwrite what somebody else changed meanwhile', async () => {
    const address = await create();
    const save = (title: string) =>
      house.bob
        .post(address)
        .type('form')
        .send({ ...facts, title, version: '1' });
    await save('Erste Änderung').expect(303);
    const { text } = await save('Zweite Änderung').expect(409);
    expect(text).toContain('inzwischen geändert');
    expect(text).toContain('name="version" value="2"');
    await house.bob
      .post(address)
      .type('form')
      .send({ ...facts, title: 'Zweite Änderung', version: '2' })
      .expect(303);
    expect((await house.bob.get(address)).text).toContain('Zweite Änderung');
  });

  it('archives with undo', async () => {
    const address = await create({ title: 'Altes Vorhaben' });
    await house.bob.post(`${address}/archive`).type('form').send({ archived: 'yes' }).expect(303);
    const undo = await undoOf('/grants');
    expect((await house.bob.get('/grants')).text).not.toContain('Altes Vorhaben');
    expect((await house.bob.get('/grants?state=archived')).text).toContain('Altes Vorhaben');
    await house.bob.post(undo.action).type('form').send(undo.fields).expect(303);
    expect((await house.bob.get('/grants')).text).toContain('Altes Vorhaben');
  });

  it('adds a wording, takes a slip back, and leaves what has stood', async () => {
    const address = await create({ statementDe: 'Alter Name.' });
    const add = (text: string) =>
      house.bob
        .post(`${address}/statements`)
        .type('form')
        .send({ text, language: 'de', validFrom: '1.3.2026' });
    await add('Neuer Nmae.').expect(303);
    const undo = await undoOf(address);
    expect((await add('Noch einer.').expect(409)).text).toContain('gilt ab diesem Tag schon eine Fassung');
    await house.bob.post(undo.action).type('form').send(undo.fields).expect(303);
    await add('Neuer Name.').expect(303);
    const late = await undoOf(address);
    house.clock.advance({ minutes: 61 });
    await house.bob.post(late.action).type('form').send(late.fields).expect(409);
    const { text } = await house.charlie.get(address).expect(200);
    expect(text).not.toContain('Nmae');
    expect(text.indexOf('Neuer Name.')).toBeLessThan(text.indexOf('Alter Name.'));
  });

  it('shows the logo of a funder, and gives it back after it was taken away', async () => {
    const { body } = await house.bob.post('/api/v1/funders').send({ name: 'Stiftung Farbe' }).expect(201);
    const own = `/funders/${body.id}`;
    const png = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#126' } })
      .png()
      .toBuffer();
    await house.bob.post(`${own}/logo`).attach('logo', png, 'logo.png').expect(303);
    const { text } = await house.bob.get(own).expect(200);
    const image = /src="(\/media\/[^"]+)"/.exec(text)?.[1] ?? '';
    expect((await house.charlie.get(image).expect(200)).type).toBe('image/webp');
    await house.guest().get(image).expect(303);
    await house.bob.post(`${own}/logo/change`).type('form').send({ to: '' }).expect(303);
    const undo = await undoOf(own);
    await house.bob.post(undo.action).type('form').send(undo.fields).expect(303);
    expect((await house.bob.get(own)).text).toContain(image);
    const refused = await house.bob.post(`${own}/logo`).attach('logo', Buffer.from('<svg/>'), 'x.png');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('kein lesbares Bild');
  });

  it('lets readers read only', async () => {
    const address = await create({ title: 'Nur ansehen' });
    await house.charlie.get('/grants/new').expect(403);
    await house.charlie.post('/grants').type('form').send(facts).expect(403);
    await house.charlie.post(`${address}/archive`).expect(403);
    expect((await house.charlie.get(address)).text).not.toContain(`${address}/edit`);
    await house.guest().get('/api/v1/grants').expect(401);
  });

  it('is there over the API as well', async () => {
    const { body: funder } = await house.bob
      .post('/api/v1/funders')
      .send({ name: 'API-Stiftung' })
      .expect(201);
    const { body } = await house.bob
      .post('/api/v1/grants')
      .send({
        funderId: funder.id,
        title: 'API',
        periodStart: '2026-01-01',
        periodEnd: '2026-12-31',
        statements: [{ language: 'en', text: 'Funded.', validFrom: '2026-01-01' }],
      })
      .expect(201);
    expect(body).toMatchObject({
      funder: { id: funder.id, name: 'API-Stiftung' },
      noticeDays: null,
      version: 1,
      statements: [{ language: 'en', text: 'Funded.' }],
    });
    const one = `/api/v1/grants/${body.id}`;
    await house.bob.patch(one).send({ title: 'Neu' }).expect(422);
    const { body: changed } = await house.bob.patch(one).send({ title: 'Neu', version: 1 }).expect(200);
    expect(changed).toMatchObject({ title: 'Neu', version: 2, periodEnd: '2026-12-31' });
    await house.bob.patch(one).send({ title: 'Zu spät', version: 1 }).expect(409);
    const second = { language: 'en', text: 'Funded again.', validFrom: '2026-01-01' };
    await house.bob.post(`${one}/statements`).send(second).expect(409);
    await house.bob
      .post(`${one}/statements`)
      .send({ ...second, validFrom: '2026-06-01' })
      .expect(201);
    const list = await house.bob.get(`/api/v1/grants?funder=${funder.id}&limit=1`).expect(200);
    expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([body.id]);
    expect(list.body.nextCursor).toBeNull();
    await house.bob
      .post('/api/v1/grants')
      .send({ ...body, funderId: newId(new Date()) })
      .expect(422);
    await house.bob.get(`/api/v1/grants/${newId(new Date())}`).expect(404);
  });
});
