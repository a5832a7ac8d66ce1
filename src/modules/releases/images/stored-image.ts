import { IsNull, MoreThan } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { notFound, UserError } from '../../../shared/errors.js';
import { ReleaseImage } from './release-image.entity.js';

/** So long a removed picture can be brought back; then its files go. */
export const graceMs = 24 * 60 * 60_000;

/** One that is not removed. Throws `not-found`, and `changed-meanwhile` when `version` (null: not checked) is no longer the stored one. */
export async function storedImage(
  manager: EntityManager,
  id: string,
  version: number | null = null,
): Promise<ReleaseImage> {
  const image = await manager.findOneBy(ReleaseImage, { id, removedAt: IsNull() });
  if (!image) throw notFound('picture');
  if (version !== null && image.version !== version) throw new UserError('changed-meanwhile');
  return image;
}

/** Removed a moment ago. Throws `not-found` once it is too late. */
export async function removedImage(manager: EntityManager, id: string, now: Date): Promise<ReleaseImage> {
  const removedAt = MoreThan(new Date(now.getTime() - graceMs));
  const image = await manager.findOneBy(ReleaseImage, { id, removedAt });
  if (!image) throw notFound('picture');
  return image;
}

/** Pictures of a release in their order. */
export function imagesInOrder(manager: EntityManager, releaseId: string): Promise<ReleaseImage[]> {
  return manager.find(ReleaseImage, {
    where: { releaseId, removedAt: IsNull() },
    order: { position: 'ASC', id: 'ASC' },
  });
}

/** Stores `changes` as the version after the one that was read. Throws `changed-meanwhile` when somebody was quicker. */
export async function storeNextVersion(
  manager: EntityManager,
  { id, version }: ReleaseImage,
  changes: Partial<ReleaseImage> & Pick<ReleaseImage, 'updatedAt'>,
): Promise<void> {
  const { affected } = await manager
    .createQueryBuilder()
    .update(ReleaseImage)
    .set({ ...changes, version: version + 1 })
    .where({ id, version })
    .execute();
  if (affected !== 1) throw new UserError('changed-meanwhile');
}
