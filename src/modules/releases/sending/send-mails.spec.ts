import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { insertOutlet } from '../../../../test/builders/mentions-world.js';
import { openSendingRoom } from '../../../../test/support/sending-room.js';
import type { SendingRoom } from '../../../../test/support/sending-room.js';
import { AuditEntry } from '../../accounts/audit-entry.entity.js';
import { Task } from '../../campaigns/tasks/task.entity.js';
import { Contact } from '../../contacts/contact.entity.js';
import { Interaction } from '../../contacts/interaction.entity.js';
import { Suppressions } from '../../contacts/suppressions.js';
import { Delivery } from '../delivery.entity.js';
import { DecideRecipient } from './decide-recipient.js';
import { SendingRecipient } from './sending-recipient.entity.js';
import { SteerSending } from './steer-sending.js';

describe('sending a release by mail', () => {
  let room: SendingRoom;
  beforeAll(async () => {
    room = await openSendingRoom();
  });
  afterAll(() => room.close());
  beforeEach(() => {
    room.catcher.mails.length = 0;
    room.catcher.manners = {};
  });
  const states = async (id: string) => (await room.rows(id)).map(({ state }) => state).sort();
  const decide = (id: string, row: { id: string }, decision: Parameters<DecideRecipient['run']>[2]) =>
    room.house.app.get(DecideRecipient).run(id, row.id, decision, null);

  it('writes to each contact once and tells the rooms around', async () => {
    const outletId = await insertOutlet(room.house.dataSource, 'Bote', 'local', room.house.clock.now(), []);
    const releaseId = await room.release();
    const desk = await room.contact('lokales', { outletId });
    const other = await room.contact('kultur');
    const id = await room.send(releaseId, [desk, other]);
    expect(room.catcher.addresses.sort()).toEqual(['kultur@zeitung.example', 'lokales@zeitung.example']);
    expect(await room.sending(id)).toMatchObject({ state: 'done', pauseReason: null });
    expect(await states(id)).toEqual(['sent', 'sent']);
    expect(await room.manager.findBy(Interaction, { releaseId })).toHaveLength(2);
    expect(await room.manager.findBy(Delivery, { releaseId })).toMatchObject([{ outletId }]);
    expect((await room.manager.findOneByOrFail(Contact, { id: desk.id })).lastContactAt).not.toBeNull();
    const log = JSON.stringify(await room.manager.find(AuditEntry));
    expect(log).not.toContain('zeitung.example');

    // whoever had it does not get it again, whatever is chosen and however often
    const again = await room.draft(releaseId, { contactIds: [desk.id, other.id] });
    await expect(room.queue(again)).rejects.toMatchObject({ code: 'no-recipients' });
    const third = await room.contact('sport');
    const more = await room.send(releaseId, [desk, other, third]);
    expect(await states(more)).toEqual(['sent', 'skipped', 'skipped']);
    const twin = await room.contact('zwilling', { email: 'LOKALES@zeitung.example' });
    await expect(room.queue(await room.draft(releaseId, { contactIds: [twin.id] }))).rejects.toMatchObject({
      code: 'no-recipients',
    });
    expect(room.catcher.mails).toHaveLength(3);
  });

  it('writes mails that watch nobody and say how to get no more of them', async () => {
    const person = await room.contact('muster', {
      kind: 'person',
      firstName: 'Eva',
      lastName: 'Muster',
      noticeDueDay: '2026-03-20',
    });
    const releaseId = await room.release({ links: ['https://kreise.example/start?a=1&b=2'] });
    await room.send(releaseId, [person], { intro: 'Kurz vorweg.' });
    const mail = await room.catcher.read();
    const { raw } = room.catcher.mails.at(-1)!;
    expect(mail.html).not.toMatch(
      /<(img|script|link|iframe|video|audio|object|embed|form)\b|url\(|@import|src=/i,
    );
    // every link leads where it says, none over us but the way out
    const links = [...mail.html!.matchAll(/<a[^>]* href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, to, words]) => [
      to,
      words,
    ]);
    expect(links.length).toBeGreaterThan(1);
    for (const [to, words] of links) expect(words).toBe(to);
    const own = links.filter(([to]) => to!.startsWith('https://presse.verein.example/'));
    expect(own).toHaveLength(1);
    expect(own[0]![0]).toMatch(/^https:\/\/presse\.verein\.example\/unsubscribe\/[\w-]{43}$/);
    expect(raw).toMatch(
      /^List-Unsubscribe: <https:\/\/presse\.verein\.example\/unsubscribe\/[\w-]{43}>, <mailto:lotse@verein\.example\?subject=Abmelden>\r$/m,
    );
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(mail.replyTo).toEqual([{ name: 'Jörg Lotse', address: 'lotse@verein.example' }]);
    expect(mail.from).toEqual({ name: 'Pressestelle', address: 'presse@verein.example' });
    expect(mail.text).toContain('Guten Tag Eva Muster,');
    expect(mail.text).toContain('Kurz vorweg.');
    expect(mail.text!.replace(/\s+/g, ' ')).toContain('Datenschutzhinweis nach Art. 14 DSGVO');
    expect(mail.text).toContain('Keine Pressemitteilungen mehr erhalten');
    expect(mail.attachments).toEqual([]);
  });

  it('attaches the release as PDF where that is wanted', async () => {
    const contact = await room.contact('mit-pdf');
    await room.send(await room.release(), [contact], { withPdf: true });
    const [attached, ...others] = (await room.catcher.read()).attachments;
    expect(others).toEqual([]);
    expect(attached).toMatchObject({
      mimeType: 'application/pdf',
      filename: expect.stringMatching(/\.pdf$/),
    });
    expect(
      Buffer.from(attached!.content as ArrayBuffer)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('knows after a merge that the contact has it under another address', async () => {
    const releaseId = await room.release();
    const [gone, kept] = [await room.contact('alt'), await room.contact('neu')];
    const id = await room.send(releaseId, [gone]);
    // what a merge does to rows that name the contact
    await room.manager.update(SendingRecipient, { sendingId: id }, { contactId: kept.id });
    await expect(room.queue(await room.draft(releaseId, { contactIds: [kept.id] }))).rejects.toMatchObject({
      code: 'no-recipients',
    });
  });

  it('counts the variants of a master as one release', async () => {
    const master = await room.release();
    const contact = await room.contact('varianten');
    const first = await room.release({ masterId: master });
    const second = await room.release({ masterId: master });
    await room.send(first, [contact]);
    for (const releaseId of [second, master])
      await expect(
        room.queue(await room.draft(releaseId, { contactIds: [contact.id] })),
      ).rejects.toMatchObject({ code: 'no-recipients' });
    expect(room.catcher.mails).toHaveLength(1);
  });

  it('asks right before each mail whether it is still wanted', async () => {
    const objector = await room.contact('nein');
    const erased = await room.contact('geloescht');
    const blocked = await room.contact('gesperrt');
    const late = await room.contact('spaet');
    const id = await room.draft(await room.release(), {
      contactIds: [objector, erased, blocked, late].map((contact) => contact.id),
    });
    expect(await room.queue(id)).toBe(4);
    await room.manager.update(Contact, { id: objector.id }, { objectedAt: new Date() });
    await room.manager.update(Contact, { id: erased.id }, { erasedAt: new Date() });
    await room.house.app.get(Suppressions).add(room.manager, 'gesperrt@zeitung.example', 'objection');
    // while the server has all of the mail but its end
    room.catcher.manners.recipient = async (to) => {
      if (to.startsWith('spaet'))
        await room.manager.update(Contact, { id: late.id }, { objectedAt: new Date() });
      return null;
    };
    await room.work();
    expect(room.catcher.mails).toEqual([]);
    const reasons = (await room.rows(id)).map(({ skipReason }) => skipReason);
    expect(reasons).toEqual(expect.arrayContaining(['objected', 'objected', 'erased', 'suppressed']));
    expect((await room.sending(id)).state).toBe('done');
  });

  it('tries again what is put off, later and later, and gives up what is refused', async () => {
    const [slow, gone] = [await room.contact('grau'), await room.contact('weg')];
    room.catcher.manners.recipient = (to) =>
      to.startsWith('weg')
        ? { code: 550, text: '5.1.1 <weg@zeitung.example> unknown' }
        : { code: 451, text: '4.7.1 greylisted' };
    const id = await room.send(await room.release(), [slow, gone]);
    const row = async (contact: Contact) =>
      (await room.rows(id)).find(({ contactId }) => contactId === contact.id)!;
    expect(await row(gone)).toMatchObject({ state: 'failed', onceContact: null });
    expect((await row(gone)).error).toContain('unknown');
    expect((await row(gone)).error).not.toContain('zeitung.example');
    for (const minutes of [1, 5, 15, 60, 240]) {
      expect(await row(slow)).toMatchObject({ state: 'queued' });
      room.house.clock.advance({ minutes: minutes - 1, seconds: 50 });
      await room.work();
      expect((await row(slow)).nextTryAt!.getTime() - room.house.clock.now().getTime()).toBe(10_000);
      room.house.clock.advance({ seconds: 10 });
      await room.work();
    }
    expect(await row(slow)).toMatchObject({ state: 'failed', refusals: 6 - 1 });
    expect((await room.sending(id)).state).toBe('done');

    room.catcher.manners = {};
    await decide(id, await row(gone), 'again');
    await room.work();
    expect(room.catcher.addresses).toEqual(['weg@zeitung.example']);
    expect((await room.sending(id)).state).toBe('done');
  });

  it('stops when the server takes nothing, makes a task of it, and goes on when told to', async () => {
    const contacts = await Promise.all(['a1', 'a2', 'a3'].map((name) => room.contact(name)));
    room.catcher.manners.sender = () => ({ code: 451, text: 'no disk space' });
    const releaseId = await room.release();
    const id = await room.send(releaseId, contacts);
    for (let round = 0; round < 5; round++) {
      room.house.clock.advance({ minutes: 20 });
      await room.work();
    }
    expect(await room.sending(id)).toMatchObject({ state: 'paused', pauseReason: 'server' });
    expect((await room.sending(id)).pauseDetail).toContain('no disk space');
    expect(await states(id)).toEqual(['queued', 'queued', 'queued']);
    const [task, ...others] = await room.manager.findBy(Task, { releaseId });
    expect([task?.title, others]).toEqual(['Versand unterbrochen: Vier Kreise starten', []]);

    room.catcher.manners = {};
    room.house.clock.advance({ minutes: 20 });
    await room.work();
    expect(room.catcher.mails).toEqual([]);
    await room.house.app.get(SteerSending).run(id, 'resume', null);
    await room.work();
    expect(room.catcher.mails).toHaveLength(3);
    expect((await room.manager.findOneByOrFail(Task, { id: task!.id })).doneAt).not.toBeNull();
  });

  it('does not send again what the server may have, until a person says so', async () => {
    const [first, second] = [await room.contact('u1'), await room.contact('u2')];
    room.catcher.manners.taken = ({ to }) => {
      if (to[0]!.startsWith('u1')) room.catcher.hangUp();
    };
    const id = await room.send(await room.release(), [first, second]);
    room.house.clock.advance({ hours: 2 });
    await room.work();
    const uncertain = (await room.rows(id)).find(({ contactId }) => contactId === first.id)!;
    expect(uncertain).toMatchObject({ state: 'uncertain' });
    expect(room.catcher.addresses.filter((to) => to.startsWith('u1'))).toHaveLength(1);
    await decide(id, uncertain, 'sent');
    expect((await room.rows(id)).map(({ state, toldAt }) => [state, toldAt !== null])).toEqual([
      ['sent', true],
      ['sent', true],
    ]);
  });

  it('pauses, goes on and ends by hand', async () => {
    const contacts = await Promise.all(['p1', 'p2'].map((name) => room.contact(name)));
    const releaseId = await room.release();
    const id = await room.draft(releaseId, { contactIds: contacts.map((contact) => contact.id) });
    await room.queue(id);
    const steer = room.house.app.get(SteerSending);
    await steer.run(id, 'pause', null);
    await room.work();
    expect(room.catcher.mails).toEqual([]);
    await steer.run(id, 'resume', null);
    await steer.run(id, 'cancel', null);
    await room.work();
    expect(room.catcher.mails).toEqual([]);
    expect(await states(id)).toEqual(['skipped', 'skipped']);
    await expect(steer.run(id, 'resume', null)).rejects.toMatchObject({ code: 'sending-state' });
    // nobody got it, so another sending may
    await room.send(releaseId, contacts);
    expect(room.catcher.mails).toHaveLength(2);
  });
});
