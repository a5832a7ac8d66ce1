import type { EntityManager } from 'typeorm';
import { Mention } from '../mention.entity.js';
import { addressKey } from './piece-keys.js';

const atOnce = 5_000;

/**
 * Addresses of all mentions without an item behind them, that is by hand or out of a list: no column holds them in their canonical form. Items are asked for in the database. About
 * 150 bytes each.
 */
export async function knownAddresses(manager: EntityManager): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (let after = ''; ;) {
    const some = await manager
      .createQueryBuilder(Mention, 'm')
      .select('m.id', 'id')
      .addSelect('m.url', 'url')
      .where('m.itemId IS NULL AND m.url IS NOT NULL AND m.id > :after', { after })
      .orderBy('m.id')
      .limit(atOnce)
      .getRawMany<{ id: string; url: string }>();
    for (const { id, url } of some) {
      const key = addressKey(url);
      if (key !== null) known.set(key, id);
    }
    const last = some.at(-1);
    if (!last || some.length < atOnce) return known;
    after = last.id;
  }
}
