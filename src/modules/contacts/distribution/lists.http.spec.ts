import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aContact } from '../../../../test/builders/a-contact.js';
import { startTestApp } from '../../../../test/support/app.js';
import type { TestApp } from '../../../../test/support/app.js';
import { undoOf } from '../../../../test/support/undo-of.js';
import { newId } from '../../../shared/ids.js';
import { AuditEntry } from '../../accounts/audit-entry.entity.js';
import { Contact } from '../contact.entity.js';
import { ContactTopic } from '../contact-topic.entity.js';
import { ListMember } from '../list-member.entity.js';
import { Suppressions } from '../suppressions.js';

describe('distribution lists over HTTP', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp();
  });
  afterAll(() => house.close());

  const post = (path: string, fields: object) => house.bob.post(path).type('form').send(fields);
  const page = async (path: string) => (await house.bob.get(path).expect(200)).text;
  const create = async (fields: object) => {
    const { headers } = await post('/contacts/lists', { kind: 'fixed', ...fields }).expect(303);
    return headers['location'] ?? '';
  };
  const contact = (name: string, fields: Partial<Contact> = {}) =>
    aContact(house.dataSource.manager, { desk: name, email: `${name}@zeitung.example`, ...fields });
  const members = (address: string) =>
    house.dataSource.manager.countBy(ListMember, { listId: address.split('/').at(-1)! });

  it('teach when there is none, and are closed to readers', async () => {
    expect(await page('/contacts/lists')).toContain('Noch kein Verteiler');
    for (const path of ['/contacts/lists', '/contacts/lists/new', `/contacts/lists/${newId()}`])
      await house.charlie.get(path).expect(403);
  });

  it('hold whom one puts on them, and say who is left out and why', async () => {
    const address = await create({ name: 'Lokalpresse' });
    const [good, objected] = [await contact('gut'), await contact('nein', { objectedAt: new Date() })];
    const blocked = await contact('gesperrt');
    await house.app.get(Suppressions).add(house.dataSource.manager, 'gesperrt@zeitung.example', 'objection');
    const chosen = [good.id, objected.id, blocked.id];
    await post(`${address}/members`, { which: 'selected', contactIds: chosen }).expect(303);
    const text = await page(address);
    expect(text).toContain('3 Kontakte stehen jetzt auf Lokalpresse');
    expect(text).toContain('1 wird angeschrieben');
    const leftOut = await page(`${address}?show=left-out`);
    expect(leftOut).toContain('Widerspruch');
    expect(leftOut).toContain('Adresse gesperrt');
    expect(leftOut).not.toContain('gut@zeitung.example');
  });

  it('take back in one step whom one step put on, and nobody else', async () => {
    const address = await create({ name: 'Rückweg' });
    const [first, second] = [await contact('erst'), await contact('dann')];
    await post(`${address}/members`, { contactIds: first.id }).expect(303);
    await post(`${address}/members`, { contactIds: [first.id, second.id] }).expect(303);
    const undo = await undoOf(house.bob, address);
    await post(undo.action, undo.fields).expect(303);
    expect(await members(address)).toBe(1);
  });

  it('bring back whom somebody took off', async () => {
    const address = await create({ name: 'Wiederkehr' });
    const one = await contact('wieder');
    await post(`${address}/members`, { contactIds: one.id }).expect(303);
    await post(`${address}/members/removal`, { contactIds: one.id }).expect(303);
    expect(await members(address)).toBe(0);
    const undo = await undoOf(house.bob, address);
    await post(undo.action, undo.fields).expect(303);
    expect(await members(address)).toBe(1);
  });

  it('are chosen in the list of contacts, for all that fit its filter', async () => {
    const address = await create({ name: 'Aus der Liste' });
    const list = address.split('/').at(-1);
    await contact('sonderfall');
    await post('/contacts/lists/members', { which: 'all', filter: 'q=sonderfall', list }).expect(303);
    expect(await members(address)).toBe(1);
    await post('/contacts/lists/members', { which: 'all', filter: 'q=sonderfall', list: '' }).expect(303);
    expect(await page('/contacts')).toContain('Erst einen Verteiler wählen');
    await post('/contacts/lists/members', { which: 'selected', list, back: '//evil.example' })
      .expect(303)
      .expect('location', '/contacts');
  });

  it('refuse a name that is taken, whatever its case, and keep what was typed', async () => {
    await create({ name: 'Überall' });
    const { text } = await post('/contacts/lists', {
      kind: 'fixed',
      name: 'ÜBERALL',
      note: 'bleibt stehen',
    }).expect(409);
    expect(text).toContain('gibt es schon');
    expect(text).toContain('bleibt stehen');
  });

  it('living ones follow the contacts and say why', async () => {
    const one = await contact('zuwanderung');
    await house.dataSource.manager.insert(ContactTopic, {
      contactId: one.id,
      topicKey: 'zuwanderung',
      topic: 'Zuwanderung',
    });
    const filter = { kind: 'living', topics: 'zuwanderung', kinds: ['desk', 'person'] };
    const { text: counted } = await post('/contacts/lists/count', filter).expect(200);
    expect(counted).toContain('1 Kontakt passt jetzt');
    const address = await create({ name: 'Thema', ...filter });
    const text = await page(address);
    expect(text).toContain('Thema Zuwanderung');
    await post(`${address}/members`, { contactIds: one.id }).expect(409);
    await house.dataSource.manager.delete(ContactTopic, { contactId: one.id });
    expect(await page(address)).toContain('Zurzeit passt kein Kontakt');
  });

  it('show the number without script, too, and name districts that do not exist', async () => {
    const { text } = await post('/contacts/lists', { kind: 'living', name: 'X', step: 'count' }).expect(200);
    expect(text).toContain('Ohne Angaben stehen alle Kontakte darauf');
    const wrong = { kind: 'living', name: 'X', districts: 'Nirgendwo' };
    expect((await post('/contacts/lists', wrong).expect(422)).text).toContain('Nirgendwo');
  });

  it('are edited, against the version that was read', async () => {
    const address = await create({ name: 'Alt', kind: 'living', scopes: 'local' });
    await post(address, { name: 'Neu', scopes: ['local', 'regional'], version: '1' }).expect(303);
    expect(await page(address)).toContain('lokal oder regional');
    const { text } = await post(address, { name: 'Alt', version: '1' }).expect(409);
    expect(text).toContain('inzwischen geändert');
    expect(text).toContain('name="version" value="2"');
  });

  it('go into the archive and come back', async () => {
    const address = await create({ name: 'Weg damit' });
    await post(`${address}/archive`, { archived: 'yes' }).expect(303);
    const undo = await undoOf(house.bob, '/contacts/lists');
    expect(await page('/contacts/lists')).not.toContain('Weg damit');
    expect(await page('/contacts/lists?archived=1')).toContain('Weg damit');
    await post(undo.action, undo.fields).expect(303);
    expect(await page('/contacts/lists')).toContain('Weg damit');
  });

  it('leave only numbers in the log', async () => {
    const entries = await house.dataSource.manager.find(AuditEntry);
    const texts = entries
      .filter(({ action }) => action.startsWith('list.members'))
      .map(({ details }) => details);
    expect(texts.length).toBeGreaterThan(0);
    for (const details of texts) expect(Object.keys(details)).toEqual(['count']);
  });
});
