import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertCampaign, insertDistrict, insertOutlet } from '../builders/mentions-world.js';
import { storedMention } from '../builders/stored-mention.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { newId } from '../../src/shared/ids.js';
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
      targetedReached: 0,
      named: 0,
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
    const svg = await house.charlie.get(`/reach/map.svg?${year}&map=people`).expect(200);
    expect(svg.headers['content-type']).toContain('image/svg+xml');
    expect(String(svg.body ?? svg.text)).not.toContain('<use');
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
