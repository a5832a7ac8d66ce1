import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IsNull } from 'typeorm';
import { AuditEntry } from '../../src/modules/accounts/audit-entry.entity.js';
import { Item } from '../../src/modules/feeds/item.entity.js';
import { addressKey } from '../../src/modules/mentions/imports/piece-keys.js';
import { MentionImport } from '../../src/modules/mentions/imports/mention-import.entity.js';
import { ForgetImports } from '../../src/modules/mentions/imports/forget-imports.js';
import { WorkOffImports } from '../../src/modules/mentions/imports/work-off-imports.js';
import { MentionDistrict } from '../../src/modules/mentions/mention-district.entity.js';
import { Mention } from '../../src/modules/mentions/mention.entity.js';
import { AssignStories } from '../../src/modules/mentions/stories/assign-stories.js';
import { StoryClock } from '../../src/modules/mentions/story-clock.entity.js';
import { Outlet } from '../../src/modules/outlets/outlet.entity.js';
import { insertDistrict, insertOutlet } from '../builders/mentions-world.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

const list = [
  'Datum;Titel;Medium;Link;Autor;Seite;Reichweite',
  '05.03.2024;Werkstatt zieht um;Augsburger Bote;https://bote.example/umzug?utm_source=x;Eva Muster;12;9000',
  '06.03.2024;=cmd|calc;Unbekanntes Blatt;;;;',
  '31.02.2024;Falscher Tag;Augsburger Bote;;;;',
  ';Ohne Tag;Augsburger Bote;javascript:alert(1);;;',
  '07.03.2024;Noch einmal;Augsburger Bote;http://www.bote.example/umzug;;;',
].join('\r\n');

describe('importing old coverage', () => {
  let house: TestApp;
  let outlet: string;
  beforeAll(async () => {
    house = await startTestApp({ env: { IMPORT_MAX_MB: '1' } });
    await insertDistrict(house.dataSource, '09761', 'Augsburg', 'Kreisfreie Stadt');
    outlet = await insertOutlet(house.dataSource, 'Augsburger Bote', 'local', house.clock.now(), ['09761']);
  });
  afterAll(() => house.close());

  const upload = (bytes: Buffer | string, filename = 'liste.csv', agent = house.bob) =>
    agent.post('/mentions/imports').attach('list', Buffer.from(bytes), { filename });
  const work = () => house.app.get(WorkOffImports).workOff();
  const post = (path: string, fields: Record<string, string> = {}) =>
    house.bob.post(path).type('form').send(fields);
  const stored = (id: string) => house.dataSource.manager.findOneByOrFail(MentionImport, { id });
  const mentionsOf = (importId: string) =>
    house.dataSource.manager.find(Mention, { where: { importId }, order: { day: 'ASC', headline: 'ASC' } });
  const files = () => readdir(join(house.settings.dataDir, 'imports')).catch(() => []);

  /** Uploads a list and takes the columns as they were guessed; the address of its page. */
  async function checked(bytes: Buffer | string, fields: Record<string, string> = {}): Promise<string> {
    const answer = await upload(bytes).expect(303);
    const address = String(answer.headers['location']);
    const html = (await house.bob.get(address).expect(200)).text;
    const guessed = [...html.matchAll(/<select id="[^"]*" name="(target-\w+)".*?<\/select>/gs)].map(
      ([select, name]) => [name!, /<option value="(\d+)" selected/.exec(select)?.[1] ?? ''],
    );
    await post(`${address}/mapping`, { ...Object.fromEntries(guessed), ...fields }).expect(303);
    await work();
    return address;
  }
  const idOf = (address: string) => address.split('/').at(-1)!;

  it('asks for an editor', async () => {
    await house.guest().get('/mentions/imports').expect(303);
    await house.charlie.get('/mentions/imports').expect(403);
    await upload(list, 'a.csv', house.charlie).expect(403);
    expect(await files()).toEqual([]);
  });

  it('teaches while there is nothing', async () => {
    const { text } = await house.bob.get('/mentions/imports').expect(200);
    expect(text).toContain('Noch kein Import');
    expect(text).toContain('bis 1 MB');
  });

  it('guesses columns, shows each row that does not fit, and takes all or nothing', async () => {
    const answer = await upload(list).expect(303);
    const address = String(answer.headers['location']);
    const mapping = (await house.bob.get(address).expect(200)).text;
    expect(mapping).toContain('Nicht übernommen: Reichweite.');
    expect(mapping).toContain('Werkstatt zieht um');
    const twice = await post(`${address}/mapping`, { 'target-day': '0', 'target-headline': '0' }).expect(422);
    expect(twice.text).toContain('schon vergeben');
    await post(`${address}/mapping`, {
      'target-day': '0',
      'target-headline': '1',
      'target-outlet': '2',
      'target-url': '3',
      'target-author': '4',
      'target-page': '5',
    }).expect(303);
    expect((await house.bob.get(address).expect(200)).text).toContain('wird geprüft');
    await work();
    expect(await stored(idOf(address))).toMatchObject({
      state: 'checked',
      total: 5,
      accepted: 2,
      duplicates: 1,
      rejected: 2,
    });
    const preview = (await house.bob.get(address).expect(200)).text;
    expect(preview).toContain('31.02.2024');
    expect(preview).toContain('Das ist kein Datum.');
    expect(preview).toContain('Unbekanntes Blatt');
    expect(preview).toContain('Steht in der Datei schon in Zeile 2.');
    const csv = await house.bob.get(`${address}/rows.csv`).expect(200);
    expect(csv.text).toContain('4;Datum;31.02.2024;');
    expect(csv.text).toContain('5;Link;javascript:alert(1);');
    await post(`${address}/run`).expect(422);
    expect(await mentionsOf(idOf(address))).toEqual([]);

    await post(`${address}/run`, { partial: 'on' }).expect(303);
    await work();
    const [known, unknown, ...others] = await mentionsOf(idOf(address));
    expect(others).toEqual([]);
    expect(known).toMatchObject({
      headline: 'Werkstatt zieht um',
      outletId: outlet,
      scope: 'local',
      day: '2024-03-05',
      author: 'Eva Muster',
      page: '12',
      foundBy: 'import',
      review: 'relevant',
      version: 1,
    });
    expect(unknown).toMatchObject({
      headline: '=cmd|calc',
      outletId: null,
      scope: 'unknown',
      note: 'Medium: Unbekanntes Blatt',
    });
    const districts = await house.dataSource.manager.findBy(MentionDistrict, { mentionId: known!.id });
    expect(districts).toHaveLength(1);
    expect(await files()).toEqual([]);
    const page = (await house.bob.get(address).expect(200)).text;
    expect(page).toContain('2 Erwähnungen übernommen');
    expect((await house.bob.get(`${address}/mentions`).expect(200)).text).toContain('=cmd|calc');
    expect((await house.alice.get('/settings/log').expect(200)).text).toContain('Erwähnungen importiert');
  });

  it('finds everything known when the same list comes again, and remembers its columns', async () => {
    const answer = await upload(list).expect(303);
    const address = String(answer.headers['location']);
    expect((await house.bob.get(address)).text).toContain('So wie beim letzten Import');
    await post(`${address}/cancel`).expect(303);
    const again = await checked(list);
    expect(await stored(idOf(again))).toMatchObject({ accepted: 0, duplicates: 3, rejected: 2 });
    await post(`${again}/cancel`).expect(303).expect('location', '/mentions/imports');
    expect(await files()).toEqual([]);
  });

  it('asks what a date means that can be read in two ways', async () => {
    const bytes = 'Datum;Titel\n03/04/2023;Zweierlei\n25/03/2023;Nur eines';
    const address = await checked(bytes);
    expect(await stored(idOf(address))).toMatchObject({ accepted: 1, rejected: 1 });
    expect((await house.bob.get(address)).text).toContain('1 Datum hat zwei Lesarten');
    await post(`${address}/back`).expect(303);
    await post(`${address}/mapping`, { 'target-day': '0', 'target-headline': '1', dateOrder: 'dmy' }).expect(
      303,
    );
    await work();
    expect(await stored(idOf(address))).toMatchObject({ accepted: 2, rejected: 0 });
    await post(`${address}/cancel`).expect(303);
  });

  it('adds outlets that are wanted, takes known ones for other names, and sends pieces to the inbox', async () => {
    const bytes =
      'Datum;Titel;Medium\n01.02.2023;A;Der Bote\n02.02.2023;B;Neues Blatt\n03.02.2023;C;Neues Blatt';
    const address = await checked(bytes, { review: 'new' });
    const html = (await house.bob.get(address)).text;
    const keys = [...html.matchAll(/name="choice\.([0-9a-f]{64})" aria-label="Was mit (.*?) geschieht"/g)];
    const key = (name: string) => keys.find((match) => match[2] === name)![1]!;
    await post(`${address}/outlets`, {
      [`choice.${key('Der Bote')}`]: 'outlet',
      [`outlet.${key('Der Bote')}`]: 'Gibt es nicht',
    }).expect(422);
    await post(`${address}/outlets`, {
      [`choice.${key('Der Bote')}`]: 'outlet',
      [`outlet.${key('Der Bote')}`]: 'Augsburger Bote',
      [`choice.${key('Neues Blatt')}`]: 'create:regional',
      [`type.${key('Neues Blatt')}`]: 'magazine',
    }).expect(303);
    await work();
    await post(`${address}/run`).expect(303);
    await work();
    const added = await house.dataSource.manager.findOneByOrFail(Outlet, { name: 'Neues Blatt' });
    expect(added).toMatchObject({ origin: 'user', scope: 'regional', mediumType: 'magazine' });
    expect((await mentionsOf(idOf(address))).map(({ outletId, review }) => [outletId, review])).toEqual([
      [outlet, 'new'],
      [added.id, 'new'],
      [added.id, 'new'],
    ]);
  });

  it('makes the mention of an item that a feed showed already', async () => {
    const url = 'https://bote.example/gesehen';
    const now = house.clock.now();
    const item = { id: '01900000-0000-7000-8000-000000000001', url, canonicalUrl: url, outletId: outlet };
    await house.dataSource.manager.insert(Item, {
      ...item,
      identity: addressKey(url)!,
      title: 'Gesehen',
      summary: 'Text',
      content: null,
      author: null,
      publishedAt: now,
      firstSeenAt: now,
      dateQuality: 'published',
      language: 'de',
    });
    const address = await checked(`Datum;Titel;Link\n01.03.2026;Gesehen;${url}#oben`);
    await post(`${address}/run`).expect(303);
    await work();
    expect(await mentionsOf(idOf(address))).toMatchObject([{ itemId: item.id, outletId: outlet }]);
    expect(await stored(idOf(await checked(`Datum;Titel;Link\n02.03.2026;Anders;${url}`)))).toMatchObject({
      duplicates: 1,
    });
  });

  it('undoes a whole import, and leaves what people have worked on unless told otherwise', async () => {
    const rows = Array.from(
      { length: 700 },
      (_, i) => `0${1 + (i % 9)}.01.2022;Beitrag ${i};Augsburger Bote`,
    );
    const address = await checked(`Datum;Titel;Medium\n${rows.join('\n')}`);
    await post(`${address}/run`).expect(303);
    await work();
    const [first] = await mentionsOf(idOf(address));
    const before = await house.dataSource.manager.count(Mention);
    await post(`/mentions/${first!.id}/review`, { review: 'irrelevant', version: '1' }).expect(303);
    const ask = (await house.bob.get(`${address}/undo`).expect(200)).text;
    expect(ask).toContain('700 Erwähnungen aus liste.csv werden entfernt');
    expect(ask).toContain('1 davon wurde seitdem bearbeitet und bleibt');
    await post(`${address}/undo`).expect(303);
    await work();
    expect(await mentionsOf(idOf(address))).toMatchObject([{ id: first!.id }]);
    expect(await house.dataSource.manager.count(Mention)).toBe(before - 699);
    expect((await house.bob.get(address).expect(200)).text).toContain('1 Erwähnung ist geblieben');
    await post(`${address}/undo`, { force: 'on' }).expect(303);
    await work();
    expect(await mentionsOf(idOf(address))).toEqual([]);
    expect(await stored(idOf(address))).toMatchObject({ state: 'undone', removed: 700, kept: 0 });
    const log = await house.dataSource.manager.countBy(AuditEntry, { action: 'mentions.import-undo' });
    expect(log).toBe(2);
  });

  it('groups and counts anew what an undone import leaves of a story', async () => {
    const stories = house.app.get(AssignStories);
    const title = 'Stadtwerkstatt Augsburg eröffnet nach langem Umbau ihre neue Halle';
    const keep = await checked(`Datum;Titel;Medium\n10.05.2021;${title};Augsburger Bote`);
    await post(`${keep}/run`).expect(303);
    const gone = await checked(`Datum;Titel;Medium\n09.05.2021;${title};Augsburger Bote`);
    await post(`${gone}/run`).expect(303);
    await work();
    await stories.workOff();
    const [kept] = await mentionsOf(idOf(keep));
    const [leaving] = await mentionsOf(idOf(gone));
    expect(kept).toMatchObject({ storyId: leaving!.storyId, repeatOf: leaving!.id });
    await post(`${gone}/undo`).expect(303);
    await work();
    // counted anew at once, grouped anew soon
    expect(await mentionsOf(idOf(keep))).toMatchObject([{ repeatOf: null, storySeq: null }]);
    expect((await house.dataSource.manager.findOneByOrFail(StoryClock, { id: 1 })).removedSeq).not.toBeNull();
    await stories.workOff();
    expect(await house.dataSource.manager.countBy(Mention, { storySeq: IsNull() })).toBe(0);
  });

  it('goes on behind the last batch after a crash, and takes nothing twice', async () => {
    const rows = Array.from(
      { length: 1_200 },
      (_, i) => `01.0${1 + (i % 9)}.2020;Absturz ${i};Augsburger Bote`,
    );
    const address = await checked(`Datum;Titel;Medium\n${rows.join('\n')}`);
    await post(`${address}/run`).expect(303);
    const worker = house.app.get(WorkOffImports);
    // as a process that ends after its first batch leaves it: rows stored, the lease still held
    let batches = 0;
    Object.defineProperty(worker, 'stopping', { get: () => ++batches > 2, configurable: true });
    await worker.workOff();
    Object.defineProperty(worker, 'stopping', { value: false, writable: true, configurable: true });
    const half = await stored(idOf(address));
    expect(half).toMatchObject({ state: 'running', done: 500 });
    const lease = { worker: half.id, leaseUntil: new Date(house.clock.now().getTime() + 30_000) };
    await house.dataSource.manager.update(MentionImport, { id: half.id }, lease);
    expect(await worker.workOff()).toBe(0);
    house.clock.advance({ seconds: 31 });
    await worker.workOff();
    expect(await stored(idOf(address))).toMatchObject({
      state: 'done',
      done: 1_200,
      accepted: 1_200,
      duplicates: 0,
    });
    expect(await mentionsOf(idOf(address))).toHaveLength(1_200);
  });

  it('takes a run back that is cancelled half way', async () => {
    const rows = Array.from(
      { length: 900 },
      (_, i) => `01.0${1 + (i % 9)}.2019;Abbruch ${i};Augsburger Bote`,
    );
    const address = await checked(`Datum;Titel;Medium\n${rows.join('\n')}`);
    await post(`${address}/run`).expect(303);
    const worker = house.app.get(WorkOffImports);
    let batches = 0;
    Object.defineProperty(worker, 'stopping', { get: () => ++batches > 2, configurable: true });
    await worker.workOff();
    Object.defineProperty(worker, 'stopping', { value: false, writable: true, configurable: true });
    expect(await mentionsOf(idOf(address))).toHaveLength(500);
    await post(`${address}/cancel`).expect(303);
    await work();
    expect(await stored(idOf(address))).toMatchObject({ state: 'cancelled', removed: 500 });
    expect(await mentionsOf(idOf(address))).toEqual([]);
    expect(await files()).not.toContain(idOf(address));
  });

  it.each<[string, Buffer | string, string]>([
    ['a PDF named .csv', '%PDF-1.7 …', 'Das ist ein PDF.'],
    ['nothing at all', '', 'Die Datei ist leer.'],
    ['a program', Buffer.alloc(4096, '\x7fELF\x01\0\0\x02'), 'Das ist keine Textdatei.'],
    ['200,000 columns', 'x;'.repeat(200_000), 'mehr als 500 Spalten'],
    ['a header alone', '\n\n', 'Die Datei ist leer.'],
  ])('refuses %s with what to do, and keeps nothing', async (_, bytes, text) => {
    const before = await files();
    const answer = await upload(bytes).expect(422);
    expect(answer.text).toContain(text);
    expect(answer.text).toContain('id="field-list-error"');
    expect(await files()).toEqual(before);
  });

  it('reports a megabyte in one cell and a NUL by their rows', async () => {
    const address = await checked(
      `Datum;Titel\n01.01.2018;${'x'.repeat(300_000)}\n02.01.2018;a\0b\n03.01.2018;gut`,
    );
    expect(await stored(idOf(address))).toMatchObject({ accepted: 1, rejected: 2 });
    const html = (await house.bob.get(address)).text;
    expect(html).toContain('Der Text ist zu lang.');
    expect(html).toContain('nicht speichern');
    await post(`${address}/cancel`).expect(303);
  });

  it('refuses a list over the limit by its length alone', async () => {
    const answer = await upload(Buffer.alloc(1_200_000, 'a;b\n')).expect(413);
    expect(answer.text).toContain('Die Datei ist zu groß: erlaubt sind 1 MB.');
  });

  it('answers an upload without end, closes the connection and keeps nothing', async () => {
    const before = await files();
    const signIn = await house
      .guest()
      .post('/sign-in')
      .type('form')
      .send({ email: 'bob@example.org', password: 'langes wort für Bernd' });
    const cookie = String(signIn.headers['set-cookie']).split(';')[0]!;
    const { port } = house.app.getHttpServer().address() as { port: number };
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    let sent = 0;
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', () => undefined);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(
      `POST /mentions/imports HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie}\r\nTransfer-Encoding: chunked\r\n` +
        'Content-Type: multipart/form-data; boundary=x\r\n\r\n',
    );
    const send = (bytes: Buffer) =>
      socket.write(`${bytes.length.toString(16)}\r\n${bytes.toString('latin1')}\r\n`);
    send(Buffer.from('--x\r\nContent-Disposition: form-data; name="list"; filename="a.csv"\r\n\r\n'));
    const row = Buffer.alloc(64_000, '01.01.2020;Titel\n');
    const timer = setInterval(() => {
      if (socket.writableLength > 1_000_000) return;
      send(row);
      sent += row.length;
    }, 1);
    await closed;
    clearInterval(timer);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('erlaubt sind 1 MB');
    expect(sent).toBeGreaterThan(1_000_000);
    expect(await files()).toEqual(before);
  }, 30_000);

  it('keeps nothing of an upload that breaks off', async () => {
    const before = await files();
    const signIn = await house
      .guest()
      .post('/sign-in')
      .type('form')
      .send({ email: 'bob@example.org', password: 'langes wort für Bernd' });
    const cookie = String(signIn.headers['set-cookie']).split(';')[0]!;
    const { port } = house.app.getHttpServer().address() as { port: number };
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /mentions/imports HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie}\r\nContent-Length: 500000\r\n` +
        'Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\nContent-Disposition: form-data; name="list"; filename="a.csv"\r\n\r\nDatum;Titel\n',
    );
    for (let i = 0; i < 100 && (await files()).length === before.length; i++)
      await new Promise((r) => setTimeout(r, 20));
    expect((await files()).length).toBe(before.length + 1);
    socket.destroy();
    for (let i = 0; i < 100 && (await files()).length > before.length; i++)
      await new Promise((r) => setTimeout(r, 20));
    expect(await files()).toEqual(before);
  });

  it('forgets what nobody goes on with', async () => {
    const address = String(
      (await upload('Datum;Titel\n01.01.2017;Liegt herum').expect(303)).headers['location'],
    );
    house.clock.advance({ days: 8 });
    await house.app.get(ForgetImports).run();
    expect(await stored(idOf(address))).toMatchObject({ state: 'cancelled', samples: [] });
  });
});
