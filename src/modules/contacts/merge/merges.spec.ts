import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';
import { aContact } from '../../../../test/builders/a-contact.js';
import { insertOutlet } from '../../../../test/builders/mentions-world.js';
import { openFreshDatabase } from '../../../../test/support/fresh-database.js';
import { MovableClock } from '../../../../test/support/movable-clock.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Task } from '../../campaigns/tasks/task.entity.js';
import { ContactTopic } from '../contact-topic.entity.js';
import { Contact } from '../contact.entity.js';
import { DistributionList } from '../distribution-list.entity.js';
import { Interaction } from '../interaction.entity.js';
import { ListMember } from '../list-member.entity.js';
import { Suppressions } from '../suppressions.js';
import { ContactMerge } from './contact-merge.entity.js';
import { contactReferences } from './contact-references.js';
import { ContactDistinct } from './contact-distinct.entity.js';
import { DecideDistinct } from './decide-distinct.js';
import { forgetTraces } from './forget-traces.js';
import { MergeContacts } from './merge-contacts.js';
import type { Choices } from './merged-contact.js';
import { UndoMerge } from './undo-merge.js';

const at = new Date('2026-03-01T08:00:00Z');
const id = (number: number) => `f0000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

describe('two contacts that are one', () => {
  let dataSource: DataSource;
  let manager: EntityManager;
  let close: () => Promise<void>;
  let clock: MovableClock;
  let suppressions: Suppressions;
  let merge: MergeContacts;
  let undo: UndoMerge;
  let distinct: DecideDistinct;
  let kept: Contact;
  let other: Contact;

  beforeEach(async () => {
    ({ dataSource, close } = await openFreshDatabase());
    ({ manager } = dataSource);
    clock = new MovableClock('2026-03-05T09:00:00Z');
    const audit = new AuditLog(clock);
    suppressions = new Suppressions(clock);
    merge = new MergeContacts(dataSource, suppressions, audit, clock, { timeZone: 'Europe/Berlin' });
    undo = new UndoMerge(dataSource, suppressions, audit, clock);
    distinct = new DecideDistinct(dataSource, audit, clock);
    const outletId = await insertOutlet(dataSource, 'Moosbote', 'local', at, []);
    const anna = { kind: 'person', lastName: 'Moos', outletId } as const;
    const law = {
      source: 'Visitenkarte',
      legalBasis: 'consent',
      obtainedDay: '2026-02-01',
      noticeDueDay: '2026-03-01',
    } as const;
    kept = await aContact(manager, {
      ...anna,
      firstName: 'A.',
      email: 'moos@moosbote.example',
      source: 'Impressum',
      legalBasis: 'interest',
      obtainedDay: '2026-02-20',
      noticeDueDay: '2026-03-20',
      note: 'Ruft zurück',
    });
    other = await aContact(manager, {
      ...anna,
      ...law,
      firstName: 'Anna',
      phone: '0821 5551234',
      note: 'Schreibt über Bauen',
      lastContactAt: at,
    });
    await manager.insert(ContactTopic, [
      { contactId: kept.id, topicKey: 'bauen', topic: 'Bauen' },
      { contactId: other.id, topicKey: 'bauen', topic: 'bauen' },
      { contactId: other.id, topicKey: 'kultur', topic: 'Kultur' },
    ]);
    const call = {
      kind: 'call',
      direction: 'out',
      at,
      summary: 'Rückruf',
      userId: null,
      createdAt: at,
    } as const;
    await manager.insert(Interaction, { id: id(1), contactId: other.id, ...call });
    for (const number of [2, 3]) {
      const list = {
        id: id(number),
        name: `Verteiler ${number}`,
        kind: 'fixed',
        filter: null,
        note: '',
        createdAt: at,
        updatedAt: at,
        version: 1,
      } as const;
      await manager.insert(DistributionList, list);
      await manager.insert(ListMember, { listId: id(number), contactId: other.id, addedAt: at });
    }
    await manager.insert(ListMember, { listId: id(2), contactId: kept.id, addedAt: at });
    await manager.insert(Task, {
      id: id(4),
      kind: 'todo',
      title: 'Anrufen',
      note: '',
      contactId: other.id,
      createdAt: at,
    });
  });
  afterEach(() => close());

  const run = (choices: Choices = {}) =>
    merge.run({ keptId: kept.id, otherId: other.id, versions: { kept: 1, other: 1 }, choices }, null);
  const one = (contactId: string) => manager.findOneByOrFail(Contact, { id: contactId });
  const everything = async () => ({
    contacts: (await manager.find(Contact, { order: { id: 'ASC' } })).map(
      ({ version: _v, updatedAt: _u, ...rest }) => rest,
    ),
    topics: await manager.find(ContactTopic, { order: { contactId: 'ASC', topicKey: 'ASC' } }),
    interactions: await manager.find(Interaction),
    members: await manager.find(ListMember, { order: { listId: 'ASC', contactId: 'ASC' } }),
    tasks: await manager.find(Task),
    distinct: await manager.find(ContactDistinct),
  });

  it('keeps what is fuller, the stricter law, and everything that was done with either', async () => {
    await run();
    expect(await manager.count(Contact)).toBe(1);
    expect(await one(kept.id)).toMatchObject({
      firstName: 'Anna',
      phone: '0821 5551234',
      emailKey: 'moos@moosbote.example',
      note: 'Ruft zurück\nSchreibt über Bauen',
      source: 'Visitenkarte',
      legalBasis: 'consent',
      obtainedDay: '2026-02-01',
      noticeDueDay: '2026-03-01',
      lastContactAt: at,
      sortName: 'moos anna',
      version: 2,
    });
    expect((await manager.find(ContactTopic)).map(({ topicKey }) => topicKey).sort()).toEqual([
      'bauen',
      'kultur',
    ]);
    expect(await manager.countBy(ListMember, { contactId: kept.id })).toBe(2);
    expect(await manager.countBy(Interaction, { contactId: kept.id })).toBe(1);
    expect(await manager.countBy(Task, { contactId: kept.id })).toBe(1);
  });

  it('takes what somebody chose instead', async () => {
    await run({ firstName: 'kept', note: 'other', phone: 'kept' });
    expect(await one(kept.id)).toMatchObject({ firstName: 'A.', phone: '', note: 'Schreibt über Bauen' });
  });

  it('is undone exactly', async () => {
    await distinct.run(other.id, (await aContact(manager, { desk: 'Kultur' })).id, true, null);
    const before = await everything();
    const mergeId = await run();
    expect(await undo.run(mergeId, null)).toEqual({ keptId: kept.id, otherId: other.id });
    expect(await everything()).toEqual(before);
    expect(await manager.count(ContactMerge)).toBe(0);
    await expect(undo.run(mergeId, null)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leaves at an undo what was done since', async () => {
    const mergeId = await run();
    await manager.update(Contact, { id: kept.id }, { phone: '1', version: 3 });
    const call = {
      kind: 'call',
      direction: 'out',
      at,
      summary: 'danach',
      userId: null,
      createdAt: at,
    } as const;
    await manager.insert(Interaction, { id: id(9), contactId: kept.id, ...call });
    await manager.delete(DistributionList, { id: id(2) });
    await undo.run(mergeId, null);
    expect(await one(kept.id)).toMatchObject({ phone: '1', firstName: 'A.' });
    expect(await one(other.id)).toMatchObject({ phone: '0821 5551234' });
    expect(await manager.findOneByOrFail(Interaction, { id: id(9) })).toMatchObject({ contactId: kept.id });
    expect(await manager.countBy(ListMember, { contactId: other.id })).toBe(1);
  });

  it('lets an objection of either count for both addresses, and takes that back too', async () => {
    await manager.update(
      Contact,
      { id: other.id },
      { objectedAt: at, email: 'anna@moosbote.example', emailKey: 'anna@moosbote.example' },
    );
    await suppressions.add(manager, 'anna@moosbote.example', 'objection');
    const both = ['anna@moosbote.example', 'moos@moosbote.example'];
    const mergeId = await run();
    expect((await one(kept.id)).objectedAt).toEqual(at);
    expect([...(await suppressions.among(manager, both))].sort()).toEqual(both);
    await undo.run(mergeId, null);
    expect((await one(kept.id)).objectedAt).toBeNull();
    expect([...(await suppressions.among(manager, both))]).toEqual(['anna@moosbote.example']);
  });

  it('lets an objection since the merge stand for both', async () => {
    const mergeId = await run();
    await manager.update(Contact, { id: kept.id }, { objectedAt: at });
    await undo.run(mergeId, null);
    expect((await one(kept.id)).objectedAt).toEqual(at);
    expect((await one(other.id)).objectedAt).toEqual(at);
  });

  it('undoes the later of two merges first', async () => {
    const first = await run();
    const third = await aContact(manager, {
      kind: 'person',
      lastName: 'Moos',
      firstName: 'Anna',
      legalBasis: 'interest',
      obtainedDay: '2026-02-25',
    });
    clock.advance({ seconds: 1 });
    const wish = { keptId: kept.id, otherId: third.id, versions: { kept: null, other: null }, choices: {} };
    const second = await merge.run(wish, null);
    await expect(undo.run(first, null)).rejects.toMatchObject({ code: 'merged-again' });
    await undo.run(second, null);
    await undo.run(first, null);
    expect(await manager.count(Contact)).toBe(3);
  });

  it('of a contact that was kept once and went later comes back with its own undo', async () => {
    const first = await run();
    const third = await aContact(manager, {
      kind: 'person',
      lastName: 'Moos',
      firstName: 'Anna',
      legalBasis: 'interest',
      obtainedDay: '2026-02-25',
    });
    clock.advance({ seconds: 1 });
    const second = await merge.run(
      { keptId: third.id, otherId: kept.id, versions: { kept: null, other: null }, choices: {} },
      null,
    );
    await expect(undo.run(first, null)).rejects.toMatchObject({ code: 'merged-again' });
    await undo.run(second, null);
    await undo.run(first, null);
    expect(await one(kept.id)).toMatchObject({ firstName: 'A.' });
  });

  it('refuses versions that are old, oneself, and a contact without a name', async () => {
    const wish = { keptId: kept.id, otherId: other.id, choices: {} };
    await expect(merge.run({ ...wish, versions: { kept: 2, other: 1 } }, null)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    await expect(
      merge.run({ ...wish, otherId: kept.id, versions: { kept: 1, other: 1 } }, null),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    const nameless = await aContact(manager, { email: 'x@moosbote.example' });
    const choices: Choices = {
      lastName: 'kept',
      firstName: 'kept',
      outletId: 'kept',
      desk: 'kept',
      kind: 'kept',
    };
    await expect(
      merge.run({ keptId: nameless.id, otherId: other.id, versions: { kept: 1, other: 1 }, choices }, null),
    ).rejects.toMatchObject({ code: 'merge-needs-name' });
  });

  it('leaves nothing of an erased contact in what undos need', async () => {
    await manager.update(
      Contact,
      { id: other.id },
      { email: 'anna@moosbote.example', emailKey: 'anna@moosbote.example' },
    );
    await run({ email: 'kept' });
    await forgetTraces(manager, suppressions, await one(kept.id));
    expect(await manager.count(ContactMerge)).toBe(0);
    const both = ['anna@moosbote.example', 'moos@moosbote.example'];
    expect([...(await suppressions.among(manager, both))].sort()).toEqual(both);
  });

  it('knows every table that names a contact', () => {
    // a new one is moved by itself; look whether that is right, and add it here
    const tables = contactReferences(manager).map(({ meta, property }) => `${meta.tableName}.${property}`);
    expect(tables.sort()).toEqual([
      'contact_distinct.leftId',
      'contact_distinct.rightId',
      'contact_district.contactId',
      'contact_merge.keptId',
      'contact_topic.contactId',
      'imported_contact.contactId',
      'interaction.contactId',
      'interaction_change.contactId',
      'list_member.contactId',
      'sending_recipient.contactId',
      'task.contactId',
    ]);
  });
});
