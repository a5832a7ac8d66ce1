import { In, IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { dialect } from '../../config/dialect.js';
import type { Day } from '../../shared/days.js';
import { ItemAlias } from './item-alias.entity.js';
import { buryItems } from './item-tombstones.js';
import { Item } from './item.entity.js';
import type { ItemReferences } from './retention-references.js';

/** Some ten milliseconds of work in one transaction. */
export const itemsAtOnce = 250;

/** The last item looked at: the walk goes on behind it. */
export type WalkedTo = Pick<Item, 'id' | 'firstSeenAt'>;

export interface ExpiredSome {
  items: number;
  removed: number;
  textsDropped: number;
  walkedTo: WalkedTo | null;
}

type OldItem = Pick<Item, 'id' | 'identity' | 'firstSeenAt'>;

/** Looks at the next items first seen before `before`, oldest first: removes those that nothing refers to, and the full text of the others. */
export async function expireSome(
  manager: EntityManager,
  options: { before: Date; after: WalkedTo | null; references: ItemReferences; today: Day },
): Promise<ExpiredSome> {
  const items = await nextItems(manager, options.before, options.after);
  if (!items.length) return { items: 0, removed: 0, textsDropped: 0, walkedTo: options.after };
  const needed = await options.references.referredTo(
    manager,
    items.map(({ id }) => id),
  );
  await remove(
    manager,
    items.filter(({ id }) => !needed.has(id)),
    options.today,
  );
  const kept = items.flatMap(({ id }) => (needed.has(id) ? id : []));
  const withText = { id: In(kept), content: Not(IsNull()) };
  const dropped = kept.length ? await manager.update(Item, withText, { content: null }) : null;
  const { id, firstSeenAt } = items.at(-1)!;
  return {
    items: items.length,
    removed: items.length - kept.length,
    textsDropped: dropped?.affected ?? 0,
    walkedTo: { id, firstSeenAt },
  };
}

async function nextItems(manager: EntityManager, before: Date, after: WalkedTo | null): Promise<OldItem[]> {
  const query = manager
    .createQueryBuilder(Item, 'i')
    .select(['i.id', 'i.identity', 'i.firstSeenAt'])
    .where('i.firstSeenAt < :before', { before })
    .orderBy('i.firstSeenAt', 'ASC')
    .addOrderBy('i.id', 'ASC')
    .limit(itemsAtOnce);
  if (after) {
    query
      .andWhere('i.firstSeenAt >= :at', { at: after.firstSeenAt })
      .andWhere('(i.firstSeenAt > :at OR i.id > :lastId)', { lastId: after.id });
  }
  // whoever is about to refer to one of them has the lock of its row: such an item is left for tomorrow
  if (dialect === 'postgres') query.setLock('pessimistic_write').setOnLocked('skip_locked');
  return query.getMany();
}

/** Which feeds showed them, and their further addresses, go with them. */
async function remove(manager: EntityManager, items: readonly OldItem[], today: Day): Promise<void> {
  if (!items.length) return;
  const ids = items.map(({ id }) => id);
  const aliases = await manager.findBy(ItemAlias, { itemId: In(ids) });
  await buryItems(
    manager,
    [...items, ...aliases].map(({ identity }) => identity),
    today,
  );
  await manager.delete(Item, { id: In(ids) });
}
