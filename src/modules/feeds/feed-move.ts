import type { EntityManager } from 'typeorm';
import { Feed } from './feed.entity.js';

export interface MoveStep {
  /** Where the feed stands as leading to from now on; null when it stays. */
  movedTo: string | null;
  /** Its new address, when the move is made; null otherwise. */
  newUrl: string | null;
}

/** As long as an address in the database may be. */
const longestUrl = 1000;

/**
 * A permanent redirect (RFC 9110, 15.4.2 and 15.4.9) moves a feed when two looks in a row were led to the same address: a single one may be a maintenance
 * page or a café's login. `seen` is where a look that found a feed was led for good, or null.
 */
export function moveStep(feed: Pick<Feed, 'url' | 'movedTo'>, seen: string | null): MoveStep {
  if (seen === null || seen === feed.url || seen.length > longestUrl) return { movedTo: null, newUrl: null };
  if (seen !== feed.movedTo) return { movedTo: seen, newUrl: null };
  return { movedTo: null, newUrl: seen };
}

/** Gives a feed its new address and keeps the old one on record. Where another feed is followed there already, both stay as they are. */
export async function moveFeed(
  manager: EntityManager,
  feed: Pick<Feed, 'id' | 'url'>,
  newUrl: string,
  now: Date,
): Promise<void> {
  if (await manager.existsBy(Feed, { url: newUrl })) return;
  const step = { url: newUrl, movedFrom: feed.url, movedAt: now };
  await manager.update(Feed, { id: feed.id, url: feed.url }, step);
}
