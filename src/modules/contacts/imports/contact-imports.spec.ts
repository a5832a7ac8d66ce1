import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { aContact } from '../../../../test/builders/a-contact.js';
import { insertOutlet } from '../../../../test/builders/mentions-world.js';
import { openFreshDatabase } from '../../../../test/support/fresh-database.js';
import { MovableClock } from '../../../../test/support/movable-clock.js';
import { AuditEntry } from '../../accounts/audit-entry.entity.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { newId } from '../../../shared/ids.js';
import { OutletDomain } from '../../outlets/outlet-domain.entity.js';
import { OutletDirectory } from '../../outlets/outlet-directory.js';
import { ContactTopic } from '../contact-topic.entity.js';
import { Contact } from '../contact.entity.js';
import { Interaction } from '../interaction.entity.js';
import { Suppressions } from '../suppressions.js';
import { ChangeContactImport } from './change-contact-import.js';
import type { ImportChoices } from './change-contact-import.js';
import { ContactImportFiles } from './contact-import-files.js';
import { ContactImport } from './contact-import.entity.js';
import { ForgetContactImports } from './forget-contact-imports.js';
import { suppressedNameOf } from './identity.js';
import { ImportedContact } from './imported-contact.entity.js';
import { JudgeContactFile } from './judge-contact-file.js';
import { StartContactImport } from './start-contact-import.js';
import { countsOf, TakeOverContacts } from './take-over-contacts.js';
import { UndoContactImport } from './undo-contact-import.js';

const law = { source: 'Impressum', legalBasis: 'interest', obtainedDay: '2026-03-01' } as const;
const header = 'Medium;Vorname;Nachname;E-Mail;Telefon;Themen';

describe('an import of contacts', () => {
  let dataSource: DataSource;
  let dataDir: string;
  let close: () => Promise<void>;
  let clock: MovableClock;
  let files: ContactImportFiles;
  let start: StartContactImport;
  let change: ChangeContactImport;
  let judge: JudgeContactFile;
  let takeOver: TakeOverContacts;
  let undo: UndoContactImport;
  let forget: ForgetContactImports;
  let suppressions: Suppressions;
  let bote: string;

  beforeEach(async () => {
    const fresh = await openFreshDatabase();
    ({ dataSource, close } = fresh);
    ({ dataDir } = fresh.database);
    clock = new MovableClock('2026-03-05T09:00:00Z');
    const settings = { dataDir, timeZone: 'Europe/Berlin' };
    const audit = new AuditLog(clock);
    suppressions = new Suppressions(clock);
    files = new ContactImportFiles(settings, clock);
    start = new StartContactImport(dataSource, files, clock);
    change = new ChangeContactImport(dataSource, files, clock);
    judge = new JudgeContactFile(dataSource, files, new OutletDirectory(dataSource, clock), suppressions);
    takeOver = new TakeOverContacts(dataSource, judge, files, audit, clock, settings);
    undo = new UndoContactImport(dataSource, audit, clock, settings);
    forget = new ForgetContactImports(dataSource, files, clock);
    bote = await insertOutlet(dataSource, 'Moosbote', 'local', clock.now(), []);
    await dataSource.manager.insert(OutletDomain, { id: newId(), outletId: bote, host: 'moosbote.example' });
  });
  afterEach(() => close());

  const begin = async (text: string | Buffer, choices: Partial<ImportChoices> = {}) => {
    const id = await start.run({ name: 'liste.csv', bytes: Buffer.from(text) }, null);
    const { mapping, onKnown, onUnknownOutlet } = await change.one(id);
    await change.choose(id, { mapping, onKnown, onUnknownOutlet, ...law, ...choices });
    return change.one(id);
  };
  const run = async (text: string | Buffer, choices: Partial<ImportChoices> = {}, partial = false) => {
    const found = await begin(text, choices);
    return { id: found.id, counts: await takeOver.run(found, { partial }, null) };
  };
  const contacts = () => dataSource.manager.find(Contact, { order: { sortName: 'ASC' } });
  const filesOnDisk = () => readdir(join(dataDir, 'contact-imports')).catch(() => []);

  it('makes contacts of rows, with the outlet and the law, and deletes the file', async () => {
    const text = [
      header,
      'Moosbote;Anna;Moos;moos@moosbote.example;0821 5551234;Bauen, Wohnen',
      ';;;redaktion@moosbote.example;;',
      'Unbekanntes Blatt;Bert;Hain;;0821 1;',
    ].join('\n');
    const { id, counts } = await run(text);
    expect(counts).toEqual({ created: 3, changed: 0, known: 0, suppressed: 0, rejected: 0 });
    expect(await contacts()).toMatchObject([
      { kind: 'person', lastName: 'Hain', outletId: null, note: 'Medium: Unbekanntes Blatt' },
      {
        kind: 'person',
        lastName: 'Moos',
        outletId: bote,
        emailKey: 'moos@moosbote.example',
        ...law,
        noticeDueDay: '2026-04-01',
      },
      { kind: 'desk', outletId: bote, legalBasis: 'none', noticeDueDay: null },
    ]);
    expect((await dataSource.manager.find(ContactTopic)).map(({ topic }) => topic).sort()).toEqual([
      'Bauen',
      'Wohnen',
    ]);
    expect(await filesOnDisk()).toEqual([]);
    expect(await change.one(id)).toMatchObject({ state: 'done', created: 3, fileGoneAt: clock.now() });
    const [entry] = await dataSource.manager.findBy(AuditEntry, { action: 'contacts.import' });
    expect(JSON.stringify(entry!.details)).not.toMatch(/moos|hain/i);
  });

  it('reads a workbook of another language and cards as well', async () => {
    const card =
      'BEGIN:VCARD\nVERSION:4.0\nFN:Anna Moos\nN:Moos;Anna;;;\nEMAIL:anna@kurier.example\nEND:VCARD\n';
    expect((await run(card)).counts).toMatchObject({ created: 1 });
    const latin = Buffer.from('Name,E-Mail\r\n"Müller, Jörg",joerg@kurier.example\r\n', 'latin1');
    expect((await run(latin)).counts).toMatchObject({ created: 1 });
    expect(await contacts()).toMatchObject([
      { firstName: 'Anna', lastName: 'Moos' },
      { firstName: 'Jörg', lastName: 'Müller' },
    ]);
  });

  it('takes nothing while a row is wrong, unless the others are wanted', async () => {
    const text = `${header}\n;Anna;Moos;moos@moosbote.example;;\n;Bert;Hain;keine Adresse;;`;
    await expect(run(text)).rejects.toMatchObject({ code: 'import-rows-wrong' });
    expect(await contacts()).toEqual([]);
    expect(await filesOnDisk()).toHaveLength(1);
    expect((await run(text, {}, true)).counts).toMatchObject({ created: 1, rejected: 1 });
  });

  it('does not revive somebody who has objected or was erased, however the row is written', async () => {
    const { manager } = dataSource;
    const anna = { kind: 'person', outletId: bote, firstName: 'Anna', lastName: 'Moos' } as const;
    await aContact(manager, { ...anna, email: 'moos@müller.example', objectedAt: clock.now() });
    await suppressions.add(manager, 'moos@xn--mller-kva.example', 'objection');
    // erased: only the hashes are left
    await suppressions.add(manager, 'hain@moosbote.example', 'erasure');
    await suppressions.add(
      manager,
      suppressedNameOf({ ...anna, firstName: 'Bert', lastName: 'Hain', desk: '' })!,
      'erasure',
    );
    const text = [
      header,
      'Moosbote;Anna;Moos;Moos@MÜLLER.Example;;',
      'Moosbote;Anna;Moos;;0821 5551234;',
      'Moosbote;Berta;Neu;HAIN@moosbote.example;;',
      'Moosbote;Bert;Hain;;0821 5551234;',
      'Moosbote;Clara;Wald;wald@moosbote.example;;',
    ].join('\n');
    const before = (await contacts()).length;
    const found = await begin(text);
    const verdicts = await judge.judge(found, await judge.read(found));
    expect(verdicts.map(({ kind, line }) => [line, kind])).toEqual([
      [2, 'refused'],
      [3, 'refused'],
      [4, 'refused'],
      [5, 'refused'],
      [6, 'new'],
    ]);
    expect(await takeOver.run(found, { partial: false }, null)).toMatchObject({ created: 1, suppressed: 4 });
    expect(await contacts()).toHaveLength(before + 1);
    expect(await manager.findOneByOrFail(Contact, { lastName: 'Moos' })).toMatchObject({
      phone: '',
      version: 1,
    });
  });

  it('fills in known contacts, overwrites them on request, and is undone', async () => {
    const { manager } = dataSource;
    const fields = {
      kind: 'person',
      firstName: 'Anna',
      lastName: 'Moos',
      email: 'moos@moosbote.example',
    } as const;
    const anna = await aContact(manager, { ...fields, ...law, phone: '1', noticeDueDay: '2026-04-01' });
    const text = `${header}\nMoosbote;Anna;Moos;moos@moosbote.example;2;Bauen\nMoosbote;Bert;Hain;hain@moosbote.example;;`;
    const fill = await run(text);
    expect(fill.counts).toMatchObject({ created: 1, changed: 1 });
    expect(await manager.findOneByOrFail(Contact, { id: anna.id })).toMatchObject({
      phone: '1',
      outletId: bote,
      version: 2,
    });
    const over = await run(text, { onKnown: 'overwrite' });
    expect(over.counts).toMatchObject({ created: 0, changed: 1, known: 1 });
    expect(await manager.findOneByOrFail(Contact, { id: anna.id })).toMatchObject({ phone: '2', version: 3 });
    // the second goes back by itself; of the first the topic and outlet too
    expect(await undo.run(over.id, null)).toEqual({ removed: 0, restored: 1, kept: 0 });
    expect(await undo.run(fill.id, null)).toEqual({ removed: 1, restored: 1, kept: 0 });
    expect(await contacts()).toMatchObject([{ id: anna.id, phone: '1', outletId: null }]);
    expect(await manager.count(ContactTopic)).toBe(0);
    expect(await manager.count(ImportedContact)).toBe(0);
    await expect(undo.run(fill.id, null)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  it('leaves at an undo what somebody has worked on since', async () => {
    const { manager } = dataSource;
    const names = ['Anna;Moos', 'Bert;Hain', 'Clara;Wald', 'Dora;Feld'];
    const { id } = await run([header, ...names.map((name) => `;${name};;0821 5551234;`)].join('\n'));
    const of = (lastName: string) => manager.findOneByOrFail(Contact, { lastName });
    await manager.update(Contact, { lastName: 'Moos' }, { version: 2 });
    const at = clock.now();
    const interaction = {
      kind: 'call',
      direction: 'out',
      at,
      summary: '',
      userId: null,
      createdAt: at,
    } as const;
    await manager.insert(Interaction, {
      id: 'f0000000-0000-7000-8000-000000000001',
      contactId: (await of('Hain')).id,
      ...interaction,
    });
    await manager.update(Contact, { lastName: 'Wald' }, { objectedAt: at });
    expect(await undo.run(id, null)).toEqual({ removed: 1, restored: 0, kept: 3 });
    expect((await contacts()).map(({ lastName }) => lastName)).toEqual(['Hain', 'Moos', 'Wald']);
  });

  it('deletes a file that nobody went on with after a day, and what an undo needs after 30', async () => {
    const { id } = await run(`${header}\n;Anna;Moos;;1;`);
    const open = await start.run(
      { name: 'offen.csv', bytes: Buffer.from(`${header}\n;Bert;Hain;;1;`) },
      null,
    );
    clock.advance({ hours: 23 });
    await forget.run();
    expect(await filesOnDisk()).toEqual([open]);
    clock.advance({ hours: 2 });
    await forget.run();
    expect(await filesOnDisk()).toEqual([]);
    expect(await change.one(open)).toMatchObject({ state: 'discarded' });
    expect(await dataSource.manager.count(ImportedContact)).toBe(1);
    clock.advance({ days: 30 });
    await forget.run();
    expect(await dataSource.manager.count(ImportedContact)).toBe(0);
    await expect(undo.run(id, null)).rejects.toMatchObject({ code: 'undo-expired' });
    expect(await change.one(id)).toMatchObject({ state: 'done' });
  });

  it('deletes a discarded file at once, and asks for a file that is gone', async () => {
    const found = await begin(`${header}\n;Anna;Moos;;1;`);
    await files.remove(found.id);
    await expect(judge.read(found)).rejects.toMatchObject({ code: 'import-file-gone' });
    const other = await begin(`${header}\n;Anna;Moos;;1;`);
    await change.discard(other.id);
    expect(await filesOnDisk()).toEqual([]);
    await expect(takeOver.run(other, { partial: true }, null)).rejects.toMatchObject({
      code: 'import-file-gone',
    });
  });

  it.each([
    ['too many rows', () => `${header}\n${';Anna;Moos;;1;\n'.repeat(5_001)}`, 'too-many-contacts'],
    ['too many cards', () => 'BEGIN:VCARD\nFN:A\nEND:VCARD\n'.repeat(5_001), 'too-many-contacts'],
    ['a quote that is never closed', () => `${header}\n"${';x\n'.repeat(400_000)}`, 'sheet-unreadable'],
  ])('refuses %s', async (_, text, code) => {
    const read = begin(text()).then((found) => judge.read(found));
    await expect(read).rejects.toMatchObject({ code });
  });

  it.each([
    ['too large a file', () => Buffer.alloc(5_000_001, 'x'), 'too-large'],
    ['an empty file', () => Buffer.from(''), 'sheet-unreadable'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), 'sheet-unreadable'],
    ['a thousand columns', () => Buffer.from('x;'.repeat(1_000)), 'sheet-unreadable'],
  ])('refuses %s at once, and keeps nothing', async (_, bytes, code) => {
    await expect(start.run({ name: 'x', bytes: bytes() }, null)).rejects.toMatchObject({ code });
    expect(await filesOnDisk()).toEqual([]);
    expect(await dataSource.manager.count(ContactImport)).toBe(0);
  });

  it('tells the line of every problem', async () => {
    const text = `${header}\n;Anna;Moos;x;;\n\n;;;;;Bauen\nNeues Blatt;Bert;Hain;;1;\n;#NV;Feld;;\u0001=1+1;;x`;
    const found = await begin(text, { onUnknownOutlet: 'refuse' });
    const verdicts = await judge.judge(found, await judge.read(found));
    expect(countsOf(verdicts).rejected).toBe(4);
    expect(
      verdicts.map((verdict) => [
        verdict.line,
        verdict.kind === 'wrong' && verdict.problems.map(({ reason }) => reason),
      ]),
    ).toEqual([
      [2, ['notAnEmail']],
      [4, ['nobody']],
      [5, ['unknownOutlet']],
      [6, ['formulaError', 'moreCells']],
    ]);
  });
});
