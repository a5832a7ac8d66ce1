import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { insertCampaign, insertDistrict } from '../../../../test/builders/mentions-world.js';
import { aMention } from '../../../../test/builders/stored-mention.js';
import { openFreshDatabase } from '../../../../test/support/fresh-database.js';
import { dialect } from '../../../config/dialect.js';
import { runSql, sql } from '../../../database/bound-sql.js';
import { createDataSource } from '../../../database/data-source.js';
import { tallyTriggers } from '../../../database/tally-triggers.js';
import { entities } from '../../../entities.js';
import { addDays } from '../../../shared/days.js';
import { newId } from '../../../shared/ids.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { FeedDay } from '../../feeds/feed-day.entity.js';
import { FeedObservation } from '../../feeds/feed-observation.queries.js';
import { Feed } from '../../feeds/feed.entity.js';
import { mentionLabels } from '../../mentions/label-groups.js';
import { MentionCampaign } from '../../mentions/mention-campaign.entity.js';
import { MentionDistrict } from '../../mentions/mention-district.entity.js';
import { Mention, reviews } from '../../mentions/mention.entity.js';
import { seenDays } from '../seen-days.js';
import { previousPeriod, sumByKey, timelineBuckets } from '../timeline.js';
import { TimelineQueries } from '../timeline.queries.js';
import type { FigureRequest } from '../timeline.queries.js';
import { Tally } from './tally.js';

const first = '2026-01-26';
const scopes = ['local', 'regional', 'national', 'unknown'] as const;
const origins = ['pitched', 'organic', 'unknown'] as const;
const at = (offset: number) => addDays(first, offset);

/** One change, told in numbers: which mentions it means is decided by what is there. */
const change = fc.record({
  kind: fc.constantFrom(
    'add',
    'add',
    'add',
    'addMany',
    'review',
    'reviewAll',
    'move',
    'regroup',
    'merge',
    'repeat',
    'label',
    'origin',
    'assign',
    'unassign',
    'district',
    'remove',
    'removeDay',
    'removeCampaign',
    'rescope',
    'note',
    'settle',
  ),
  which: fc.nat(1000),
  other: fc.nat(1000),
  day: fc.nat(12),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const question = fc.record({
  from: fc.integer({ min: -40, max: 12 }),
  length: fc.nat(120),
  bucket: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
  by: fc.constantFrom('scope' as const, 'medium' as const, 'label' as const, 'origin' as const),
  includeNew: fc.boolean(),
  campaign: fc.constantFrom(null, 0, 1),
});
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(list: readonly T[], number: number): T | undefined =>
  list[number % Math.max(1, list.length)];

describe('the roll-up', () => {
  let dataSource: DataSource;
  let second: DataSource;
  let close: () => Promise<void>;
  let tally: Tally;
  let queries: TimelineQueries;
  let campaigns: string[];

  beforeAll(async () => {
    const opened = await openFreshDatabase();
    ({ dataSource } = opened);
    // on SQLite one thread has one connection: a second one in it would wait for the first for ever
    second =
      dialect === 'postgres' ? await createDataSource(opened.database, entities).initialize() : dataSource;
    close = async () => {
      if (second !== dataSource) await second.destroy();
      await opened.close();
    };
    tally = new Tally(dataSource);
    queries = new TimelineQueries(dataSource, new FeedObservation(dataSource), tally);
    for (const ags of ['09761', '09772']) await insertDistrict(dataSource, ags, ags, 'Landkreis');
  });
  afterAll(() => close());
  beforeEach(() => empty());

  async function empty() {
    for (const entity of [MentionCampaign, MentionDistrict, Mention, Campaign, FeedDay, Feed]) {
      await dataSource.manager.createQueryBuilder().delete().from(entity).execute();
    }
    campaigns = [];
    for (const name of ['A', 'B']) campaigns.push(await insertCampaign(dataSource, name, new Date()));
  }

  async function apply({ kind, which, other, day }: Change): Promise<void> {
    const { manager } = dataSource;
    const all = await manager.find(Mention, { order: { id: 'ASC' } });
    const [one, two] = [pick(all, which), pick(all, other)];
    const set = (changes: Partial<Mention>) =>
      one ? manager.update(Mention, { id: one.id }, changes) : null;
    const campaignId = pick(campaigns, other);
    switch (kind) {
      case 'add':
        return void (await manager.insert(
          Mention,
          aMention(at(day), {
            review: pick(reviews, which)!,
            label: pick(mentionLabels, other)!,
            storyId: two?.storyId ?? newId(),
            scope: pick(scopes, which + other)!,
            origin: pick(origins, other)!,
          }),
        ));
      case 'addMany':
        return void (await manager.insert(
          Mention,
          Array.from({ length: 5 }, (_, n) =>
            aMention(at((day + n * 2) % 13), { storyId: one?.storyId ?? newId() }),
          ),
        ));
      case 'review':
        return void (await set({ review: pick(reviews, other)! }));
      case 'reviewAll':
        return void (await runSql(
          dataSource,
          sql`UPDATE "mention" SET "review" = ${pick(reviews, which)} WHERE "day" > ${at(day)}`,
        ));
      case 'move':
        return void (await set({ day: at(day) }));
      case 'regroup':
        return void (two && (await set({ storyId: two.storyId })));
      case 'merge':
        return void (
          one &&
          two &&
          (await manager.update(Mention, { storyId: one.storyId }, { storyId: two.storyId }))
        );
      case 'repeat':
        return void (await set({
          repeatOf: one?.repeatOf === null && two && two.id !== one.id ? two.id : null,
        }));
      case 'label':
        return void (await set({ label: pick(mentionLabels, other)! }));
      case 'origin':
        return void (await set({ origin: pick(origins, other)! }));
      case 'rescope':
        return void (await set({
          scope: pick(scopes, other)!,
          mediumType: which % 2 ? 'online' : 'newspaper',
        }));
      case 'note':
        return void (await set({ note: 'unverändert' }));
      case 'assign':
        return void (
          one &&
          campaignId &&
          (await manager
            .createQueryBuilder()
            .insert()
            .into(MentionCampaign)
            .values({ mentionId: one.id, campaignId })
            .orIgnore()
            .execute())
        );
      case 'unassign':
        return void (one && (await manager.delete(MentionCampaign, { mentionId: one.id })));
      case 'district': {
        const row = {
          mentionId: one?.id ?? '',
          districtAgs: other % 2 ? '09761' : '09772',
          basis: which % 3 ? ('area' as const) : ('named' as const),
        };
        if (!one) return;
        const { affected } = await manager.delete(MentionDistrict, row);
        if (!affected) await manager.insert(MentionDistrict, row);
        return;
      }
      case 'remove':
        return void (one && (await manager.delete(Mention, { id: one.id })));
      case 'removeDay':
        return void (which % 4 === 0 && (await manager.delete(Mention, { day: at(day) })));
      case 'removeCampaign':
        if (which % 4 || !campaignId) return;
        await manager.delete(Campaign, { id: campaignId });
        campaigns[campaigns.indexOf(campaignId)] = await insertCampaign(dataSource, 'C', new Date());
        return;
      case 'settle':
        return void (await tally.settle());
    }
  }

  /** The figures counted in memory, by the rules as the glossary tells them. */
  async function countedByHand(request: FigureRequest) {
    const { manager } = dataSource;
    const { period, by, includeNew, filter } = request;
    const assigned = await manager.find(MentionCampaign);
    const ofCampaign = (id: string) =>
      filter.campaignId === undefined ||
      assigned.some((row) => row.mentionId === id && row.campaignId === filter.campaignId);
    const all = (await manager.find(Mention)).filter(
      ({ id, repeatOf }) => repeatOf === null && ofCampaign(id),
    );
    const within = ({ from, to }: typeof period) => all.filter(({ day }) => day >= from && day <= to);
    const isReviewed = ({ review }: Mention) => review === 'relevant' || (includeNew && review === 'new');
    const isHeadline = ({ label }: Mention) => label === 'editorial' || label === 'agency';
    const shown = within(period).filter(isReviewed);
    const counted = shown.filter(isHeadline);
    const keyOf = (m: Mention) =>
      ({
        scope: m.scope,
        medium: m.mediumType,
        label: m.label,
        origin: m.origin,
        outlet: '',
        district: '',
        campaign: '',
      })[by];
    return {
      buckets: buckets(
        request,
        shown.map((m) => ({
          day: m.day,
          key: keyOf(m),
          count: 1,
          ...(isHeadline(m) ? {} : { apart: m.label }),
        })),
      ),
      total: counted.length,
      stories: new Set(counted.map(({ storyId }) => storyId)).size,
      origins: Object.fromEntries(
        origins.map((origin) => [origin, counted.filter((m) => m.origin === origin).length]),
      ),
      apart: sumByKey(
        shown.filter((m) => !isHeadline(m)).map((m) => ({ day: m.day, key: '', count: 1, apart: m.label })),
      ).apart,
      waiting: within(period).filter((m) => m.review === 'new' && isHeadline(m)).length,
      previous: within(previousPeriod(period)).filter((m) => isReviewed(m) && isHeadline(m)).length,
    };
  }

  const buckets = ({ period, bucket }: FigureRequest, counts: Parameters<typeof timelineBuckets>[0]) =>
    timelineBuckets(counts, period, bucket, null, '2026-12-31');

  async function tallied(request: FigureRequest) {
    const { by, filter, period, bucket, includeNew } = request;
    const asked = {
      campaignId: filter.campaignId ?? null,
      division: by as 'scope',
      period,
      bucket,
      includeNew,
      previous: previousPeriod(period),
    };
    const answer = await tally.figures(asked);
    if (!answer) return null;
    const { counts, ...figures } = answer;
    return { ...figures, buckets: buckets(request, counts) };
  }

  const requestOf = ({ from, length, bucket, by, includeNew, campaign }: Question): FigureRequest => ({
    period: { from: at(from), to: at(from + length) },
    bucket,
    by,
    includeNew,
    filter: campaign === null ? {} : { campaignId: campaigns[campaign]! },
  });

  async function settleAll(): Promise<void> {
    for (let round = 0; round < 50; round++) if (await tally.settle()) return;
    throw new Error('the roll-up does not come to an end');
  }

  async function reachedByHand({ from, to }: { from: string; to: string }): Promise<number> {
    const all = await dataSource.manager.find(Mention);
    const counted = new Set(
      all
        .filter(
          (m) =>
            m.day >= from &&
            m.day <= to &&
            m.repeatOf === null &&
            m.review === 'relevant' &&
            ['editorial', 'agency'].includes(m.label),
        )
        .map(({ id }) => id),
    );
    const rows = await dataSource.manager.find(MentionDistrict);
    return new Set(
      rows
        .filter(({ mentionId, basis }) => basis === 'area' && counted.has(mentionId))
        .map(({ districtAgs }) => districtAgs),
    ).size;
  }

  /** The stories of every period there is, in all mentions and in one campaign. */
  async function expectStoriesOfAllPeriods(): Promise<void> {
    const rows = await dataSource.query<
      { campaignId: string; rule: string; day: string; previousDay: string; stories: number }[]
    >('SELECT * FROM "tally_story"');
    const all = (await dataSource.manager.find(Mention)).filter(
      (m) => m.repeatOf === null && ['editorial', 'agency'].includes(m.label),
    );
    const assigned = await dataSource.manager.findBy(MentionCampaign, { campaignId: campaigns[0]! });
    const ofCampaign = new Set(assigned.map(({ mentionId }) => mentionId));
    const wrong: unknown[] = [];
    for (const [campaignId, rule] of [
      ['', 'relevant'],
      ['', 'waiting'],
      [campaigns[0]!, 'relevant'],
      [campaigns[0]!, 'waiting'],
    ]) {
      const counted = all.filter(
        ({ id, review }) =>
          (campaignId === '' || ofCampaign.has(id)) &&
          (review === 'relevant' || (review === 'new' && rule === 'waiting')),
      );
      for (let from = 0; from < 13; from++) {
        for (let to = from; to < 13; to++) {
          const isWithin = (day: string) => day >= at(from) && day <= at(to);
          const expected = new Set(counted.filter(({ day }) => isWithin(day)).map(({ storyId }) => storyId))
            .size;
          const told = rows.filter(
            (row) =>
              row.campaignId === campaignId &&
              row.rule === rule &&
              isWithin(row.day) &&
              row.previousDay < at(from),
          );
          const stories = told.reduce((sum, row) => sum + row.stories, 0);
          if (stories !== expected) wrong.push({ campaignId, rule, from, to, stories, expected });
        }
      }
    }
    expect(wrong).toEqual([]);
  }

  /** Five stories over twelve days, some of them in a campaign, all of it counted. */
  async function begin(): Promise<void> {
    await empty();
    const stories = Array.from({ length: 5 }, () => newId());
    const rows = Array.from({ length: 15 }, (_, n) =>
      aMention(at((n * 5) % 13), { storyId: stories[n % 5]!, review: n % 4 ? 'relevant' : 'new' }),
    );
    await dataSource.manager.insert(Mention, rows);
    await dataSource.manager.insert(
      MentionCampaign,
      rows.filter((_, n) => n % 3).map(({ id }) => ({ mentionId: id, campaignId: campaigns[0]! })),
    );
    await settleAll();
  }

  it('says what counting by hand says, after whatever changes, and so does the count without it', async () => {
    let answered = 0;
    await fc.assert(
      fc
        .asyncProperty(
          fc.array(fc.tuple(fc.array(change, { minLength: 1, maxLength: 3 }), question), {
            minLength: 1,
            maxLength: 8,
          }),
          async (steps) => {
            for (const [changes, asked] of steps) {
              for (const one of changes) await apply(one);
              const request = requestOf(asked);
              const expected = await countedByHand(request);
              const direct = await tallied(request);
              if (direct) {
                answered += 1;
                expect(direct).toEqual(expected);
              }
              const { counts, ...figures } = await queries.countedFigures(
                request,
                previousPeriod(request.period),
              );
              expect({ ...figures, buckets: buckets(request, counts) }).toEqual(expected);
              await settleAll();
              expect(await tallied(request)).toEqual(expected);
              expect(await tally.districtsReached(request.period)).toBe(await reachedByHand(request.period));
              await expectStoriesOfAllPeriods();
            }
          },
        )
        .beforeEach(begin),
      { numRuns: Number(process.env['TALLY_RUNS'] ?? 20) },
    );
    expect(answered).toBeGreaterThan(0);
  });

  it('keeps nothing of days and campaigns that are gone', async () => {
    const rows = Array.from({ length: 20 }, (_, n) => aMention(at(n % 7)));
    await dataSource.manager.insert(Mention, rows);
    await dataSource.manager.insert(
      MentionCampaign,
      rows.map(({ id }) => ({ mentionId: id, campaignId: campaigns[0]! })),
    );
    await dataSource.manager.insert(
      MentionDistrict,
      rows.map(({ id }) => ({ mentionId: id, districtAgs: '09761', basis: 'area' as const })),
    );
    await settleAll();
    const sizes = () =>
      Promise.all(
        ['tally_day', 'tally_month', 'tally_story', 'tally_district'].map(async (table) =>
          Number((await dataSource.query<{ n: number }[]>(`SELECT COUNT(*) AS n FROM "${table}"`))[0]!.n),
        ),
      );
    expect((await sizes()).every((size) => size > 0)).toBe(true);
    await dataSource.manager.createQueryBuilder().delete().from(Mention).execute();
    await settleAll();
    expect(await sizes()).toEqual([0, 0, 0, 0]);
  });

  it('counts nothing again for changes that it does not count', async () => {
    const one = aMention(at(0));
    await dataSource.manager.insert(Mention, one);
    await settleAll();
    await dataSource.manager.update(
      Mention,
      { id: one.id },
      { note: 'x', version: 2, storySeq: 7, scope: 'local', review: 'relevant' },
    );
    expect(await dataSource.query('SELECT * FROM "tally_dirty"')).toEqual([]);
    await dataSource.manager.update(Mention, { id: one.id }, { scope: 'national' });
    expect(await dataSource.query('SELECT DISTINCT "day", "storyId" FROM "tally_dirty"')).toEqual([
      { day: at(0), storyId: one.storyId },
    ]);
  });

  it('answers while days of other periods wait, and leaves many to others', async () => {
    await dataSource.manager.insert(
      Mention,
      Array.from({ length: 30 }, (_, n) => aMention(at(n))),
    );
    const ask = (from: string, to: string) =>
      tally.figures({
        campaignId: null,
        division: 'scope',
        period: { from, to },
        bucket: 'day',
        includeNew: false,
        previous: null,
      });
    expect(await ask(at(0), at(29))).toBeNull();
    expect(await ask(at(2), at(4))).toMatchObject({ total: 3, stories: 3 });
    const waiting = await dataSource.query<unknown[]>('SELECT DISTINCT "day" FROM "tally_dirty"');
    expect(waiting).toHaveLength(27);
    const request: FigureRequest = {
      period: { from: at(0), to: at(29) },
      bucket: 'week',
      by: 'scope',
      includeNew: false,
      filter: {},
    };
    expect((await queries.timeline(request, '2026-03-01')).total).toBe(30);
    await settleAll();
    expect(await ask(at(0), at(29))).toMatchObject({ total: 30, stories: 30 });
  });

  it('knows how well days were observed, whatever changes about feeds', async () => {
    const now = new Date('2026-01-10T12:00:00Z');
    const feed = (outletId: string | null, kind: Feed['kind'] = 'outlet') => {
      const id = newId();
      const row = {
        id,
        outletId,
        url: `https://${id}.example`,
        title: id,
        kind,
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
      };
      return row;
    };
    const [one, two, search] = [feed(null), feed(null), feed(null, 'search')];
    for (const each of [one, two, search]) await dataSource.manager.insert(Feed, each);
    const look = (feedId: string, offset: number, succeeded: number, newItems = 1) => ({
      feedId,
      day: at(offset),
      due: 1,
      succeeded,
      newItems,
    });
    await dataSource.manager.insert(FeedDay, [
      look(one.id, 0, 1),
      look(two.id, 0, 0, 0),
      look(search.id, 0, 1, 50),
      look(one.id, 1, 0, 0),
    ]);
    const period = { from: at(0), to: at(9) };
    const check = async () => {
      const expected = await seenDays(dataSource, new FeedObservation(dataSource), period);
      expect(await tally.seenDays(period)).toEqual(expected);
      return expected;
    };
    expect(await check()).toEqual(
      new Map([
        [at(0), { due: 2, succeeded: 1, items: 1 }],
        [at(1), { due: 1, succeeded: 0, items: 0 }],
      ]),
    );
    await dataSource.manager.update(FeedDay, { feedId: two.id, day: at(0) }, { succeeded: 1, newItems: 4 });
    expect((await check())?.get(at(0))).toEqual({ due: 2, succeeded: 2, items: 5 });
    await dataSource.manager.update(Feed, { id: two.id }, { kind: 'search' });
    expect((await check())?.get(at(0))).toEqual({ due: 1, succeeded: 1, items: 1 });
    await dataSource.manager.delete(Feed, { id: one.id });
    expect((await check())?.size).toBe(0);
    await dataSource.manager.insert(
      FeedDay,
      Array.from({ length: 9 }, (_, n) => look(two.id, n + 1, 1)),
    );
    expect(await tally.seenDays(period)).toBeNull();
    await settleAll();
    await check();
  });

  it('has its triggers after all migrations', async () => {
    const rows = await dataSource.query<{ name: string }[]>(
      dialect === 'postgres'
        ? 'SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal'
        : `SELECT name FROM sqlite_master WHERE type = 'trigger'`,
    );
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(tallyTriggers.map(({ name }) => name)),
    );
    expect(tallyTriggers).toHaveLength(14);
  });

  describe('with several who write', () => {
    it('sees what was written while somebody counted, once it is there', async () => {
      if (dialect !== 'postgres') return;
      const slow = second.createQueryRunner();
      const one = aMention(at(0));
      const ask = () =>
        tally.figures({
          campaignId: campaigns[0]!,
          division: 'scope',
          period: { from: at(0), to: at(5) },
          bucket: 'day',
          includeNew: false,
          previous: null,
        });
      await dataSource.manager.insert(Mention, one);
      await slow.startTransaction();
      await slow.manager.insert(MentionCampaign, { mentionId: one.id, campaignId: campaigns[0]! });
      // meanwhile the mention moves to another day, and that is counted
      await dataSource.manager.update(Mention, { id: one.id }, { day: at(3) });
      await settleAll();
      expect(await ask()).toMatchObject({ total: 0 });
      await slow.commitTransaction();
      await slow.release();
      expect(await ask()).toMatchObject({ total: 1, counts: [{ day: at(3), key: 'local', count: 1 }] });
    });

    it('is exact after they have all written, reviewed, moved and removed at once', async () => {
      const rows = Array.from({ length: 60 }, (_, n) => aMention(at(n % 12)));
      await dataSource.manager.insert(Mention, rows);
      const request: FigureRequest = {
        period: { from: at(0), to: at(12) },
        bucket: 'day',
        by: 'scope',
        includeNew: true,
        filter: {},
      };
      const writer = async (source: DataSource, seed: number) => {
        for (let step = 0; step < 40; step++) {
          const row = rows[(step * 7 + seed * 13) % rows.length]!;
          const to = rows[(step * 11 + seed) % rows.length]!;
          const { manager } = source;
          if (step % 5 === 0)
            await manager.insert(Mention, aMention(at((step + seed) % 13), { storyId: to.storyId }));
          else if (step % 5 === 1)
            await manager.update(Mention, { id: row.id }, { review: pick(reviews, step + seed)! });
          else if (step % 5 === 2)
            await manager.update(
              Mention,
              { id: row.id },
              { storyId: to.storyId, day: at((step * seed) % 13) },
            );
          else if (step % 5 === 3)
            await manager
              .createQueryBuilder()
              .insert()
              .into(MentionCampaign)
              .values({ mentionId: row.id, campaignId: campaigns[0]! })
              .orIgnore()
              .execute();
          else await manager.delete(MentionCampaign, { mentionId: to.id });
        }
      };
      let isWriting = true;
      const other = new Tally(second);
      const reader = async (own: Tally) => {
        let reads = 0;
        while (isWriting) {
          const answer = await own.figures({
            campaignId: null,
            division: 'scope',
            period: { from: at(0), to: at(4) },
            bucket: 'day',
            includeNew: true,
            previous: null,
          });
          if (answer) {
            reads += 1;
            const { pitched, organic, unknown } = answer.origins;
            expect(pitched + organic + unknown).toBe(answer.total);
            expect(answer.stories).toBeLessThanOrEqual(answer.total);
          }
          await own.settle();
        }
        return reads;
      };
      const readers = [reader(tally), reader(other)];
      await Promise.all([writer(dataSource, 1), writer(second, 2), writer(dataSource, 3), writer(second, 4)]);
      isWriting = false;
      expect((await Promise.all(readers)).some((reads) => reads > 0)).toBe(true);
      await settleAll();
      for (const filter of [{}, { campaignId: campaigns[0]! }]) {
        const asked = { ...request, filter };
        expect(await tallied(asked)).toEqual(await countedByHand(asked));
      }
    });
  });
});
