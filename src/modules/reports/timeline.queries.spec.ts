import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { In } from 'typeorm';
import { aRelease } from '../../../test/builders/a-release.js';
import { openMentionsWorld } from '../../../test/builders/mentions-world.js';
import type { MentionsWorld } from '../../../test/builders/mentions-world.js';
import { dialect } from '../../config/dialect.js';
import { newId } from '../../shared/ids.js';
import { CampaignEvent } from '../campaigns/campaign-event.entity.js';
import { FeedDay } from '../feeds/feed-day.entity.js';
import { FeedObservation } from '../feeds/feed-observation.queries.js';
import { Feed } from '../feeds/feed.entity.js';
import { applyMentionFilter } from '../mentions/mention-filter.js';
import { Mention } from '../mentions/mention.entity.js';
import { unwrittenRelease } from '../releases/new-release.js';
import { Release } from '../releases/release.entity.js';
import { DashboardQueries } from './dashboard.queries.js';
import { Tally } from './tally/tally.js';
import { TimelineQueries } from './timeline.queries.js';
import type { TimelineRequest } from './timeline.queries.js';

/**
 * Hand-computed. Berlin days: A 31 Dec 23:30Z is 1 Jan local; B 1 Jan local; C 2 Jan national; D 2 Jan unknown outlet;
 * E 3 Feb local, waiting; F 3 Feb local, irrelevant; G 31 Dec 22:30Z is 31 Dec local.
 */
const pieces = [
  ['A', '2025-12-31T23:30:00Z', 'local', 'relevant'],
  ['B', '2026-01-01T12:00:00Z', 'local', 'relevant'],
  ['C', '2026-01-02T12:00:00Z', 'national', 'relevant'],
  ['D', '2026-01-02T12:00:00Z', 'unknown', 'relevant'],
  ['E', '2026-02-03T12:00:00Z', 'local', 'new'],
  ['F', '2026-02-03T12:00:00Z', 'local', 'irrelevant'],
  ['G', '2025-12-31T22:30:00Z', 'local', 'relevant'],
] as const;

describe('the timeline', () => {
  let world: MentionsWorld;
  let observation: FeedObservation;
  let tally: Tally;
  let queries: TimelineQueries;
  let watchId: string;

  beforeAll(async () => {
    world = await openMentionsWorld();
    observation = new FeedObservation(world.dataSource);
    tally = new Tally(world.dataSource);
    queries = new TimelineQueries(world.dataSource, observation, tally);
    ({ id: watchId } = await world.aWatch({ campaignId: world.campaign }));
    await world.aWatch({ name: 'Auch', query: 'Stadtwerkstatt B' });
    const outlets = { local: world.local, national: world.national, unknown: null };
    await world.arrive(
      ...pieces.map(([name, at, scope]) => ({
        title: `Stadtwerkstatt ${name}`,
        publishedAt: new Date(at),
        outletId: outlets[scope],
      })),
    );
    for (const mention of await world.allMentions()) {
      const [, , , review] = pieces.find(([name]) => mention.headline.endsWith(name))!;
      if (review !== 'new') await world.review.review({ id: mention.id, version: null }, review, world.alice);
    }
    await world.dataSource.manager.insert(CampaignEvent, [
      { id: newId(), campaignId: world.campaign, day: '2026-01-02', kind: 'release', title: 'Mitteilung 1' },
      { id: newId(), campaignId: world.campaign, day: '2026-03-02', kind: 'event', title: 'Später' },
    ]);
  });
  afterAll(() => world.close());

  const request = (changes: Partial<TimelineRequest> = {}): TimelineRequest => ({
    period: { from: '2026-01-01', to: '2026-02-28' },
    bucket: 'month',
    by: 'scope',
    includeNew: false,
    filter: {},
    ...changes,
  });

  it('counts relevant mentions once, on their day in the reporting zone', async () => {
    const timeline = await queries.timeline(request(), '2026-03-10');
    expect(timeline).toMatchObject({
      buckets: [
        { start: '2026-01-01', observed: null, series: { local: 2, national: 1, unknown: 1 } },
        { start: '2026-02-01', observed: null, series: {} },
      ],
      total: 4,
      totals: { local: 2, national: 1, unknown: 1 },
      previous: { from: '2025-11-03', to: '2025-12-31', total: 1, observed: null },
      waiting: 1,
      events: [{ day: '2026-01-02', kind: 'release', title: 'Mitteilung 1' }],
      items: null,
      comparison: null,
    });
  });

  it('shows releases beside events, each with the way to it; those of another campaign only when no campaign is asked for', async () => {
    const { manager } = world.dataSource;
    const release = (day: string, headline: string, changes: Partial<Release> = {}): Release => {
      const publishedAt = new Date(`${day}T09:00:00Z`);
      return {
        ...unwrittenRelease(),
        id: newId(),
        ...aRelease({ headline, publishedAt }),
        campaignId: world.campaign,
        day,
        createdAt: publishedAt,
        updatedAt: publishedAt,
        version: 1,
        ...changes,
      };
    };
    const own = release('2026-01-05', 'Lotsin gesucht');
    const noted = release('2026-01-02', 'Mitteilung 1');
    const loose = release('2026-02-28', 'Ohne Kampagne', { campaignId: null });
    const archived = release('2026-01-06', 'Abgelegt', { archivedAt: new Date() });
    const later = release('2026-03-01', 'Danach');
    await manager.insert(Release, [loose, own, noted, archived, later]);
    try {
      const { events } = await queries.timeline(request(), '2026-03-10');
      const campaign = { id: world.campaign, name: 'Stadtwerkstatt' };
      const kind = 'release';
      const ofCampaign = [
        { day: '2026-01-02', kind, title: 'Mitteilung 1', campaign, link: `/releases/${noted.id}` },
        { day: '2026-01-05', kind, title: 'Lotsin gesucht', campaign, link: `/releases/${own.id}` },
      ];
      const last = {
        day: '2026-02-28',
        kind,
        title: 'Ohne Kampagne',
        campaign: null,
        link: `/releases/${loose.id}`,
      };
      expect(events).toEqual([...ofCampaign, last]);
      const filter = { campaignId: world.campaign };
      const narrowed = await queries.timeline(request({ filter }), '2026-03-10');
      expect(narrowed.events).toEqual(ofCampaign);
      const wide = request({ period: { from: '2026-03-01', to: '2026-03-31' } });
      expect(
        (await queries.timeline(wide, '2026-03-10')).events.map(({ kind: one, title, link }) => [
          one,
          title,
          link,
        ]),
      ).toEqual([
        ['release', 'Danach', `/releases/${later.id}`],
        ['event', 'Später', `/campaigns/${world.campaign}`],
      ]);
    } finally {
      await manager.delete(Release, { id: In([own, noted, loose, archived, later].map(({ id }) => id)) });
    }
  });

  it('is held against the period before, bucket by bucket', async () => {
    const period = { from: '2026-01-01', to: '2026-01-02' };
    const timeline = await queries.timeline(
      request({ period, bucket: 'day', compare: { with: 'previous' } }),
      '2026-03-10',
    );
    expect(timeline.buckets.map(({ series }) => series)).toEqual([{ local: 2 }, { national: 1, unknown: 1 }]);
    expect(timeline.comparison).toEqual({
      with: 'previous',
      period: { from: '2025-12-30', to: '2025-12-31' },
      buckets: [
        { start: '2025-12-30', observed: null, items: null, series: {}, apart: {} },
        { start: '2025-12-31', observed: null, items: null, series: { local: 1 }, apart: {} },
      ],
      total: 1,
      stories: 1,
      name: null,
    });
    expect(timeline.previous.total).toBe(1);
  });

  it('is held against another campaign in the same period, within the same filter', async () => {
    const compare = { with: 'campaign', campaignId: world.campaign } as const;
    const filter = { campaignId: newId(), scope: 'local' } as const;
    const timeline = await queries.timeline(request({ filter, compare, by: 'outlet' }), '2026-03-10');
    expect(timeline.total).toBe(0);
    expect(timeline.comparison).toMatchObject({
      ...compare,
      name: 'Stadtwerkstatt',
      total: 2,
      buckets: [
        { start: '2026-01-01', series: { [world.local]: 2 } },
        { start: '2026-02-01', series: {} },
      ],
    });
    expect(timeline.labels).toEqual({ [world.local]: 'Augsburger Bote' });
  });

  it('counts those that wait only when asked', async () => {
    const timeline = await queries.timeline(request({ includeNew: true }), '2026-03-10');
    expect(timeline.total).toBe(5);
    expect(timeline.buckets[1]!.series).toEqual({ local: 1 });
  });

  it.each<[string, () => TimelineRequest['filter'], number]>([
    ['watch', () => ({ watchId }), 4],
    ['campaign', () => ({ campaignId: world.campaign }), 4],
    ['outlet', () => ({ outletId: world.national }), 1],
    ['scope', () => ({ scope: 'local' }), 2],
    ['unknown scope', () => ({ scope: 'unknown' }), 1],
    ['district', () => ({ districtAgs: '09761' }), 2],
    ['medium type', () => ({ mediumType: 'newspaper' }), 3],
    ['something that does not exist', () => ({ campaignId: newId() }), 0],
  ])('is narrowed by %s', async (_, filter, total) => {
    const timeline = await queries.timeline(request({ filter: filter() }), '2026-03-10');
    expect(timeline.total).toBe(total);
    const bars = timeline.buckets.flatMap(({ series }) => Object.values(series));
    expect(bars.reduce((sum, value) => sum + value, 0)).toBe(total);
  });

  it.each<[TimelineRequest['by'], () => Record<string, number>, () => Record<string, string>]>([
    ['medium', () => ({ newspaper: 3, unknown: 1 }), () => ({})],
    [
      'outlet',
      () => ({ [world.local]: 2, [world.national]: 1, unknown: 1 }),
      () => ({ [world.local]: 'Augsburger Bote', [world.national]: 'Tagesblatt' }),
    ],
    [
      'district',
      () => ({ '09761': 2, '09772': 2 }),
      () => ({ '09761': 'Augsburg (Kreisfreie Stadt)', '09772': 'Augsburg (Landkreis)' }),
    ],
    ['campaign', () => ({ [world.campaign]: 4 }), () => ({ [world.campaign]: 'Stadtwerkstatt' })],
  ])('is divided by %s, and the total stays the number of mentions', async (by, totals, labels) => {
    const timeline = await queries.timeline(request({ by }), '2026-03-10');
    expect(timeline.totals).toEqual(totals());
    expect(timeline.labels).toEqual(labels());
    expect(timeline.total).toBe(4);
  });

  describe('with pieces that neither a newsroom nor an agency wrote', () => {
    const labelled = { A: 'own', B: 'agency', C: 'pressPortal', E: 'own' } as const;
    const label = async (labels: Readonly<Record<string, Mention['label']>>) => {
      for (const [name, value] of Object.entries(labels)) {
        const headline = `Stadtwerkstatt ${name}`;
        await world.dataSource.manager.update(Mention, { headline }, { label: value });
      }
    };
    beforeAll(() => label(labelled));
    afterAll(() => label({ A: 'editorial', B: 'editorial', C: 'editorial', E: 'editorial' }));

    it('counts these beside the figures, not in them', async () => {
      expect(await queries.timeline(request(), '2026-03-10')).toMatchObject({
        buckets: [{ series: { local: 1, unknown: 1 }, apart: { own: 1, pressPortal: 1 } }, { apart: {} }],
        total: 2,
        totals: { local: 1, unknown: 1 },
        apart: { own: 1, pressPortal: 1 },
        waiting: 0,
      });
      const withNew = await queries.timeline(request({ includeNew: true }), '2026-03-10');
      expect(withNew).toMatchObject({ total: 2, apart: { own: 2, pressPortal: 1 } });
    });

    it('counts those of the labels that are asked for', async () => {
      const filter = { labels: ['own', 'pressPortal'] } as const;
      expect(await queries.timeline(request({ filter }), '2026-03-10')).toMatchObject({
        total: 2,
        totals: { local: 1, national: 1 },
        apart: {},
        waiting: 1,
      });
    });

    it('is divided by label', async () => {
      const timeline = await queries.timeline(request({ by: 'label' }), '2026-03-10');
      expect(timeline.totals).toEqual({ editorial: 1, agency: 1 });
    });

    it('the dashboard leaves them out and says how many', async () => {
      const rooms = [world.dataSource, world.mentions, queries, observation, tally] as const;
      const queriesOfDashboard = new DashboardQueries(...rooms);
      const { quarter } = await queriesOfDashboard.dashboard('2026-03-10', world.clock.now());
      expect(quarter).toMatchObject({ total: 2, apart: { own: 1, pressPortal: 1 }, lastTotal: 0 });
      await label({ B: 'own' });
      expect(await queriesOfDashboard.districtsReached(quarter.current)).toBe(0);
      await label(labelled);
    });
  });

  it('counts from an index alone', async () => {
    if (dialect !== 'sqlite') return;
    const query = applyMentionFilter(world.dataSource.createQueryBuilder(Mention, 'm'), {
      from: '2026-01-01',
      to: '2026-12-31',
    })
      .select('m.day', 'day')
      .addSelect('m.scope', 'key')
      .addSelect('COUNT(*)', 'count')
      .groupBy('m.day')
      .addGroupBy('m.scope')
      .addGroupBy('m.review')
      .addGroupBy('m.label');
    const [sql, parameters] = query.getQueryAndParameters();
    const plan: { detail: string }[] = await world.dataSource.query(`EXPLAIN QUERY PLAN ${sql}`, parameters);
    expect(plan.map(({ detail }) => detail).join()).toContain('COVERING INDEX ix_mention_day');
  });

  describe('with feeds', () => {
    beforeAll(async () => {
      const now = world.clock.now();
      const feed = (url: string, outletId: string, changes: Partial<Feed>) => ({
        id: newId(),
        outletId,
        url,
        title: url,
        kind: 'outlet' as const,
        state: 'active' as const,
        districtAgs: [],
        etag: null,
        lastModified: null,
        bodyHash: null,
        nextPollAt: now,
        intervalMinutes: 60,
        leaseUntil: null,
        failureWeight: 0,
        lastPolledAt: now,
        lastSucceededAt: now,
        lastNewItemAt: null,
        lastErrorCode: null,
        createdAt: now,
        ...changes,
      });
      const works = feed('https://a.example', world.local, {});
      const broken = feed('https://b.example', world.national, { failureWeight: 9, lastSucceededAt: null });
      const search = feed('https://c.example', world.national, {
        kind: 'search',
        outletId: null,
        state: 'paused',
      });
      for (const each of [works, broken, search]) await world.dataSource.manager.insert(Feed, each);
      await world.dataSource.manager.insert(FeedDay, [
        { feedId: works.id, day: '2026-02-01', due: 3, succeeded: 3, newItems: 40 },
        { feedId: works.id, day: '2026-02-02', due: 3, succeeded: 3, newItems: 2 },
        { feedId: search.id, day: '2026-02-02', due: 3, succeeded: 3, newItems: 500 },
        { feedId: broken.id, day: '2026-02-01', due: 1, succeeded: 0, newItems: 0 },
      ]);
    });

    it('says on which share of outlet-days a feed answered, and that the time before was not', async () => {
      const {
        buckets,
        observed: all,
        previous,
      } = await queries.timeline(
        request({ period: { from: '2026-01-31', to: '2026-02-01' }, bucket: 'day' }),
        '2026-03-10',
      );
      expect(buckets.map(({ observed }) => observed)).toEqual([0, 0.5]);
      expect(all).toBe(0.25);
      expect(previous.observed).toBe(0);
    });

    it('says how many items the feeds showed, without those of search feeds', async () => {
      const period = { from: '2026-01-31', to: '2026-02-03' };
      const timeline = await queries.timeline(request({ period, bucket: 'day' }), '2026-02-02');
      expect(timeline.buckets.map(({ items }) => items)).toEqual([0, 40, 2, null]);
      expect(timeline.items).toBe(42);
    });

    it('the dashboard knows what waits, what was reached, what could be seen and what is broken', async () => {
      const rooms = [world.dataSource, world.mentions, queries, observation, tally] as const;
      const dashboard = await new DashboardQueries(...rooms).dashboard('2026-03-10', world.clock.now());
      expect(dashboard).toMatchObject({
        waiting: 1,
        newest: [{ mention: { headline: 'Stadtwerkstatt E' } }],
        quarter: {
          current: { from: '2026-01-01', to: '2026-03-10' },
          last: { from: '2025-10-01', to: '2025-12-08' },
          total: 4,
          lastTotal: 0,
        },
        districts: { reached: 2, observable: 2, all: 2 },
        feeds: {
          active: 2,
          polled: 2,
          alarms: { failing: 1, gone: 0, silent: 0, low: 0, high: 0, any: 1 },
          lastSuccess: world.clock.now(),
        },
        watches: 2,
        mentions: true,
      });
    });
  });
});
