import type { DataSource, EntityManager } from 'typeorm';
import { Item } from '../feeds/item.entity.js';
import type { MatchableNews } from './match-items.js';

/** Days of stored items that a new or changed watch is held against. */
export const storedDays = 90;

/** Items at a time: between two batches other requests get their turn. */
const batchSize = 500;

/**
 * Items first seen since `since`, newest first, in batches. Keyset paging over the time of first sight: items that arrive meanwhile are
 * newer than the first batch and do not disturb it.
 */
export async function* storedItems(
  database: DataSource | EntityManager,
  since: Date,
): AsyncGenerator<MatchableNews[]> {
  let last: Item | undefined;
  for (;;) {
    const query = database
      .createQueryBuilder(Item, 'i')
      .where('i.firstSeenAt >= :since', { since })
      .orderBy('i.firstSeenAt', 'DESC')
      .addOrderBy('i.id', 'DESC')
      .limit(batchSize);
    if (last) {
      query
        .andWhere('i.firstSeenAt <= :at', { at: last.firstSeenAt })
        .andWhere('(i.firstSeenAt < :at OR i.id < :id)', { id: last.id });
    }
    const items = await query.getMany();
    if (items.length) yield items;
    if (items.length < batchSize) return;
    last = items.at(-1);
    await turn();
  }
}

/** The SQLite driver answers without leaving the event loop: without a pause a long walk would starve every other request. */
const turn = () => new Promise((resolve) => setImmediate(resolve));
