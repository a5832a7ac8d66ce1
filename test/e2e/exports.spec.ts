import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { runCommandLine } from '../../src/command-line.js';
import { Item } from '../../src/modules/feeds/item.entity.js';
import { MentionExportQueries } from '../../src/modules/mentions/exports/mention-export.queries.js';
import { RecordMentions } from '../../src/modules/mentions/record-mentions.js';
import { insertCampaign, insertDistrict, insertOutlet, storeItems } from '../builders/mentions-world.js';
import { people, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';

const hostile = '=HYPERLINK("https://evil.example";"Jetzt klicken")';

describe('exports over HTTP', () => {
  let house: TestApp;
  let campaign: string;
  let outlet: string;
  const fields: Record<string, { id: string; options: { id: string }[] }> = {};
  let newest: string;

  beforeAll(async () => {
    house = await startTestApp();
    const { dataSource, clock } = house;
    await insertDistrict(dataSource, '09761', 'Augsburg', 'Kreisfreie Stadt');
    outlet = await insertOutlet(dataSource, 'Bote; "Süd"', 'local', clock.now(), ['09761']);
    campaign = await insertCampaign(dataSource, 'Haus für alle', clock.now());
    await house.alice.post('/settings/organisation').type('form').send({ name: 'Größe & Öl e. V.' });
    for (const input of [
      { name: 'Auflage', kind: 'number' },
      { name: '=Thema', kind: 'list', options: ['+Bau', 'Kultur'] },
    ]) {
      fields[input.name] = (await house.alice.post('/api/v1/data-fields').send(input).expect(201)).body;
    }
    const hand = async (headline: string, publishedAt: string, more: object = {}) =>
      (
        await house.bob
          .post('/api/v1/mentions')
          .send({ headline, outletId: outlet, publishedAt, ...more })
          .expect(201)
      ).body.id as string;
    await hand('Älteste Meldung', '2026-01-10T22:30:00Z', { url: 'https://bote.example/1' });
    await hand(hostile, '2026-02-10T10:00:00Z', { note: 'Nur für uns', campaignIds: [campaign] });
    newest = await hand('Neueste\nmit Umbruch', '2026-03-01T10:00:00Z', { campaignIds: [campaign] });
    const values = {
      [fields['Auflage']!.id]: 1234.5,
      [fields['=Thema']!.id]: fields['=Thema']!.options[0]!.id,
    };
    await house.bob.patch(`/api/v1/mentions/${newest}/field-values`).send({ values }).expect(200);
    await house.bob.post('/api/v1/watches').send({ name: 'Suche', query: 'Stadtwerkstatt' }).expect(201);
    const items = await storeItems(dataSource, clock.now(), [
      { title: 'Stadtwerkstatt', summary: 'TEASER AUS DEM FEED', url: 'https://bote.example/2' },
    ]);
    await dataSource.manager.update(Item, { id: items[0]!.id }, { author: '@Autorin' });
    await dataSource.transaction((manager) => house.app.get(RecordMentions).itemsArrived(manager, items));
  });
  afterAll(() => house.close());

  const csv = async (path: string, agent = house.charlie) => {
    const answer = await agent.get(path).expect(200);
    expect(answer.text.startsWith('\uFEFF')).toBe(true);
    return parse<Record<string, string>>(answer.text, { delimiter: ';', bom: true, columns: true });
  };
  const xlsx = async (path: string) => {
    const { body } = await house.charlie
      .get(path)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(body as ExcelJS.Buffer);
    return workbook;
  };

  it('lets everybody signed in take along what they may read, and nobody else', async () => {
    for (const format of ['csv', 'xlsx']) {
      await house.guest().get(`/api/v1/mentions/export?format=${format}`).expect(401);
      const answer = await house.guest().get(`/mentions/export.${format}`).expect(303);
      expect(answer.headers['location']).toContain('/sign-in');
      await house.charlie.get(`/mentions/export.${format}`).expect(200);
      await house.charlie.head(`/mentions/export.${format}`).expect(200);
    }
  });

  it('writes the list at the same address: filter, order, German words, own fields', async () => {
    const answer = await house.charlie.get('/mentions/export.csv?review=relevant').expect(200);
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="groesse-oel-e-v-erwaehnungen-2026-03-05.csv"',
    );
    expect(answer.headers['cache-control']).toBe('no-store');
    const rows = await csv('/mentions/export.csv?review=relevant');
    expect(rows.map((row) => row['Überschrift'])).toEqual([
      'Neueste\nmit Umbruch',
      `'${hostile}`,
      'Älteste Meldung',
    ]);
    expect(rows[0]).toMatchObject({
      Tag: '2026-03-01',
      Veröffentlicht: '2026-03-01 11:00',
      Medium: 'Bote; "Süd"',
      Mediengattung: 'Zeitung',
      Verbreitung: 'lokal',
      Kreise: expect.stringContaining('Augsburg'),
      Kampagnen: 'Haus für alle',
      Prüfung: 'Relevant',
      Herkunft: 'Redaktion',
      Zählt: 'ja',
      Auflage: '1234,5',
      "'=Thema": "'+Bau",
      Kennung: newest,
    });
    // half past eleven at night in Berlin
    expect(rows[2]).toMatchObject({ Tag: '2026-01-10', Veröffentlicht: '2026-01-10 23:30' });
    const narrowed = `/mentions/export.csv?review=all&field.${fields['Auflage']!.id}.from=1000`;
    expect((await csv(narrowed)).map((row) => row['Kennung'])).toEqual([newest]);
    expect(await csv(`/mentions/export.csv?review=all&campaign=${campaign}&to=2026-02-28`)).toHaveLength(1);
    expect(await csv('/mentions/export.csv?review=all&scope=national')).toEqual([]);
    expect((await csv('/mentions/export.csv')).map((row) => row['Überschrift'])).toEqual(['Stadtwerkstatt']);
  });

  it('counts as the figures do', async () => {
    await house.bob
      .post('/api/v1/mentions')
      .send({ headline: 'Nicht gemeint', outletId: outlet, publishedAt: '2026-01-01T10:00:00Z' })
      .expect(201)
      .then(({ body }) =>
        house.bob.post(`/api/v1/mentions/${body.id}/review`).send({ review: 'irrelevant' }).expect(200),
      );
    const rows = await csv('/mentions/export.csv?review=all');
    const counted = rows.filter((row) => row['Zählt'] === 'ja').length;
    const { totals } = (await house.charlie.get('/api/v1/timeline?from=2026-01-01&to=2026-03-05').expect(200))
      .body;
    expect(counted).toBe(totals.mentions);
    expect(rows).toHaveLength(5);
  });

  it('never holds what a feed showed of the text, and our own notes only when asked for', async () => {
    const all = (await house.charlie.get('/mentions/export.csv?review=all').expect(200)).text;
    expect(all).not.toContain('TEASER');
    expect(all).not.toContain('Nur für uns');
    expect(all).toContain("'@Autorin");
    const noted = (await house.charlie.get('/mentions/export.csv?review=all&notes=1').expect(200)).text;
    expect(noted).toContain('Nur für uns');
    expect(noted).not.toContain('TEASER');
  });

  it('writes XLSX with real dates, texts that stay texts, and a sheet about the file', async () => {
    const workbook = await xlsx('/mentions/export.xlsx?review=relevant&q=e');
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Erwähnungen', 'Über diese Datei']);
    const [page, about] = workbook.worksheets;
    const column = (name: string) => (page!.getRow(1).values as string[]).indexOf(name);
    const row = page!.getRow(3);
    expect(row.getCell(column('Tag')).value).toEqual(new Date('2026-02-10T00:00:00Z'));
    expect(row.getCell(column('Veröffentlicht')).value).toEqual(new Date('2026-02-10T11:00:00Z'));
    expect(row.getCell(column('Überschrift')).value).toBe(hostile);
    expect(row.getCell(column('Überschrift')).formula).toBeUndefined();
    expect(page!.getRow(2).getCell(column('Auflage')).value).toBe(1234.5);
    expect(page!.getRow(2).getCell(column('=Thema')).value).toBe('+Bau');
    expect(page!.getRow(4).getCell(column('Adresse')).hyperlink).toBe('https://bote.example/1');
    const said = Object.fromEntries(
      about!.getRows(1, about!.rowCount)!.map((line) => [line.getCell(1).text, line.getCell(2).text]),
    );
    expect(said).toMatchObject({
      Inhalt: 'Erwähnungen',
      Organisation: 'Größe & Öl e. V.',
      Filter: expect.stringContaining('Relevant'),
      Zeilen: '3',
      Zählregel: expect.stringContaining('Fassung 1'),
      Weggelassen: expect.stringContaining('eigene Notizen'),
    });
  });

  it('answers the API strictly, in the language that is asked for', async () => {
    const answer = await house.charlie
      .get('/api/v1/mentions/export?review=relevant&language=en&format=csv')
      .expect(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.text).toContain('Headline;Outlet');
    expect(answer.text).toContain(';1234.5;');
    for (const query of [
      'format=pdf',
      'from=gestern',
      'review=x',
      'from=2026-03-01&to=2026-01-01',
      'field.x=1',
    ])
      await house.charlie.get(`/api/v1/mentions/export?${query}`).expect(422);
    const { body } = await house.guest().get('/api/openapi.json').expect(200);
    expect(Object.keys(body.paths)).toContain('/api/v1/mentions/export');
  });

  it('reads every mention once, across batches with the same moment', async () => {
    const { dataSource } = house;
    const drafts = Array.from({ length: 2300 }, (_, index) => ({
      title: `Stadtwerkstatt ${index}`,
      publishedAt: new Date(Date.UTC(2025, 5, 1, Math.floor(index / 1500))),
    }));
    for (let start = 0; start < drafts.length; start += 500) {
      const items = await storeItems(dataSource, house.clock.now(), drafts.slice(start, start + 500));
      await dataSource.transaction((manager) => house.app.get(RecordMentions).itemsArrived(manager, items));
    }
    const rows = await csv('/mentions/export.csv?review=new&to=2025-12-31');
    expect(rows).toHaveLength(2300);
    expect(new Set(rows.map((row) => row['Kennung'])).size).toBe(2300);
  });

  it('stops reading the database when the reader goes away', async () => {
    let open = 0;
    let closed = 0;
    const queries = house.app.get(MentionExportQueries);
    const one = await queries.mentions({}, []).next();
    const spy = jest.spyOn(queries, 'mentions').mockImplementation(async function* () {
      open += 1;
      await Promise.resolve();
      try {
        for (;;) yield one.value!;
      } finally {
        closed += 1;
      }
    });
    const { email, password } = people.charlie;
    const signIn = await house.guest().post('/sign-in').type('form').send({ email, password }).expect(303);
    const cookie = signIn.headers['set-cookie']!;
    const { port } = house.app.getHttpServer().address() as AddressInfo;
    for (const format of ['csv', 'xlsx']) {
      await new Promise<void>((resolve) => {
        const going = get({ port, path: `/mentions/export.${format}`, headers: { cookie } }, (answer) => {
          answer.once('data', () => going.destroy());
          answer.once('error', () => undefined);
          answer.once('close', resolve);
        });
        going.once('error', () => undefined);
      });
    }
    await eventually(() => expect([open, closed]).toEqual([2, 2]));
    spy.mockRestore();
  });

  it('breaks off instead of ending a file that is not whole, and answers plainly before the first row', async () => {
    const queries = house.app.get(MentionExportQueries);
    const one = await queries.mentions({}, []).next();
    let rows = 0;
    const spy = jest.spyOn(queries, 'mentions').mockImplementation(async function* () {
      await Promise.resolve();
      for (let index = 0; index < rows; index += 1) yield one.value!;
      throw new Error('the database went away');
    });
    for (const format of ['csv', 'xlsx']) {
      rows = 500;
      await expect(house.charlie.get(`/mentions/export.${format}`)).rejects.toThrow();
      rows = 0;
      const answer = await house.charlie.get(`/mentions/export.${format}`);
      expect(answer.status).toBe(500);
      expect(answer.text).not.toContain('database went away');
    }
    spy.mockRestore();
  });

  it('hands out the other lists as well, narrowed as their pages are', async () => {
    await house.bob.post('/api/v1/releases').send({
      headline: '@Mitteilung',
      body: 'Text',
      publishedAt: '2026-02-01T09:00:00Z',
    });
    const cases: [string, string, string[]][] = [
      ['/outlets/export', 'Name', ['Bote; "Süd"']],
      ['/outlets/export', 'Name', []],
      ['/campaigns/export', 'Name', ['Haus für alle']],
      ['/feeds/export', 'Titel', []],
      ['/releases/export', 'Überschrift', ["'@Mitteilung"]],
    ];
    const queries = ['', '?q=gibtesnicht', '', '', ''];
    for (const [index, [path, column, expected]] of cases.entries()) {
      const rows = await csv(`${path}.csv${queries[index]}`);
      expect([path, rows.map((row) => row[column])]).toEqual([path, expected]);
      const workbook = await xlsx(`${path}.xlsx${queries[index]}`);
      expect(workbook.worksheets[0]!.rowCount).toBe(expected.length + 1);
    }
    const [story] = await csv(`/stories/export.csv?review=relevant&campaign=${campaign}`);
    expect(story).toMatchObject({ Überschrift: 'Neueste\nmit Umbruch', Platzierungen: '1', Medien: '1' });
    for (const page of ['/mentions?review=relevant', '/outlets', '/campaigns', '/releases']) {
      const html = (await house.charlie.get(page).expect(200)).text;
      expect(html).toContain(`${page.split('?')[0]}/export.xlsx`);
    }
    expect((await house.charlie.get('/mentions?review=relevant&scope=local').expect(200)).text).toContain(
      '/mentions/export.csv?review=relevant&amp;scope=local',
    );
  });

  describe('on the command line', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'echolot-export-'));
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const run = async (...args: string[]) => {
      let out = '';
      let err = '';
      const code = await runCommandLine(['export', 'mentions', ...args], {
        out: (text) => void (out += text),
        err: (text) => void (err += text),
        readStdin: () => Promise.resolve(Buffer.from('')),
        env: {
          DATA_DIR: house.database.dataDir,
          ...(house.database.databaseUrl ? { DATABASE_URL: house.database.databaseUrl } : {}),
          LOG_LEVEL: 'error',
        },
      });
      return { code, out, err };
    };

    it('writes CSV to stdout and says the rest on stderr', async () => {
      const { code, out, err } = await run('--from', '2026-02-01', '--campaign', 'Haus für alle');
      expect(err).toContain('2 mentions');
      expect(code).toBe(0);
      const rows = parse<Record<string, string>>(out, { delimiter: ';', bom: true, columns: true });
      expect(rows.map((row) => row['Überschrift'])).toEqual(['Neueste\nmit Umbruch', `'${hostile}`]);
    });

    it('writes XLSX to a file, whole or not at all', async () => {
      const path = join(folder, 'liste.xlsx');
      const { code, out } = await run(
        '-o',
        path,
        '--to',
        '2026-03-31',
        '--json',
        '--language',
        'en',
        '--review',
        'relevant',
      );
      expect(code).toBe(0);
      expect(JSON.parse(out)).toEqual({ file: path, format: 'xlsx', rows: 3 });
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load((await readFile(path)) as unknown as ExcelJS.Buffer);
      expect(workbook.worksheets[0]!.getRow(1).getCell(3).value).toBe('Headline');
      const nowhere = await run('-o', join(folder, 'no', 'such', 'folder.csv'));
      expect(nowhere.code).toBe(1);
      expect(await readdir(folder)).toEqual(['liste.xlsx']);
    });

    it('refuses what makes no sense', async () => {
      expect((await run('--from', 'gestern')).code).toBe(2);
      expect((await run('--from', '2026-03-01', '--to', '2026-01-01')).code).toBe(2);
      expect((await run('--format', 'pdf')).code).toBe(2);
      expect((await run('--format', 'xlsx')).code).toBe(2);
      expect((await run('--json')).code).toBe(2);
      expect(await run('--campaign', 'Gibt es nicht')).toMatchObject({ code: 1, out: '' });
    });
  });
});
