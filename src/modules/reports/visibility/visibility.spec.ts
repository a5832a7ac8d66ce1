import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fillReportWorld, hostileHeadline, secrets } from '../../../../test/builders/report-world.js';
import { storedMention } from '../../../../test/builders/stored-mention.js';
import { storedRelease } from '../../../../test/builders/stored-release.js';
import { startTestApp } from '../../../../test/support/app.js';
import type { TestApp } from '../../../../test/support/app.js';
import { ReleaseGrant } from '../../releases/release-grant.entity.js';
import { Release } from '../../releases/release.entity.js';
import { CampaignReportQueries } from '../campaign/campaign-report.queries.js';
import { ReachQueries } from '../reach/reach.queries.js';
import { TimelineQueries } from '../timeline.queries.js';
import { buildReport } from './build-report.js';
import { CollectFacts } from './collect-facts.js';
import { viewOf } from './facts-view.js';
import { audiences } from './indicators/audience.js';
import { indicator } from './indicators/indicator.js';
import type { ComputedKey } from './indicators/indicator.js';
import type { ReportDocument, Table } from './report-document.js';
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

/** Numbers and their signs stand together by a space that does not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

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
    const reach = await house.app.get(ReachQueries).reach({ period, campaignId, grantId: null }, today);
    expect(indicator('districts', view).value).toBe(reach.ledger.totals.reached);
    expect(indicator('target-districts', view).value).toBe(reach.ledger.totals.targetedReached);
    const bare = (values: typeof reach.audiences) =>
      values.map(({ estimator, range, placements, known, sharedByEditions }) => ({
        estimator,
        range,
        placements,
        known,
        sharedByEditions,
      }));
    expect(bare(audiences(view))).toEqual(bare(reach.audiences));
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

  it('asks as often for many mentions and releases as for few', async () => {
    const { dataSource } = house;
    const request = aRequest({ grantIds: [world.grant] });
    const countQueries = async () => {
      let asked = 0;
      const { logger } = dataSource;
      dataSource.logger = { ...silent, logQuery: () => void asked++ };
      await collect(request);
      dataSource.logger = logger;
      return asked;
    };
    const few = await countQueries();
    for (const day of ['2026-02-21', '2026-02-22', '2026-02-23']) {
      const releaseId = await storedRelease(dataSource.manager, { campaignId: world.other, day });
      await dataSource.manager.insert(ReleaseGrant, { releaseId, grantId: world.grant });
      await storedMention(dataSource.manager, day, {}, { campaigns: [world.other], areas: ['09184'] });
    }
    expect(await countQueries()).toBe(few);
    expect(few).toBeLessThan(80);
    await dataSource.manager.update(Release, { campaignId: world.other }, { archivedAt: new Date() });
  });

  it('holds nothing of journalists, no note, no teaser, no quotation', () => {
    const text = JSON.stringify(facts);
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
  });

  describe('as a document', () => {
    const request = (changes: Partial<ReportRequest> = {}) => ({
      ...aRequest({
        grantIds: [world.grant],
        hours: 120.5,
        cost: 4321,
        highlights: [
          { mentionId: world.pieces.first, summary: 'Eine Lotsin erzählt.', quote: '', purpose: '' },
          { mentionId: 'gone', summary: '', quote: '', purpose: '' },
        ],
      }),
      ...changes,
    });
    const tableOf = (document: ReportDocument, key: string) =>
      document.sections
        .flatMap(({ blocks }) => blocks)
        .find((block): block is Table => block.kind === 'table' && block.key === key)!;
    const printed = ({ rows }: Table) => rows.map(({ cells }) => cells.map(({ text }) => plain(text)));

    it('says the same for the same facts, to the byte', () => {
      const document = buildReport(request(), facts);
      const stored = JSON.parse(JSON.stringify(facts)) as ReportFacts;
      expect(JSON.stringify(buildReport(request(), stored))).toBe(JSON.stringify(document));
    });

    it('holds key figures against period before and target', () => {
      const { figures } = buildReport(request(), facts);
      expect(figures.find(({ key }) => key === 'placements')).toMatchObject({
        text: '8',
        // no feed was looked at then, so more is no rise
        comparison: { value: 1, text: '1; damals nicht beobachtet, kein Vergleich', direction: 'none' },
        target: {
          value: 12,
          text: '12 bis 31.12.2026',
          reached: 75,
          reachedText: expect.stringMatching(/^75\s% seit 01.10.2025$/),
        },
      });
      expect(figures.find(({ key }) => key === 'statement-rate')).toMatchObject({
        text: '1 von 2',
        value: 50,
      });
      expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
    });

    it('names the grant of a target where the report counts more than that grant', () => {
      const targetOf = (document: ReportDocument) =>
        document.figures.find(({ key }) => key === 'placements')?.target?.text;
      const [grant] = facts.grants;
      const two = { ...facts, grants: [grant!, { ...grant!, id: 'other', title: 'Zweite', targets: [] }] };
      const wider = request({ parameters: { ...request().parameters, campaignIds: [world.other] } });
      const named = `12 bis 31.12.2026 für „${grant!.title}“`;
      expect(targetOf(buildReport(request(), two))).toBe(named);
      expect(targetOf(buildReport(wider, facts))).toBe(named);
    });

    it('says nothing of how far a target is while there is nothing to count', () => {
      const { figures } = buildReport(request(), { ...facts, releases: [] });
      expect(figures.find(({ key }) => key === 'statement-rate')).toMatchObject({
        text: 'unbekannt',
        target: { text: expect.stringMatching(/^100\s% bis 31.12.2026$/), reachedText: '' },
      });
    });

    it('counts no outlets in a heading above none', () => {
      const empty = buildReport(request(), { ...facts, placements: [] });
      expect(tableOf(empty, 'outlets').caption).toBe('Medien mit Platzierungen');
    });

    it('sets targets against what was reached since the grant began, with the trace of a change', () => {
      const document = buildReport(request(), facts);
      const rows = printed(tableOf(document, 'targets')).map((cells) => cells.slice(1, 8));
      expect(rows).toEqual([
        ['Platzierungen', '12', '8', '9', '75 %', 'noch offen', '31.12.2026'],
        ['Förderhinweis-Quote', '100 %', '1 von 2', '1 von 2', '–', 'noch offen', '31.12.2026'],
        ['Gespräche mit Kommunen', '10', '–', '4', '40 %', 'noch offen', '31.12.2026'],
      ]);
      const text = JSON.stringify(document);
      expect(text).toContain('geändert am 20.01.2026: von 20 auf 12. Grund: Kürzung der Mittel');
    });

    it('lists every placement, and keeps hostile headlines as text', () => {
      const document = buildReport(request(), facts);
      const table = tableOf(document, 'mentions');
      expect(table.rows).toHaveLength(9);
      expect(table.rows[0]!.cells[3]).toEqual({
        kind: 'text',
        text: hostileHeadline,
        href: expect.any(String),
      });
      for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
    });

    it('marks what stands under an embargo, wherever it is named', () => {
      const document = buildReport(request(), facts);
      const until = '2026-05-01T08:00:00.000Z';
      for (const key of ['activities', 'mentions', 'releases'])
        expect(tableOf(document, key).rows.filter(({ embargoUntil }) => embargoUntil === until)).toHaveLength(
          1,
        );
      const markers = document.sections
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'chart' ? block.markers : []));
      expect(markers.map(({ title, embargoUntil }) => [title, embargoUntil])).toEqual([
        ['Lotsen starten', null],
        ['Haus eröffnet', until],
        ['Tag der offenen Tür', null],
      ]);
    });

    it('leaves remarks, money and judgements out of what is for everybody', () => {
      const text = JSON.stringify(buildReport(request({ audience: 'public' }), facts));
      for (const word of ['4.321', 'Kürzung der Mittel', 'Ordner 3', 'Tonalität'])
        expect(text).not.toContain(word);
      const inside = JSON.stringify(buildReport(request(), facts));
      for (const word of ['4.321', 'Kürzung der Mittel', 'Ordner 3', 'Tonalität'])
        expect(inside).toContain(word);
    });

    it('numbers what is shown, annexes apart, in the order that somebody chose', () => {
      const keys = ['districts', 'annex-definitions', 'methods', 'annex-mentions', 'summary'] as const;
      const sections = keys.map((key) => ({ key, shown: key !== 'methods', text: '' }));
      const document = buildReport(request({ parameters: { ...request().parameters, sections } }), facts);
      expect(document.sections.map(({ number, key }) => `${number} ${key}`)).toEqual([
        '1 districts',
        '2 methods',
        '3 summary',
        'A annex-definitions',
        'B annex-mentions',
      ]);
    });

    it('is written in English as well', () => {
      const document = buildReport(request({ language: 'en' }), facts);
      expect(document.sections.map(({ title }) => title)).toContain('Method and limits');
      expect(JSON.stringify(document)).not.toMatch(/unbekannt|Platzierung/);
    });

    it('says nothing of days that are yet to come', async () => {
      const ahead = request({ periodStart: '2027-01-01', periodEnd: '2027-12-31' });
      const document = buildReport(ahead, await collect(ahead));
      expect(JSON.stringify(document)).toContain('hat noch nicht begonnen');
    });

    it('is honest about an empty installation', async () => {
      const nothing = aRequest({ campaignIds: ['00000000-0000-7000-8000-000000000000'] });
      const document = buildReport(nothing, await collect(nothing));
      expect(document.figures.find(({ key }) => key === 'pick-up-rate')).toMatchObject({
        value: null,
        text: 'unbekannt',
      });
    });
  });
});

const silent = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};
