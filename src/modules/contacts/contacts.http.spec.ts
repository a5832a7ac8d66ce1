import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDesk, aPerson } from '../../../test/builders/a-contact.js';
import { startTestApp } from '../../../test/support/app.js';
import type { TestApp } from '../../../test/support/app.js';
import { newId } from '../../shared/ids.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { AddOutlet } from '../outlets/add-outlet.js';
import { newOutletInput } from '../outlets/outlet-input.js';
import { AddContact } from './add-contact.js';
import { Contact } from './contact.entity.js';
import { ContactsQueries } from './contacts.queries.js';
import { EditContact } from './edit-contact.js';
import { Suppressions } from './suppressions.js';

const person = {
  kind: 'person',
  firstName: 'Änne',
  lastName: 'Ölmann',
  email: 'oelmann@moosbote.example',
  desk: 'Lokales',
  topics: 'Soziales, Ehrenamt, soziales',
  source: 'Impressum',
  legalBasis: 'interest',
  obtainedDay: '01.03.2026',
};

describe('contacts over HTTP', () => {
  let house: TestApp;
  let outletId: string;

  beforeAll(async () => {
    house = await startTestApp();
    const moosbote = { name: 'Moosbote', mediumType: 'newspaper', scope: 'local' } as const;
    const where = { homepage: 'https://moosbote.example/', domains: ['moosbote.example'] };
    outletId = await house.app.get(AddOutlet).run(newOutletInput.parse({ ...moosbote, ...where }), null);
  });
  afterAll(() => house.close());

  const add = (draft = aDesk()) => house.app.get(AddContact).run(draft, null);
  const stored = (id: string) => house.dataSource.manager.findOneByOrFail(Contact, { id });
  const post = (path: string, fields: object) => house.bob.post(path).type('form').send(fields);

  it('teaches on the empty page, and is closed to readers', async () => {
    expect((await house.bob.get('/contacts').expect(200)).text).toContain('Noch keine Kontakte');
    for (const path of ['/contacts', '/contacts/new', `/contacts/${newId()}`])
      await house.charlie.get(path).expect(403);
    expect((await house.charlie.get('/').expect(200)).text).not.toContain('href="/contacts"');
    expect((await house.bob.get('/').expect(200)).text).toContain('href="/contacts"');
  });

  it('adds a person from the form, says what the law wants, and shows it', async () => {
    const bare = await post('/contacts', { ...person, source: '', obtainedDay: '', email: 'x@y' }).expect(
      422,
    );
    expect(bare.text).toContain('E-Mail-Adresse angeben');
    const unsourced = await post('/contacts', { ...person, source: '', obtainedDay: '' }).expect(422);
    for (const text of ['woher die Daten kommen', 'den Tag angeben, an dem', 'value="Ölmann"'])
      expect(unsourced.text).toContain(text);
    const unknown = await post('/contacts', { ...person, outlet: 'Mosbote' }).expect(422);
    expect(unknown.text).toContain('field-outlet-error');
    const done = await post('/contacts', { ...person, outlet: 'moosbote' }).expect(303);
    const page = (await house.bob.get(String(done.headers['location'])).expect(200)).text;
    for (const text of ['Änne Ölmann', 'Moosbote', 'Impressum', 'Hinweis bis 01.04.2026', 'Ehrenamt'])
      expect(page).toContain(text);
    const id = String(done.headers['location']).split('/').at(-1)!;
    expect(await stored(id)).toMatchObject({
      sortName: 'oelmann aenne',
      emailKey: 'oelmann@moosbote.example',
      noticeDueDay: '2026-04-01',
      obtainedDay: '2026-03-01',
      outletId,
    });
    expect((await house.app.get(ContactsQueries).detail(id))?.topics).toEqual(['Ehrenamt', 'soziales']);
  });

  it('keeps nothing of a person for a desk', async () => {
    const done = await post('/contacts', { ...person, kind: 'desk', source: '', obtainedDay: '' }).expect(
      303,
    );
    const id = String(done.headers['location']).split('/').at(-1)!;
    expect(await stored(id)).toMatchObject({ lastName: '', legalBasis: 'none', noticeDueDay: null });
    expect((await post('/contacts', { kind: 'desk' }).expect(422)).text).toContain('den Namen der Redaktion');
  });

  it('refuses an address on the suppression list, and lets an unchanged one be', async () => {
    const id = await add(aPerson({ email: 'nein@moosbote.example' }));
    await house.app.get(Suppressions).add(house.dataSource.manager, 'nein@moosbote.example', 'objection');
    const again = await post('/contacts', { ...person, email: 'Nein@Moosbote.example' }).expect(409);
    expect(again.text).toContain('steht auf der Sperrliste');
    expect(again.text).toContain('value="Nein@Moosbote.example"');
    const edit = house.app.get(EditContact);
    expect(await edit.run(id, 1, aPerson({ email: 'nein@moosbote.example', phone: '030 1' }), null)).toEqual([
      'phone',
    ]);
    const other = await add(aPerson({ email: null }));
    await expect(edit.run(other, 1, aPerson({ email: 'nein@moosbote.example' }), null)).rejects.toMatchObject(
      {
        code: 'address-suppressed',
      },
    );
  });

  it('finds by name, outlet, address, topic and state, in pages', async () => {
    const queries = house.app.get(ContactsQueries);
    await add(aDesk({ desk: 'Politik', outletId, topics: ['Kommunales'] }));
    const names = async (filter: object) =>
      (await queries.matching(filter)).map(({ contact }) => contact.lastName || contact.desk);
    expect(await names({ q: 'anne olmann' })).toEqual([]);
    expect(await names({ q: 'Änne ölmann' })).toEqual(['Ölmann']);
    expect(await names({ q: 'oelmann@moos' })).toEqual(['Lokales', 'Ölmann']);
    expect(await names({ q: 'Moosbote', kind: 'desk' })).toContain('Politik');
    expect(await names({ topic: 'kommunales' })).toEqual(['Politik']);
    expect(await names({ outlet: outletId })).toEqual(['Ölmann', 'Politik']);
    expect(await names({ scope: 'national' })).toEqual([]);
    expect((await names({ state: 'notice' })).length).toBe(3);
    const all = await names({});
    for (const sort of ['name', 'contact'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await queries.page({}, { limit: 2, sort, cursor });
        seen.push(...page.items.map(({ contact }) => contact.id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect([sort, new Set(seen).size, seen.length]).toEqual([sort, all.length, all.length]);
    }
    const text = (await house.bob.get(`/contacts?outlet=${outletId}&q=politik&sort=contact`).expect(200))
      .text;
    expect(text).toContain('Filter entfernen: Moosbote');
    await house.bob.get('/contacts?cursor=%20').expect(400);
    await house.bob.get('/contacts?sort=contact&cursor=WyJ4IiwieSJd').expect(400);
  });

  it('edits against the version, and archives with a way back', async () => {
    const id = await add(aDesk({ desk: 'Sport' }));
    const values = { kind: 'desk', desk: 'Sport und Freizeit', version: '1' };
    await post(`/contacts/${id}`, values).expect(303);
    const late = await post(`/contacts/${id}`, { ...values, desk: 'Sport' }).expect(409);
    expect(late.text).toContain('name="version" value="2"');
    await post(`/contacts/${id}/archive`, { archived: 'yes' }).expect(303);
    const listed = (await house.bob.get('/contacts').expect(200)).text;
    expect(listed).toContain('Der Kontakt ist archiviert.');
    expect(listed).toContain(`action="/contacts/${id}/archive"`);
    expect((await house.bob.get('/contacts?state=archived')).text).toContain('Sport und Freizeit');
    await post(`/contacts/${id}/archive`, { archived: 'no' }).expect(303);
    expect((await stored(id)).archivedAt).toBeNull();
    await house.bob.get('/contacts/nix').expect(404);
    await house.bob.get(`/contacts/${newId()}`).expect(404);
  });

  it('suggests outlets, and begins with the one it came from', async () => {
    expect((await house.bob.get('/contacts/outlets?outlet=moos').expect(200)).text).toContain('Moosbote');
    const form = (await house.bob.get(`/contacts/new?outlet=${outletId}`).expect(200)).text;
    expect(form).toContain('value="Moosbote"');
    await house.bob
      .get('/contacts/new?outlet=%00')
      .expect((answer) => expect(answer.status).toBeLessThan(500));
  });

  it('writes no personal data into the log', async () => {
    const entries = JSON.stringify(await house.dataSource.query('SELECT * FROM "audit_entry"'));
    expect(entries).toContain('contact.add');
    for (const word of ['lmann', 'moosbote', 'Probe']) expect(entries).not.toContain(word);
    expect(await house.dataSource.manager.count(Outlet)).toBe(1);
  });
});
