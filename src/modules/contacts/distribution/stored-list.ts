import type { EntityManager } from 'typeorm';
import { notFound, UserError } from '../../../shared/errors.js';
import { searchKey } from '../../../shared/search-key.js';
import { DistributionList } from '../distribution-list.entity.js';

/** Throws `not-found`, and `changed-meanwhile` when `version` (null: not checked) is no longer the stored one. */
export async function storedList(
  manager: EntityManager,
  id: string,
  version: number | null,
): Promise<DistributionList> {
  const list = await manager.findOneBy(DistributionList, { id });
  if (!list) throw notFound('list');
  if (version !== null && list.version !== version) throw new UserError('changed-meanwhile');
  return list;
}

/** Lists are few: names that differ only in case or umlauts are one to the reader. Throws `list-name-taken`. */
export async function requireFreeName(
  manager: EntityManager,
  name: string,
  except: string | null,
): Promise<void> {
  const lists = await manager.find(DistributionList, { select: { id: true, name: true } });
  const key = searchKey(name) || name;
  if (lists.some((list) => list.id !== except && (searchKey(list.name) || list.name) === key))
    throw new UserError('list-name-taken', { what: name });
}
