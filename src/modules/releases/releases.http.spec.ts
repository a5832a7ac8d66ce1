import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../../test/support/app.js';
import type { TestApp } from '../../../test/support/app.js';
import { newId } from '../../shared/ids.js';

const form = {
  headline: 'Vier Kreise starten',
  day: '5.3.2026',
  time: '9.30 Uhr',
  body: 'Vier Kreise gehen\r\ngemeinsam an den Start.',
  boilerplate: 'Wir lotsen.',
  spokespersons: 'Mara Muster\r\n\r\n Ben Beispiel ',
  links: 'https://brueckenlotse.example/start',
  replyDays: '14',
};

describe('releases over HTTP', () => {
  let house: TestApp;
  const outlets: Record<string, string> = {};
  beforeAll(async () => {
    house = await startTestApp();
    for (const name of ['Bote', 'Echo', 'Ökoblatt']) {
      const host = `${name.toLowerCase().replace('ö', 'oe')}.example`;
      const outlet = {
        name,
        mediumType: 'newspaper',
        scope: name === 'Echo' ? 'regional' : 'local',
        homepage: `https://${host}/`,
        domains: [host],
      };
      const { body } = await house.alice.post('/api/v1/outlets').send(outlet).expect(201);
      outlets[name] = body.id;
    }
  });
  afterAll(() => house.close());

  const post = (address: string, fields: Record<string, string | string[]>) =>
    house.bob.post(address).type('form').send(fields);
  const create = async (fields: Record<string, string> = {}) =>
    (await post('/releases', { ...form, ...fields }).expect(303)).headers['location'] ?? '';
  const shown = async (address: string) => (await house.charlie.get(address).expect(200)).text;
  const versionOn = (text: string) => /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';
  /** Ids of the outlets that are ticked on a page. */
  const tickedOn = (text: string) =>
    [...text.matchAll(/<input[^>]*name="outletIds"[^>]*>/g)]
      .filter(([input]) => input.includes(' checked'))
      .map(([input]) => /value="([^"]+)"/.exec(input)?.[1]);

  it('teaches when there is none', async () => {
    expect(await shown('/releases')).toContain('Noch keine Mitteilung');
    expect(await shown('/releases?archived=1')).toContain('Keine archivierte Mitteilung');
  });

  it('starts from the form, with day and time as Germans type them', async () => {
    const address = await create();
    const text = await shown(address);
    expect(text).toContain('05.03.2026, 09:30');
    expect(text).toContain('Vier Kreise gehen<br/>gemeinsam an den Start.');
    expect(text).toContain('<li>Ben Beispiel</li>');
    expect(text).toContain('href="https://brueckenlotse.example/start"');
    expect(text).toContain('ohne Kampagne');
    expect(text).not.toContain(`${address}/edit`);
    const edit = (await house.bob.get(`${address}/edit`).expect(200)).text;
    expect(edit).toContain('value="2026-03-05"');
    expect(edit).toContain('value="09:30"');
    expect(edit).toContain('Mara Muster\nBen Beispiel');
    expect((await house.bob.get('/releases/new')).text).toContain('Wir lotsen.');
  });

  it.each([
    ['no headline', { headline: ' ' }, 'Diese Angabe fehlt', 'headline'],
    ['no day', { day: '31.02.2026' }, 'Ein Datum angeben', 'day'],
    ['a day that no database keeps', { day: '01.01.0001' }, 'Ein Datum angeben', 'day'],
    ['no time', { time: 'mittags' }, 'Eine Uhrzeit angeben', 'time'],
    [
      'a link without a scheme',
      { links: 'https://a.example\r\n\r\nwww.b.example' },
      '„www.b.example“: Eine Adresse angeben, die mit http:// oder https:// beginnt.',
      'links',
    ],
    ['too many days to reply', { replyDays: '91' }, 'Höchstens 90.', 'replyDays'],
    ['a campaign that is not there', { campaignId: newId() }, 'Kampagne ist nicht bekannt', 'campaignId'],
  ])(
    'comes back with %s, the remedy beside the field, and what was typed',
    async (_, fields, message, field) => {
      const { text } = await post('/releases', { ...form, ...fields, boilerplate: 'Bleibt stehen' }).expect(
        422,
      );
      expect(text).toContain(message);
      expect(text).toContain(`href="#field-${field}"`);
      if (field !== 'campaignId') expect(text).toContain(`id="field-${field}-error"`);
      expect(text).toContain('Bleibt stehen');
    },
  );

  it('refuses to overwrite unseen, and overwrites when asked twice', async () => {
    const address = await create({ headline: 'Erste Fassung' });
    const version = versionOn((await house.bob.get(`${address}/edit`)).text);
    await post(address, { ...form, headline: 'Von Bernd', note: 'Vertippt', version }).expect(303);
    const again = await post(address, { ...form, headline: 'Von Bob', note: 'Doch', version }).expect(409);
    expect(again.text).toContain('inzwischen geändert');
    expect(again.text).toContain('value="Von Bob"');
    expect(await shown(address)).toContain('Von Bernd');
    const fields = { ...form, headline: 'Von Bob', note: 'Doch', version: versionOn(again.text) };
    await post(address, fields).expect(303);
    expect(await shown(address)).toContain('Von Bob');
  });

  it('archives with undo', async () => {
    const address = await create({ headline: 'Winterzahlen' });
    const { headers } = await post(`${address}/archive`, { archived: 'yes' }).expect(303);
    expect(headers['location']).toBe('/releases');
    const { text } = await house.bob.get('/releases');
    expect(text).toContain(`action="${address}/archive"`);
    expect(await shown('/releases')).not.toContain('Winterzahlen');
    expect(await shown('/releases?archived=1')).toContain('Winterzahlen');
    await post(`${address}/archive`, { archived: 'no' }).expect(303);
    expect(await shown('/releases')).toContain('Winterzahlen');
  });

  it('finds outlets by name and keeps what is ticked, without script', async () => {
    const address = `${await create()}/outlets`;
    const { text } = await house.bob.get(address).expect(200);
    expect(tickedOn(text)).toEqual([]);
    expect(text).toContain('3 weitere Medien');
    const moment = { version: versionOn(text), day: '05.03.2026', time: '10:00' };
    const found = await post(address, { ...moment, step: 'find', q: 'ökobl', outletIds: outlets['Echo']! });
    expect(found.status).toBe(200);
    expect(tickedOn(found.text)).toEqual([outlets['Echo']]);
    expect(found.text).toContain('1 weiteres Medium');
    expect(found.text).not.toContain('>Bote<');
    const all = await post(address, { ...moment, step: 'all', scope: 'local', outletIds: outlets['Echo']! });
    expect(tickedOn(all.text)).toEqual([outlets['Bote'], outlets['Echo'], outlets['Ökoblatt']]);
    expect(await shown(address.replace('/outlets', ''))).toContain('Noch kein Medium eingetragen');
  });

  it('stores who was written to; those before keep their moment', async () => {
    const release = await create();
    const address = `${release}/outlets`;
    const save = async (outletIds: string[], time: string, version?: string) => {
      const current = version ?? versionOn((await house.bob.get(address)).text);
      return post(address, { step: 'save', version: current, day: '2026-03-05', time, outletIds });
    };
    expect((await save([outlets['Bote']!], '10:00')).status).toBe(303);
    expect((await save([outlets['Bote']!, outlets['Echo']!], '11:15')).headers['location']).toBe(release);
    const text = await shown(release);
    expect(text).toContain('05.03.2026, 10:00');
    expect(text).toContain('05.03.2026, 11:15');
    const stale = await save([], '12:00', '1');
    expect([stale.status, tickedOn(stale.text)]).toEqual([409, []]);
    expect(stale.text).toContain('inzwischen geändert');
    const untimed = await save([outlets['Ökoblatt']!], 'bald');
    expect([untimed.status, tickedOn(untimed.text)]).toEqual([422, [outlets['Ökoblatt']]]);
    expect((await save([], '12:00')).status).toBe(303);
    expect(await shown(release)).toContain('Noch kein Medium eingetragen');
  });

  it('lets readers read only', async () => {
    const address = await create();
    for (const path of ['/releases/new', `${address}/edit`, `${address}/outlets`])
      await house.charlie.get(path).expect(403);
    for (const path of ['/releases', address, `${address}/archive`, `${address}/outlets`])
      await house.charlie.post(path).type('form').send(form).expect(403);
    await house.charlie.get('/api/v1/releases').expect(200);
    await house.guest().get('/api/v1/releases').expect(401);
  });

  it('is there over the API as well', async () => {
    const written = { headline: 'API', body: 'Text', publishedAt: '2026-03-05T09:30:00+01:00' };
    const { body } = await house.bob.post('/api/v1/releases').send(written).expect(201);
    const one = `/api/v1/releases/${body.id}`;
    expect(body).toEqual({
      id: expect.any(String),
      campaignId: null,
      state: 'published',
      plannedAt: null,
      embargoUntil: null,
      correctedAt: null,
      language: 'de',
      kicker: '',
      headline: 'API',
      subhead: '',
      lead: '',
      body: 'Text',
      boilerplate: '',
      spokespersons: [],
      links: [],
      quotes: [],
      pressContact: null,
      place: '',
      embargoReason: '',
      asksForVoucher: false,
      grantIds: [],
      masterId: null,
      districtAgs: null,
      approvedAt: null,
      heldBack: null,
      publishedAt: '2026-03-05T08:30:00.000Z',
      publishedDay: '2026-03-05',
      replyDays: 14,
      deliveries: [],
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
      version: 1,
      archivedAt: null,
    });
    const second = { ...written, headline: 'API 2', version: 1, note: 'Zweite Zahl' };
    const { note: _, ...unexplained } = second;
    expect((await house.bob.put(one).send(unexplained).expect(422)).body.type).toContain('correction-reason');
    expect((await house.bob.put(one).send(second).expect(200)).body).toMatchObject({
      masterId: null,
      districtAgs: null,
      headline: 'API 2',
      version: 2,
    });
    await house.bob.put(one).send(second).expect(409);
    const sentAt = '2026-03-05T09:00:00.000Z';
    const deliveries = { version: 2, outletIds: [outlets['Bote']], sentAt };
    const delivered = await house.bob.put(`${one}/deliveries`).send(deliveries).expect(200);
    expect(delivered.body.deliveries).toEqual([{ outletId: outlets['Bote'], sentAt }]);
    const strangers = { version: 3, outletIds: [newId()], sentAt };
    await house.bob.put(`${one}/deliveries`).send(strangers).expect(422);
    const archived = await house.bob.put(`${one}/archived`).send({ archived: true }).expect(200);
    expect(archived.body.archivedAt).toEqual(expect.any(String));
    const { body: list } = await house.charlie.get('/api/v1/releases?limit=200').expect(200);
    expect(list.items.find(({ id }: { id: string }) => id === body.id)).toEqual({
      id: body.id,
      campaignId: null,
      masterId: null,
      districtAgs: null,
      variants: 0,
      headline: 'API 2',
      state: 'published',
      plannedAt: null,
      embargoUntil: null,
      correctedAt: expect.any(String),
      publishedAt: '2026-03-05T08:30:00.000Z',
      outlets: 1,
      archivedAt: archived.body.archivedAt,
    });
    await house.bob
      .post('/api/v1/releases')
      .send({ ...written, links: ['ftp://a.example'] })
      .expect(422);
    await house.charlie.put(one).send(second).expect(403);
    await house.bob.get(`/api/v1/releases/${newId()}`).expect(404);
    await house.bob.get('/api/v1/releases?cursor=unfug').expect(400);
  });

  it('is described for programs', async () => {
    const { body } = await house.guest().get('/api/openapi.json').expect(200);
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(
        ['', '/{id}', '/{id}/deliveries', '/{id}/archived'].map((path) => `/api/v1/releases${path}`),
      ),
    );
    expect(body.components.schemas).toMatchObject({ Release: {}, ReleaseInput: {}, ReleaseReplacement: {} });
  });

  it('pages over the API, newest first, each once', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await house.charlie.get(`/api/v1/releases?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...(body.items as { id: string }[]).map(({ id }) => id));
      cursor = body.nextCursor as string | null;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(3);
  });
});
