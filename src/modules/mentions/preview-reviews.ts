import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Mention } from './mention.entity.js';
import type { Review } from './mention.entity.js';

/** How the mentions of some items stand, by item id. */
export async function reviewsOfItems(
  manager: EntityManager,
  itemIds: readonly string[],
): Promise<Map<string, Review>> {
  if (!itemIds.length) return new Map();
  const mentions = await manager.find(Mention, {
    select: { itemId: true, review: true },
    where: { itemId: In([...new Set(itemIds)]) },
  });
  return new Map(mentions.flatMap(({ itemId, review }) => (itemId === null ? [] : [[itemId, review]])));
}
