import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { updateRows } from '../../database/many-rows.js';
import { chunksOf } from '../../shared/chunks-of.js';
import type { ItemDraft } from './item-draft.js';
import { ItemFeed } from './item-feed.entity.js';
import { Item } from './item.entity.js';
import type { NewItem } from './items-observer.js';
import type { KnownItem } from './known-items.js';

/**
 * Takes over edited headlines and texts, and gives back the items as they are now. Two feeds may show one item with different teasers; only the one that
 * showed it first may change the text, or it would flip with every poll.
 */
export async function reviseItems(
  manager: EntityManager,
  shown: readonly { feedId: string; draft: ItemDraft }[],
  known: ReadonlyMap<string, KnownItem>,
): Promise<(NewItem & { feedId: string })[]> {
  const changed = shown.flatMap(({ feedId, draft }) => {
    const item = known.get(draft.identity);
    return item && differs(item, draft) ? [{ feedId, item, draft }] : [];
  });
  if (!changed.length) return [];
  const first = await firstShownBy(
    manager,
    changed.map(({ item }) => item.id),
  );
  const own = new Map<string, Revision>();
  for (const { feedId, item, draft } of changed) {
    const { title, summary } = draft;
    const content = draft.content ?? item.content;
    if (first.get(item.id) === feedId) own.set(item.id, { id: item.id, feedId, title, summary, content });
  }
  const rows = [...own.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  await updateRows(manager, Item, ['title', 'summary', 'content'], rows);
  const items = await itemsAsTheyAre(
    manager,
    rows.map(({ id }) => id),
  );
  return items.map((item) => ({ ...item, feedId: own.get(item.id)!.feedId }));
}

type Revision = Pick<Item, 'id' | 'title' | 'summary' | 'content'> & { feedId: string };

/** A feed that now carries less (no full text any more) takes nothing away. */
function differs(item: KnownItem, draft: ItemDraft): boolean {
  return (
    item.title !== draft.title ||
    item.summary !== draft.summary ||
    (draft.content !== null && item.content !== draft.content)
  );
}

async function firstShownBy(
  manager: EntityManager,
  itemIds: readonly string[],
): Promise<Map<string, string>> {
  const first = new Map<string, ItemFeed>();
  for (const some of chunksOf(itemIds)) {
    const rows = await manager.find(ItemFeed, {
      where: { itemId: In(some) },
      order: { feedId: 'ASC' },
    });
    for (const row of rows) {
      const known = first.get(row.itemId);
      if (!known || row.firstSeenAt < known.firstSeenAt) first.set(row.itemId, row);
    }
  }
  return new Map([...first].map(([itemId, { feedId }]) => [itemId, feedId]));
}

async function itemsAsTheyAre(manager: EntityManager, ids: readonly string[]): Promise<NewItem[]> {
  const items: NewItem[] = [];
  for (const some of chunksOf(ids)) {
    for (const item of await manager.findBy(Item, { id: In(some) })) {
      const { id, title, summary, content, url, canonicalUrl, outletId, publishedAt, language, author } =
        item;
      items.push({ id, title, summary, content, url, canonicalUrl, outletId, publishedAt, language, author });
    }
  }
  return items;
}
