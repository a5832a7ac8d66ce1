import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertDistrict, insertOutlet } from '../../../test/builders/mentions-world.js';
import { startTestApp } from '../../../test/support/app.js';
import type { TestApp } from '../../../test/support/app.js';
import { DistributionArea } from './distribution-area.entity.js';
import { Outlet } from './outlet.entity.js';

describe('shares and sources of a distribution area', () => {
  let house: TestApp;
  let id: string;

  beforeAll(async () => {
    house = await startTestApp();
    await insertDistrict(house.dataSource, '09761', 'Augsburg', 'Kreisfreie Stadt');
    await insertDistrict(house.dataSource, '09772', 'Augsburg', 'Landkreis');
    id = await insertOutlet(house.dataSource, 'Bote', 'local', house.clock.now(), ['09761', '09772']);
  });
  afterAll(() => house.close());

  const post = (fields: Record<string, string>) =>
    house.bob.post(`/outlets/${id}/area`).type('form').send(fields);
  const areas = async () =>
    (
      await house.dataSource.manager.find(DistributionArea, {
        where: { outletId: id },
        order: { districtAgs: 'ASC' },
      })
    ).map(({ districtAgs, share, source, asOf }) => [districtAgs, share, source, asOf]);
  const filled = {
    version: '1',
    'share-09761': '62,5',
    'source-09761': 'IVW-Verbreitungsanalyse',
    'asOf-09761': '31.12.2025',
    'share-09772': '',
    'source-09772': '',
    'asOf-09772': '',
  };

  it('are stored, shown, and then belong to people', async () => {
    await post(filled).expect(303);
    expect(await areas()).toEqual([
      ['09761', 0.625, 'IVW-Verbreitungsanalyse', '2025-12-31'],
      ['09772', null, '', null],
    ]);
    const outlet = await house.dataSource.manager.findOneByOrFail(Outlet, { id });
    expect(outlet).toMatchObject({ version: 2, editedFields: ['districts'] });
    const page = await house.charlie.get(`/outlets/${id}`).expect(200);
    expect(page.text).toContain('IVW-Verbreitungsanalyse');
    expect(page.text).not.toContain(`/outlets/${id}/area`);
    const form = await house.bob.get(`/outlets/${id}/area`).expect(200);
    expect(form.text).toContain('value="62,5"');
  });

  it('stay when districts come and go', async () => {
    const { body } = await house.bob.get(`/api/v1/outlets/${id}`).expect(200);
    const { version } = body as { version: number };
    await house.bob
      .patch(`/api/v1/outlets/${id}`)
      .send({ version, districts: ['09761'] })
      .expect(200);
    expect(await areas()).toEqual([['09761', 0.625, 'IVW-Verbreitungsanalyse', '2025-12-31']]);
  });

  it('are refused where they make no sense, and keep what was typed', async () => {
    const { version } = await house.dataSource.manager.findOneByOrFail(Outlet, { id });
    const now = { ...filled, version: String(version) };
    for (const wrong of [
      { 'share-09761': '120' },
      { 'share-09761': 'viel' },
      { 'asOf-09761': '01.01.2030' },
      { 'source-09761': '' },
    ]) {
      const answer = await post({ ...now, ...wrong }).expect(422);
      expect(answer.text).toContain(
        Object.values(wrong)[0] || 'Zu einem Anteil gehört, woher er bekannt ist.',
      );
    }
    await post({ ...now, version: '1', 'share-09761': '10' }).expect(409);
    await house.charlie.get(`/outlets/${id}/area`).expect(403);
    await house.charlie.post(`/outlets/${id}/area`).type('form').send(now).expect(403);
  });
});
