import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { aContact } from '../../../../test/builders/a-contact.js';
import { openFreshDatabase } from '../../../../test/support/fresh-database.js';
import { newId } from '../../../shared/ids.js';
import { AuditEntry } from '../../accounts/audit-entry.entity.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { User } from '../../accounts/user.entity.js';
import { OutletsQueries } from '../../outlets/outlets.queries.js';
import { Contact } from '../contact.entity.js';
import { ContactsQueries } from '../contacts.queries.js';
import { RemindAgain } from '../reminders/remind-again.js';
import { ReminderQueries } from '../reminders/reminders.queries.js';
import { AnswerEnquiry } from './answer-enquiry.js';
import { ChangeInteraction } from './change-interaction.js';
import { EnquiryHours } from './enquiry-hours.js';
import { InteractionChange } from './interaction-change.entity.js';
import type { InteractionDraft } from './interaction-input.js';
import { InteractionsQueries } from './interactions.queries.js';
import { LogInteraction } from './log-interaction.js';
import { RecordInteractions } from './record-interactions.js';

let now = new Date('2026-03-10T12:00:00Z');
const clock = { now: () => now };
const settings = { timeZone: 'Europe/Berlin' };

describe('interactions', () => {
  let dataSource: DataSource;
  let close: () => Promise<void>;
  let record: RecordInteractions;
  let log: LogInteraction;
  let change: ChangeInteraction;
  let answer: AnswerEnquiry;
  let hours: EnquiryHours;
  let remind: RemindAgain;
  let queries: InteractionsQueries;
  let reminders: ReminderQueries;
  let userId: string;
  let contact: Contact;

  beforeAll(async () => {
    const opened = await openFreshDatabase();
    dataSource = opened.dataSource;
    close = () => opened.close();
    const audit = new AuditLog(clock);
    record = new RecordInteractions(clock, settings);
    log = new LogInteraction(dataSource, clock, audit, record);
    change = new ChangeInteraction(dataSource, clock, audit, settings);
    answer = new AnswerEnquiry(dataSource, clock, audit);
    hours = new EnquiryHours(dataSource, audit);
    remind = new RemindAgain(dataSource, clock, audit, settings);
    const contacts = new ContactsQueries(dataSource, new OutletsQueries(dataSource));
    queries = new InteractionsQueries(dataSource, contacts);
    reminders = new ReminderQueries(dataSource, contacts);
    userId = newId(now);
    await dataSource.manager.insert(User, {
      id: userId,
      email: 'bob@example.org',
      name: 'Bob',
      passwordHash: '',
      role: 'editor',
      locale: null,
      theme: 'auto',
      createdAt: now,
    });
  });
  afterAll(() => close());
  beforeEach(async () => {
    now = new Date('2026-03-10T12:00:00Z');
    contact = await aContact(dataSource.manager, { desk: 'Lokales' }, now);
  });

  const at = (text: string) => new Date(text);
  const draft = (fields: Partial<InteractionDraft> = {}): InteractionDraft => ({
    kind: 'call',
    direction: 'out',
    at: at('2026-03-09T10:00:00Z'),
    summary: 'Rückruf zugesagt',
    outcome: null,
    answeredAt: null,
    ...fields,
  });
  const stored = () => dataSource.manager.findOneByOrFail(Contact, { id: contact.id });
  const all = () => queries.ofContact(contact.id, { limit: 50 });

  it('are listed with the latest first, by whom, in pages', async () => {
    await log.run(contact.id, draft({ at: at('2026-03-01T10:00:00Z') }), userId);
    await log.run(contact.id, draft({ kind: 'meeting' }), null);
    const first = await queries.ofContact(contact.id, { limit: 1 });
    expect(first.items.map(({ interaction, by }) => [interaction.kind, by])).toEqual([['meeting', null]]);
    const next = await queries.ofContact(contact.id, { limit: 1, cursor: first.nextCursor! });
    expect(next.items.map(({ interaction, by }) => [interaction.kind, by])).toEqual([['call', 'Bob']]);
    expect(next.nextCursor).toBeNull();
    expect(await stored()).toMatchObject({
      firstContactAt: at('2026-03-01T10:00:00Z'),
      lastContactAt: at('2026-03-09T10:00:00Z'),
    });
  });

  it('refuse what has not happened yet, and contacts that are gone', async () => {
    await expect(log.run(contact.id, draft({ at: at('2026-03-10T12:10:00Z') }), userId)).rejects.toThrow(
      'moment-in-future',
    );
    await expect(log.run(newId(now), draft(), userId)).rejects.toThrow('not-found');
    await dataSource.manager.update(Contact, { id: contact.id }, { erasedAt: now });
    await expect(log.run(contact.id, draft(), userId)).rejects.toThrow('contact-erased');
  });

  it('are changed with a way back, and tell the contact of both', async () => {
    const id = await log.run(contact.id, draft(), userId);
    const undo = await change.edit(
      id,
      1,
      draft({ at: at('2026-03-08T10:00:00Z'), outcome: 'interested', summary: 'Fragt nach Fotos' }),
      userId,
    );
    expect((await stored()).lastContactAt).toEqual(at('2026-03-08T10:00:00Z'));
    await expect(change.edit(id, 1, draft(), userId)).rejects.toThrow('changed-meanwhile');
    expect(await change.undo(undo!, userId)).toBe(contact.id);
    expect((await all()).items[0]!.interaction).toMatchObject({ summary: 'Rückruf zugesagt', outcome: null });
    expect((await stored()).lastContactAt).toEqual(at('2026-03-09T10:00:00Z'));
    await expect(change.undo(undo!, userId)).rejects.toThrow('not-found');
  });

  it('store nothing when nothing differs', async () => {
    const id = await log.run(contact.id, draft(), userId);
    expect(await change.edit(id, 1, draft(), userId)).toBeNull();
  });

  it('are removed with a way back, for a day', async () => {
    const id = await log.run(contact.id, draft({ outcome: 'printed' }), userId);
    const undo = await change.remove(id, 1, userId);
    expect((await all()).items).toEqual([]);
    expect(await stored()).toMatchObject({ firstContactAt: null, lastContactAt: null });
    await change.undo(undo, userId);
    expect((await all()).items[0]).toMatchObject({ interaction: { id, outcome: 'printed' }, by: 'Bob' });
    expect((await stored()).lastContactAt).toEqual(at('2026-03-09T10:00:00Z'));
    const late = await change.remove(id, null, userId);
    now = at('2026-03-12T12:00:00Z');
    await change.remove(await log.run(contact.id, draft(), userId), null, userId);
    await expect(change.undo(late, userId)).rejects.toThrow('not-found');
  });

  it('of a sending stay; what came of it may be noted', async () => {
    const [id] = await record.run(dataSource.manager, [
      { contactId: contact.id, kind: 'release', direction: 'out', at: now, userId },
    ]);
    await expect(change.remove(id!, null, userId)).rejects.toThrow('interaction-of-sending');
    await change.edit(id!, 1, draft({ outcome: 'wrong-desk', summary: 'Kultur ist zuständig' }), userId);
    expect(await queries.one(id!)).toMatchObject({ kind: 'release', at: now, outcome: 'wrong-desk' });
  });

  it('leave no words in the log', async () => {
    const id = await log.run(contact.id, draft({ summary: 'Geheim' }), userId);
    await change.edit(id, null, draft({ summary: 'Noch geheimer' }), userId);
    await change.remove(id, null, userId);
    const entries = await dataSource.manager.findBy(AuditEntry, { subjectId: contact.id });
    expect(entries.map(({ action }) => action)).toEqual([
      'interaction.log',
      'interaction.edit',
      'interaction.remove',
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/geheim/i);
  });

  it('take what was put aside along when the contact goes', async () => {
    const id = await log.run(contact.id, draft(), userId);
    await change.remove(id, null, userId);
    await dataSource.manager.delete(Contact, { id: contact.id });
    expect(await dataSource.manager.countBy(InteractionChange, { contactId: contact.id })).toBe(0);
  });

  describe('enquiries', () => {
    const enquiry = (fields: Partial<InteractionDraft> = {}) => draft({ kind: 'enquiry', ...fields });
    const open = async () => (await queries.openEnquiries({ limit: 200 })).items;

    it('wait for as long as the installation says, unless somebody says otherwise', async () => {
      await log.run(contact.id, enquiry(), userId);
      expect(await hours.change(48, userId)).toBe(24);
      await log.run(contact.id, enquiry(), userId);
      await log.run(contact.id, enquiry({ answerDueAt: at('2026-03-09T12:00:00Z') }), userId);
      await hours.change(24, userId);
      const mine = (await open()).filter(({ view }) => view.contact.id === contact.id);
      expect(mine.map(({ enquiry: { answerDueAt, direction } }) => [answerDueAt, direction])).toEqual([
        [at('2026-03-09T12:00:00Z'), 'in'],
        [at('2026-03-10T10:00:00Z'), 'in'],
        [at('2026-03-11T10:00:00Z'), 'in'],
      ]);
    });

    it('are answered once, and opened again', async () => {
      const id = await log.run(contact.id, enquiry(), userId);
      await answer.run(id, true, userId);
      now = at('2026-03-10T18:00:00Z');
      expect((await answer.run(id, true, userId)).answeredAt).toEqual(at('2026-03-10T12:00:00Z'));
      const [latest] = (await queries.answeredEnquiries({ limit: 1 })).items;
      expect(latest?.enquiry.id).toBe(id);
      expect((await queries.answerTimes(now)).median).toBe(26 * 3_600_000);
      expect((await answer.run(id, false, userId)).answeredAt).toBeNull();
      expect((await open()).some(({ enquiry: { id: openId } }) => openId === id)).toBe(true);
      await expect(answer.run(newId(now), true, userId)).rejects.toThrow('not-found');
    });

    it('come in pages, without losing one of the same moment', async () => {
      for (let count = 0; count < 3; count += 1) await log.run(contact.id, enquiry(), userId);
      const total = await queries.countOpen();
      const seen = new Set<string>();
      let cursor: string | undefined;
      do {
        const page = await queries.openEnquiries({ limit: 2, cursor });
        for (const { enquiry: one } of page.items) seen.add(one.id);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(seen.size).toBe(total);
    });
  });

  describe('reminders', () => {
    const days = async () => {
      const { nextContactDay, remindAfterDays } = await stored();
      return [nextContactDay, remindAfterDays];
    };

    it('count from the last contact and move with the next', async () => {
      await log.run(contact.id, draft(), userId);
      await remind.every(contact.id, 14, userId);
      expect(await days()).toEqual(['2026-03-23', 14]);
      await log.run(contact.id, draft({ at: at('2026-03-10T08:00:00Z') }), userId);
      expect(await days()).toEqual(['2026-03-24', 14]);
      // older than the last one
      await log.run(contact.id, draft({ at: at('2026-03-01T08:00:00Z') }), userId);
      expect(await days()).toEqual(['2026-03-24', 14]);
    });

    it('count from today where there was no contact yet', async () => {
      await remind.every(contact.id, 7, userId);
      expect(await days()).toEqual(['2026-03-17', 7]);
      expect(await remind.every(contact.id, null, userId)).toEqual({
        nextContactDay: '2026-03-17',
        remindAfterDays: 7,
      });
      expect(await days()).toEqual([null, null]);
    });

    it('are put off, done, and brought back', async () => {
      await remind.every(contact.id, 7, userId);
      const before = await remind.snooze(contact.id, 30, userId);
      expect(await days()).toEqual(['2026-04-09', 7]);
      await remind.restore(contact.id, before, userId);
      expect(await days()).toEqual(['2026-03-17', 7]);
      now = at('2026-03-20T12:00:00Z');
      await remind.done(contact.id, userId);
      expect(await days()).toEqual(['2026-03-27', 7]);
    });

    it('are listed by day, without contacts in the archive', async () => {
      await remind.every(contact.id, 3, userId);
      const other = await aContact(dataSource.manager, { nextContactDay: '2026-03-01' }, now);
      await aContact(dataSource.manager, { nextContactDay: '2026-03-01', archivedAt: now }, now);
      const due = await reminders.page({ limit: 50, until: '2026-03-10' });
      expect(due.items.map(({ contact: { id } }) => id)).toEqual([other.id]);
      expect(await reminders.counts('2026-03-10')).toMatchObject({ due: 1 });
      expect(await reminders.perDay('2026-03-13')).toContainEqual({ day: '2026-03-01', count: 1 });
    });
  });
});
