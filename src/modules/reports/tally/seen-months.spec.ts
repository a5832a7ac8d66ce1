import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { aFeed } from '../../../../test/builders/a-feed.js';
import { insertOutlet } from '../../../../test/builders/mentions-world.js';
import { openFreshDatabase } from '../../../../test/support/fresh-database.js';
import { addDays } from '../../../shared/days.js';
import { FeedDay } from '../../feeds/feed-day.entity.js';
import { Feed } from '../../feeds/feed.entity.js';
import { KeptSeenMonths } from './kept-seen-months.js';
import { countDaysIn, daysWithin } from './seen-months.js';
import { Tally } from './tally.js';

describe('days on which an outlet was seen', () => {
  it.each([
    ['2026-02-01', { from: '2026-01-01', to: '2026-12-31' }, 28],
    ['2026-01-01', { from: '2026-01-31', to: '2026-12-31' }, 1],
    ['2026-01-01', { from: '2026-01-30', to: '2026-01-31' }, 2],
    ['2026-01-01', { from: '2026-01-01', to: '2026-01-31' }, 31],
    ['2026-01-01', { from: '2025-01-01', to: '2025-12-31' }, 0],
  ])('of the month %s that lie in %j are %i', (month, period, days) => {
    expect(countDaysIn(daysWithin(month, period))).toBe(days);
  });

  describe('in the database', () => {
    let dataSource: DataSource;
    let close: () => Promise<void>;
    let outlets: string[];
    let feeds: string[];

    beforeAll(async () => {
      ({ dataSource, close } = await openFreshDatabase());
      outlets = [];
      for (const name of ['Bote', 'Echo'])
        outlets.push(await insertOutlet(dataSource, name, 'local', new Date(), []));
      feeds = [];
      for (const outlet of [0, 0, 1]) {
        const feed = aFeed(new Date(), { outletId: outlets[outlet]! });
        await dataSource.manager.insert(Feed, feed);
        feeds.push(feed.id);
      }
    });
    afterAll(() => close());

    it('are the same counted beforehand, counted now, and by hand', async () => {
      const tally = new Tally(dataSource);
      // one for all runs: what it keeps of one must not show in another
      const seen = new KeptSeenMonths(dataSource);
      const looks = fc.array(
        fc.record({ feed: fc.nat(2), day: fc.nat(80), succeeded: fc.nat(1), settle: fc.nat(5) }),
        { minLength: 1, maxLength: 30 },
      );
      await fc.assert(
        fc.asyncProperty(looks, fc.nat(80), fc.nat(60), async (some, start, length) => {
          await dataSource.manager.createQueryBuilder().delete().from(FeedDay).execute();
          for (const { feed, day, succeeded, settle } of some) {
            const row = {
              feedId: feeds[feed]!,
              day: addDays('2026-01-01', day),
              due: 1,
              succeeded,
              newItems: 0,
            };
            await dataSource.manager.save(FeedDay, row);
            if (settle > 2) while (!(await tally.settle()));
            if (settle > 3) while (await tally.settleMonth());
            if (settle > 4) await seen.read({ from: '2026-01-01', to: '2026-03-31' });
          }
          const period = { from: addDays('2026-01-01', start), to: addDays('2026-01-01', start + length) };
          const stored = await dataSource.manager.findBy(FeedDay, {});
          const byHand = outlets.map((outlet, at) => {
            const own = at === 0 ? feeds.slice(0, 2) : feeds.slice(2);
            const days = stored.filter(
              ({ feedId, day, succeeded }) =>
                own.includes(feedId) && succeeded > 0 && day >= period.from && day <= period.to,
            );
            return [outlet, new Set(days.map(({ day }) => day)).size] as const;
          });
          const read = await seen.read(period);
          const counts = outlets.map(
            (outlet) =>
              [
                outlet,
                read
                  .filter(({ outletId }) => outletId === outlet)
                  .reduce((sum, { days }) => sum + countDaysIn(days), 0),
              ] as const,
          );
          expect(counts).toEqual(byHand);
        }),
        { numRuns: 40 },
      );
    });
  });
});
