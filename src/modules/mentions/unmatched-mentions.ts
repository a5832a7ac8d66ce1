import { In, IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { chunksOf } from '../../shared/chunks-of.js';
import type { FoundItem } from './match-items.js';
import { Match } from './match.entity.js';
import { Mention } from './mention.entity.js';

/** Items that were held against watches, by the ids of these. */
export interface Looked {
  items: readonly { id: string; content: string | null }[];
  watchIds: readonly string[];
}

/**
 * Ends the matches that `looked` no longer found, in the transaction of `manager`. Nothing is removed: the proof stays with its day, a mention
 * that no watch matches any more is marked, and set aside when nobody had decided on it. Returns how many matches ended.
 */
export async function endMatches(
  manager: EntityManager,
  looked: Looked,
  found: readonly FoundItem[],
  now: Date,
): Promise<number> {
  if (!looked.watchIds.length) return 0;
  const holds = new Set(
    found.flatMap(({ item, matches }) => matches.map(({ watch }) => key(item.id, watch.id))),
  );
  let ended = 0;
  for (const items of chunksOf(looked.items)) {
    const lost = await lostMatches(manager, items, new Set(looked.watchIds), holds);
    for (const some of chunksOf(lost)) {
      await manager.update(Match, { id: In(some.map(({ id }) => id)) }, { endedAt: now });
    }
    await setAside(manager, [...new Set(lost.map(({ itemId }) => itemId))], now);
    ended += lost.length;
  }
  return ended;
}

/** Takes the mark from mentions whose items match again, gives those that were set aside back to the inbox, and has them counted anew. */
export async function bringBack(manager: EntityManager, itemIds: readonly string[]): Promise<void> {
  for (const some of chunksOf(itemIds)) {
    const marked = await manager.find(Mention, {
      select: { id: true },
      where: { itemId: In(some), unmatchedSince: Not(IsNull()) },
    });
    if (!marked.length) continue;
    const ids = marked.map(({ id }) => id);
    await manager.update(Mention, { id: In(ids) }, { unmatchedSince: null });
    await manager.update(
      Mention,
      { id: In(ids), review: 'unmatched' },
      { review: 'new', storySeq: null, version: () => '"version" + 1' },
    );
  }
}

async function lostMatches(
  manager: EntityManager,
  items: Looked['items'],
  watchIds: ReadonlySet<string>,
  holds: ReadonlySet<string>,
): Promise<Match[]> {
  const open = await manager.find(Match, {
    where: { itemId: In(items.map(({ id }) => id)), endedAt: IsNull() },
  });
  const withoutText = new Set(items.flatMap(({ id, content }) => (content === null ? [id] : [])));
  return open.filter(
    ({ itemId, watchId, evidence }) =>
      watchIds.has(watchId) &&
      !holds.has(key(itemId, watchId)) &&
      // a full text that is no longer kept cannot speak against what was found in it
      !(withoutText.has(itemId) && evidence.some(({ field }) => field === 'content')),
  );
}

async function setAside(manager: EntityManager, itemIds: readonly string[], now: Date): Promise<void> {
  if (!itemIds.length) return;
  const still = await manager.find(Match, {
    select: { itemId: true },
    where: { itemId: In([...itemIds]), endedAt: IsNull() },
  });
  const matched = new Set(still.map(({ itemId }) => itemId));
  const gone = itemIds.filter((id) => !matched.has(id));
  if (!gone.length) return;
  await manager.update(Mention, { itemId: In(gone), unmatchedSince: IsNull() }, { unmatchedSince: now });
  await manager.update(
    Mention,
    { itemId: In(gone), review: 'new' },
    { review: 'unmatched', storySeq: null, version: () => '"version" + 1' },
  );
}

const key = (itemId: string, watchId: string) => `${itemId} ${watchId}`;
