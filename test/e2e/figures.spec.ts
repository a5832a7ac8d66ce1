import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertOutlet } from '../builders/mentions-world.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { undoOf } from '../support/undo-of.js';
import { AuditEntry } from '../../src/modules/accounts/audit-entry.entity.js';
import { Outlet } from '../../src/modules/outlets/outlet.entity.js';
import { OutletDomain } from '../../src/modules/outlets/outlet-domain.entity.js';
import { newId } from '../../src/shared/ids.js';

const nobody = '01890000-0000-7000-8000-000000000000';

describe('audience figures', () => {
  let house: TestApp;
  let bote: string;
  let edition: string;

  beforeAll(async () => {
    house = await startTestApp({ now: '2026-03-05T09:00:00Z' });
    const now = house.clock.now();
    bote = await insertOutlet(house.dataSource, 'Bote', 'local', now, []);
    edition = await insertOutlet(house.dataSource, 'Bote Nord', 'local', now, []);
    await house.dataSource.manager.update(Outlet, { id: edition }, { parentId: bote, level: 'edition' });
    await house.dataSource.manager.insert(OutletDomain, {
      id: newId(now),
      outletId: bote,
      host: 'bote.example',
    });
  });
  afterAll(() => house.close());

  const api = (id: string) => `/api/v1/outlets/${id}/figures`;
  const figure = {
    metric: 'distributed',
    low: 12_500,
    source: 'IVW 4/2025',
    asOf: '2026-03-01',
    validFrom: '2026-01-01',
  };
  const piece = async (day: string, channel: string, outletId = bote): Promise<string> => {
    const { body } = await house.bob
      .post('/api/v1/mentions')
      .send({ headline: `Stück ${day} ${channel}`, outletId, publishedAt: `${day}T10:00:00Z`, channel })
      .expect(201);
    return body.id as string;
  };

  it('are added and withdrawn over the API, stay in the history and in the log', async () => {
    const first = await house.bob.post(api(bote)).send(figure).expect(201);
    expect(first.body).toEqual({
      ...figure,
      id: expect.any(String),
      unit: 'copies',
      high: 12_500,
      periodStart: null,
      periodEnd: null,
      url: '',
      note: '',
      origin: 'user',
      inForce: true,
      createdAt: '2026-03-05T09:00:00.000Z',
      withdrawnAt: null,
      withdrawnReason: '',
    });
    const later = await house.bob
      .post(api(bote))
      .send({ ...figure, low: 11_000, high: 11_500, validFrom: '2026-03-01' })
      .expect(201);
    const withdrawal = `${api(bote)}/${later.body.id}/withdrawal`;
    const gone = await house.bob.post(withdrawal).send({ reason: 'vertippt' }).expect(200);
    expect(gone.body).toMatchObject({ withdrawnReason: 'vertippt', inForce: false });
    await house.bob.post(withdrawal).send({ reason: 'noch einmal' }).expect(409);
    const { body } = await house.charlie.get(api(bote)).expect(200);
    expect(body.items.map(({ low, inForce }: { low: number; inForce: boolean }) => [low, inForce])).toEqual([
      [11_000, false],
      [12_500, true],
    ]);
    const entries = await house.dataSource.manager.findBy(AuditEntry, { subjectId: bote });
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'outlet.figure-add',
      'outlet.figure-add',
      'outlet.figure-withdraw',
    ]);
  });

  it.each([
    ['low above high', { high: 1 }, 422],
    ['negative', { low: -1 }, 422],
    ['nothing', { low: 0 }, 422],
    ['more than two billion', { low: 2_000_000_001 }, 422],
    ['a fraction', { low: 1.5 }, 422],
    ['an unknown metric', { metric: 'readers' }, 422],
    ['no source', { source: ' ' }, 422],
    ['a script as address', { url: 'javascript:alert(1)' }, 422],
    ['half a period', { periodStart: '2026-01-01' }, 422],
    ['a period backwards', { periodStart: '2026-02-01', periodEnd: '2026-01-01' }, 422],
    ['looked up tomorrow', { asOf: '2026-03-06' }, 422],
    ['valid in ten years', { validFrom: '2036-01-01' }, 422],
    ['no day', { validFrom: '2026-02-30' }, 422],
  ])('refuse %s', async (_, change, status) => {
    await house.bob
      .post(api(bote))
      .send({ ...figure, ...change })
      .expect(status);
  });

  it('are of an outlet that there is', async () => {
    await house.bob.get(api(nobody)).expect(404);
    await house.bob.post(api(nobody)).send(figure).expect(404);
    await house.bob.get('/api/v1/outlets/1/figures').expect(404);
    await house.bob
      .post(`${api(bote)}/${nobody}/withdrawal`)
      .send({ reason: 'x' })
      .expect(404);
    const { body } = await house.bob.get(api(bote));
    // of another outlet
    await house.bob
      .post(`${api(edition)}/${body.items[0].id}/withdrawal`)
      .send({ reason: 'x' })
      .expect(404);
    await house.charlie.post(api(bote)).send(figure).expect(403);
    await house.guest().get(api(bote)).expect(401);
  });

  it('are entered on the page of the outlet, with a way back', async () => {
    const page = await house.bob.get(`/outlets/${edition}`).expect(200);
    expect(page.text).toContain('Unbekannt ist nicht null');
    // the title's figure stands beside
    expect(page.text).toContain('Titel: Bote');
    expect(page.text).toContain('12.500');
    expect(page.text).toContain('value="2026-03-01"');
    expect(page.text).toMatch(/value="2025-10-01\/2025-12-31" selected/);

    const form = {
      metric: 'visits',
      low: '1.000.000–1.200.000',
      high: '',
      period: '2025-10-01/2025-12-31',
      source: 'Mediadaten <2026>',
      url: 'https://bote.example/mediadaten',
      asOf: '05.03.2026',
      validFrom: '01.03.2026',
      note: '',
    };
    const address = `/outlets/${edition}/figures`;
    const bad = await house.bob
      .post(address)
      .type('form')
      .send({ ...form, low: '12,5', source: '' })
      .expect(422);
    expect(bad.text).toContain('Eine ganze Zahl angeben.');
    expect(bad.text).toContain('https://bote.example/mediadaten');
    const swapped = await house.bob
      .post(address)
      .type('form')
      .send({ ...form, low: '9', high: '8' })
      .expect(422);
    expect(swapped.text).toContain('Die untere Zahl ist größer als die obere');

    await house.bob.post(address).type('form').send(form).expect(303);
    const shown = await house.bob.get(`/outlets/${edition}`).expect(200);
    for (const text of ['1.000.000 bis 1.200.000', 'Mediadaten &lt;2026>', '4. Quartal 2025', 'gilt heute'])
      expect(shown.text).toContain(text);

    const file = await house.charlie.get(`${address}/export.csv`).expect(200);
    expect(file.text).toContain('Mediadaten <2026>');
    const { body } = await house.bob.get(api(edition));
    const withdrawal = `${address}/${body.items[0].id}/withdrawal`;
    await house.bob.post(withdrawal).type('form').send({ reason: '' }).expect(303);
    expect((await house.bob.get(`/outlets/${edition}`)).text).toContain('Der Grund fehlt');
    await house.bob.post(withdrawal).type('form').send({ reason: 'falscher Titel' }).expect(303);
    const back = await undoOf(house.bob, `/outlets/${edition}`);
    expect((await house.bob.get(`/outlets/${edition}`)).text).toContain('falscher Titel');
    await house.bob.post(back.action).type('form').send(back.fields).expect(303);
    expect((await house.bob.get(api(edition))).body.items[0]).toMatchObject({
      withdrawnAt: null,
      inForce: true,
    });
  });

  it('entered today leave every number about last year as it was', async () => {
    const outlet = await insertOutlet(house.dataSource, 'Kurier', 'local', house.clock.now(), []);
    const add = (low: number, validFrom: string) =>
      house.bob
        .post(api(outlet))
        .send({ ...figure, low, validFrom })
        .expect(201);
    await add(10_000, '2025-01-01');
    await piece('2025-06-10', 'print', outlet);
    await piece('2025-12-31', 'print', outlet);
    await piece('2026-03-04', 'print', outlet);
    const ask = async (from: string, to: string) => {
      const { body } = await house.charlie.get(`/api/v1/reach?from=${from}&to=${to}`).expect(200);
      return body;
    };
    const copies = (body: { audiences: { estimator: string; range: unknown }[] }) =>
      body.audiences.find(({ estimator }) => estimator === 'copies')?.range;
    const lastYear = await ask('2025-01-01', '2025-12-31');
    expect(copies(lastYear)).toEqual({ low: 20_000, high: 20_000 });
    await add(7_000, '2026-03-01');
    expect(await ask('2025-01-01', '2025-12-31')).toEqual(lastYear);
    expect(copies(await ask('2025-01-01', '2026-03-05'))).toEqual({ low: 27_000, high: 27_000 });
  });

  it('of one piece: which one counts, one of its own, change, removal, each with a way back', async () => {
    const id = await piece('2026-02-10', 'print');
    const page = `/mentions/${id}`;
    const audience = async () => (await house.charlie.get(`/api/v1${page}/audience`).expect(200)).body;
    expect(await audience()).toMatchObject({
      rule: 'copies',
      unit: 'copies',
      mayHaveOwn: true,
      figure: { from: 'outlet', low: 12_500, source: 'IVW 4/2025' },
    });
    const shown = await house.bob.get(page).expect(200);
    for (const text of ['12.500 Exemplare', 'IVW 4/2025, Stand 01.03.2026', `${page}/audience`, 'new-figure'])
      expect(shown.text).toContain(text);

    const form = { low: '50.000', high: '', source: 'Verlag', url: '', asOf: '2026-03-01', note: '' };
    const bad = await house.bob
      .post(`${page}/audience`)
      .type('form')
      .send({ ...form, low: 'viele', high: '3' })
      .expect(422);
    expect(bad.text).toContain('Eine Zahl angeben.');
    await house.bob.post(`${page}/audience`).type('form').send(form).expect(303);
    const taken = await undoOf(house.bob, page);
    expect(await audience()).toMatchObject({
      figure: { from: 'piece', low: 50_000 },
      outletFigure: { low: 12_500 },
    });
    await house.bob.post(taken.action).type('form').send(taken.fields).expect(303);
    expect(await audience()).toMatchObject({ figure: { from: 'outlet' } });
    // and the way back from there
    const again = await undoOf(house.bob, page);
    await house.bob.post(again.action).type('form').send(again.fields).expect(303);
    await house.bob
      .post(`${page}/audience`)
      .type('form')
      .send({ ...form, low: '60000' })
      .expect(303);
    const changed = await undoOf(house.bob, page);
    await house.bob.post(changed.action).type('form').send(changed.fields).expect(303);
    expect(await audience()).toMatchObject({ figure: { from: 'piece', low: 50_000 } });
    await house.bob.delete(`/api/v1${page}/audience`).expect(200);
    await house.bob
      .put(`/api/v1${page}/audience`)
      .send({ low: 1, high: 2, source: 'Verlag', asOf: '2026-03-01' })
      .expect(200);
    await house.charlie.delete(`/api/v1${page}/audience`).expect(403);
  });

  it('of a piece on the web are the ceiling of its site, or unknown', async () => {
    const id = await piece('2026-02-11', 'online');
    const { body } = await house.bob.get(`/api/v1/mentions/${id}/audience`).expect(200);
    expect(body).toMatchObject({ rule: 'portal', figure: null, mayHaveOwn: false });
    const shown = await house.bob.get(`/mentions/${id}`).expect(200);
    expect(shown.text).toContain('Unbekannt ist nicht null');
    expect(shown.text).not.toContain(`/mentions/${id}/audience`);
    expect((await house.bob.get(`/mentions/${id}/audience`).expect(200)).text).toContain('Obergrenze');
    await house.bob
      .put(`/api/v1/mentions/${id}/audience`)
      .send({ low: 1, source: 'Verlag', asOf: '2026-03-01' })
      .expect(422);
    await house.bob.get(`/api/v1/mentions/${nobody}/audience`).expect(404);
    await house.bob.get(`/mentions/${nobody}/audience`).expect(404);
  });

  it('come from a list: trial run, problems by row, all or nothing, never twice', async () => {
    const upload = (text: string, person = house.bob) =>
      person.post('/outlets/figures').attach('list', Buffer.from(text), 'liste.csv');
    await house.charlie.get('/outlets/figures').expect(403);
    await upload('x', house.charlie).expect(403);
    const head = 'Medium;Kennzahl;Wert;Quelle;Gilt ab\n';
    const good = `${head}bote.example;Abonnenten;400;Verlag;2026-01-01\nBote Nord;gedruckte Auflage;3.000–3.200;Verlag;2026-01-01\n`;
    const wrong = await upload(`${good}Entenpost;sold;<b>5</b>;Verlag;\n`).expect(422);
    expect(wrong.text).toContain('Dieses Medium gibt es nicht');
    expect(wrong.text).not.toContain('name="rows"');
    expect((await upload('').expect(422)).text).toContain('Die Datei ist leer');
    expect((await upload('a;b\n1;2').expect(422)).text).toContain(
      'In der Kopfzeile fehlt eine Spalte (Medium)',
    );
    await house.bob.post('/outlets/figures').expect(422);
    await upload('x'.repeat(2_000_001)).expect(413);

    const before = (await house.bob.get(api(bote))).body.items.length;
    const tried = await upload(good).expect(200);
    expect(tried.text).toContain('2 Zahlen übernehmen');
    expect((await house.bob.get(api(bote))).body.items).toHaveLength(before);
    const rows = /name="rows" value="([^"]*)"/
      .exec(tried.text)![1]!
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    await house.bob.post('/outlets/figures/import').field('rows', rows).expect(303);
    expect((await house.bob.get(api(bote))).body.items).toHaveLength(before + 1);
    expect((await house.bob.get(api(edition))).body.items[0]).toMatchObject({
      metric: 'printed',
      low: 3_000,
      high: 3_200,
      origin: 'import',
    });
    expect((await upload(good).expect(200)).text).toContain('Alles in dieser Liste ist schon gespeichert');
    await house.bob.post('/outlets/figures/import').field('rows', rows).expect(303);
    expect((await house.bob.get(api(bote))).body.items).toHaveLength(before + 1);
    for (const broken of ['', '{', '[{"line":0,"values":{}}]', '[{"line":1,"values":{"evil":"x"}}]'])
      await house.bob.post('/outlets/figures/import').field('rows', broken).expect(422);
    // what goes out comes in again and adds nothing
    const { text } = await house.charlie.get('/outlets/figures/export.csv').expect(200);
    const again = await upload(text).expect(200);
    expect(again.text).toContain('Alles in dieser Liste ist schon gespeichert');
    expect(again.text).toContain('1 zurückgezogene übergangen');
    const english = await house.charlie.get('/outlets/figures/export.xlsx').expect(200).buffer(true);
    expect(english.headers['content-type']).toContain('spreadsheetml');
  });
});
