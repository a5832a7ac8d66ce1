import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../shared/ids.js';
import { tagKey, tagName } from './tag-name.js';
import { Tag } from './tag.entity.js';

export interface FoundTags {
  /** In the order of the names. */
  ids: string[];
  /** Of those, the ones that nobody had used before. */
  created: string[];
}

/** The tags of these names; a name that is new becomes a tag. */
export async function findOrCreateTags(
  manager: EntityManager,
  names: readonly string[],
  now: Date,
): Promise<FoundTags> {
  const wanted = new Map(names.map((name) => [tagKey(name), tagName(name)]));
  if (!wanted.size) return { ids: [], created: [] };
  const known = () => manager.findBy(Tag, { key: In([...wanted.keys()]), deletedAt: IsNull() });
  const before = new Set((await known()).map(({ key }) => key));
  const fresh = [...wanted]
    .filter(([key]) => !before.has(key))
    .map(([key, name]) => ({ id: newId(now), name, key, createdAt: now, deletedAt: null }));
  // somebody else may write the same word at the same moment: theirs is as good
  if (fresh.length) await manager.createQueryBuilder().insert().into(Tag).values(fresh).orIgnore().execute();
  const idOf = new Map((await known()).map(({ key, id }) => [key, id]));
  const ids = [...wanted.keys()].flatMap((key) => idOf.get(key) ?? []);
  return { ids, created: fresh.flatMap(({ id }) => (ids.includes(id) ? id : [])) };
}
