import type { EntityManager } from 'typeorm';
import { AliasSet } from './alias-set.entity.js';
import { savedNames } from './matching/saved-names.js';
import type { SavedNames } from './matching/saved-names.js';
import { Watch } from './watch.entity.js';

/**
 * What queries may call now: alias sets, and watches by their names, paused ones included; of two with one name the older counts. `own` is
 * the watch that is being written, so that a query which calls itself is found out before it is saved.
 */
export async function savedNamesInForce(
  manager: EntityManager,
  own?: { id: string | null; name: string; query: string },
): Promise<SavedNames> {
  const sets = await manager.find(AliasSet, { select: { name: true, spellings: true } });
  const watches = await manager.find(Watch, {
    select: { id: true, name: true, query: true },
    order: { id: 'DESC' },
  });
  const others = watches.filter(({ id }) => id !== own?.id);
  return savedNames(
    sets.map(({ name, spellings }) => [name, spellings]),
    [...others, ...(own?.name ? [own] : [])].map(({ name, query }) => [name, query]),
  );
}
