import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IsNull, Not } from 'typeorm';
import { aDesk, aPerson } from '../../../../test/builders/a-contact.js';
import { startTestApp } from '../../../../test/support/app.js';
import type { TestApp } from '../../../../test/support/app.js';
import { newId } from '../../../shared/ids.js';
import { AddContact } from '../add-contact.js';
import { Contact } from '../contact.entity.js';
import { DistributionList } from '../distribution-list.entity.js';
import { Interaction } from '../interaction.entity.js';
import { RecordInteractions } from '../interactions/record-interactions.js';
import { ListMember } from '../list-member.entity.js';
import { SuppressionEntry } from '../suppression-entry.entity.js';
import { Suppressions } from '../suppressions.js';

describe('what contacts may ask for', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp();
  });
  afterAll(() => house.close());

  const add = (draft = aPerson()) => house.app.get(AddContact).run(draft, null);
  const stored = (id: string) => house.dataSource.manager.findOneByOrFail(Contact, { id });
  const post = (path: string, fields: object = {}) => house.bob.post(path).type('form').send(fields);
  const isSuppressed = async (emailKey: string) =>
    (await house.app.get(Suppressions).among(house.dataSource.manager, [emailKey])).size === 1;

  it('takes an objection, and takes it back', async () => {
    const id = await add(aPerson({ email: 'nein@moosbote.example' }));
    const done = await post(`/contacts/${id}/objection`, { objected: 'yes' }).expect(303);
    expect((await stored(id)).objectedAt).not.toBeNull();
    expect(await isSuppressed('nein@moosbote.example')).toBe(true);
    const page = (await house.bob.get(String(done.headers['location'])).expect(200)).text;
    for (const text of ['Widerspruch vom 05.03.2026', 'Rückgängig', 'Widerspruch zurücknehmen'])
      expect(page).toContain(text);
    expect(page).not.toContain('mailto:nein');
    expect((await house.bob.get('/contacts?state=objected').expect(200)).text).toContain('Petra Probe');
    await post(`/contacts/${id}/objection`, { objected: 'no' }).expect(303);
    expect(await isSuppressed('nein@moosbote.example')).toBe(false);
    await post(`/contacts/${id}/objection`, {}).expect(422);
  });

  it('keeps an address suppressed as long as somebody at it objects, or was erased', async () => {
    const shared = { email: 'beide@moosbote.example' };
    const [one, two] = [await add(aPerson(shared)), await add(aDesk(shared))];
    for (const id of [one, two]) await post(`/contacts/${id}/objection`, { objected: 'yes' });
    await post(`/contacts/${one}/objection`, { objected: 'no' });
    expect(await isSuppressed('beide@moosbote.example')).toBe(true);
    await post('/contacts/erasures', { contactIds: one }).expect(303);
    await post(`/contacts/${two}/objection`, { objected: 'no' });
    expect(await isSuppressed('beide@moosbote.example')).toBe(true);
    // one entry for the address, one for the name with its outlet
    const entries = await house.dataSource.manager.findBy(SuppressionEntry, {});
    expect(entries.map(({ reason }) => reason)).toEqual(['erasure', 'erasure']);
  });

  it('warns when others use the address of somebody who is erased', async () => {
    const shared = { email: 'zwei@moosbote.example' };
    const id = await add(aPerson(shared));
    await add(aDesk(shared));
    expect((await house.bob.get(`/contacts/${id}/erase`)).text).toContain('noch 1 weiterer Kontakt');
    await house.bob.get(`/contacts/${newId()}/erase`).expect(404);
  });

  it('tells persons, in bulk and one by one, and takes it back', async () => {
    await house.dataSource.manager.update(Contact, { id: Not(IsNull()) }, { noticeDueDay: null });
    house.clock.moveTo(new Date('2026-03-06T09:00:00Z'));
    const late = await add(aPerson({ lastName: 'Spät', email: null, obtainedDay: '2026-01-31' }));
    const soon = await add(aPerson({ lastName: 'Bald', email: null, obtainedDay: '2026-03-01' }));
    const open = (await house.bob.get('/contacts/notices').expect(200)).text;
    expect(open.indexOf('Spät')).toBeLessThan(open.indexOf('Bald'));
    for (const text of ['28.02.2026', '01.04.2026', 'Hinweis überfällig', 'Art. 14 DSGVO', 'Art. 14 GDPR'])
      expect(open).toContain(text);
    expect((await house.bob.get('/contacts/notices?list=overdue')).text).not.toContain('Bald');
    expect((await house.bob.get('/contacts').expect(200)).text).toContain('2 Hinweise offen');
    await post('/contacts/notices', { contactIds: [late, soon] }).expect(303);
    expect((await house.bob.get('/contacts/notices')).text).toContain('2 Hinweise sind eingetragen.');
    expect(await stored(soon)).toMatchObject({ noticeDueDay: '2026-03-06', noticeSentAt: house.clock.now() });
    expect((await house.bob.get('/contacts/notices?list=done')).text).toContain('06.03.2026');
    await post('/contacts/notices/undo', { at: house.clock.now().toISOString() }).expect(303);
    expect(await stored(soon)).toMatchObject({
      noticeDueDay: '2026-04-01',
      noticeSentAt: null,
      lastContactAt: null,
    });
    expect(await house.dataSource.manager.countBy(Interaction, { kind: 'notice' })).toBe(0);
    await post(`/contacts/${soon}/notice`).expect(303);
    expect((await house.bob.get(`/contacts/${soon}`)).text).toContain('gegeben am 06.03.2026');
    await post('/contacts/notices', {}).expect(303);
    await post('/contacts/notices', { contactIds: 'x' }).expect(422);
    await post('/contacts/notices/undo', { at: 'gestern' }).expect(422);
  });

  it('puts old contacts up for review: kept, archived or erased', async () => {
    house.clock.moveTo(new Date('2020-01-01T09:00:00Z'));
    const ids = [];
    for (const desk of ['Alt eins', 'Alt zwei', 'Alt drei', 'Alt vier']) ids.push(await add(aDesk({ desk })));
    const [one = '', two = '', three = '', four = ''] = ids;
    house.clock.moveTo(new Date('2026-03-06T10:00:00Z'));
    const { manager } = house.dataSource;
    const at = new Date('2025-01-01T00:00:00Z');
    await house.app
      .get(RecordInteractions)
      .run(manager, [{ contactId: four, kind: 'call', direction: 'in', at, userId: null }]);
    const list = (await house.bob.get('/contacts/review').expect(200)).text;
    for (const text of ['Alt eins', 'Alt drei', 'Seit 24 Monaten']) expect(list).toContain(text);
    expect(list).not.toContain('Alt vier');
    await post('/contacts/review', { step: 'keep', contactIds: [one, two] }).expect(303);
    expect((await house.bob.get('/contacts/review')).text).not.toContain('Alt eins');
    await post('/contacts/review/undo', { step: 'keep', at: house.clock.now().toISOString() }).expect(303);
    expect((await house.bob.get('/contacts/review')).text).toContain('Alt eins');
    await post('/contacts/review', { step: 'archive', contactIds: one }).expect(303);
    await post('/contacts/review/undo', { step: 'archive', at: house.clock.now().toISOString() }).expect(303);
    expect((await stored(one)).archivedAt).toBeNull();
    const asked = await post('/contacts/review', { step: 'erase', contactIds: [one, three] }).expect(201);
    expect(asked.text).toContain('2 Kontakte endgültig löschen');
    expect((await stored(one)).erasedAt).toBeNull();
    await post('/contacts/review', { step: 'keep' }).expect(303);
    await post('/contacts/review', { step: 'eat', contactIds: one }).expect(422);
  });

  it('is set by administrators', async () => {
    await house.bob.get('/settings/contacts').expect(403);
    const send = (fields: object) => house.alice.post('/settings/contacts').type('form').send(fields);
    await send({ reviewMonths: '0' }).expect(422);
    await send({
      reviewMonths: '12',
      controller: 'Verein am Moos',
      noticeDe: 'Wir, {controller}: {source}.',
    }).expect(303);
    expect((await house.alice.get('/settings/contacts')).text).toContain('Verein am Moos');
    const id = await add(aPerson({ lastName: 'Neu', email: null, source: 'Visitenkarte' }));
    expect((await house.bob.get(`/contacts/${id}`)).text).toContain('Wir, Verein am Moos: Visitenkarte.');
    expect((await house.bob.get('/contacts/review')).text).toContain('Alt vier');
  });

  it('names everything that is stored, to read and as files', async () => {
    house.clock.moveTo(new Date('2026-03-07T09:00:00Z'));
    const draft = aPerson({
      title: 'Dr.',
      role: 'Ressortleitung',
      desk: 'Kultur',
      salutation: 'Liebe Frau Probe,',
      phone: '030 12',
      address: 'Gasse 1',
      preferredTime: 'abends',
      copyDeadline: 'freitags',
      note: 'kennt das Haus',
      topics: ['Theater'],
      email: 'alles@moosbote.example',
    });
    const id = await add(draft);
    const { manager } = house.dataSource;
    const at = new Date('2026-03-06T12:34:00Z');
    await house.app.get(RecordInteractions).run(manager, [
      {
        contactId: id,
        kind: 'enquiry',
        direction: 'in',
        at,
        userId: null,
        summary: 'fragt nach Zahlen',
        outcome: 'interested',
        answerDueAt: new Date('2026-03-08T00:00:00Z'),
        answeredAt: at,
      },
    ]);
    const list = {
      id: newId(),
      name: 'Kulturpresse',
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
    await manager.update(Contact, { id }, { nextContactDay: '2026-04-02' });
    await post(`/contacts/${id}/notice`).expect(303);
    await post(`/contacts/${id}/objection`, { objected: 'yes' }).expect(303);
    await post(`/contacts/${id}/archive`, { archived: 'yes' }).expect(303);

    const page = (await house.bob.get(`/contacts/${id}/report`).expect(200)).text;
    const text = (await house.bob.get(`/contacts/${id}/report.txt`).expect(200)).text;
    const file = await house.bob.get(`/contacts/${id}/report.json`).expect(200);
    expect(file.headers['content-disposition']).toContain('attachment');
    for (const written of [page, text])
      for (const word of [
        'Ressortleitung',
        'fragt nach Zahlen',
        'Kulturpresse',
        'Theater',
        'Widerspruch',
        'Verein am Moos',
        'Kontakt angelegt',
      ])
        expect(written).toContain(word);
    const tables = (file.body as { tables: Record<string, Record<string, unknown>[]> }).tables;
    expect(Object.keys(tables)).toEqual(
      expect.arrayContaining(['contact', 'interaction', 'list_member', 'suppression_entry', 'audit_entry']),
    );
    // whatever table refers to the contact has to be in the report with all it holds
    const all = JSON.stringify(tables);
    for (const meta of house.dataSource.entityMetadatas) {
      const key =
        meta.tableName === 'contact'
          ? 'id'
          : meta.columns.find(({ propertyName }) => propertyName === 'contactId')?.databaseName;
      if (key === undefined) continue;
      const rows = await manager.find<Record<string, unknown>>(meta.target, { where: { [key]: id } });
      for (const [name, value] of rows.flatMap((row) => Object.entries(row))) {
        const kept = value instanceof Date ? value.toISOString() : value;
        if (kept === '' || derived.has(name)) continue;
        if (typeof kept !== 'string' && typeof kept !== 'number') continue;
        expect({ table: meta.tableName, name, kept, told: all.includes(String(kept)) }).toMatchObject({
          told: true,
        });
      }
    }
    expect(
      await house.dataSource.query(`SELECT * FROM "audit_entry" WHERE "action" = 'contact.report'`),
    ).toHaveLength(2);
    await house.charlie.get(`/contacts/${id}/report`).expect(403);
    await house.bob.get(`/contacts/${newId()}/report`).expect(404);
  });
});

/** Columns that say nothing of their own: keys, counters, and what is made from other columns. */
const derived = new Set([
  'id',
  'contactId',
  'listId',
  'releaseId',
  'userId',
  'version',
  'emailKey',
  'sortName',
  'topicKey',
]);
