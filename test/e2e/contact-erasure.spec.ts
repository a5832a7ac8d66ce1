import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AddContact } from '../../src/modules/contacts/add-contact.js';
import { Contact } from '../../src/modules/contacts/contact.entity.js';
import { DistributionList } from '../../src/modules/contacts/distribution-list.entity.js';
import { EditContact } from '../../src/modules/contacts/edit-contact.js';
import { ContactImport } from '../../src/modules/contacts/imports/contact-import.entity.js';
import { ImportedContact } from '../../src/modules/contacts/imports/imported-contact.entity.js';
import { Interaction } from '../../src/modules/contacts/interaction.entity.js';
import { RecordInteractions } from '../../src/modules/contacts/interactions/record-interactions.js';
import { ListMember } from '../../src/modules/contacts/list-member.entity.js';
import { AddOutlet } from '../../src/modules/outlets/add-outlet.js';
import { newOutletInput } from '../../src/modules/outlets/outlet-input.js';
import { newId } from '../../src/shared/ids.js';
import { aPerson } from '../builders/a-contact.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

/** Words that stand nowhere else, as they were typed and as they were before a change. */
const before = { lastName: 'Zwölfkäsehoch', phone: '0471 9988776', email: 'quastenflosser@moosbote.example' };
const traces = [
  'wölfkäsehoch',
  'zwoelfkaesehoch',
  'quastenflosser',
  '9988776',
  'Zitterrochenweg',
  'Plattfischtage',
  'Seegurkensalat',
  'Tiefseeanglerin',
  'Muschelkalk',
  'hammerhai@moosbote.example',
  'Grottenolmstra',
];

const person = aPerson({
  ...before,
  address: 'Zitterrochenweg 12\n12345 Moosdorf',
  note: 'mag Plattfischtage',
  topics: ['Seegurkensalat'],
  role: 'Tiefseeanglerin',
  source: 'Muschelkalk-Impressum',
});

describe('the erasure of a contact', () => {
  let house: TestApp;
  let id: string;

  beforeAll(async () => {
    house = await startTestApp();
    const outlet = { name: 'Moosbote', mediumType: 'newspaper', scope: 'local' } as const;
    const web = { homepage: 'https://moosbote.example/', domains: ['moosbote.example'] };
    const outletId = await house.app.get(AddOutlet).run(newOutletInput.parse({ ...outlet, ...web }), null);
    id = await house.app.get(AddContact).run({ ...person, outletId }, null);
    // neighbours on the same pages, before and after
    for (let at = 0; at < 40; at += 1)
      await house.app
        .get(AddContact)
        .run(
          aPerson({ lastName: `Nachbar ${at}`, email: `n${at}@moosbote.example`, note: 'x'.repeat(200) }),
          null,
        );
    // an older state of the row must not be left over either
    const edit = house.app.get(EditContact);
    const grown = {
      ...person,
      outletId,
      email: 'hammerhai@moosbote.example',
      address: 'Grottenolmstraße 7',
      note: 'Seegurkensalat '.repeat(120),
    };
    await edit.run(id, 1, grown, null);
    await edit.run(id, 2, { ...person, outletId }, null);
    const { manager } = house.dataSource;
    const at = new Date('2026-03-04T10:00:00Z');
    await house.app.get(RecordInteractions).run(manager, [
      {
        contactId: id,
        kind: 'call',
        direction: 'in',
        at,
        userId: null,
        summary: 'Zwölfkäsehoch fragt nach den Plattfischtagen',
      },
    ]);
    await traceOfImport(house, id);
    const list = {
      id: newId(),
      name: 'Presse',
      kind: 'fixed' as const,
      filter: null,
      note: '',
      createdAt: at,
      updatedAt: at,
      version: 1,
      archivedAt: null,
    };
    await manager.insert(DistributionList, list);
    await manager.insert(ListMember, { listId: list.id, contactId: id, addedAt: at });
  });
  afterAll(() => house.close());

  it('asks before, and says what goes and what stays', async () => {
    await expectTraces(house, traces.slice(0, 8), true);
    const page = (await house.bob.get(`/contacts/${id}/erase`).expect(200)).text;
    for (const text of ['Zwölfkäsehoch', 'nicht rückgängig', 'Was bleibt', 'Endgültig löschen'])
      expect(page).toContain(text);
    await house.charlie.get(`/contacts/${id}/erase`).expect(403);
    await house.charlie.post('/contacts/erasures').type('form').send({ contactIds: id }).expect(403);
    expect((await house.dataSource.manager.findOneByOrFail(Contact, { id })).erasedAt).toBeNull();
  });

  it('leaves nothing of the person in any table nor in the files of the database', async () => {
    await house.bob.post('/contacts/erasures').type('form').send({ contactIds: id }).expect(303);
    await expectTraces(house, traces, false);
  });

  it('keeps the row, the interaction and that the address is taken', async () => {
    const { manager } = house.dataSource;
    expect(await manager.findOneByOrFail(Contact, { id })).toMatchObject({
      lastName: '',
      email: null,
      outletId: null,
    });
    const [interaction] = await manager.findBy(Interaction, { contactId: id });
    expect(interaction).toMatchObject({ kind: 'call', summary: '' });
    expect(await manager.countBy(ListMember, { contactId: id })).toBe(0);
    const page = (await house.bob.get(`/contacts/${id}`).expect(200)).text;
    expect(page).toContain('Gelöschter Kontakt');
    await house.bob.get(`/contacts/${id}/edit`).expect(410);
    await house.bob.post(`/contacts/${id}/objection`).type('form').send({ objected: 'yes' }).expect(410);
    expect((await house.bob.get('/contacts?q=zwoelf').expect(200)).text).toContain('Kein Kontakt gefunden');
    await expect(house.app.get(AddContact).run(person, null)).rejects.toMatchObject({
      code: 'address-suppressed',
    });
    const again = await house.bob.post('/contacts/erasures').type('form').send({ contactIds: id });
    expect(again.status).toBe(410);
  });
});

/** An undo of an import knows what was there before. */
async function traceOfImport({ dataSource: { manager } }: TestApp, contactId: string): Promise<void> {
  const at = new Date('2026-03-04T11:00:00Z');
  const importId = newId();
  await manager.insert(ContactImport, {
    id: importId,
    userId: null,
    fileName: 'presse.csv',
    format: 'csv',
    bytes: 1,
    headerLine: 1,
    headers: [],
    mapping: {} as ContactImport['mapping'],
    source: 'Messe',
    legalBasis: 'interest',
    obtainedDay: null,
    onKnown: 'fill',
    onUnknownOutlet: 'keep',
    state: 'done',
    created: 0,
    changed: 1,
    known: 0,
    suppressed: 0,
    rejected: 0,
    createdAt: at,
    changedAt: at,
    fileGoneAt: at,
  });
  const before = { note: 'Plattfischtage auch im Winter' };
  const row = { importId, contactId, kind: 'changed', version: 3, before, after: before };
  await manager.insert(ImportedContact, row as object);
}

/** In all tables by query, and on SQLite in the bytes of its files. */
async function expectTraces(house: TestApp, words: readonly string[], wanted: boolean): Promise<void> {
  const found = new Set<string>();
  for (const { tableName } of house.dataSource.entityMetadatas) {
    const rows = JSON.stringify(await house.dataSource.query(`SELECT * FROM "${tableName}"`));
    for (const word of words) if (rows.includes(word)) found.add(word);
  }
  expect(words.filter((word) => found.has(word))).toEqual(wanted ? words : []);
  if (house.database.databaseUrl) return;
  const { dataDir } = house.database;
  const files = (await readdir(dataDir)).filter((name) => name.startsWith('echolot.sqlite'));
  const bytes = Buffer.concat(await Promise.all(files.map((name) => readFile(join(dataDir, name)))));
  expect(files).toContain('echolot.sqlite');
  expect(words.filter((word) => bytes.includes(word))).toEqual(wanted ? words : []);
}
