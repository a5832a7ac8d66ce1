import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { sharedReport } from '../support/shared-report.js';
import { undoOf } from '../support/undo-of.js';
import { AuditEntry } from '../../src/modules/accounts/audit-entry.entity.js';
import { ShareLink, ShareView } from '../../src/modules/reports/share/share-link.entity.js';

const nobody = '01890000-0000-7000-8000-000000000000';

describe('share links of reports', () => {
  let house: TestApp;
  let report: string;

  beforeAll(async () => {
    house = await startTestApp({ now: '2026-12-01T09:00:00Z' });
    report = await sharedReport(house);
  });
  afterAll(() => house.close());

  const api = (id = report) => `/api/v1/reports/${id}/shares`;
  const share = async (change: object = {}, id = report): Promise<{ id: string; path: string }> => {
    const { body } = await house.bob
      .post(api(id))
      .send({ label: 'Referat 12', ...change })
      .expect(201);
    return { id: body.id, path: new URL(body.address as string).pathname };
  };

  it('open a final report without an account, a cookie, or a way into the house', async () => {
    const { path } = await share();
    const answer = await house.guest().get(path).expect(200);
    expect(answer.headers['x-robots-tag']).toBe('noindex, nofollow');
    expect(answer.headers['cache-control']).toContain('no-store');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.text).toContain('<meta name="robots" content="noindex, nofollow"');
    expect(answer.text).toContain('Ankommen mit der Stadtwerkstatt');
    expect(answer.text).toContain('Bote am Markt');
    for (const hidden of [
      'Fremde Überschrift',
      'nur im Haus',
      'Kurier unter Sperrfrist',
      '/media/',
      'funder-one',
    ])
      expect(answer.text).not.toContain(hidden);
    expect(answer.text).toContain('bis zum Ende einer Sperrfrist nicht enthalten');
    const inside = [...answer.text.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href);
    expect(inside.filter((href) => !href!.startsWith('/static/'))).toEqual([
      `${path}/report.pdf`,
      `${path}/report.xlsx`,
    ]);
  });

  it('show headlines where the link allows them, and rows once their embargo is over', async () => {
    const { path } = await share({ headlines: true });
    const before = await house.guest().get(path).expect(200);
    expect(before.text).toContain('Fremde Überschrift');
    expect(before.text).not.toContain('nur im Haus');
    house.clock.moveTo(new Date('2026-12-24T08:00:00Z'));
    expect((await house.guest().get(path).expect(200)).text).toContain('Kurier unter Sperrfrist');
    house.clock.moveTo(new Date('2026-12-01T09:00:00Z'));
  });

  it('answer unknown, revoked, expired and taken back alike', async () => {
    const revoked = await share();
    await house.bob.post(`${api()}/${revoked.id}/revocation`).expect(200);
    const expired = await share({ lastDay: '2026-12-01' });
    const open = await house.guest().get(expired.path).expect(200);
    expect(open.text).toContain('Bote am Markt');
    house.clock.moveTo(new Date('2026-12-02T09:00:00Z'));
    const pages = [];
    for (const path of [
      revoked.path,
      expired.path,
      `/share/${'A'.repeat(43)}`,
      '/share/x',
      `/share/${'A'.repeat(5000)}`,
    ]) {
      const { text, headers } = await house.guest().get(path).expect(404);
      expect(headers['x-robots-tag']).toBe('noindex, nofollow');
      expect(text).toContain('noindex');
      expect(text).toContain('Dieser Link öffnet nichts');
      pages.push(text.replaceAll(path, ''));
    }
    expect(new Set(pages).size).toBe(1);
    await house.guest().post(revoked.path).type('form').send({ password: 'x' }).expect(404);
    house.clock.moveTo(new Date('2026-12-01T09:00:00Z'));
  });

  it('ask for their password each time, keep nothing of the reader, and slow down who guesses', async () => {
    const { path } = await share({ password: 'drei Bögen tief im Meer' });
    const asked = await house.guest().get(path).expect(200);
    expect(asked.text).toContain('type="password"');
    expect(asked.text).not.toContain('Bote am Markt');
    expect(asked.text).not.toContain('Stadtwerkstatt');
    const wrong = await house.guest().post(path).type('form').send({ password: 'falsch' }).expect(422);
    expect(wrong.text).toContain('Das Passwort stimmt nicht');
    await house.guest().post(path).expect(422);
    const right = await house
      .guest()
      .post(path)
      .type('form')
      .send({ password: 'drei Bögen tief im Meer' })
      .expect(200);
    expect(right.text).toContain('Bote am Markt');
    expect(right.headers['set-cookie']).toBeUndefined();
    for (let at = 0; at < 8; at++)
      await house
        .guest()
        .post(path)
        .type('form')
        .send({ password: `falsch ${at}` })
        .expect(422);
    await house.guest().post(path).type('form').send({ password: 'drei Bögen tief im Meer' }).expect(429);
    house.clock.moveTo(new Date('2026-12-01T09:16:00Z'));
    await house.guest().post(path).type('form').send({ password: 'drei Bögen tief im Meer' }).expect(200);
    house.clock.moveTo(new Date('2026-12-01T09:00:00Z'));
  });

  it('are counted by day, without a word about whom, and not for those who work here', async () => {
    const { id, path } = await share();
    await house.guest().get(path).expect(200);
    await house.guest().get(path).expect(200);
    await house.guest().head(path).expect(200);
    await house.charlie.get(path).expect(200);
    house.clock.moveTo(new Date('2026-12-02T09:00:00Z'));
    await house.guest().get(path).expect(200);
    const { body } = await house.bob.get(api()).expect(200);
    expect(body.items.find((link: { id: string }) => link.id === id)).toMatchObject({
      views: 3,
      viewsByDay: [
        { day: '2026-12-02', views: 1 },
        { day: '2026-12-01', views: 2 },
      ],
    });
    const [view] = await house.dataSource.manager.findBy(ShareView, { shareLinkId: id });
    expect(Object.keys(view!).sort()).toEqual(['day', 'id', 'shareLinkId', 'views']);
    house.clock.moveTo(new Date('2026-12-01T09:00:00Z'));
  });

  it('are made of final reports for others only, and keep a hash of token and password alone', async () => {
    const draft = await sharedReport(house, {
      status: 'draft',
      snapshot: null,
      sha256: null,
      finalisedAt: null,
    });
    await house.bob.post(api(draft)).send({ label: 'x' }).expect(409);
    expect((await house.bob.get(`/reports/${draft}/shares`).expect(200)).text).toContain(
      'Ein Entwurf ändert sich noch',
    );
    const internal = await sharedReport(house, { audience: 'internal' });
    await house.bob.post(api(internal)).send({ label: 'x' }).expect(422);
    await house.bob.post(api(nobody)).send({ label: 'x' }).expect(404);
    await house.bob.get(api(nobody)).expect(404);
    await house.bob.post(api()).send({ label: '' }).expect(422);
    await house.bob.post(api()).send({ label: 'x', password: 'kurz' }).expect(422);
    await house.bob.post(api()).send({ label: 'x', lastDay: '2026-11-30' }).expect(422);
    await house.bob.post(api()).send({ label: 'x', lastDay: '2026-02-30' }).expect(422);
    await house.charlie.post(api()).send({ label: 'x' }).expect(403);
    await house.charlie.get(api()).expect(403);
    const { id, path } = await share({ password: 'drei Bögen tief im Meer' });
    const stored = JSON.stringify(await house.dataSource.manager.findOneBy(ShareLink, { id }));
    expect(stored).not.toContain(path.slice('/share/'.length));
    expect(stored).not.toContain('Bögen');
    const listed = JSON.stringify((await house.bob.get(api())).body);
    for (const secret of ['tokenHash', 'passwordHash', 'argon2', path.slice(7)])
      expect(listed).not.toContain(secret);
    const log = await house.dataSource.manager.findBy(AuditEntry, { subjectId: report });
    expect(JSON.stringify(log)).not.toContain(path.slice(7));
    expect(log.map(({ action }) => action)).toContain('report.share');
  });

  it('are looked after on a page: made, shown once, closed, opened again', async () => {
    const address = `/reports/${report}/shares`;
    const bad = await house.bob
      .post(address)
      .type('form')
      .send({ label: 'Frau <b>', password: 'kurz', lastDay: '31.12.2026' })
      .expect(422);
    expect(bad.text).toContain('zu leicht zu erraten');
    expect(bad.text).toContain('Frau &lt;b>');
    expect(bad.text).not.toContain('value="kurz"');
    const made = await house.bob
      .post(address)
      .type('form')
      .send({ label: 'Referat Neu', lastDay: '31.12.2026', headlines: 'on' })
      .expect(201);
    const path = /\/share\/[\w-]{43}/.exec(made.text)?.[0] ?? '';
    expect((await house.guest().get(path).expect(200)).text).toContain('Fremde Überschrift');
    const again = await house.bob.get(address).expect(200);
    expect(again.text).not.toContain(path);
    for (const text of ['Referat Neu', 'bis 31.12.2026', 'mit Überschriften', '1 Aufruf'])
      expect(again.text).toContain(text);
    const { items } = (await house.bob.get(api())).body as { items: { id: string; label: string }[] };
    const newest = items.find(({ label }) => label === 'Referat Neu')!;
    await house.bob.post(`${address}/${newest.id}/revocation`).expect(303);
    const back = await undoOf(house.bob, address);
    await house.guest().get(path).expect(404);
    await house.bob.post(back.action).type('form').send(back.fields).expect(303);
    await house.guest().get(path).expect(200);
    await house.bob.post(`${address}/${nobody}/revocation`).expect(404);
    await house.charlie.get(address).expect(403);
  });
});
