import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { newId } from '../../shared/ids.js';
import type { ItemDraft } from './item-draft.js';
import { Item } from './item.entity.js';
import { ItemFeed } from './item-feed.entity.js';
import type { NewItem } from './items-observer.js';

const chunkSize = 500;

/**
 * Stores what a feed showed and gives back only what nobody had shown before, in the order of the document. What is there already is marked as shown by
 * this feed too, and takes over a changed headline or summary if this feed was the first to show it. Doing it twice changes nothing.
 */
export async function ingestItems(
  manager: EntityManager,
  feedId: string,
  drafts: readonly ItemDraft[],
  now: Date,
): Promise<NewItem[]> {
  const stored = await storedItems(manager, drafts);
  const candidates = drafts
    .filter(({ identity }) => !stored.has(identity))
    .map((draft) => ({ id: newId(now), ...draft }));
  const inserted = await insertItems(manager, candidates);
  await reviseItems(manager, feedId, drafts, stored);
  await markShown(manager, feedId, drafts, new Map([...stored, ...inserted.all]), now);
  return candidates.filter(({ id }) => inserted.ours.has(id)).map(toNewItem);
}

interface StoredItem {
  id: string;
  identity: string;
  title: string;
  summary: string;
}

async function storedItems(
  manager: EntityManager,
  drafts: readonly { identity: string }[],
): Promise<Map<string, StoredItem>> {
  const found = new Map<string, StoredItem>();
  for (const chunk of chunksOf(drafts, chunkSize)) {
    const rows = await manager.find(Item, {
      select: { id: true, identity: true, title: true, summary: true },
      where: { identity: In(chunk.map(({ identity }) => identity)) },
    });
    for (const row of rows) found.set(row.identity, row);
  }
  return found;
}

async function insertItems(
  manager: EntityManager,
  candidates: readonly Item[],
): Promise<{ all: Map<string, StoredItem>; ours: Set<string> }> {
  if (!candidates.length) return { all: new Map(), ours: new Set() };
  // everybody inserts in the same order, so that two pollers with the same items cannot wait for each other in a circle
  const sorted = [...candidates].sort((a, b) => (a.identity < b.identity ? -1 : 1));
  for (const chunk of chunksOf(sorted, chunkSize)) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(Item)
      .values(chunk)
      .orIgnore()
      .updateEntity(false)
      .execute();
  }
  // another poller may have stored some of them a moment before: only rows with our ids are ours
  const all = await storedItems(manager, candidates);
  const ids = new Set([...all.values()].map(({ id }) => id));
  return { all, ours: new Set(candidates.map(({ id }) => id).filter((id) => ids.has(id))) };
}

/** Two feeds may show one item with different teasers; only the first may change the text, or it would flip with every poll. */
async function reviseItems(
  manager: EntityManager,
  feedId: string,
  drafts: readonly ItemDraft[],
  stored: ReadonlyMap<string, StoredItem>,
): Promise<void> {
  const revised = drafts
    .flatMap((draft) => {
      const item = stored.get(draft.identity);
      const changed = item && (item.title !== draft.title || item.summary !== draft.summary);
      return changed ? [{ id: item.id, title: draft.title, summary: draft.summary }] : [];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const own = await firstShownBy(
    manager,
    feedId,
    revised.map(({ id }) => id),
  );
  for (const { id, title, summary } of revised) {
    if (own.has(id)) await manager.update(Item, { id }, { title, summary });
  }
}

async function firstShownBy(
  manager: EntityManager,
  feedId: string,
  itemIds: readonly string[],
): Promise<Set<string>> {
  const first = new Map<string, ItemFeed>();
  for (const chunk of chunksOf(itemIds, chunkSize)) {
    for (const row of await manager.find(ItemFeed, { where: { itemId: In([...chunk]) } })) {
      const known = first.get(row.itemId);
      if (!known || row.firstSeenAt < known.firstSeenAt) first.set(row.itemId, row);
    }
  }
  return new Set([...first.values()].filter((row) => row.feedId === feedId).map((row) => row.itemId));
}

async function markShown(
  manager: EntityManager,
  feedId: string,
  drafts: readonly ItemDraft[],
  items: ReadonlyMap<string, StoredItem>,
  now: Date,
): Promise<void> {
  const rows = drafts.flatMap(({ identity }) => {
    const itemId = items.get(identity)?.id;
    return itemId === undefined ? [] : [{ itemId, feedId, firstSeenAt: now }];
  });
  for (const chunk of chunksOf(rows, chunkSize)) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(ItemFeed)
      .values(chunk)
      .orIgnore()
      .updateEntity(false)
      .execute();
  }
}

function toNewItem(item: Item): NewItem {
  const { id, title, summary, content, url, canonicalUrl, outletId, publishedAt, language } = item;
  return { id, title, summary, content, url, canonicalUrl, outletId, publishedAt, language };
}

function* chunksOf<T>(rows: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
