import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fillReportWorld, secrets } from '../../../../test/builders/report-world.js';
import { startTestApp } from '../../../../test/support/app.js';
import type { TestApp } from '../../../../test/support/app.js';
import { CampaignReportQueries } from '../campaign/campaign-report.queries.js';
import { ReachQueries } from '../reach/reach.queries.js';
import { TimelineQueries } from '../timeline.queries.js';
import { buildReport } from './build-report.js';
import { CollectFacts } from './collect-facts.js';
import { viewOf } from './facts-view.js';
import { audiences } from './indicators/audience.js';
import { indicator } from './indicators/indicator.js';
import type { ComputedKey } from './indicators/indicator.js';
import type { ReportFacts } from './report-facts.js';
import { sectionKeys } from './report-parameters.js';
import type { ReportRequest } from './report-request.js';

const period = { from: '2026-01-01', to: '2026-03-31' };

function aRequest(parameters: Partial<ReportRequest['parameters']> = {}): ReportRequest {
  return {
    title: 'Sichtbarkeit der Lotsen',
    language: 'de',
    audience: 'funder',
    periodStart: period.from,
    periodEnd: period.to,
    revision: 1,
    parameters: {
      grantIds: [],
      campaignIds: [],
      sections: sectionKeys.map((key) => ({ key, shown: true, text: '' })),
      highlights: [],
      hours: null,
      cost: null,
      ...parameters,
    },
  };
}

describe('the visibility report', () => {
  let house: TestApp;
  let world: Awaited<ReturnType<typeof fillReportWorld>>;
  let facts: ReportFacts;
  const collect = (request: ReportRequest) => house.app.get(CollectFacts).collect(request, house.clock.now());

  beforeAll(async () => {
    house = await startTestApp({ now: '2026-04-10T09:00:00Z' });
    world = await fillReportWorld(house.dataSource.manager);
    facts = await collect(aRequest({ grantIds: [world.grant] }));
  });
  afterAll(() => house.close());

  // worked out by hand from `test/builders/report-world.ts`
  it.each<[ComputedKey, number | null, string | null]>([
    ['own-releases', 2, null],
    ['statement-rate', 50, '1/2'],
    ['placements', 8, null],
    ['stories', 7, null],
    ['outlets', 3, null],
    ['local-share', 50, '4/8'],
    ['regional-share', 12.5, '1/8'],
    ['national-share', 25, '2/8'],
    ['districts', 3, null],
    ['target-districts', 2, '2/3'],
    ['wished-outlets', 1, '1/2'],
    ['gross-copies', 70_000, null],
    ['enquiries', 1, null],
    ['pick-up-rate', 50, '2/4'],
    ['reaction-time', 8, null],
    ['feed-coverage', 8000 / 90, null],
    ['attributed', 3, null],
    ['funder-named-rate', 100 / 3, '1/3'],
    ['initiated-rate', 100, '2/2'],
    ['key-message-rate', 50, '1/2'],
  ])('counts %s: %p', (key, value, counts) => {
    const found = indicator(key, viewOf(facts, { period }));
    if (value === null) expect(found.value).toBeNull();
    else expect(found.value).toBeCloseTo(value, 6);
    expect(found.counts && `${found.counts.part}/${found.counts.whole}`).toBe(counts);
  });

  it('counts as timeline, reach and campaign pages do', async () => {
    const one = await collect(aRequest({ campaignIds: [world.lotsen] }));
    const view = viewOf(one, { period });
    const today = '2026-04-10';
    const campaignId = world.lotsen;
    const timeline = await house.app
      .get(TimelineQueries)
      .timeline({ period, bucket: 'month', by: 'scope', includeNew: false, filter: { campaignId } }, today);
    expect(indicator('placements', view).value).toBe(timeline.total);
    expect(indicator('stories', view).value).toBe(timeline.stories);
    expect(indicator('feed-coverage', view).value).toBeCloseTo(timeline.observed! * 100, 9);
    expect(view.apart).toHaveLength(timeline.apart['own']!);
    expect(one.waiting).toBe(timeline.waiting);
    const reach = await house.app.get(ReachQueries).reach({ period, campaignId }, today);
    expect(indicator('districts', view).value).toBe(reach.ledger.totals.reached);
    expect(indicator('target-districts', view).value).toBe(reach.ledger.totals.targetedReached);
    const plain = (values: typeof reach.audiences) =>
      values.map(({ estimator, range, placements, known, sharedByEditions }) => ({
        estimator,
        range,
        placements,
        known,
        sharedByEditions,
      }));
    expect(plain(audiences(view))).toEqual(plain(reach.audiences));
    const campaign = await house.app.get(CampaignReportQueries).report(campaignId, today);
    expect(indicator('wished-outlets', view).value).toBe(
      campaign!.outlets.filter(({ mentions }) => mentions).length,
    );
    const { A, B, C } = campaign!.coverage!.grades;
    expect(indicator('attributed', view).value).toBe(A + B + C);
  });

  it('counts a mention of several campaigns once, and everything without any', async () => {
    expect(facts.placements.filter(({ id }) => id === world.pieces.nord)).toHaveLength(1);
    const all = viewOf(await collect(aRequest()), { period });
    expect(all.placements).toHaveLength(9);
  });

  it('holds nothing of journalists, no note, no teaser, no quotation', () => {
    const text = JSON.stringify(facts);
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
  });

  it('is built from the facts alone', () => {
    const request = aRequest({ grantIds: [world.grant] });
    const document = buildReport(request, facts);
    expect(document.cover.funders).toHaveLength(1);
    const again = buildReport(request, JSON.parse(JSON.stringify(facts)) as ReportFacts);
    expect(JSON.stringify(again)).toBe(JSON.stringify(document));
  });
});
