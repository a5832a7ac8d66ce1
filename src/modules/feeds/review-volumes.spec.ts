import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { aFeed } from '../../../test/builders/a-feed.js';
import { openFreshDatabase } from '../../../test/support/fresh-database.js';
import { addDays } from '../../shared/days.js';
import { FeedDay } from './feed-day.entity.js';
import { Feed } from './feed.entity.js';
import { ReviewVolumes } from './review-volumes.js';

/** Already 11 March in Berlin. */
const now = new Date('2026-03-10T23:30:00Z');
const today = '2026-03-11';

describe('ReviewVolumes', () => {
  let dataSource: DataSource;
  let close: () => Promise<void>;
  let review: ReviewVolumes;

  beforeEach(async () => {
    ({ dataSource, close } = await openFreshDatabase());
    review = new ReviewVolumes(dataSource, { timeZone: 'Europe/Berlin' });
  });
  afterEach(() => close());

  /** Follows a feed that brought `usual` items a day, and `lately` in the last week. */
  const follow = async (usual: number, lately: number, changes: Partial<Feed> = {}) => {
    const feed = aFeed(now, changes);
    await dataSource.manager.insert(Feed, feed);
    const days = Array.from({ length: 36 }, (_, i) => ({
      feedId: feed.id,
      day: addDays(today, -1 - i),
      due: 3,
      succeeded: 3,
      newItems: i < 7 ? lately : usual,
    }));
    await dataSource.manager.insert(FeedDay, days);
    return feed.id;
  };
  const volumes = async () => {
    const feeds = await dataSource.manager.find(Feed);
    return new Map(feeds.map(({ id, volume, volumeDay }) => [id, [volume, volumeDay]]));
  };

  it('writes down what it finds, and takes an alarm back', async () => {
    const low = await follow(20, 1);
    const high = await follow(20, 60);
    const usual = await follow(20, 20);
    const back = await follow(20, 20, { volume: 'low', volumeDay: '2026-03-10' });
    const fresh = aFeed(now);
    await dataSource.manager.insert(Feed, fresh);
    expect(await review.run(now)).toEqual({ low: 1, high: 1 });
    expect(await volumes()).toEqual(
      new Map([
        [low, ['low', today]],
        [high, ['high', today]],
        [usual, [null, today]],
        [back, [null, today]],
        [fresh.id, [null, today]],
      ]),
    );
  });

  it('leaves alone what is not active and what was reviewed today', async () => {
    const paused = await follow(20, 1, { state: 'paused' });
    const done = await follow(20, 1, { volumeDay: today });
    expect(await review.run(now)).toEqual({ low: 0, high: 0 });
    expect(await volumes()).toEqual(
      new Map([
        [paused, [null, null]],
        [done, [null, today]],
      ]),
    );
  });

  it('goes through any number of feeds, once a day', async () => {
    for (let i = 0; i < 205; i++) await dataSource.manager.insert(Feed, aFeed(now));
    await follow(20, 1);
    expect(await review.run(now)).toEqual({ low: 1, high: 0 });
    expect(await dataSource.manager.countBy(Feed, { volumeDay: today })).toBe(206);
    expect(await review.run(now)).toEqual({ low: 0, high: 0 });
    const tomorrow = new Date(now.getTime() + 86_400_000);
    expect(await review.run(tomorrow)).toEqual({ low: 1, high: 0 });
  });
});
