import { Inject, Injectable } from '@nestjs/common';
import { setImmediate as macrotask } from 'node:timers/promises';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { dialect } from '../../config/dialect.js';
import { inTransaction } from '../../database/in-transaction.js';
import { dayOf } from '../../shared/days.js';
import type { Day } from '../../shared/days.js';
import { FeedDay } from './feed-day.entity.js';
import { volumeOf, volumeSince } from './feed-volume.js';
import type { VolumeDay } from './feed-volume.js';
import { Feed } from './feed.entity.js';

/** Some ten milliseconds of work, so that pages are answered in between. */
const feedsAtOnce = 50;

const feedRow = z.object({ id: z.string() });
const dayRow = z.object({
  feedId: z.string(),
  day: z.string(),
  succeeded: z.coerce.number(),
  newItems: z.coerce.number(),
});

/** Says of each active feed, once a day of the reporting zone, whether it brings far fewer or far more items than usual. */
@Injectable()
export class ReviewVolumes {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Counts are of the feeds reviewed now; a second run on the same day finds none and costs one query. Processes may run it at the same time. */
  async run(now: Date): Promise<{ low: number; high: number }> {
    const today = dayOf(now, this.settings.timeZone);
    const found = { low: 0, high: 0 };
    for (;;) {
      const reviewed = await inTransaction(this.dataSource, (manager) => reviewSome(manager, today));
      found.low += reviewed.low;
      found.high += reviewed.high;
      if (reviewed.feeds < feedsAtOnce) return found;
      await macrotask();
    }
  }
}

async function reviewSome(manager: EntityManager, today: Day) {
  const ids = await notReviewedOn(manager, today);
  const days = await daysOf(manager, ids, today);
  const outcomes = ids.map((id) => ({ id, volume: volumeOf(days.get(id) ?? [], today) }));
  const sum = { feeds: ids.length, low: 0, high: 0 };
  for (const volume of ['low', 'high', null] as const) {
    const same = outcomes.filter((outcome) => outcome.volume === volume).map(({ id }) => id);
    if (same.length) await manager.update(Feed, { id: In(same) }, { volume, volumeDay: today });
    if (volume) sum[volume] = same.length;
  }
  return sum;
}

async function notReviewedOn(manager: EntityManager, today: Day): Promise<string[]> {
  const query = manager
    .createQueryBuilder(Feed, 'f')
    .select('f.id', 'id')
    .where(`f.state = 'active' AND (f.volumeDay IS NULL OR f.volumeDay <> :today)`, { today })
    .orderBy('f.id')
    .limit(feedsAtOnce);
  // a feed whose look is being stored this moment has its turn after the next round: to wait for it could end in a deadlock
  if (dialect === 'postgres') query.setLock('pessimistic_write').setOnLocked('skip_locked');
  return z
    .array(feedRow)
    .parse(await query.getRawMany())
    .map(({ id }) => id);
}

async function daysOf(
  manager: EntityManager,
  feedIds: readonly string[],
  today: Day,
): Promise<Map<string, VolumeDay[]>> {
  const byFeed = new Map<string, VolumeDay[]>(feedIds.map((id) => [id, []]));
  if (!feedIds.length) return byFeed;
  const rows = await manager
    .createQueryBuilder(FeedDay, 'fd')
    .select('fd.feedId', 'feedId')
    .addSelect('fd.day', 'day')
    .addSelect('fd.succeeded', 'succeeded')
    .addSelect('fd.newItems', 'newItems')
    .where('fd.feedId IN (:...feedIds) AND fd.day >= :since AND fd.day < :today', {
      feedIds,
      since: volumeSince(today),
      today,
    })
    .getRawMany();
  for (const { feedId, ...day } of z.array(dayRow).parse(rows)) byFeed.get(feedId)?.push(day);
  return byFeed;
}
