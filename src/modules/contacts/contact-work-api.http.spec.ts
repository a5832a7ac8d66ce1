import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aContact } from '../../../test/builders/a-contact.js';
import { startTestApp } from '../../../test/support/app.js';
import type { TestApp } from '../../../test/support/app.js';
import { newId } from '../../shared/ids.js';
import { Contact } from './contact.entity.js';

interface ListBody {
  items: Record<string, unknown>[];
  nextCursor: string | null;
}

describe('lists, interactions and enquiries by API', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp();
  });
  afterAll(() => house.close());

  const contact = (name: string, fields: Partial<Contact> = {}) =>
    aContact(house.dataSource.manager, { desk: name, email: `${name}@zeitung.example`, ...fields });
  const create = async (input: object) => {
    const { body } = await house.bob.post('/api/v1/distribution-lists').send(input).expect(201);
    return body as { id: string; version: number };
  };

  it('are closed to readers', async () => {
    for (const path of ['distribution-lists', 'enquiries', 'enquiries/times'])
      await house.charlie.get(`/api/v1/${path}`).expect(403);
  });

  it('a fixed list takes members, tells who gets mail, and lets them go', async () => {
    const list = await create({ name: 'Fest' });
    const own = `/api/v1/distribution-lists/${list.id}`;
    const [good, bad] = [await contact('gut'), await contact('schlecht', { objectedAt: new Date() })];
    const contactIds = [good.id, bad.id, newId()];
    expect((await house.bob.post(`${own}/members`).send({ contactIds }).expect(200)).body).toEqual({
      added: 2,
    });
    const first = (await house.bob.get(`${own}/members?limit=1`).expect(200)).body as ListBody;
    expect(first.items).toEqual([
      { contactId: good.id, name: 'gut', outletId: null, leftOut: null, warnings: [] },
    ]);
    const next = await house.bob.get(`${own}/members?cursor=${first.nextCursor}`).expect(200);
    expect((next.body as ListBody).items[0]).toMatchObject({ contactId: bad.id, leftOut: 'objected' });
    expect((await house.bob.get(`${own}/outcome`).expect(200)).body).toMatchObject({
      written: 1,
      leftOut: { objected: 1, suppressed: 0 },
      warned: 0,
    });
    await house.bob.delete(`${own}/members/${bad.id}`).expect(204);
    await house.bob.delete(`${own}/members/${bad.id}`).expect(404);
    expect((await house.bob.get(own).expect(200)).body).toMatchObject({ kind: 'fixed', contacts: 1 });
  });

  it('a living list is what its filter says, in whatever order and case that is written', async () => {
    const list = await create({
      name: 'Lebend',
      filter: { topics: ['Bürgerrat', 'BÜRGERRAT'], scopes: ['regional', 'local'] },
    });
    const own = `/api/v1/distribution-lists/${list.id}`;
    const { body } = await house.bob.get(own).expect(200);
    expect(body).toMatchObject({
      kind: 'living',
      filter: { topics: ['buergerrat'], scopes: ['local', 'regional'], districts: [] },
    });
    await house.bob.post(`${own}/members`).send({ contactIds: [] }).expect(409);
    const changes = { name: 'Noch lebend', filter: { kinds: ['desk'] } };
    await house.bob
      .patch(own)
      .send({ ...changes, version: 7 })
      .expect(409);
    const { body: changed } = await house.bob
      .patch(own)
      .send({ ...changes, version: 1 })
      .expect(200);
    expect(changed).toMatchObject({
      name: 'Noch lebend',
      version: 2,
      filter: { kinds: ['desk'], topics: [] },
    });
    // the same once more changes nothing
    expect((await house.bob.patch(own).send(changes).expect(200)).body).toMatchObject({ version: 2 });
  });

  it.each([
    ['no name', { name: ' ' }],
    ['a name that is taken', { name: 'fest' }],
    ['a kind that there is not', { name: 'X', filter: { kinds: ['robot'] } }],
    ['a topic without a word', { name: 'X', filter: { topics: ['!'] } }],
    ['a district that is none', { name: 'X', filter: { districts: ['9761'] } }],
  ])('a list with %s is refused', async (_, input) => {
    const { status } = await house.bob.post('/api/v1/distribution-lists').send(input);
    expect([409, 422]).toContain(status);
  });

  it('refuses a place that was never shown', async () => {
    const { id } = await create({ name: 'Stelle' });
    const cursor = Buffer.from('[-1]').toString('base64url');
    await house.bob.get(`/api/v1/distribution-lists/${id}/members?cursor=${cursor}`).expect(400);
  });

  it('interactions are written, replaced and removed under their own contact only', async () => {
    const [one, other] = [await contact('eins'), await contact('zwei')];
    const own = `/api/v1/contacts/${one.id}/interactions`;
    const input = { kind: 'call', at: '2026-03-05T09:00:00+01:00', summary: 'Rückruf' };
    const { body } = await house.bob.post(own).send(input).expect(201);
    const { id } = body as { id: string };
    expect(body).toMatchObject({ direction: 'out', at: '2026-03-05T08:00:00.000Z', version: 1 });
    const replacement = { ...input, outcome: 'wrong-desk', version: 1 };
    await house.bob.put(`/api/v1/contacts/${other.id}/interactions/${id}`).send(replacement).expect(404);
    const { body: replaced } = await house.bob.put(`${own}/${id}`).send(replacement).expect(200);
    expect(replaced).toMatchObject({ outcome: 'wrong-desk', version: 2 });
    await house.bob.put(`${own}/${id}`).send(replacement).expect(409);
    expect(((await house.bob.get(own).expect(200)).body as ListBody).items).toHaveLength(1);
    await house.bob.delete(`${own}/${id}`).expect(204);
    expect(((await house.bob.get(own).expect(200)).body as ListBody).items).toEqual([]);
  });

  it.each([
    ['a kind that sendings write', { kind: 'release', at: '2026-03-05T08:00:00Z' }],
    ['a time without zone', { kind: 'call', at: '2026-03-05T08:00:00' }],
    ['a year beyond both databases', { kind: 'call', at: '9999-03-05T08:00:00Z' }],
    ['a time ahead', { kind: 'call', at: '2026-03-06T08:00:00Z' }],
    ['too many words', { kind: 'call', at: '2026-03-05T08:00:00Z', summary: 'x'.repeat(2001) }],
  ])('an interaction with %s is refused', async (_, input) => {
    const one = await contact('streng');
    await house.bob.post(`/api/v1/contacts/${one.id}/interactions`).send(input).expect(422);
  });

  it('enquiries wait, are answered, and tell how long that took', async () => {
    const one = await contact('fragt');
    const input = { kind: 'enquiry', direction: 'out', at: '2026-03-05T07:00:00Z' };
    const { body } = await house.bob.post(`/api/v1/contacts/${one.id}/interactions`).send(input).expect(201);
    const { id } = body as { id: string };
    expect(body).toMatchObject({ direction: 'in', answerDueAt: '2026-03-06T07:00:00.000Z' });
    const open = (await house.bob.get('/api/v1/enquiries').expect(200)).body as ListBody;
    expect(open.items.map((enquiry) => enquiry['id'])).toEqual([id]);
    await house.bob.post(`/api/v1/enquiries/${id}/answer`).send({}).expect(200);
    expect((await house.bob.get('/api/v1/enquiries/times').expect(200)).body).toEqual({
      days: 365,
      open: 0,
      answered: 1,
      inTime: 1,
      medianMinutes: 120,
    });
    const answered = (await house.bob.get('/api/v1/enquiries?state=answered').expect(200)).body as ListBody;
    expect(answered.items[0]).toMatchObject({ id, answeredAt: '2026-03-05T09:00:00.000Z' });
    await house.bob.post(`/api/v1/enquiries/${id}/answer`).send({ answered: false }).expect(200);
  });

  it('reminders are set by days', async () => {
    const one = await contact('bald');
    const own = `/api/v1/contacts/${one.id}/reminder`;
    expect((await house.bob.put(own).send({ afterDays: 10 }).expect(200)).body).toEqual({
      afterDays: 10,
      nextDay: '2026-03-15',
    });
    await house.bob.put(own).send({ afterDays: 0 }).expect(422);
    expect((await house.bob.put(own).send({ afterDays: null }).expect(200)).body).toEqual({
      afterDays: null,
      nextDay: null,
    });
  });
});
