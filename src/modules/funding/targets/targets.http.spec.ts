import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../../../test/support/app.js';
import type { TestApp } from '../../../../test/support/app.js';
import { newId } from '../../../shared/ids.js';

describe('targets of a grant over the API', () => {
  let house: TestApp;
  let own: string;
  beforeAll(async () => {
    // 5 March 2026
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
    own = `/api/v1/grants/${body.id}/targets`;
  });

  const add = async (target: object, status = 201) => {
    house.clock.advance({ seconds: 1 });
    return (await house.bob.post(own).send(target).expect(status)).body;
  };
  const list = async () => (await house.charlie.get(own).expect(200)).body;

  it('adds targets in order, with units of their indicators', async () => {
    await add({ indicator: 'statement-rate', value: 100 });
    await add({ indicator: 'placements', value: 40, dueDay: '2026-06-30', remark: 'Halbzeit' });
    await add({ indicator: 'own', name: 'Gespräche', unit: 'Gespräche', value: 12.5 });
    const { items, ended } = await list();
    expect(ended).toEqual([]);
    expect(items).toMatchObject([
      { indicator: 'statement-rate', unit: 'percent', value: 100, dueDay: null },
      { indicator: 'placements', unit: 'count', value: 40, dueDay: '2026-06-30', remark: 'Halbzeit' },
      { indicator: 'own', name: 'Gespräche', unit: 'own', ownUnit: 'Gespräche', value: 12.5 },
    ]);
  });

  it.each([
    ['a share over 100', { indicator: 'local-share', value: 101 }, 'value'],
    ['half a story', { indicator: 'stories', value: 1.5 }, 'value'],
    ['nothing', { indicator: 'stories', value: 0 }, 'value'],
    ['an indicator nobody knows', { indicator: 'ave', value: 1 }, 'indicator'],
    ['one of our own without a name', { indicator: 'own', unit: 'x', value: 1 }, 'name'],
    ['one of our own without a unit', { indicator: 'own', name: 'x', value: 1 }, 'unit'],
    ['a day that is none', { indicator: 'stories', value: 1, dueDay: '2026-02-30' }, 'dueDay'],
    ['a number as text', { indicator: 'stories', value: '1' }, 'value'],
  ])('refuses %s', async (_, target, path) => {
    const { errors } = await add(target, 422);
    expect(errors.map((each: { path: string }) => each.path)).toEqual([path]);
    expect((await list()).items).toEqual([]);
  });

  it('refuses days that cannot belong to the grant, and the same aim twice', async () => {
    await add({ indicator: 'stories', value: 5, dueDay: '2025-12-31' }, 422);
    await add({ indicator: 'stories', value: 5, dueDay: '2029-01-01' }, 422);
    await add({ indicator: 'stories', value: 5 });
    await add({ indicator: 'stories', value: 9 }, 409);
    await add({ indicator: 'stories', value: 3, dueDay: '2026-06-30' });
  });

  it('never changes a target: another takes its place and the trace stays', async () => {
    const first = await add({ indicator: 'stories', value: 5 });
    const replace = (id: string, body: object) => house.bob.post(`${own}/${id}/replacement`).send(body);
    await replace(first.id, { value: 8 }).expect(422);
    await replace(first.id, { value: 8.5, reason: 'Mehr Kreise' }).expect(422);
    const second = (await replace(first.id, { value: 8, reason: 'Mehr Kreise' }).expect(201)).body;
    await replace(first.id, { value: 9, reason: 'Noch einmal' }).expect(409);
    const third = (await replace(second.id, { value: 9, reason: 'Noch mehr' }).expect(201)).body;
    const { items } = await list();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: third.id, value: 9, endedAt: null });
    expect(items[0].earlier).toMatchObject([
      { id: second.id, value: 8, endReason: 'Noch mehr' },
      { id: first.id, value: 5, endReason: 'Mehr Kreise' },
    ]);
  });

  it('ends a target with a reason', async () => {
    const { id } = await add({ indicator: 'stories', value: 5 });
    await house.bob.post(`${own}/${id}/end`).send({}).expect(422);
    await house.bob.post(`${own}/${id}/end`).send({ reason: 'Nicht verlangt' }).expect(200);
    await house.bob.post(`${own}/${id}/end`).send({ reason: 'Noch einmal' }).expect(409);
    expect(await list()).toMatchObject({ items: [], ended: [{ id, endReason: 'Nicht verlangt' }] });
    // the place is free again
    await add({ indicator: 'stories', value: 6 });
  });

  it('takes readings of indicators of our own, and keeps them when the target changes', async () => {
    const counted = await add({ indicator: 'stories', value: 5 });
    const { id } = await add({ indicator: 'own', name: 'Gespräche', unit: 'Gespräche', value: 20 });
    const read = (target: string, body: object) => house.bob.post(`${own}/${target}/readings`).send(body);
    const reading = { day: '2026-03-01', value: 7, source: 'Gesprächsliste' };
    await read(counted.id, reading).expect(422);
    await read(id, { ...reading, day: '2026-03-06' }).expect(422);
    await read(id, { ...reading, day: '2025-12-31' }).expect(422);
    await read(id, { ...reading, source: ' ' }).expect(422);
    await read(id, reading).expect(201);
    await read(id, { ...reading, day: '2026-02-01', value: 0 }).expect(201);
    const { body: after } = await house.bob
      .post(`${own}/${id}/replacement`)
      .send({ value: 25, reason: 'Aufgestockt' })
      .expect(201);
    const { body } = await house.charlie.get(`${own}/${after.id}/readings`).expect(200);
    expect(body.items).toMatchObject([
      { day: '2026-03-01', value: 7, source: 'Gesprächsliste' },
      { day: '2026-02-01', value: 0 },
    ]);
  });

  it('is closed to readers for changes, and to strangers', async () => {
    const { id } = await add({ indicator: 'stories', value: 5 });
    await house.charlie.post(own).send({ indicator: 'stories', value: 5 }).expect(403);
    await house.charlie.post(`${own}/${id}/end`).send({ reason: 'x' }).expect(403);
    await house.guest().get(own).expect(401);
    const nobody = newId(new Date());
    await house.bob.get(`/api/v1/grants/${nobody}/targets`).expect(404);
    await house.bob.post(`/api/v1/grants/${nobody}/targets/${id}/end`).send({ reason: 'x' }).expect(404);
    await house.bob.post(`${own}/nonsense/end`).send({ reason: 'x' }).expect(404);
  });
});
