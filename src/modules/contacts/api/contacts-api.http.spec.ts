import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDesk, aPerson } from '../../../../test/builders/a-contact.js';
import { startTestApp } from '../../../../test/support/app.js';
import type { TestApp } from '../../../../test/support/app.js';
import { newId } from '../../../shared/ids.js';
import { AddContact } from '../add-contact.js';

interface Answer {
  id: string;
  version: number;
  [name: string]: unknown;
}

describe('contacts through the API', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp();
  });
  afterAll(() => house.close());

  const path = '/api/v1/contacts';
  const one = async (id: string) => (await house.bob.get(`${path}/${id}`).expect(200)).body as Answer;
  const person = {
    kind: 'person',
    lastName: 'Nordlicht',
    source: 'Anruf',
    legalBasis: 'consent',
    obtainedDay: '2026-03-01',
  };

  it('adds, lists, replaces and archives', async () => {
    const bad = await house.bob.post(path).send({ kind: 'person', lastName: 'X' }).expect(422);
    const paths = (bad.body as { errors: { path: string }[] }).errors.map((problem) => problem.path);
    expect(paths.sort()).toEqual(['legalBasis', 'obtainedDay', 'source']);
    await house.bob
      .post(path)
      .send({ ...person, email: 'a@b' })
      .expect(422);
    await house.bob
      .post(path)
      .send({ ...person, outletId: newId() })
      .expect(422);
    await house.bob
      .post(path)
      .send({ ...person, districts: ['99999'] })
      .expect(422);
    const added = (
      await house.bob
        .post(path)
        .send({ ...person, topics: ['Meer'], email: 'n@moosbote.example' })
        .expect(201)
    ).body as Answer;
    expect(added).toMatchObject({
      lastName: 'Nordlicht',
      topics: ['Meer'],
      noticeDueDay: '2026-04-01',
      version: 1,
    });
    expect(Object.keys(added)).not.toContain('emailKey');
    const listed = (await house.bob.get(`${path}?q=nord&topic=meer&limit=1`).expect(200)).body as {
      items: Answer[];
    };
    expect(listed.items.map(({ id }) => id)).toEqual([added.id]);
    const put = (fields: object) => house.bob.put(`${path}/${added.id}`).send(fields);
    await put(person).expect(422);
    expect((await put({ ...person, phone: '1', version: 1 }).expect(200)).body).toMatchObject({
      phone: '1',
      email: null,
      topics: [],
    });
    await put({ ...person, version: 1 }).expect(409);
    await house.bob.post(`${path}/${added.id}/archival`).send({ archived: true }).expect(204);
    expect((await one(added.id))['archivedAt']).not.toBeNull();
  });

  it('does what contacts may ask for', async () => {
    const id = await house.app.get(AddContact).run(aPerson({ email: 'weg@moosbote.example' }), null);
    await house.bob.post(`${path}/${id}/notice`).expect(204);
    expect((await one(id))['noticeSentAt']).toBe('2026-03-05T09:00:00.000Z');
    await house.bob.post(`${path}/${id}/objection`).send({ objected: true }).expect(204);
    const report = (await house.bob.get(`${path}/${id}/report`).expect(200)).body as {
      tables: Record<string, object[]>;
    };
    expect(report.tables['contact']).toMatchObject([{ lastName: 'Probe', email: 'weg@moosbote.example' }]);
    await house.bob.post(`${path}/${id}/erasure`).expect(204);
    expect(await one(id)).toMatchObject({ lastName: '', email: null, outlet: null });
    await house.bob.post(`${path}/${id}/erasure`).expect(410);
    expect(
      (
        await house.bob
          .post(path)
          .send({ ...person, email: 'WEG@moosbote.example' })
          .expect(409)
      ).body,
    ).toMatchObject({
      type: 'urn:echolot:problem:address-suppressed',
    });
    await house.bob.post(`${path}/${newId()}/notice`).expect(404);
    await house.bob.get(`${path}/x`).expect(404);
  });

  it('is closed to readers', async () => {
    const id = await house.app.get(AddContact).run(aDesk(), null);
    for (const address of [path, `${path}/${id}`, `${path}/${id}/report`])
      await house.charlie.get(address).expect(403);
    await house.charlie.post(`${path}/${id}/erasure`).expect(403);
    await house.guest().get(path).expect(401);
  });
});
