import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FindNamedDistricts } from '../../src/modules/mentions/places/find-named-districts.js';
import { User } from '../../src/modules/accounts/user.entity.js';
import { LogMention } from '../../src/modules/mentions/log-mention.js';
import { Municipality } from '../../src/modules/places/municipality.entity.js';
import { insertDistrict, insertOutlet } from '../builders/mentions-world.js';
import { people, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

describe('districts named in a mention', () => {
  let house: TestApp;
  let id: string;

  beforeAll(async () => {
    house = await startTestApp();
    const { dataSource, clock, app } = house;
    await insertDistrict(dataSource, '09761', 'Augsburg', 'Kreisfreie Stadt');
    await insertDistrict(dataSource, '09772', 'Augsburg', 'Landkreis');
    await dataSource.manager.insert(Municipality, {
      ags: '09761000',
      name: 'Augsburg',
      kind: 'Kreisfreie Stadt',
      districtAgs: '09761',
      population: 300_000,
      populationDate: '2023-12-31',
      areaKm2: 147,
      lat: 48.4,
      lon: 10.9,
      postalCode: '86150',
      validTo: null,
    });
    const outletId = await insertOutlet(dataSource, 'Bote', 'local', clock.now(), []);
    const bob = await dataSource.manager.findOneByOrFail(User, { email: people.bob.email });
    id = await app.get(LogMention).log(
      {
        headline: 'Fest in Augsburg',
        url: null,
        outletId,
        publishedAt: clock.now(),
        note: '',
        campaignIds: [],
      },
      bob.id,
    );
    await app.get(FindNamedDistricts).workOff();
  });
  afterAll(() => house.close());

  it('shows them with the passage, and viewers no buttons', async () => {
    const page = await house.bob.get(`/mentions/${id}`).expect(200);
    expect(page.text).toContain('Fest in <mark>Augsburg</mark>');
    expect(page.text).toContain('Augsburg (Kreisfreie Stadt) entfernen');
    const seen = await house.charlie.get(`/mentions/${id}`).expect(200);
    expect(seen.text).toContain('Fest in <mark>Augsburg</mark>');
    expect(seen.text).not.toContain('/districts/removal');
    await house.charlie
      .post(`/mentions/${id}/districts/removal`)
      .type('form')
      .send({ district: '09761' })
      .expect(403);
  });

  it('removes and puts back, adds and refuses what is unclear', async () => {
    const post = async (path: string, fields: Record<string, string>, status = 303) => {
      await house.bob.post(`/mentions/${id}/${path}`).type('form').send(fields).expect(status);
      return (await house.bob.get(`/mentions/${id}`)).text;
    };
    expect(await post('districts/removal', { district: '09761' })).not.toContain('<mark>Augsburg</mark>');
    expect(await post('districts/return', { district: '09761', by: 'named' })).toContain(
      '<mark>Augsburg</mark>',
    );
    expect(await post('districts', { district: 'Augsburg' })).toContain('09772 Augsburg (Landkreis)');
    expect(await post('districts', { district: '09772' })).toContain('von Hand eingetragen');
    expect(await post('districts', { district: 'Nirgendwo' })).toContain(
      '„Nirgendwo“ ist kein einzelner Kreis.',
    );
    await post('districts', { district: '' }, 422);
    await post('districts/removal', { district: 'x' }, 422);
  });

  it('does the same by the API', async () => {
    const api = `/api/v1/mentions/${id}/districts`;
    const added = await house.bob.post(api).send({ district: '09772' }).expect(200);
    expect(added.body.districts).toEqual(
      expect.arrayContaining([
        { ags: '09772', name: 'Augsburg', kind: 'Landkreis', basis: 'hand', passage: null },
        {
          ags: '09761',
          name: 'Augsburg',
          kind: 'Kreisfreie Stadt',
          basis: 'named',
          passage: { field: 'title', text: 'Fest in Augsburg', start: 8, end: 16, municipality: '09761000' },
        },
      ]),
    );
    const removed = await house.bob.delete(`${api}/09772`).expect(200);
    expect(removed.body.districts).toHaveLength(1);
    await house.bob.post(api).send({ district: '00000' }).expect(422);
    await house.bob.post(api).send({ district: 'Augsburg' }).expect(422);
    await house.bob.delete(`${api}/augsburg`).expect(404);
  });
});
