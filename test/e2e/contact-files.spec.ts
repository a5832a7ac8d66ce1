import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EraseContact } from '../../src/modules/contacts/rights/erase-contact.js';
import { ObjectContact } from '../../src/modules/contacts/rights/object-contact.js';
import { AddContact } from '../../src/modules/contacts/add-contact.js';
import { Contact } from '../../src/modules/contacts/contact.entity.js';
import { ContactExport } from '../../src/modules/contacts/exports/contact-export.entity.js';
import { ContactMerge } from '../../src/modules/contacts/merge/contact-merge.entity.js';
import { contactInput } from '../../src/modules/contacts/contact-input.js';
import { insertOutlet } from '../builders/mentions-world.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

const law = { source: 'Impressum', legalBasis: 'interest', obtainedDay: '2026-03-01' };

describe('contacts in and out of files, over HTTP', () => {
  let house: TestApp;
  let bote: string;

  beforeAll(async () => {
    house = await startTestApp();
    bote = await insertOutlet(house.dataSource, 'Moosbote', 'local', house.clock.now(), []);
  });
  afterAll(() => house.close());

  const upload = (text: string, name = 'liste.csv', agent = house.bob) =>
    agent.post('/contacts/imports').attach('list', Buffer.from(text), name);
  const post = (path: string, fields: object = {}, agent = house.bob) =>
    agent.post(path).type('form').send(fields);
  const add = (facts: object) =>
    house.app.get(AddContact).run(contactInput.parse({ kind: 'person', ...law, ...facts }), null);
  const count = () => house.dataSource.manager.count(Contact);
  const text = async (path: string) => {
    const { body } = await house.bob
      .get(path)
      .buffer(true)
      .parse((answer, done) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => done(null, Buffer.concat(chunks)));
      });
    return (body as Buffer).toString();
  };

  it('walks from the upload over columns and preview to contacts, and back', async () => {
    const list =
      'Medium;Vorname;Name;E-Mail;Telefon\nMoosbote;Anna;Moos;moos@moosbote.example;1\n;;;kaputt;\n;;;redaktion@moosbote.example;';
    const { headers } = await upload(list).expect(303);
    const page = headers['location']!;
    const values = {
      'target-outlet': '0',
      'target-firstName': '1',
      'target-lastName': '2',
      'target-email': '3',
      'target-phone': '4',
    };
    expect((await house.bob.get(page).expect(200)).text).toContain('moos@moosbote.example');
    const missing = await post(`${page}/choices`, { ...values, obtainedDay: '' }).expect(422);
    expect(missing.text).toContain('In der Datei stehen Personen');
    await post(`${page}/choices`, { ...values, ...law, obtainedDay: '01.03.2026' }).expect(303);
    const preview = (await house.bob.get(page).expect(200)).text;
    expect(preview).toContain('Das ist keine E-Mail-Adresse');
    expect(preview).toContain('Hinweis nach Art. 14');
    await post(`${page}/run`).expect(422);
    expect(await count()).toBe(0);
    await post(`${page}/run`, { partial: 'on' }).expect(303);
    expect(await count()).toBe(2);
    await house.bob.get(page).expect(200);
    await post(`${page}/undo`).expect(303);
    expect(await count()).toBe(0);
    await post(`${page}/undo`).expect(409);
    await house.bob.get('/contacts/imports').expect(200);
  });

  it('refuses what is no list, is too large, or is nothing, with the form', async () => {
    const picture = await house.bob
      .post('/contacts/imports')
      .attach('list', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'x.csv')
      .expect(422);
    expect(picture.text).toContain('Das ist ein Bild');
    const large = await upload('x'.repeat(5_000_001)).expect(413);
    expect(large.text).toContain('zu groß');
    await upload('').expect(422);
    await house.charlie.get('/contacts/imports').expect(403);
    await upload('x', 'x.csv', house.charlie).expect(403);
  });

  it('never brings back an objector, nor somebody who was erased', async () => {
    const objector = await add({
      firstName: 'Olga',
      lastName: 'Objekt',
      email: 'olga@moosbote.example',
      outletId: bote,
    });
    const erased = await add({
      firstName: 'Emil',
      lastName: 'Erased',
      email: 'emil@moosbote.example',
      outletId: bote,
    });
    await house.app.get(ObjectContact).run(objector, true, null);
    await house.app.get(EraseContact).run([erased], null);
    const rows = [
      'Moosbote;Olga;Objekt;OLGA@moosbote.example',
      'Moosbote;Olga;Objekt;',
      'Moosbote;Emil;Erased;Emil@Moosbote.example',
      'Moosbote;Emil;Erased;',
    ];
    const { headers } = await upload(['Medium;Vorname;Name;E-Mail', ...rows].join('\n')).expect(303);
    const page = headers['location']!;
    await post(`${page}/choices`, {
      'target-outlet': '0',
      'target-firstName': '1',
      'target-lastName': '2',
      'target-email': '3',
      ...law,
    }).expect(303);
    expect((await house.bob.get(page).expect(200)).text).toContain('4 gesperrt: nicht übernommen');
    const before = await count();
    await post(`${page}/run`).expect(303);
    expect(await count()).toBe(before);
  });

  it('exports without objectors, writes down who took how many, and reads itself back', async () => {
    await add({
      title: 'Dr.',
      firstName: 'Anna',
      lastName: 'Müller',
      email: 'mueller@moosbote.example',
      outletId: bote,
      topics: ['Bauen'],
      note: 'geheim',
    });
    const card = await text('/contacts/export.vcf');
    expect(card).toContain('FN:Dr. Anna Müller');
    expect(card).not.toMatch(/Objekt|geheim/);
    const csv = await text('/contacts/export.csv?q=müller');
    expect(csv).toMatch(/^\uFEFFStand;/);
    expect(csv).toContain('2026-03-05;Person;Moosbote');
    await house.bob.head('/contacts/export.csv').expect(200);
    const log = await house.dataSource.manager.find(ContactExport, { order: { format: 'DESC' } });
    expect(log.map(({ format, contacts, filter, way }) => [format, contacts, filter, way])).toEqual([
      ['vcf', 1, {}, 'page'],
      ['csv', 1, { q: '…' }, 'page'],
    ]);
    expect((await house.bob.get('/contacts/exports').expect(200)).text).not.toContain('Müller');
    const [olga] = await house.dataSource.manager.findBy(Contact, { lastName: 'Objekt' });
    expect(await text(`/contacts/${olga!.id}/card.vcf`)).toBe('');
    await house.charlie.get('/contacts/export.csv').expect(403);
    const again = await upload(csv).expect(303);
    const page = again.headers['location']!;
    const shown = (await house.bob.get(page).expect(200)).text;
    const chosen = Object.fromEntries(
      [...shown.matchAll(/<select[^>]* name="(target-\w+)"[\s\S]*?<\/select>/g)].map(([select, name]) => [
        name,
        /value="(\d+)" selected/.exec(select)?.[1] ?? '',
      ]),
    );
    await post(`${page}/choices`, { ...chosen, ...law }).expect(303);
    expect((await house.bob.get(page).expect(200)).text).toContain('Nichts zu übernehmen');
  });

  it('finds a pair, merges it with an undo, and remembers that another is none', async () => {
    const one = await add({
      firstName: 'Bert',
      lastName: 'Hain',
      email: 'hain@moosbote.example',
      outletId: bote,
    });
    const two = await add({ firstName: 'B.', lastName: 'Hain', phone: '0821 5551234', outletId: bote });
    const list = (await house.bob.get('/contacts/duplicates').expect(200)).text;
    // both may have been made in the same millisecond
    const [first, second] = [one, two].sort();
    const offered = `/contacts/${first}/merge/${second}`;
    expect(list).toContain(offered);
    expect(list).toContain('ähnlicher Name');
    const page = `/contacts/${one}/merge/${two}`;
    expect((await house.bob.get(page).expect(200)).text).toContain('0821 5551234');
    await post(page, { version: '9', otherVersion: '1' }).expect(409);
    const { headers } = await post(page, { version: '1', otherVersion: '1', 'choice-phone': 'other' }).expect(
      303,
    );
    expect(headers['location']).toBe(`/contacts/${one}`);
    const [merge] = await house.dataSource.manager.find(ContactMerge);
    await post(`/contacts/merges/${merge!.id}/undo`).expect(303);
    await post('/contacts/duplicates/distinct', { one, other: two, distinct: 'yes' }).expect(303);
    expect((await house.bob.get('/contacts/duplicates')).text).not.toContain(offered);
    await post('/contacts/duplicates/distinct', { one, other: two, distinct: 'no' }).expect(303);
    expect((await house.bob.get('/contacts/duplicates')).text).toContain(offered);
    await post(page, { version: '2', otherVersion: '1' }, house.charlie).expect(403);
  });

  it('leaves nothing of an erased contact in the undo of its merge', async () => {
    const one = await add({
      firstName: 'Zacharias',
      lastName: 'Zubrowka',
      email: 'zz@moosbote.example',
      outletId: bote,
    });
    const two = await add({
      firstName: 'Zachi',
      lastName: 'Zubrowka',
      email: 'zachi.privat@moosbote.example',
      outletId: bote,
    });
    await post(`/contacts/${one}/merge/${two}`, {
      version: '1',
      otherVersion: '1',
      'choice-email': 'kept',
    }).expect(303);
    await house.app.get(EraseContact).run([one], null);
    const tables = house.dataSource.entityMetadatas.map(({ tableName }) => tableName);
    for (const table of tables) {
      const rows: unknown = await house.dataSource.query(`SELECT * FROM "${table}"`);
      expect(JSON.stringify(rows)).not.toMatch(/Zubrowka|zachi|zz@moos/i);
    }
    if (house.database.databaseUrl === null) {
      const bytes = await readFile(join(house.database.dataDir, 'echolot.sqlite')).catch(() =>
        Buffer.alloc(0),
      );
      expect(bytes.includes('Zubrowka')).toBe(false);
    }
  });

  it('does the same over the API', async () => {
    const send = (fields: Record<string, string>) => {
      const request = house.bob.post('/api/v1/contacts/imports');
      for (const [name, value] of Object.entries(fields)) void request.field(name, value);
      return request.attach(
        'file',
        Buffer.from(
          'Medium;Vorname;Name;E-Mail\nMoosbote;Dora;Feld;feld@moosbote.example\nMoosbote;Olga;Objekt;',
        ),
        'liste.csv',
      );
    };
    await send({}).expect(422);
    const trial = await send({ ...law, dryRun: 'true' }).expect(201);
    expect(trial.body).toMatchObject({ stored: false, created: 1, suppressed: [{ line: 3 }], rejected: [] });
    const { body } = await send(law).expect(201);
    expect(body).toMatchObject({ stored: true, created: 1, columns: { lastName: 'Name' } });
    const list = await house.bob.get('/api/v1/contacts/imports').expect(200);
    const own = list.body.items.find(({ id }: { id: string }) => id === body.id);
    expect(own).toMatchObject({ state: 'done', created: 1 });
    await house.bob.post(`/api/v1/contacts/imports/${body.id}/undo`).expect(200);
    const pair = await Promise.all(
      ['Ida', 'Ida'].map((firstName) => add({ firstName, lastName: 'Wald', outletId: bote })),
    );
    const duplicates = await house.bob.get('/api/v1/contacts/duplicates').expect(200);
    const found = duplicates.body.items.find((each: { contactIds: string[] }) =>
      each.contactIds.includes(pair[0]!),
    );
    expect(found).toMatchObject({ reasons: ['name'] });
    const merged = await house.bob
      .post('/api/v1/contacts/merges')
      .send({ keepId: pair[0], otherId: pair[1] })
      .expect(201);
    await house.bob.post(`/api/v1/contacts/merges/${merged.body.id}/undo`).expect(200);
    await house.bob.post('/api/v1/contacts/distinctions').send({ one: pair[0], other: pair[1] }).expect(200);
    await house.bob.get('/api/v1/contacts/export?format=vcf').expect(200).expect('content-type', /vcard/);
    const log = await house.bob.get('/api/v1/contacts/exports').expect(200);
    const ways = log.body.items.map(({ way, format }: { way: string; format: string }) => [way, format]);
    expect(ways).toContainEqual(['api', 'vcf']);
    await house.charlie.get('/api/v1/contacts/export').expect(403);
    await house.charlie.get('/api/v1/contacts/exports').expect(403);
    await house.charlie
      .post('/api/v1/contacts/merges')
      .send({ keepId: pair[0], otherId: pair[1] })
      .expect(403);
  });
});
