import type { EntityManager } from 'typeorm';
import { notFound, UserError } from '../../../shared/errors.js';
import { Clipping } from './clipping.entity.js';

/** Throws `not-found`. */
export async function storedClipping(manager: EntityManager, id: string): Promise<Clipping> {
  const clipping = await manager.findOneBy(Clipping, { id });
  if (!clipping) throw notFound('clipping');
  return clipping;
}

/** Stores `changes` as the version after the one that was read. Throws `changed-meanwhile` when somebody was quicker. */
export async function storeNextVersion(
  manager: EntityManager,
  { id, version }: Clipping,
  changes: Partial<Clipping>,
): Promise<void> {
  const { affected } = await manager.update(Clipping, { id, version }, { ...changes, version: version + 1 });
  if (affected !== 1) throw new UserError('changed-meanwhile');
}
