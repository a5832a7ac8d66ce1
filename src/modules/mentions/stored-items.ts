import type { DataSource, EntityManager } from 'typeorm';
import { Item } from '../feeds/item.entity.js';

/** Days of stored items that a new or changed watch is held against. */
export const storedDays = 90;

/** Items at a time: between two batches other requests get their turn. */
export const batchSize = 500;

/** Where a walk over stored items stands: the last item that was seen. */
export interface ItemCursor {
  at: Date;
  id: string;
}

/**
 * The next items first seen since `since`, newest first, after the cursor; fewer than a batch at the end. Keyset paging over the time of first
 * sight: items that arrive meanwhile are newer than the first batch and do not disturb it.
 */
export function storedBatch(
  database: DataSource | EntityManager,
  since: Date,
  after: ItemCursor | null,
): Promise<Item[]> {
  const query = database
    .createQueryBuilder(Item, 'i')
    .where('i.firstSeenAt >= :since', { since })
    .orderBy('i.firstSeenAt', 'DESC')
    .addOrderBy('i.id', 'DESC')
    .limit(batchSize);
  if (after) {
    query
      .andWhere('i.firstSeenAt <= :at', { at: after.at })
      .andWhere('(i.firstSeenAt < :at OR i.id < :id)', { id: after.id });
  }
  return query.getMany();
}

/** All of them, batch by batch. */
export async function* storedItems(
  database: DataSource | EntityManager,
  since: Date,
): AsyncGenerator<Item[]> {
  let after: ItemCursor | null = null;
  for (;;) {
    const items = await storedBatch(database, since, after);
    if (items.length) yield items;
    const last = items.at(-1);
    if (!last || items.length < batchSize) return;
    after = { at: last.firstSeenAt, id: last.id };
    await turn();
  }
}

/** The SQLite driver answers without leaving the event loop: without a pause a long walk would starve every other request. */
export const turn = () => new Promise((resolve) => setImmediate(resolve));
