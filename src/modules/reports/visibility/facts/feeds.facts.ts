import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Day } from '../../../../shared/days.js';
import { FeedDay } from '../../../feeds/feed-day.entity.js';
import { Feed } from '../../../feeds/feed.entity.js';
import type { SeenDay } from '../../timeline.js';
import type { FeedFacts } from '../report-facts.js';
import type { FactsScope } from './facts-scope.js';

const count = z.coerce.number().int();
const watchedRow = z.object({
  feeds: count,
  outlets: count,
  searches: count,
  from: z.string().nullable(),
  to: z.string().nullable(),
});

/** How well feeds could be watched; `days` as the timeline reads them. */
export async function feedFacts(
  dataSource: DataSource,
  days: ReadonlyMap<Day, SeenDay> | null,
  { period }: FactsScope,
): Promise<FeedFacts> {
  const row: unknown = await dataSource
    .createQueryBuilder(FeedDay, 'fd')
    .innerJoin(Feed, 'f', 'f.id = fd.feedId')
    .where('fd.day BETWEEN :from AND :to AND fd.due > 0', period)
    .select(`COUNT(DISTINCT CASE WHEN f.kind <> 'search' THEN f.id END)`, 'feeds')
    .addSelect(`COUNT(DISTINCT CASE WHEN f.kind <> 'search' THEN f.outletId END)`, 'outlets')
    .addSelect(`COUNT(DISTINCT CASE WHEN f.kind = 'search' THEN f.id END)`, 'searches')
    .addSelect('MIN(fd.day)', 'from')
    .addSelect('MAX(fd.day)', 'to')
    .getRawOne();
  const { from, to, ...watched } = watchedRow.parse(row);
  return {
    everDue: days !== null,
    days: [...(days ?? [])]
      .map(([day, seen]) => ({ day, due: seen.due, succeeded: seen.succeeded, items: seen.items }))
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
    watched: from && to ? { ...watched, from, to } : null,
  };
}
