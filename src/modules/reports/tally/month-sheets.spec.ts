import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { In } from 'typeorm';
import type { DataSource } from 'typeorm';
import { insertGrant } from '../../../../test/builders/grants.js';
import { insertCampaign, insertDistrict, insertOutlet } from '../../../../test/builders/mentions-world.js';
import { openFreshDatabase } from '../../../../test/support/fresh-database.js';
import { addDays, bucketStart } from '../../../shared/days.js';
import { newId } from '../../../shared/ids.js';
import { MentionCampaign } from '../../mentions/mention-campaign.entity.js';
import { MentionDistrict } from '../../mentions/mention-district.entity.js';
import { Mention } from '../../mentions/mention.entity.js';
import { newcomer } from '../../mentions/newcomer.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { readFirstDays } from './read-first-days.js';
import { allMentions } from './mention-share.js';
import { districtOutlets } from './month-sheet.js';
import type { PlaceQuestion } from './month-sheet.js';
import { MonthSheets } from './month-sheets.js';
import { Tally } from './tally.js';

const first = '2026-01-20';
const districts = ['09761', '09772', '09162'];

const change = fc.record({
  kind: fc.constantFrom(
    'add',
    'add',
    'add',
    'review',
    'move',
    'outlet',
    'repeat',
    'assign',
    'place',
    'remove',
    'retitle',
    'settle',
    'months',
    'months',
    'look',
    'look',
  ),
  which: fc.nat(1000),
  other: fc.nat(1000),
  day: fc.nat(70),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

describe('places and outlets by month', () => {
  let dataSource: DataSource;
  let close: () => Promise<void>;
  let tally: Tally;
  /** One for all runs: what it keeps of one must not show in another. */
  let sheets: MonthSheets;
  let outlets: string[];
  let campaign: string;
  let elsewhere: string;
  /** Pays for both campaigns: a piece of both counts once. */
  let grant: string;

  beforeAll(async () => {
    ({ dataSource, close } = await openFreshDatabase());
    tally = new Tally(dataSource);
    sheets = new MonthSheets(dataSource);
    for (const ags of districts) await insertDistrict(dataSource, ags, ags, 'Landkreis');
    outlets = [];
    for (const name of ['Bote', 'Bote Nord', 'Bote Süd', 'Echo'])
      outlets.push(await insertOutlet(dataSource, name, 'local', new Date(), []));
    campaign = await insertCampaign(dataSource, 'A', new Date());
    elsewhere = await insertCampaign(dataSource, 'B', new Date());
    grant = await insertGrant(dataSource, 'Lotsen', [campaign, elsewhere], new Date());
  });
  afterAll(() => close());

  async function empty() {
    await dataSource.manager.createQueryBuilder().delete().from(Mention).execute();
    for (const id of outlets.slice(1, 3))
      await dataSource.manager.update(Outlet, { id }, { level: 'edition', parentId: outlets[0]! });
  }

  async function apply({ kind, which, other, day }: Change): Promise<void> {
    const { manager } = dataSource;
    const all = await manager.find(Mention, { order: { id: 'ASC' } });
    const one = all[which % Math.max(1, all.length)];
    const two = all[other % Math.max(1, all.length)];
    const set = (changes: Partial<Mention>) => one && manager.update(Mention, { id: one.id }, changes);
    switch (kind) {
      case 'add': {
        const id = newId();
        const at = addDays(first, day);
        const publishedAt = new Date(`${at}T12:00:00Z`);
        await manager.insert(Mention, {
          id,
          itemId: null,
          outletId: which % 5 ? outlets[which % 4]! : null,
          headline: 'Lotsin',
          url: null,
          publishedAt,
          day: at,
          scope: which % 3 ? 'local' : 'national',
          mediumType: 'newspaper',
          foundBy: 'hand',
          review: which % 7 ? 'relevant' : 'new',
          label: 'editorial',
          labelledBy: 'rule',
          note: '',
          reviewedAt: null,
          reviewedBy: null,
          unmatchedSince: null,
          createdAt: publishedAt,
          version: 1,
          ...newcomer(id),
          channel: which % 2 ? 'print' : null,
          storyId: two?.storyId ?? id,
        });
        if (which % 2) await manager.insert(MentionCampaign, { mentionId: id, campaignId: campaign });
        if (which % 3) await manager.insert(MentionCampaign, { mentionId: id, campaignId: elsewhere });
        await manager.insert(MentionDistrict, {
          mentionId: id,
          districtAgs: districts[other % 3]!,
          basis: 'area',
        });
        return;
      }
      case 'review':
        return void (await set({ review: other % 2 ? 'relevant' : 'irrelevant' }));
      case 'move':
        return void (await set({ day: addDays(first, day) }));
      case 'outlet':
        return void (await set({ outletId: outlets[other % 4]!, channel: which % 2 ? 'print' : 'online' }));
      case 'repeat':
        return void (await set({
          repeatOf: one?.repeatOf === null && two && two.id !== one.id ? two.id : null,
        }));
      case 'assign':
        if (!one) return;
        if ((await manager.delete(MentionCampaign, { mentionId: one.id })).affected) return;
        return void (await manager.insert(MentionCampaign, { mentionId: one.id, campaignId: campaign }));
      case 'place': {
        if (!one) return;
        const basis = (['area', 'named', 'hand'] as const)[which % 3]!;
        const row = { mentionId: one.id, districtAgs: districts[other % 3]!, basis };
        if (!(await manager.delete(MentionDistrict, row)).affected)
          await manager.insert(MentionDistrict, row);
        return;
      }
      case 'remove':
        return void (one && (await manager.delete(Mention, { id: one.id })));
      case 'retitle':
        return void (await manager.update(
          Outlet,
          { id: outlets[2]! },
          which % 2 ? { level: 'title', parentId: null } : { level: 'edition', parentId: outlets[0]! },
        ));
      case 'settle':
        return void (await tally.settle());
      case 'months':
        while (!(await tally.settle()));
        return void (await tally.settleMonth());
      case 'look': {
        const period = {
          from: addDays('2026-01-01', day - (day % 31)),
          to: addDays('2026-03-31', -(other % 30)),
        };
        return void (await sheets.read({ ...allMentions, period, campaignId: which % 2 ? campaign : null }));
      }
    }
  }

  /** The same by looking at every mention. */
  async function byHand({ period, campaignId, grantId }: PlaceQuestion) {
    const { manager } = dataSource;
    const asked = grantId ? [campaign, elsewhere] : [campaign];
    const mine = new Set(
      (await manager.findBy(MentionCampaign, { campaignId: In(asked) })).map((row) => row.mentionId),
    );
    const isAll = campaignId === null && grantId === null;
    const relevant = (await manager.find(Mention)).filter(
      (m) => m.repeatOf === null && m.review === 'relevant',
    );
    const counted = relevant.filter(
      (m) => m.day >= period.from && m.day <= period.to && (isAll || mine.has(m.id)),
    );
    const places = await manager.find(MentionDistrict);
    const outletKeys = new Map<string, Set<string>>();
    const perOutlet = new Map<string, number>();
    for (const m of counted) {
      const key = [bucketStart(m.day, 'month'), m.outletId, m.scope, m.channel ?? 'online'].join(' ');
      perOutlet.set(key, (perOutlet.get(key) ?? 0) + 1);
      outletKeys.set(key, (outletKeys.get(key) ?? new Set()).add(m.day));
    }
    const perDistrict = new Map<string, Mention[]>();
    for (const m of counted) {
      const keys = places
        .filter(({ mentionId }) => mentionId === m.id)
        .map(({ basis, districtAgs }) => `${basis === 'area' ? 'area' : 'named'} ${districtAgs}`);
      for (const key of new Set(keys)) perDistrict.set(key, [...(perDistrict.get(key) ?? []), m]);
    }
    const tree = new Map((await manager.find(Outlet)).map((outlet) => [outlet.id, outlet]));
    const titleOf = (m: Mention) => {
      const outlet = tree.get(m.outletId ?? '');
      return outlet?.level === 'edition' ? outlet.parentId : null;
    };
    const upToThen = relevant.filter((m) => m.day <= period.to && (isAll || mine.has(m.id)));
    return {
      firstDays: districts.flatMap((ags) => {
        const reached = upToThen.filter(({ id }) =>
          places.some((row) => row.mentionId === id && row.districtAgs === ags && row.basis === 'area'),
        );
        return reached.length ? `${ags} ${reached.map(({ day }) => day).sort()[0]}` : [];
      }),
      outlets: [...perOutlet].map(([key, count]) => `${key} ${count} ${outletKeys.get(key)!.size}`).sort(),
      districts: [...perDistrict]
        .map(([key, some]) => `${key} ${some.length} ${some.map(({ day }) => day).sort()[0]}`)
        .sort(),
      outletsIn: [...perDistrict]
        .map(([key, some]) => [key, new Set(some.flatMap(({ outletId }) => outletId ?? [])).size] as const)
        .flatMap(([key, count]) => (count ? `${key} ${count}` : []))
        .sort(),
      editions: counted
        .filter(
          (m) =>
            titleOf(m) !== null &&
            relevant.some((s) => s.id !== m.id && s.storyId === m.storyId && titleOf(s) === titleOf(m)),
        )
        .map(({ id }) => id)
        .sort(),
    };
  }

  async function read(question: PlaceQuestion) {
    const { manager } = dataSource;
    const sheetsRead = await sheets.read(question);
    const sums = sheetsRead.flatMap((sheet) => sheet.districts);
    const counts = districtOutlets(sheetsRead);
    const perDistrict = new Map<string, { counted: number; day: string }>();
    for (const { basis, districtAgs, counted, firstDay } of sums) {
      const key = `${basis} ${districtAgs}`;
      const known = perDistrict.get(key);
      const day = known && known.day < firstDay ? known.day : firstDay;
      perDistrict.set(key, { counted: counted + (known?.counted ?? 0), day });
    }
    const firstDays = await readFirstDays(manager, question, question.period.to);
    return {
      firstDays: districts.flatMap((ags) => (firstDays.has(ags) ? `${ags} ${firstDays.get(ags)}` : [])),
      outlets: sheetsRead
        .flatMap((sheet) => sheet.outlets)
        .map(({ month, outletId, scope, channel, counted, days }) =>
          [month, outletId, scope, channel, counted, days].join(' '),
        )
        .sort(),
      districts: [...perDistrict].map(([key, { counted, day }]) => `${key} ${counted} ${day}`).sort(),
      outletsIn: counts
        .map(({ basis, districtAgs, outlets: count }) => `${basis} ${districtAgs} ${count}`)
        .sort(),
      editions: sheetsRead.flatMap((sheet) => sheet.editions.map(({ mentionId }) => mentionId)).sort(),
    };
  }

  it('say what looking at every mention says, whatever was changed and counted before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 25 }),
        fc.array(
          fc.record({
            from: fc.nat(60),
            length: fc.nat(80),
            of: fc.constantFrom('all', 'campaign', 'grant'),
          }),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        async (changes, questions) => {
          await empty();
          for (const one of changes) await apply(one);
          for (const { from, length, of } of questions) {
            const period = { from: addDays('2026-01-01', from), to: addDays('2026-01-01', from + length) };
            const question = {
              period,
              campaignId: of === 'campaign' ? campaign : null,
              grantId: of === 'grant' ? grant : null,
            };
            expect(await read(question)).toEqual(await byHand(question));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('comes to rest, and counts every month again once', async () => {
    await empty();
    for (let n = 0; n < 12; n++) await apply({ kind: 'add', which: n * 7 + 1, other: n, day: n * 5 });
    while (!(await tally.settle()));
    let months = 0;
    while (await tally.settleMonth()) months++;
    expect(months).toBeGreaterThan(1);
    expect(await tally.settleMonth()).toBe(false);
    const question = { ...allMentions, period: { from: '2026-01-01', to: '2026-03-31' } };
    expect(await read(question)).toEqual(await byHand(question));
  });
});
