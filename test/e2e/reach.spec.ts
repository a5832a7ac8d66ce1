import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertGrant } from '../builders/grants.js';
import { insertCampaign, insertDistrict, insertOutlet } from '../builders/mentions-world.js';
import { storedMention } from '../builders/stored-mention.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { newId } from '../../src/shared/ids.js';
import { Campaign } from '../../src/modules/campaigns/campaign.entity.js';
import { CampaignDistrict } from '../../src/modules/campaigns/campaign-district.entity.js';
import type { Mention } from '../../src/modules/mentions/mention.entity.js';
import { AudienceFigure } from '../../src/modules/outlets/figures/audience-figure.entity.js';
import { MentionAudience } from '../../src/modules/reach/mention-audience.entity.js';

describe('the reach of mentions', () => {
  let house: TestApp;
  let bote: string;
  let campaign: string;
  let special: string;

  beforeAll(async () => {
    house = await startTestApp();
    const { dataSource } = house;
    const now = house.clock.now();
    await insertDistrict(dataSource, '09761', 'Augsburg', 'Kreisfreie Stadt');
    await insertDistrict(dataSource, '09772', 'Augsburg', 'Landkreis');
    await insertDistrict(dataSource, '09162', 'München', 'Kreisfreie Stadt');
    bote = await insertOutlet(dataSource, 'Bote', 'local', now, ['09761', '09772']);
    await insertOutlet(dataSource, 'Isarblatt', 'local', now, ['09162']);
    campaign = await insertCampaign(dataSource, 'Herbst', now);
    await dataSource.manager.insert(CampaignDistrict, { campaignId: campaign, districtAgs: '09162' });
    const figure = (validFrom: string, low: number, high = low): AudienceFigure => ({
      id: newId(),
      outletId: bote,
      metric: 'distributed',
      low,
      high,
      periodStart: null,
      periodEnd: null,
      source: `IVW ${validFrom}`,
      url: '',
      asOf: validFrom,
      validFrom,
      note: '',
      origin: 'user',
      createdAt: now,
      createdBy: null,
      withdrawnAt: null,
      withdrawnReason: '',
    });
    await dataSource.manager.insert(AudienceFigure, [
      figure('2025-01-01', 10_000),
      // changes in the middle of a month
      figure('2026-02-15', 8_000, 9_000),
    ]);
    await piece('2026-01-20');
    await piece('2026-02-10');
    await piece('2026-02-20');
    special = await piece('2026-02-21');
    await piece('2026-02-22', { channel: null });
    await piece('2026-02-23', { review: 'new' });
    await dataSource.manager.insert(MentionAudience, {
      id: newId(),
      mentionId: special,
      metric: 'distributed',
      low: 50_000,
      high: 50_000,
      source: 'Sonderausgabe, Verlag',
      url: '',
      asOf: '2026-02-21',
      note: '',
      createdAt: now,
      createdBy: null,
    });
  });
  afterAll(() => house.close());

  const piece = (day: string, changes: Partial<Mention> = {}) =>
    storedMention(
      house.dataSource.manager,
      day,
      { outletId: bote, headline: 'Lotsin', ...changes },
      { campaigns: [campaign], areas: ['09761', '09772'] },
    );

  const ask = async (query: string) => (await house.charlie.get(`/api/v1/reach?${query}`).expect(200)).body;
  const year = 'from=2026-01-01&to=2026-12-31';

  it('tells districts, what is known of them, and audiences by rule', async () => {
    const body = await ask(`${year}&campaign=${campaign}`);
    expect(body.totals).toMatchObject({
      reached: 2,
      targeted: 1,
      // nothing was observable
      targetedReached: null,
      named: null,
      observable: 0,
    });
    const of = (ags: string) => body.districts.find((row: { ags: string }) => row.ags === ags);
    expect(of('09761')).toMatchObject({
      coverage: 'reached',
      area: { placements: 5, outlets: 1, byScope: { local: 5 }, first: '2026-01-20', last: '2026-02-22' },
    });
    // nobody watched: no zero
    expect(of('09162')).toMatchObject({ coverage: 'not-observable', targeted: true, observedDays: 0 });
    const copies = body.audiences.find(({ estimator }: { estimator: string }) => estimator === 'copies');
    // 10,000 twice, 8,000 to 9,000 once, 50,000 of the special edition
    expect(copies).toMatchObject({
      range: { low: 78_000, high: 79_000 },
      placements: 4,
      known: 4,
      unit: 'copies',
      version: 1,
    });
    const shares = copies.pedigree.map(({ figure, times }: { figure: { low: number }; times: number }) => [
      figure.low,
      times,
    ]);
    expect(shares.sort()).toEqual([
      [10_000, 2],
      [50_000, 1],
      [8_000, 1],
    ]);
    const portal = body.audiences.find(({ estimator }: { estimator: string }) => estimator === 'portal');
    expect(portal).toMatchObject({ range: null, placements: 1, known: 0 });
  });

  it('asks for all campaigns of a grant, a piece of two of them once, in timeline, reach, list and files alike', async () => {
    const { dataSource } = house;
    const second = await insertCampaign(dataSource, 'Winter', house.clock.now());
    const grant = await insertGrant(dataSource, 'Lotsen', [campaign, second], house.clock.now());
    const stored = (day: string, campaigns: string[]) =>
      storedMention(dataSource.manager, day, { outletId: bote }, { campaigns });
    const both = await stored('2025-11-03', [campaign, second]);
    const one = await stored('2025-11-04', [second]);
    await stored('2025-11-05', []);
    const query = `from=2025-11-01&to=2025-11-30&grant=${grant}`;
    const { body } = await house.charlie.get(`/api/v1/reach?${query}`).expect(200);
    expect(body.figures.find(({ key }: { key: string }) => key === 'placements').value).toBe(2);
    expect(body.outlets).toMatchObject([{ placements: 2 }]);
    expect(body.totals.targeted).toBe(1);
    const timeline = (await house.charlie.get(`/api/v1/timeline?${query}`).expect(200)).body;
    expect(timeline.totals).toMatchObject({ mentions: 2, series: { local: 2 } });
    const list = (await house.charlie.get(`/api/v1/mentions?${query}`).expect(200)).body;
    expect(list.items.map(({ id }: { id: string }) => id).sort()).toEqual([both, one].sort());
    const { text } = await house.charlie.get(`/reach?${query}`).expect(200);
    expect(text).toContain(`grant=${grant}`);
    expect(text).toContain('Lotsen: ');
    const rows = await house.charlie.get(`/mentions?${query}&review=relevant`).expect(200);
    expect(rows.text).toContain('Förderung: Lotsen');
    const single = await insertGrant(dataSource, 'Winterlotsen', [second], house.clock.now());
    const ofOne = await ask(`from=2025-11-01&to=2025-11-30&grant=${single}`);
    const ofCampaign = await ask(`from=2025-11-01&to=2025-11-30&campaign=${second}`);
    expect(ofOne.outlets).toEqual(ofCampaign.outlets);
    expect(ofOne.totals).toEqual(ofCampaign.totals);
    const nobody = '01a00000-0000-7000-8000-000000000000';
    await house.charlie.get(`/api/v1/reach?grant=${nobody}`).expect(404);
  });

  it('leaves last year as it was when a figure of today is entered', async () => {
    const before = await ask('from=2026-01-01&to=2026-02-28');
    await house.dataSource.manager.insert(AudienceFigure, {
      ...(await house.dataSource.manager.findOneByOrFail(AudienceFigure, { validFrom: '2026-02-15' })),
      id: newId(),
      validFrom: '2026-03-01',
      low: 1,
      high: 1,
    });
    expect(await ask('from=2026-01-01&to=2026-02-28')).toEqual(before);
  });

  it('shows the map with its table and the white spots, and gives it away as a file', async () => {
    const { text } = await house.charlie.get(`/reach?${year}&campaign=${campaign}`).expect(200);
    for (const part of [
      '2 von 3 Kreisen erreicht',
      'Weiße Flecken',
      'Isarblatt',
      'nicht beobachtbar',
      '78.000 – 79.000',
    ])
      expect(text).toContain(part);
    expect(text).toContain('data-district-map');
    const svg = await house.charlie.get(`/reach/map.svg?${year}&campaign=${campaign}&map=people`).expect(200);
    expect(svg.headers['content-type']).toContain('image/svg+xml');
    expect(String(svg.body ?? svg.text)).not.toContain('<use');
    // a picture is cut out and passed on: it says of what, by which rule and of when
    for (const part of [
      'Herbst: ',
      'Geprüfte Platzierungen vom 01.01.2026 bis 31.12.2026',
      '(Regel 1)',
      'Stand ',
    ])
      expect(String(svg.body)).toContain(part);
  });

  it('says in its file when a district was first reached, also before the period, and of which campaign', async () => {
    const query = `from=2026-02-01&to=2026-02-28&campaign=${campaign}`;
    const { text } = await house.charlie.get(`/reach/export.csv?${query}`).expect(200);
    const [header, ...rows] = text
      .trim()
      .split('\r\n')
      .map((line) => line.split(';'));
    const at = header!.indexOf('Zum ersten Mal erreicht');
    const first = (ags: string) => rows.find(([key]) => key === ags)?.[at];
    expect([first('09761'), first('09772'), first('09162')]).toEqual(['2026-01-20', '2026-01-20', '']);
    const january = await house.charlie.get('/reach/export.csv?from=2026-01-05&to=2026-01-31').expect(200);
    expect(january.text.split('\r\n').find((line) => line.startsWith('09761'))).toContain(
      ';2026-01-20;2026-01-20;2026-01-20;',
    );
  });

  it('gives white spots with the outlets that spread there', async () => {
    const { whiteSpots } = await ask(`${year}&campaign=${campaign}`);
    expect(whiteSpots).toEqual([
      { ags: '09162', outlets: [{ id: expect.any(String), name: 'Isarblatt', scope: 'local' }] },
    ]);
  });

  it('shows a campaign of the archive as the one that is asked about', async () => {
    const old = await insertCampaign(house.dataSource, 'Vorjahr', house.clock.now());
    await house.dataSource.manager.update(Campaign, { id: old }, { archivedAt: house.clock.now() });
    const { text } = await house.charlie.get(`/reach?${year}&campaign=${old}`).expect(200);
    expect(text).toMatch(new RegExp(`<option value="${old}" selected[^>]*>Vorjahr`));
    expect((await house.charlie.get(`/reach?${year}`).expect(200)).text).not.toContain('Vorjahr');
  });

  it('knows no campaign that is not there, and no filter that it would not heed', async () => {
    const nobody = newId();
    await house.charlie.get(`/api/v1/reach?campaign=${nobody}`).expect(404);
    await house.charlie.get(`/reach?campaign=${nobody}`).expect(404);
    await house.charlie.get(`/reach/map.svg?campaign=${nobody}`).expect(404);
    await house.charlie.get('/api/v1/reach?scope=local').expect(422);
  });

  it('names the days of a month that the period cuts', async () => {
    const { text } = await house.charlie.get('/reach?from=2026-01-10&to=2026-02-28').expect(200);
    expect(text).toContain('10.01.2026 – 31.01.2026');
    expect(text).not.toContain('01.02.2026 – 28.02.2026');
  });

  it('says of days ahead that they lie ahead, and neither counts nor blames anybody', async () => {
    const ahead = 'from=2027-01-01&to=2027-02-28';
    const { text } = await house.charlie.get(`/reach?${ahead}&campaign=${campaign}`).expect(200);
    expect(text).toContain('01.01.2027 bis 28.02.2027 steht noch bevor');
    expect(text).not.toContain('Noch schaut niemand hin');
    expect(text).not.toContain('0 von 1');
    const { figures, months } = await ask(ahead);
    expect(figures.filter(({ value }: { value: unknown }) => value !== null)).toEqual([]);
    expect(text).toContain('Der Zeitraum steht noch bevor');
    expect(text).not.toContain('0 Platzierungen in 0');
    expect(months.map(({ reachedSoFar }: { reachedSoFar: unknown }) => reachedSoFar)).toEqual([null, null]);
  });

  it.each(['from=2026-02-01&to=2026-01-01', 'from=gestern', 'campaign=x', 'from=1990-01-01&to=2026-01-01'])(
    'refuses %s',
    async (query) => {
      const { status } = await house.charlie.get(`/api/v1/reach?${query}`);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );
});
