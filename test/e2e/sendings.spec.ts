import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../src/modules/accounts/audit-entry.entity.js';
import { ContactHolders } from '../../src/modules/contacts/rights/contact-holders.js';
import { Suppressions } from '../../src/modules/contacts/suppressions.js';
import { UnsubscribeTokens } from '../../src/modules/releases/sending/unsubscribe-token.js';
import { newId } from '../../src/shared/ids.js';
import { Contact } from '../../src/modules/contacts/contact.entity.js';
import { DistributionList } from '../../src/modules/contacts/distribution-list.entity.js';
import { Interaction } from '../../src/modules/contacts/interaction.entity.js';
import { ListMember } from '../../src/modules/contacts/list-member.entity.js';
import { Delivery } from '../../src/modules/releases/delivery.entity.js';
import { insertOutlet } from '../builders/mentions-world.js';
import { openSendingRoom } from '../support/sending-room.js';
import type { SendingRoom } from '../support/sending-room.js';

describe('sendings', () => {
  let room: SendingRoom;
  let releaseId: string;
  let outletId: string;
  let listId: string;
  let person: Contact;
  let desk: Contact;
  beforeAll(async () => {
    room = await openSendingRoom({ env: { BASE_URL: 'http://localhost:3000' } });
    const now = room.house.clock.now();
    releaseId = await room.release();
    outletId = await insertOutlet(room.house.dataSource, 'Augsburger Bote', 'local', now, []);
    desk = await room.contact('lokales', { outletId });
    person = await room.contact('muster', {
      kind: 'person',
      firstName: 'Eva',
      lastName: 'Muster',
      source: 'Impressum',
      noticeDueDay: '2026-03-20',
      obtainedDay: '2026-02-20',
      legalBasis: 'interest',
    });
    listId = newId(now);
    await room.manager.insert(DistributionList, {
      id: listId,
      name: 'Lokalpresse',
      kind: 'fixed',
      filter: null,
      note: '',
      createdAt: now,
      updatedAt: now,
      version: 1,
      archivedAt: null,
    });
    await room.manager.insert(ListMember, { listId, contactId: desk.id, addedAt: now });
  });
  afterAll(() => room.close());

  const get = async (path: string, agent = room.house.bob) => (await agent.get(path).expect(200)).text;
  const post = (path: string, fields: Record<string, unknown> = {}, agent = room.house.bob) =>
    agent.post(path).type('form').send(fields);
  const mailForm = { replyToName: 'Jörg Lotse', replyToEmail: 'lotse@verein.example', timing: 'now' };

  it('lead from recipients over a look and a trial to the mails', async () => {
    const own = `/releases/${releaseId}/sendings`;
    expect(await get(own)).toContain('Noch nicht hinausgegangen');
    expect(await get(`${own}/new`)).toContain('Lokalpresse');
    await post(`${own}/new`, { step: 'save' }).expect(422);
    const found = await post(`${own}/new`, { step: 'find', listIds: listId, q: 'muster' }).expect(200);
    expect(found.text).toContain('Eva Muster');
    const made = await post(`${own}/new`, { step: 'save', listIds: listId, contactIds: person.id }).expect(
      303,
    );
    const address = String(made.headers['location']);
    const draft = await get(address);
    expect(draft).toContain('2 Mails gehen hinaus');
    expect(draft).toContain('Hinweis nach Art. 14 geht mit');
    expect(draft).toContain('Vier Kreise gehen gemeinsam an den Start.');

    const keep = [desk.id, person.id];
    await post(`${address}/trial`, { ...mailForm, keep, intro: 'Kurz vorweg.' }).expect(303);
    expect(room.catcher.addresses).toEqual(['bob@example.org']);
    expect((await room.catcher.read()).subject).toBe('Probe: Vier Kreise starten');
    const bad = await post(`${address}/queue`, { ...mailForm, keep, replyToEmail: 'niemand' }).expect(422);
    expect(bad.text).toContain('Eine E-Mail-Adresse angeben');
    room.catcher.mails.length = 0;

    await post(`${address}/queue`, { ...mailForm, keep, intro: 'Kurz vorweg.' }).expect(303);
    await room.work();
    expect(room.catcher.addresses.sort()).toEqual(['lokales@zeitung.example', 'muster@zeitung.example']);
    const page = await get(address);
    expect(page).toContain('Abgeschlossen');
    expect(page).toContain('Eva Muster');
    expect(await get(own)).toContain('Lokalpresse, 2 Empfänger');
    const csv = await get(`${address}/export.csv`);
    expect(csv).toContain('Augsburger Bote');
    expect(csv).not.toContain('zeitung.example');
    const plain = await get(address, room.house.charlie);
    expect(plain).toContain('Abgeschlossen');
    expect(plain).not.toContain('muster');
    expect((await room.manager.findOneByOrFail(Contact, { id: person.id })).noticeSentAt).not.toBeNull();
  });

  it('are logged by hand, and the log is taken back with all it told', async () => {
    const other = await room.release();
    const own = `/releases/${other}/sendings`;
    await post(`${own}/log`, { step: 'save', way: 'phone', day: '2026-03-04', time: '14:00' }).expect(422);
    const fields = {
      step: 'save',
      way: 'phone',
      day: '04.03.2026',
      time: '14:00',
      listIds: listId,
      note: 'Rückruf',
    };
    await post(`${own}/log`, fields).expect(303);
    const [sending] = (await room.house.bob.get(`/api/v1${own}`).expect(200)).body.items;
    expect(sending).toMatchObject({
      way: 'phone',
      state: 'done',
      counts: { sent: 1 },
      startedAt: '2026-03-04T13:00:00.000Z',
    });
    expect(await room.manager.findBy(Delivery, { releaseId: other })).toMatchObject([{ outletId }]);
    expect(await room.manager.findBy(Interaction, { releaseId: other })).toHaveLength(1);
    await post(`/sendings/${sending.id}/unlog`).expect(303);
    expect(await room.manager.findBy(Delivery, { releaseId: other })).toEqual([]);
    expect(await room.manager.findBy(Interaction, { releaseId: other })).toEqual([]);
    expect(await get(own)).toContain('Noch nicht hinausgegangen');
  });

  it('go through the API as well', async () => {
    const api = room.house.bob;
    const other = await room.release();
    const made = await api
      .post(`/api/v1/releases/${other}/sendings`)
      .send({ contactIds: [desk.id, person.id], takenOutIds: [person.id], ...mailForm })
      .expect(201);
    const own = `/api/v1/sendings/${made.body.id}`;
    expect((await api.put(`${own}/step`).send({ step: 'queue' }).expect(200)).body.state).toBe('waiting');
    await api.put(`${own}/step`).send({ step: 'queue' }).expect(409);
    await api.put(`${own}/step`).send({ step: 'pause' }).expect(200);
    await api.put(`${own}/step`).send({ step: 'resume' }).expect(200);
    await room.work();
    expect((await api.get(own).expect(200)).body).toMatchObject({
      state: 'done',
      counts: { sent: 1, skipped: 1 },
    });
    const { items } = (await api.get(`${own}/recipients?state=sent`).expect(200)).body;
    expect(items).toMatchObject([{ contactId: desk.id, state: 'sent' }]);
    await room.house.charlie.get(`${own}/recipients`).expect(403);
    await room.house.charlie.put(`${own}/step`).send({ step: 'cancel' }).expect(403);
    await api.delete(own).expect(409);
    await api.get(`/api/v1/sendings/${newId()}`).expect(404);
  });

  it('take in what mail servers write back', async () => {
    const gone = await room.contact('verzogen');
    const id = await room.send(await room.release(), [gone]);
    const [row] = await room.rows(id);
    const report = [
      'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
      '',
      '--x',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.example',
      '',
      'Final-Recipient: rfc822; verzogen@zeitung.example',
      'Action: failed',
      'Status: 5.1.1',
      '',
      '--x',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${row!.messageId}`,
      '',
      '--x--',
    ].join('\r\n');
    const invented = report.replace(row!.messageId, '<invented@verein.example>');
    const answer = await room.house.bob.post('/api/v1/bounces').send({ mail: invented }).expect(200);
    expect(answer.body).toEqual({ hard: 0, soft: 0 });
    await room.house.bob.post('/api/v1/bounces').send({ mail: 'Hallo' }).expect(422);
    await room.house.charlie.post('/api/v1/bounces').send({ mail: report }).expect(403);
    await post('/bounces', { mail: report }).expect(303);
    expect(await room.rows(id)).toMatchObject([{ state: 'bounced', bounce: 'hard', onceContact: null }]);
    const suppressions = room.house.app.get(Suppressions);
    const key = 'verzogen@zeitung.example';
    expect((await suppressions.among(room.manager, [key])).size).toBe(1);
    // the same report once more changes nothing
    expect((await room.house.bob.post('/api/v1/bounces').send({ mail: report }).expect(200)).body.hard).toBe(
      0,
    );
    await post(`/sendings/${id}/recipients/${row!.id}`, { decision: 'bounce-undo' }).expect(303);
    expect((await suppressions.among(room.manager, [key])).size).toBe(0);
    expect(await room.rows(id)).toMatchObject([{ state: 'sent', bounce: null }]);
  });

  it('end for a contact at one click in a mail, without signing in and without cookies', async () => {
    const contact = await room.contact('genug');
    const id = await room.send(await room.release(), [contact]);
    const [row] = await room.rows(id);
    const token = await room.house.app.get(UnsubscribeTokens).of(row!.id);
    const guest = room.house.guest();
    const page = await guest.get(`/unsubscribe/${token}`).expect(200);
    expect(page.text).toContain('Keine Pressemitteilungen mehr');
    expect(page.headers['set-cookie']).toBeUndefined();
    const stored = () => room.manager.findOneByOrFail(Contact, { id: contact.id });
    // following the link is not enough: programs do that
    expect((await stored()).objectedAt).toBeNull();
    const forged = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`;
    for (const wrong of [forged, 'nobody', `${token}x`]) {
      await guest.get(`/unsubscribe/${wrong}`).expect(404);
      await guest.post(`/unsubscribe/${wrong}`).expect(404);
    }
    // as mail programs do (RFC 8058)
    const done = await guest
      .post(`/unsubscribe/${token}`)
      .type('form')
      .send({ 'List-Unsubscribe': 'One-Click' });
    expect([done.status, done.headers['set-cookie']]).toEqual([200, undefined]);
    expect((await stored()).objectedAt).not.toBeNull();
    await guest.post(`/unsubscribe/${token}`).expect(200);
    const next = await room.draft(await room.release(), { contactIds: [contact.id] });
    await expect(room.queue(next)).rejects.toMatchObject({ code: 'no-recipients' });
  });

  it('leave no address behind when a contact is erased', async () => {
    const contact = await room.contact('vergessen');
    const id = await room.send(await room.release(), [contact]);
    const parts = await room.house.app.get(ContactHolders).recordsOf(room.manager, contact);
    const held = parts.find(({ table }) => table === 'sending_recipient');
    expect(held?.records[0]).toContainEqual(
      expect.objectContaining({ name: 'email', value: 'vergessen@zeitung.example' }),
    );
    await room.house.app.get(ContactHolders).eraseContact(room.manager, contact);
    expect(await room.rows(id)).toMatchObject([{ email: null, state: 'sent' }]);
    const log = JSON.stringify(await room.manager.find(AuditEntry));
    expect(log).not.toContain('vergessen');
  });
});
