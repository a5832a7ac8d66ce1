import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { storedRelease } from '../../../../test/builders/stored-release.js';
import { startTestApp } from '../../../../test/support/app.js';
import type { TestApp } from '../../../../test/support/app.js';
import { parseIcs } from '../../../../test/support/parse-ics.js';
import { ReleaseGrant } from '../../releases/release-grant.entity.js';
import { DueDateQueries } from '../dashboard/dates-due.queries.js';
import { CalendarToken } from './calendar-token.entity.js';

describe('the calendar', () => {
  let house: TestApp;
  let grantId: string;
  beforeAll(async () => {
    // 5 March 2026
    house = await startTestApp();
  });
  afterAll(() => house.close());

  const page = async (query = '') => (await house.charlie.get(`/calendar${query}`).expect(200)).text;
  const freshSecret = async (person = house.charlie) => {
    const { text } = await person.post('/calendar/address').expect(201);
    return /calendar\.ics\?token=([\w-]{43})/.exec(text)?.[1] ?? 'missing';
  };
  const feed = async (secret: string) => {
    const answer = await house.guest().get(`/calendar.ics?token=${secret}`).expect(200);
    expect(answer.type).toBe('text/calendar');
    return parseIcs(answer.text).events;
  };

  it('teaches when there is nothing', async () => {
    expect(await page()).toContain('Noch nichts im Kalender');
  });

  it('shows dates from all rooms, month by month, what is late first', async () => {
    const { body: funder } = await house.bob.post('/api/v1/funders').send({ name: 'Stiftung' }).expect(201);
    const { body: grant } = await house.bob
      .post('/api/v1/grants')
      .send({ funderId: funder.id, title: 'Lotsen', periodStart: '2025-01-01', periodEnd: '2026-12-31' })
      .expect(201);
    grantId = grant.id as string;
    const add = (path: string, body: object) =>
      house.bob.post(`/api/v1/grants/${grantId}/${path}`).send(body).expect(201);
    await add('due-dates', { title: 'Zwischenbericht 2025', dueDay: '2026-02-28', kind: 'interim' });
    await add('due-dates', { title: 'Sachbericht', dueDay: '2026-11-28', kind: 'final' });
    await add('targets', { indicator: 'stories', value: 5, dueDay: '2026-06-30' });
    await house.bob
      .post('/api/v1/tasks')
      .send({ title: 'Bilder aussuchen', dueDay: '2026-03-05' })
      .expect(201);
    await house.bob
      .post('/api/v1/campaigns')
      .send({ name: 'Frühling', periodStart: '2026-03-01', periodEnd: '2026-05-31' })
      .expect(201);
    const text = await page();
    const order = [
      'Überfällig',
      'Zwischenbericht 2025',
      'März 2026',
      'Bilder aussuchen',
      'Mai 2026',
      'Frühling',
      'Juni 2026',
      'Geschichten',
      'November 2026',
      'Sachbericht',
      'Samstag; Werktag davor: 27.11.2026',
      'Dezember 2026',
      'Förderung endet',
    ];
    const places = order.map((each) => text.indexOf(each));
    expect(places.every((at) => at >= 0)).toBe(true);
    // the kinds stand in the filter as well
    expect([...places.slice(0, -1)]).toEqual([...places.slice(0, -1)].sort((a, b) => a - b));
  });

  it('filters by kind, and shows other months', async () => {
    const reports = await page('?kind=report');
    expect(reports).toContain('Sachbericht');
    expect(reports).not.toContain('Bilder aussuchen');
    const before = await page('?from=2025-03');
    expect(before).toContain('Zwischenbericht 2025');
    expect(before).not.toContain('Überfällig');
    expect(await page('?from=2031-01')).toContain('steht nichts an');
    for (const odd of [
      '?from=2026-13',
      '?from=9999999-01',
      '?kind=x',
      '?from=0000-01',
      '?from=2026-02&from=x',
    ])
      await house.charlie.get(`/calendar${odd}`).expect(200);
  });

  it('gives each person a secret address that opens the calendar alone', async () => {
    const secret = await freshSecret();
    const events = await feed(secret);
    expect(events.map(({ SUMMARY }) => SUMMARY)).toEqual(
      expect.arrayContaining([
        'Bericht fällig: Sachbericht',
        'Aufgabe: Bilder aussuchen',
        'Ziel fällig: Geschichten',
        'Kampagne endet: Frühling',
        'Förderung endet: Lotsen',
      ]),
    );
    const report = events.find(({ SUMMARY }) => SUMMARY === 'Bericht fällig: Sachbericht');
    expect(report).toMatchObject({
      'DTSTART;VALUE=DATE': '20261128',
      DESCRIPTION: 'Lotsen\nSamstag; Werktag davor: 27.11.2026',
      alarm: { TRIGGER: '-P27DT15H' },
    });
    // a second look finds the same events
    const again = await feed(secret);
    expect(again.map(({ UID }) => UID)).toEqual(events.map(({ UID }) => UID));
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
    await house.guest().get('/calendar').query({ token: secret }).expect(303);
    await house.guest().get('/api/v1/grants').set('authorization', `Bearer ${secret}`).expect(401);
  });

  it('stores no secret, and lets a new one end the old', async () => {
    const first = await freshSecret();
    const second = await freshSecret();
    const rows = await house.app.get(DataSource).manager.find(CalendarToken);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(second);
    await house.guest().get(`/calendar.ics?token=${first}`).expect(404);
    await feed(second);
    expect(await page()).not.toContain(second);
    await house.charlie.post('/calendar/address/removal').expect(303);
    await house.guest().get(`/calendar.ics?token=${second}`).expect(404);
  });

  it('asks for the secret', async () => {
    await house.guest().get('/calendar.ics').expect(303);
    await house.guest().get('/calendar.ics?token=').expect(404);
    await house.guest().get('/calendar.ics?token=a&token=b').expect(404);
    expect((await house.charlie.get('/calendar.ics').expect(200)).type).toBe('text/calendar');
  });

  it('keeps names of contacts to itself', async () => {
    const contact = await house.bob
      .post('/api/v1/contacts')
      .send({ kind: 'desk', desk: 'Lokalredaktion', source: 'Impressum' })
      .expect(201);
    await house.bob
      .post('/api/v1/tasks')
      .send({ title: 'Frau Beispiel anrufen', dueDay: '2026-03-10', contactId: contact.body.id })
      .expect(201);
    const secret = await freshSecret(house.alice);
    const titles = (await feed(secret)).map(({ SUMMARY }) => SUMMARY);
    expect(titles).toContain('Aufgabe: Aufgabe mit einem Kontakt');
    expect(JSON.stringify(titles)).not.toContain('Beispiel');
    expect(await page()).toContain('Frau Beispiel anrufen');
  });

  it('says until when a funder has to be told of a planned release, until somebody was told', async () => {
    const { manager } = house.app.get(DataSource);
    await house.bob.patch(`/api/v1/grants/${grantId}`).send({ noticeDays: 7, version: 1 }).expect(200);
    const releaseId = await storedRelease(manager, {
      headline: 'Ein Jahr Lotsen',
      state: 'scheduled',
      publishedAt: null,
      day: null,
      // 31 March in Berlin
      plannedAt: new Date('2026-03-30T22:30:00Z'),
      embargoUntil: new Date('2026-03-30T22:30:00Z'),
    });
    await manager.insert(ReleaseGrant, { releaseId, grantId });
    const events = await feed(await freshSecret());
    const ofRelease = events.filter(({ SUMMARY }) => JSON.stringify(SUMMARY).endsWith('Ein Jahr Lotsen"'));
    expect(ofRelease.map((each) => [each['SUMMARY'], each['DTSTART;VALUE=DATE'] ?? each['DTSTART']])).toEqual(
      [
        ['Beim Zuwendungsgeber anzeigen: Ein Jahr Lotsen', '20260324'],
        ['Mitteilung geht hinaus: Ein Jahr Lotsen', '20260330T223000Z'],
        ['Sperrfrist endet: Ein Jahr Lotsen', '20260330T223000Z'],
      ],
    );
    expect(await page('?kind=publication')).toContain('31.03.2026');
    await house.bob
      .put(`/api/v1/releases/${releaseId}/checks/${grantId}/notice`)
      .send({ doneDay: '2026-03-05', party: 'E-Mail' })
      .expect(200);
    expect(await page('?kind=notice')).not.toContain('Ein Jahr Lotsen');
  });

  it('reminds on the first page from its days on, and of what is late', async () => {
    const dates = await house.app
      .get(DueDateQueries)
      .ahead('2026-03-05', house.clock.now(), 'Europe/Berlin', { withContacts: false });
    const reports = dates.filter(({ kind }) => kind === 'report').map(({ day, title }) => [day, title]);
    // the one in November is to be reminded of four weeks before
    expect(reports).toEqual([['2026-02-28', 'Zwischenbericht 2025, Lotsen']]);
    expect(dates.map(({ day }) => day)).toEqual(dates.map(({ day }) => day).sort());
  });

  it('leaves out what is archived or deleted', async () => {
    await house.bob.patch(`/api/v1/grants/${grantId}`).send({ archived: true, version: 2 }).expect(200);
    const text = await page();
    expect(text).not.toContain('Sachbericht');
    expect(text).toContain('Bilder aussuchen');
  });
});
