import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { selectRows } from '../../database/many-rows.js';
import { chunksOf } from '../../shared/chunks-of.js';
import { ItemAlias } from './item-alias.entity.js';
import type { ItemDraft } from './item-draft.js';
import { ItemFeed } from './item-feed.entity.js';
import { Item } from './item.entity.js';
import { isSameArticle } from './same-article.js';

/** What must be known of a stored item to recognise and to revise it. */
export type KnownItem = Pick<Item, (typeof columns)[number]>;

interface Shown {
  feedId: string;
  draft: ItemDraft;
}

const columns = ['id', 'identity', 'title', 'summary', 'content', 'url', 'publishedAt'] as const;

/**
 * The stored items behind some drafts, by the identity of the draft: found by their address, by an address they had or have elsewhere, or, at feeds that
 * have shown something before (`returning`), by their guid. `aliases` are the addresses learnt on the way, to be stored.
 */
export async function knownItems(
  manager: EntityManager,
  shown: readonly Shown[],
  returning: ReadonlySet<string>,
): Promise<{ known: Map<string, KnownItem>; aliases: ItemAlias[] }> {
  const known = await itemsByIdentity(
    manager,
    shown.map(({ draft }) => draft),
  );
  const unknown = shown.filter(({ draft }) => !known.has(draft.identity));
  for (const [identity, item] of await itemsByAlias(manager, unknown)) known.set(identity, item);
  const byGuid = await itemsByGuid(
    manager,
    unknown.filter(({ feedId, draft }) => returning.has(feedId) && !known.has(draft.identity)),
  );
  for (const [identity, item] of byGuid) known.set(identity, item);
  const aliases = [...byGuid].map(([identity, { id }]) => ({ identity, itemId: id }));
  return { known, aliases };
}

export async function itemsByIdentity(
  manager: EntityManager,
  wanted: readonly { identity: string }[],
): Promise<Map<string, KnownItem>> {
  const identities = wanted.map(({ identity }) => identity);
  const items = await selectRows(manager, Item, columns, 'identity', identities);
  return new Map(items.map((item) => [item.identity, item]));
}

async function itemsByAlias(
  manager: EntityManager,
  shown: readonly Shown[],
): Promise<Map<string, KnownItem>> {
  const identities = shown.map(({ draft }) => draft.identity);
  const aliases = await selectRows(manager, ItemAlias, ['identity', 'itemId'], 'identity', identities);
  return resolved(manager, new Map(aliases.map(({ identity, itemId }) => [identity, itemId])));
}

async function itemsByGuid(manager: EntityManager, shown: readonly Shown[]): Promise<Map<string, KnownItem>> {
  const draftOf = new Map(
    shown.flatMap(({ draft }) => (draft.guidKey === null ? [] : [[draft.guidKey, draft]])),
  );
  const feedIds = [...new Set(shown.map(({ feedId }) => feedId))];
  const itemIdOf = new Map<string, string>();
  for (const chunk of chunksOf([...draftOf.keys()])) {
    const rows = await manager.find(ItemFeed, {
      select: { itemId: true, guidKey: true },
      where: { feedId: In(feedIds), guidKey: In(chunk) },
      order: { firstSeenAt: 'ASC' },
    });
    for (const { itemId, guidKey } of rows) itemIdOf.set(draftOf.get(guidKey!)!.identity, itemId);
  }
  const found = await resolved(manager, itemIdOf);
  for (const { draft } of shown) {
    const item = found.get(draft.identity);
    if (item && !isSameArticle(item, draft)) found.delete(draft.identity);
  }
  return found;
}

async function resolved(
  manager: EntityManager,
  itemIdOf: ReadonlyMap<string, string>,
): Promise<Map<string, KnownItem>> {
  const rows = await selectRows(manager, Item, columns, 'id', [...new Set(itemIdOf.values())]);
  const items = new Map(rows.map((item) => [item.id, item]));
  return new Map(
    [...itemIdOf].flatMap(([identity, id]) => {
      const item = items.get(id);
      return item ? [[identity, item] as const] : [];
    }),
  );
}
