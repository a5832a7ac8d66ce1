import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../../test/support/app.js';
import type { TestApp } from '../../../test/support/app.js';
import { PublishDue } from './publication/publish-due.js';

const form = {
  went: 'draft',
  headline: 'Vier Kreise starten',
  lead: 'Ab März geht es los.',
  body: 'Ein **fetter** Absatz.\r\n\r\n- eins\r\n- zwei',
  'quote0-text': 'Das hat gefehlt.',
  'quote0-name': 'Mara Muster',
  'quote0-approvedBy': 'Mara Muster',
  'quote0-approvedDay': '1.3.2026',
  replyDays: '14',
};

describe('the way of a release to the public', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp({ now: '2026-03-02T09:00:00Z' });
  });
  afterAll(() => house.close());

  const post = (address: string, fields: Record<string, string>) =>
    house.bob.post(address).type('form').send(fields);
  const create = async (fields: Record<string, string> = {}) =>
    (await post('/releases', { ...form, ...fields }).expect(303)).headers['location'] ?? '';
  const shown = async (address: string) => (await house.bob.get(address).expect(200)).text;
  const versionOn = async (address: string) =>
    /name="version" value="(\d+)"/.exec(await shown(`${address}/edit`))?.[1] ?? '';
  const approve = async (address: string) =>
    post(`${address}/approval`, { approved: 'yes', version: await versionOn(address) }).expect(303);

  it('goes over the pages, without script', async () => {
    const address = await create();
    const page = await shown(address);
    expect(page).toContain('Entwurf');
    expect(page).toContain('<strong>fetter</strong>');
    expect(page).toContain('freigegeben von Mara Muster am 01.03.2026');
    expect(page).toContain('62 Zeichen mit Leerzeichen, gute Länge');
    await approve(address);
    expect(await shown(address)).toContain('Freigegeben von Bob Brandt');
    const version = await versionOn(address);
    await post(`${address}/schedule`, { day: '29.3.2026', time: '2.30', version }).expect(422);
    const early = await post(`${address}/schedule`, { day: '1.3.2026', time: '9 Uhr', version }).expect(422);
    expect(early.text).toContain('liegt in der Vergangenheit');
    await post(`${address}/schedule`, { day: '3.3.2026', time: '10 Uhr', version }).expect(303);
    expect(await shown(address)).toContain('Erscheint am 03.03.2026, 10:00 von selbst.');
    expect(await shown('/releases?state=scheduled')).toContain('Vier Kreise starten');
    expect(await shown('/releases?state=draft')).toContain('Keine Mitteilung in diesem Stand');
    house.clock.advance({ days: 1 });
    await house.app.get(PublishDue).publishDue();
    expect(await shown(address)).toContain('Veröffentlicht');
    const edit = await shown(`${address}/edit`);
    expect(edit).toContain('Grund der Berichtigung');
    const correction = {
      ...form,
      went: '',
      lead: 'Ab April geht es los.',
      version: await versionOn(address),
    };
    expect((await post(address, correction).expect(422)).text).toContain('href="#field-note"');
    await post(address, { ...correction, note: 'Falscher Monat' }).expect(303);
    const corrected = await shown(address);
    expect(corrected).toContain('Berichtigte Fassung vom 03.03.2026');
    const versions = await shown(`${address}/versions`);
    expect(versions).toContain('Falscher Monat');
    expect(versions).toMatch(/<del><span class="visually-hidden"> gestrichen: <\/span>März<\/del>/);
    expect(await shown(`${address}/versions/1`)).toContain('Ab März geht es los.');
    expect(await shown(`${address}/versions/1`)).not.toContain('Berichtigte Fassung');
  });

  it('says that a change of the text takes the approval away', async () => {
    const address = await create();
    await approve(address);
    expect(await shown(`${address}/edit`)).toContain('hebt die Freigabe auf');
    await post(address, { ...form, lead: 'Anders', version: await versionOn(address) }).expect(303);
    expect(await shown(address)).toContain('deshalb ist die Freigabe aufgehoben');
  });

  it('keeps an embargo: agreement with a reason, no publication before its end', async () => {
    const embargo = { embargoDay: '12.3.2026', embargoTime: '10:00' };
    expect((await post('/releases', { ...form, ...embargo }).expect(422)).text).toContain(
      'href="#field-embargoReason"',
    );
    const address = await create({ ...embargo, embargoReason: 'Rede' });
    await approve(address);
    const page = await shown(address);
    expect(page).toContain('Sperrfrist: 12.03.2026, 10:00 Uhr');
    expect(page).toContain('kein Recht');
    expect(page).not.toContain('Jetzt veröffentlichen');
    const version = await versionOn(address);
    await post(`${address}/publication`, { version }).expect(303);
    expect(await shown(address)).toContain('Die Sperrfrist läuft noch.');
    const soon = await post(`${address}/schedule`, { day: '12.3.2026', time: '9:59', version }).expect(422);
    expect(soon.text).toContain('vor dem Ende der Sperrfrist');
  });

  it('logs an earlier release under the same form', async () => {
    const address = await create({ went: 'out', day: '5.1.2026', time: '9 Uhr' });
    expect(await shown(address)).toContain('05.01.2026, 09:00');
    expect((await post('/releases', { ...form, went: 'out' }).expect(422)).text).toContain(
      'href="#field-day"',
    );
  });

  it.each([
    ['quote without a name', { 'quote0-name': '' }, 'quote0-name'],
    ['quote approved by nobody', { 'quote0-approvedBy': '' }, 'quote0-approvedBy'],
    ['press contact without a name', { contactPhone: '0711 1' }, 'contactName'],
    ['press contact with half an address', { contactName: 'Mara', contactEmail: 'mara@' }, 'contactEmail'],
    [
      'an embargo at a time that spring leaves out',
      { embargoDay: '29.3.2026', embargoTime: '2:30', embargoReason: 'x' },
      'embargoTime',
    ],
  ])('comes back with a %s', async (_, fields, field) => {
    const { text } = await post('/releases', { ...form, ...fields }).expect(422);
    expect(text).toContain(`href="#field-${field}"`);
    expect(text).toContain('Das hat gefehlt.');
  });

  it('is previewed in four forms', async () => {
    const address = await create();
    expect(await shown(`${address}/preview`)).toContain(
      '<h1 class="release-headline">Vier Kreise starten</h1>',
    );
    const text = await house.bob.get(`${address}/preview.txt?columns=76`).expect(200);
    expect(text.text).toContain('Ein fetter Absatz.');
    const pdf = await house.bob
      .get(`${address}/preview.pdf`)
      .expect(200)
      .expect('content-type', 'application/pdf');
    expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    const docx = await house.bob.get(`${address}/preview.docx`).expect(200);
    expect(docx.headers['content-disposition']).toContain('vier-kreise-starten-2026');
    await house.guest().get(`${address}/preview.pdf`).expect(303);
  });

  it('goes over the API as well', async () => {
    const written = { headline: 'API', body: 'Text', lead: 'Vorspann', kicker: 'Dach' };
    const { body } = await house.bob.post('/api/v1/releases').send(written).expect(201);
    expect(body).toMatchObject({ state: 'draft', publishedAt: null, kicker: 'Dach', version: 1 });
    const one = `/api/v1/releases/${body.id}`;
    // who does not know of leads and kickers leaves them as they are
    const older = { headline: 'API 2', body: 'Text', publishedAt: null, version: 1 };
    expect((await house.bob.put(one).send(older).expect(200)).body).toMatchObject({
      lead: 'Vorspann',
      kicker: 'Dach',
    });
    await house.bob.post(`${one}/publication`).send({ version: 2 }).expect(422);
    await house.charlie.put(`${one}/approval`).send({ approved: true, version: 2 }).expect(403);
    await house.bob.put(`${one}/approval`).send({ approved: true, version: 2 }).expect(200);
    const at = '2026-04-01T09:00:00+02:00';
    const planned = await house.bob.put(`${one}/schedule`).send({ at, version: 3 }).expect(200);
    expect(planned.body).toMatchObject({ state: 'scheduled', plannedAt: '2026-04-01T07:00:00.000Z' });
    await house.bob.put(`${one}/schedule`).send({ at: null, version: 4 }).expect(200);
    const published = await house.bob.post(`${one}/publication`).send({ version: 5 }).expect(201);
    expect(published.body).toMatchObject({
      state: 'published',
      publishedDay: '2026-03-03',
      correctedAt: null,
    });
    const correction = { ...older, headline: 'API 3', version: 6, note: 'Zahl' };
    expect((await house.bob.put(one).send(correction).expect(200)).body.correctedAt).toEqual(
      expect.any(String),
    );
    const { body: versions } = await house.charlie.get(`${one}/versions`).expect(200);
    expect(
      versions.items.map(({ number, kind, note }: { number: number; kind: string; note: string }) => [
        number,
        kind,
        note,
      ]),
    ).toEqual([
      [2, 'correction', 'Zahl'],
      [1, 'saved', ''],
    ]);
    await house.bob.post(`${one}/versions/1/restoration`).send({ version: 7 }).expect(422);
    const restored = await house.bob
      .post(`${one}/versions/1/restoration`)
      .send({ version: 7, note: 'Doch' })
      .expect(201);
    expect(restored.body.headline).toBe('API 2');
    expect((await house.charlie.get(`${one}/text`).expect(200)).body.text).toContain(
      '3. März 2026 – Vorspann',
    );
    const drafts = await house.charlie.get('/api/v1/releases?state=draft').expect(200);
    expect(drafts.body.items.every(({ state }: { state: string }) => state === 'draft')).toBe(true);
    await house.charlie.get('/api/v1/releases?state=lost').expect(422);
  });
});
