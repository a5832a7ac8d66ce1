import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Day } from '../../shared/days.js';
import { FeedDay } from '../feeds/feed-day.entity.js';
import type { FeedObservation } from '../feeds/feed-observation.queries.js';
import { Feed } from '../feeds/feed.entity.js';
import type { Period, SeenDay } from './timeline.js';

const itemRows = z.array(z.object({ day: z.string(), items: z.coerce.number() }));

/** Days of a period on which feeds were due; null when none ever was. Search feeds are left out: they observe no outlet and show what names us anyway. */
export async function seenDays(
  dataSource: DataSource,
  observation: FeedObservation,
  { from, to }: Period,
): Promise<Map<Day, SeenDay> | null> {
  const days = await observation.observedDays(from, to);
  if (!days?.size) return days && new Map();
  const rows = await dataSource
    .createQueryBuilder(FeedDay, 'fd')
    .innerJoin(Feed, 'f', 'f.id = fd.feedId AND f.kind <> :search', { search: 'search' })
    .select('fd.day', 'day')
    .addSelect('SUM(fd.newItems)', 'items')
    .where('fd.day BETWEEN :from AND :to', { from, to })
    .groupBy('fd.day')
    .getRawMany();
  const items = new Map(itemRows.parse(rows).map((row) => [row.day, row.items]));
  return new Map([...days].map(([day, observed]) => [day, { ...observed, items: items.get(day) ?? 0 }]));
}
