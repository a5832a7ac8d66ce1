import { hash } from 'node:crypto';
import { In, LessThan } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../../database/many-rows.js';
import { addDays } from '../../shared/days.js';
import type { Day } from '../../shared/days.js';
import { ItemTombstone } from './item-tombstone.entity.js';

/** Days after which an item that no feed showed again may come back as new: what is shown again on its anniversary is still known. */
export const tombstoneDays = 400;

/** An item that feeds go on showing is written down again after so many days, not every day. */
const renewAfterDays = 30;
const atOnce = 500;

function identityKey(identity: string): string {
  return hash('sha256', identity, 'base64url').slice(0, 14);
}

export async function buryItems(
  manager: EntityManager,
  identities: readonly string[],
  today: Day,
): Promise<void> {
  const rows = [...new Set(identities.map(identityKey))].map((key) => ({ identityKey: key, lastDay: today }));
  await insertRows(manager, ItemTombstone, rows, 'ON CONFLICT DO NOTHING');
}

/** Those of `identities` that were stored once and are gone; that a feed shows them again is written down. */
export async function buriedAmong(
  manager: EntityManager,
  identities: readonly string[],
  today: Day,
): Promise<Set<string>> {
  const found: ItemTombstone[] = [];
  for (let start = 0; start < identities.length; start += atOnce) {
    const keys = identities.slice(start, start + atOnce).map(identityKey);
    found.push(...(await manager.findBy(ItemTombstone, { identityKey: In(keys) })));
  }
  await renew(manager, found, today);
  const known = new Set(found.map((tombstone) => tombstone.identityKey));
  return new Set(identities.filter((identity) => known.has(identityKey(identity))));
}

async function renew(manager: EntityManager, found: readonly ItemTombstone[], today: Day): Promise<void> {
  const before = addDays(today, -renewAfterDays);
  // in one order, so that two pollers cannot wait for each other in a circle
  const keys = found.flatMap((one) => (one.lastDay < before ? one.identityKey : [])).sort();
  for (let start = 0; start < keys.length; start += atOnce) {
    const some = keys.slice(start, start + atOnce);
    await manager.update(ItemTombstone, { identityKey: In(some) }, { lastDay: today });
  }
}

/** Forgets some tombstones that are too old; returns how many, 0 at the end. */
export async function forgetOldTombstones(manager: EntityManager, today: Day): Promise<number> {
  const old = await manager.find(ItemTombstone, {
    select: { identityKey: true },
    where: { lastDay: LessThan(addDays(today, -tombstoneDays)) },
    order: { lastDay: 'ASC' },
    take: atOnce,
  });
  if (old.length) await manager.delete(ItemTombstone, { identityKey: In(old.map((one) => one.identityKey)) });
  return old.length;
}
