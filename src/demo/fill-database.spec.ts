import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IsNull, Not } from 'typeorm';
import type { DataSource } from 'typeorm';
import { AuditLog } from '../modules/accounts/audit-log.js';
import { CampaignEvent } from '../modules/campaigns/campaign-event.entity.js';
import { FeedDay } from '../modules/feeds/feed-day.entity.js';
import { FeedPoll } from '../modules/feeds/feed-poll.entity.js';
import { Feed } from '../modules/feeds/feed.entity.js';
import { Match } from '../modules/mentions/match.entity.js';
import { MentionCampaign } from '../modules/mentions/mention-campaign.entity.js';
import { MentionDistrict } from '../modules/mentions/mention-district.entity.js';
import { Mention } from '../modules/mentions/mention.entity.js';
import { Item } from '../modules/feeds/item.entity.js';
import { Outlet } from '../modules/outlets/outlet.entity.js';
import { Delivery } from '../modules/releases/delivery.entity.js';
import { Release } from '../modules/releases/release.entity.js';
import { ImportPlaces } from '../modules/places/import-places.js';
import { openFreshDatabase } from '../../test/support/fresh-database.js';
import { calendarOf } from './calendar.js';
import { demoFeeds } from './feeds.js';
import { fillDatabase } from './fill-database.js';
import { handEntries } from './hand-entries.js';
import { HistoryClock } from './history-clock.js';
import { planYear } from './plan-year.js';

const now = new Date('2026-03-05T09:00:00Z');
const timeZone = 'Europe/Berlin';

describe('a filled database', () => {
  let dataSource: DataSource;
  let close: () => Promise<void> = () => Promise.resolve();
  const calendar = calendarOf(now, timeZone);
  const year = planYear(calendar);

  beforeAll(async () => {
    const fresh = await openFreshDatabase();
    dataSource = fresh.dataSource;
    close = () => fresh.close();
    const clock = new HistoryClock(now);
    await new ImportPlaces(dataSource, clock, new AuditLog(clock)).run();
    await fillDatabase(dataSource, year, calendar, {
      timeZone,
      urlOf: ({ slug }) => `http://127.0.0.1:9/${slug}.xml`,
    });
  }, 60_000);
  afterAll(() => close());

  it('has the outlets by scope, each marked as invented', async () => {
    const outlets = await dataSource.manager.find(Outlet);
    const counts: Record<string, number> = {};
    for (const { scope } of outlets) counts[scope] = (counts[scope] ?? 0) + 1;
    expect(counts).toEqual({ local: 10, regional: 7, national: 4, trade: 3, international: 1 });
    expect(outlets.filter(({ notes }) => !notes.startsWith('Erfunden'))).toEqual([]);
    expect(outlets.filter(({ scope, states }) => scope === 'local' && states.length !== 1)).toEqual([]);
  });

  it('has a mention for each article that the plan calls one, and the hand entries', async () => {
    const named = year.filter(({ judgement }) => judgement !== null);
    expect(await dataSource.manager.count(Mention)).toBe(named.length + handEntries.length);
    expect(await dataSource.manager.count(Item)).toBe(year.length);
    expect(await dataSource.manager.countBy(Mention, { foundBy: 'hand' })).toBe(handEntries.length);
  });

  it('has mentions of every label but those of press portals', async () => {
    const labelled = (label: Mention['label']) => dataSource.manager.countBy(Mention, { label });
    expect(await labelled('agency')).toBeGreaterThan(10);
    expect(await labelled('own')).toBeGreaterThan(1);
    expect(await labelled('partner')).toBeGreaterThan(1);
    expect(await labelled('editorial')).toBeGreaterThan(400);
  });

  it('leaves the newest to decide and has decided on the rest', async () => {
    const waiting = await dataSource.manager.findBy(Mention, { review: 'new' });
    expect(waiting).toHaveLength(25);
    const decided = await dataSource.manager.findOneOrFail(Mention, {
      where: { review: Not('new' as const), itemId: Not(IsNull()) },
      order: { publishedAt: 'DESC' },
    });
    for (const { publishedAt } of waiting) expect(publishedAt >= decided.publishedAt).toBe(true);
    expect(waiting.every(({ day }) => day >= calendar.day(8))).toBe(true);
  });

  it('dates findings and decisions after publication and before now', async () => {
    const odd = (await dataSource.manager.find(Mention)).filter(
      ({ publishedAt, createdAt, reviewedAt }) =>
        createdAt < publishedAt ||
        createdAt > now ||
        (reviewedAt && (reviewedAt < createdAt || reviewedAt > now)),
    );
    expect(odd.map(({ headline, createdAt, reviewedAt }) => ({ headline, createdAt, reviewedAt }))).toEqual(
      [],
    );
  });

  it('proves every mention from a feed', async () => {
    const matches = await dataSource.manager.find(Match);
    const mentions = await dataSource.manager.findBy(Mention, { foundBy: 'feed' });
    const proved = new Set(matches.map(({ itemId }) => itemId));
    expect(mentions.filter(({ itemId }) => !proved.has(itemId ?? ''))).toEqual([]);
    expect(matches.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  });

  it('assigns to campaigns and districts', async () => {
    const perCampaign = await dataSource.manager
      .createQueryBuilder(MentionCampaign, 'c')
      .select('COUNT(*)', 'count')
      .groupBy('c.campaignId')
      .getRawMany<{ count: number | string }>();
    expect(perCampaign).toHaveLength(3);
    for (const { count } of perCampaign) expect(Number(count)).toBeGreaterThan(60);
    expect(await dataSource.manager.count(MentionDistrict)).toBeGreaterThan(600);
  });

  it('has the releases that its events speak of, with the outlets written to', async () => {
    const releases = await dataSource.manager.findBy(Release, { state: 'published', masterId: IsNull() });
    const events = await dataSource.manager.findBy(CampaignEvent, { kind: 'release' });
    const known = ({
      campaignId,
      day,
      title,
    }: {
      campaignId: string | null;
      day: string | null;
      title: string;
    }) => [day, campaignId, title].join(' ');
    expect(releases.map((release) => known({ ...release, title: release.headline })).sort()).toEqual(
      events.map(known).sort(),
    );
    expect(await dataSource.manager.count(Delivery)).toBeGreaterThanOrEqual(10 * releases.length);
  });

  it('records the gaps in observation', async () => {
    const gapDay = await dataSource.manager.findBy(FeedDay, { day: calendar.day(225) });
    expect(gapDay).toHaveLength(demoFeeds.length);
    expect(gapDay.every(({ succeeded }) => succeeded === 0)).toBe(true);
    const downDay = await dataSource.manager.findBy(FeedDay, { day: calendar.day(100) });
    expect(downDay.filter(({ succeeded }) => succeeded === 0)).toHaveLength(1);
    expect((await dataSource.manager.find(FeedDay)).every(({ due, succeeded }) => succeeded <= due)).toBe(
      true,
    );
  });

  it('has seen every feed succeed, those in trouble before their trouble began', async () => {
    for (const feed of await dataSource.manager.find(Feed)) {
      const trouble = demoFeeds.find(({ slug }) => feed.url.endsWith(`/${slug}.xml`))!.trouble;
      const from = now.getTime() - (trouble ? trouble.since + 1 : 1) * 86_400_000;
      const to = now.getTime() - (trouble ? trouble.since : 0) * 86_400_000;
      expect(feed.lastSucceededAt?.getTime()).toBeGreaterThan(from);
      expect(feed.lastSucceededAt?.getTime()).toBeLessThan(to);
    }
  });

  it('shows three feeds in trouble, with the failed looks that say why', async () => {
    const troubled = await dataSource.manager.find(Feed, { where: { lastErrorCode: Not(IsNull()) } });
    expect(troubled.map(({ lastErrorCode }) => lastErrorCode).sort()).toEqual([
      'html',
      'http_410',
      'http_503',
    ]);
    for (const { id, lastErrorCode } of troubled) {
      const [last] = await dataSource.manager.find(FeedPoll, {
        where: { feedId: id },
        order: { at: 'DESC' },
        take: 1,
      });
      expect(last).toMatchObject({ outcome: 'failed', errorCode: lastErrorCode });
    }
  });
});
