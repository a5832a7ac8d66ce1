import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../../../test/support/app.js';
import type { TestApp } from '../../../../test/support/app.js';
import { newId } from '../../../shared/ids.js';

describe('report due dates over the API', () => {
  let house: TestApp;
  let own: string;
  beforeAll(async () => {
    house = await startTestApp();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    const { body: funder } = await house.bob.post('/api/v1/funders').send({ name: 'Stiftung' }).expect(201);
    const grant = {
      funderId: funder.id,
      title: 'Lotsen',
      periodStart: '2026-01-01',
      periodEnd: '2026-12-31',
    };
    const { body } = await house.bob.post('/api/v1/grants').send(grant).expect(201);
    own = `/api/v1/grants/${body.id}/due-dates`;
  });

  const report = { title: 'Sachbericht', dueDay: '2027-06-30', kind: 'final' };
  const add = async (date: object = report) => (await house.bob.post(own).send(date).expect(201)).body;
  const list = async () => (await house.charlie.get(own).expect(200)).body.items;

  it('lists them by day, with what they are about', async () => {
    await add();
    await add({
      title: 'Zwischenbericht',
      dueDay: '2026-10-31',
      kind: 'interim',
      rule: 'amif',
      periodStart: '2026-01-01',
      periodEnd: '2026-07-31',
    });
    expect(await list()).toMatchObject([
      { title: 'Zwischenbericht', rule: 'amif', reminderDays: 28, periodEnd: '2026-07-31', doneAt: null },
      { title: 'Sachbericht', dueDay: '2027-06-30', periodStart: null, rule: '' },
    ]);
  });

  it.each([
    ['no title', { title: ' ' }],
    ['a day that is none', { dueDay: '30.6.2027' }],
    ['a day before the grant', { dueDay: '2025-12-31' }],
    ['a day long after it', { dueDay: '2032-01-01' }],
    ['a period that ends before it begins', { periodStart: '2026-05-01', periodEnd: '2026-04-30' }],
    ['a rule nobody knows', { rule: 'bund' }],
    ['a reminder years before', { reminderDays: 366 }],
    ['half a day', { reminderDays: 0.5 }],
  ])('refuses %s', async (_, fields) => {
    await house.bob
      .post(own)
      .send({ ...report, ...fields })
      .expect(422);
    expect(await list()).toEqual([]);
  });

  it('ticks off and opens again, and does not overwrite what changed meanwhile', async () => {
    const { id } = await add();
    const edit = (body: object) => house.bob.patch(`${own}/${id}`).send(body);
    const { body } = await edit({ done: true, version: 1 }).expect(200);
    expect(body).toMatchObject({ version: 2, doneAt: house.clock.now().toISOString() });
    await edit({ title: 'Zu spät', version: 1 }).expect(409);
    await edit({ title: 'Ohne Fassung' }).expect(422);
    await edit({ done: false, version: 2 }).expect(200);
    expect(await list()).toMatchObject([{ doneAt: null, title: 'Sachbericht', version: 3 }]);
  });

  it('deletes', async () => {
    const { id } = await add();
    await house.charlie.delete(`${own}/${id}`).expect(403);
    await house.bob.delete(`${own}/${id}`).expect(204);
    expect(await list()).toEqual([]);
    await house.bob.patch(`${own}/${id}`).send({ title: 'Weg', version: 1 }).expect(404);
    await house.bob.delete(`${own}/${newId(new Date())}`).expect(404);
  });
});
