import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aContact } from '../../../../test/builders/a-contact.js';
import { startTestApp } from '../../../../test/support/app.js';
import type { TestApp } from '../../../../test/support/app.js';
import { undoOf } from '../../../../test/support/undo-of.js';
import { newId } from '../../../shared/ids.js';
import { Contact } from '../contact.entity.js';
import { Interaction } from '../interaction.entity.js';

const call = { kind: 'call', direction: 'out', day: '5.3.2026', time: '9.30', summary: 'Will Fotos' };
const enquiry = { kind: 'enquiry', day: '05.03.2026', time: '10:00', summary: 'Wie viele Kreise?' };

describe('interactions over HTTP', () => {
  let house: TestApp;
  let contact: Contact;
  let own: string;

  beforeAll(async () => {
    house = await startTestApp({ now: '2026-04-15T09:00:00Z' });
    contact = await aContact(house.dataSource.manager, { desk: 'Lokales' });
    own = `/contacts/${contact.id}`;
  });
  afterAll(() => house.close());
  beforeEach(() => house.dataSource.manager.delete(Interaction, { contactId: contact.id }));

  const post = (path: string, fields: object) => house.bob.post(path).type('form').send(fields);
  const page = async (path: string) => (await house.bob.get(path).expect(200)).text;
  const latest = async () => {
    const all = await house.dataSource.manager.find(Interaction, { order: { answerDueAt: 'DESC' } });
    return all[0]!;
  };
  const undo = async (address: string) => {
    const { action, fields } = await undoOf(house.bob, address);
    await post(action, fields).expect(303);
  };

  it('are closed to readers', async () => {
    for (const path of [`${own}/interactions`, '/contacts/enquiries', '/contacts/reminders'])
      await house.charlie.get(path).expect(403);
  });

  it('are entered with days and times as Germans type them, and taken back', async () => {
    await post(`${own}/interactions`, call).expect(303).expect('location', own);
    const text = await page(own);
    expect(text).toContain('Will Fotos');
    expect(text).toContain('05.03.2026, 09:30');
    await post(`/contacts/interactions/${(await latest()).id}/removal`, {}).expect(303);
    expect(await house.dataSource.manager.countBy(Interaction, { contactId: contact.id })).toBe(0);
    await undo(own);
    expect(await page(own)).toContain('Will Fotos');
  });

  it.each([
    ['a day that does not exist', { ...call, day: '31.2.2026' }, 'Ein Datum angeben'],
    ['a time that no clock shows', { ...call, time: '25:00' }, 'Uhrzeit'],
    ['what lies ahead', { ...call, day: '2099-01-01' }, 'liegt noch vor uns'],
  ])('come back with %s, and what was typed', async (_, fields, message) => {
    const { text } = await post(`${own}/interactions`, fields).expect(422);
    expect(text).toContain(message);
    expect(text).toContain('Will Fotos');
  });

  it('are edited against the version that was read, with a way back', async () => {
    await post(`${own}/interactions`, call).expect(303);
    const { id } = await latest();
    const form = await page(`/contacts/interactions/${id}`);
    expect(form).toContain('value="09:30"');
    const address = `/contacts/interactions/${id}`;
    await post(address, { ...call, summary: 'Will Zahlen', version: '1' }).expect(303);
    expect((await latest()).summary).toBe('Will Zahlen');
    expect((await post(address, { ...call, version: '1' }).expect(409)).text).toContain(
      'inzwischen geändert',
    );
    await undo(own);
    expect((await latest()).summary).toBe('Will Fotos');
  });

  it('of an enquiry wait with a clock until one click', async () => {
    await post(`${own}/interactions`, enquiry).expect(303);
    const { id, answerDueAt } = await latest();
    expect(answerDueAt).toEqual(new Date('2026-03-06T09:00:00Z'));
    const open = await page('/contacts/enquiries');
    expect(open).toContain('Wie viele Kreise?');
    expect(open).toContain('überfällig');
    await post(`/contacts/enquiries/${id}/answer`, { answered: 'yes' }).expect(303);
    const answered = await page('/contacts/enquiries?state=answered');
    expect(answered).toContain('Median aus 1 Antwort');
    expect(answered).toContain('beantwortet nach');
    await post(`/contacts/enquiries/${id}/answer`, { answered: 'no' }).expect(303);
    await post(`/contacts/enquiries/${id}/answer`, { answered: 'yes' }).expect(303);
    await undo('/contacts/enquiries');
    expect((await latest()).answeredAt).toBeNull();
  });

  it('have a usual time for answers, which administrators set', async () => {
    await post('/contacts/enquiries/hours', { hours: '4' }).expect(403);
    const set = (hours: string) => house.alice.post('/contacts/enquiries/hours').type('form').send({ hours });
    await set('4').expect(303);
    await set('0').expect(422);
    await post(`${own}/interactions`, enquiry).expect(303);
    expect((await latest()).answerDueAt).toEqual(new Date('2026-03-05T13:00:00Z'));
    await post(`${own}/interactions`, { ...enquiry, dueDay: '7.3.2026', dueTime: '12 Uhr' }).expect(303);
    expect((await latest()).answerDueAt).toEqual(new Date('2026-03-07T11:00:00Z'));
  });

  it('remind again, count from the last contact, and can be put off, done and brought back', async () => {
    const stored = () => house.dataSource.manager.findOneByOrFail(Contact, { id: contact.id });
    await post(`${own}/interactions`, call).expect(303);
    await post(`${own}/reminder`, { count: '4', unit: 'weeks' }).expect(303);
    expect(await stored()).toMatchObject({ remindAfterDays: 28, nextContactDay: '2026-04-02' });
    expect(await page('/contacts/reminders')).toContain('4 Wochen nach dem letzten Kontakt');
    await post(`${own}/reminder/snooze`, {}).expect(303);
    expect((await stored()).nextContactDay! > '2026-04-02').toBe(true);
    await undo('/contacts/reminders');
    expect((await stored()).nextContactDay).toBe('2026-04-02');
    await post(`${own}/reminder/done`, {}).expect(303);
    expect(await page('/contacts/reminders?show=upcoming')).toContain('Lokales');
    await post(`${own}/reminder`, { count: '', unit: 'weeks' }).expect(303);
    expect(await stored()).toMatchObject({ remindAfterDays: null, nextContactDay: null });
    await post(`${own}/reminder`, { count: '-3', unit: 'weeks' }).expect(303);
    expect((await stored()).nextContactDay).toBeNull();
    await post(`${own}/reminder/undo`, { nextContactDay: '2026-99-99' }).expect(422);
  });

  it('of nobody are nowhere', async () => {
    await house.bob.get(`/contacts/${newId()}/interactions`).expect(404);
    await house.bob.get(`/contacts/interactions/${newId()}`).expect(404);
    await post('/contacts/interactions/undo', { change: newId() }).expect(404);
    await post('/contacts/interactions/undo', { change: 'x' }).expect(404);
  });
});
