import type { EntityManager } from 'typeorm';
import { insertRows } from '../../database/many-rows.js';
import { newId } from '../../shared/ids.js';
import { FeedShown } from './feed-shown.entity.js';
import { ItemAlias } from './item-alias.entity.js';
import type { ItemDraft } from './item-draft.js';
import { ItemFeed } from './item-feed.entity.js';
import { buriedAmong } from './item-tombstones.js';
import { Item } from './item.entity.js';
import type { NewItem } from './items-observer.js';
import { itemsByIdentity, knownItems } from './known-items.js';
import type { KnownItem } from './known-items.js';
import { reviseItems } from './revise-items.js';
import type { Showing } from './showing.js';

export interface Ingested {
  /** What nobody had shown before, in the order of the documents. */
  arrived: ItemOfFeed[];
  /** Known items whose text changed at the feed that had shown them first. */
  revised: ItemOfFeed[];
}

export type ItemOfFeed = NewItem & { feedId: string };

interface Shown {
  feedId: string;
  draft: ItemDraft;
}

/**
 * Stores what some feeds showed. What is known already is marked as shown by this feed too, and takes over a changed headline or text if this feed was
 * the first to show it. What was known once and has expired since is passed over. Doing it twice changes nothing.
 */
export async function ingestItems(
  manager: EntityManager,
  showings: readonly Showing[],
  now: Date,
): Promise<Ingested> {
  if (!showings.length) return { arrived: [], revised: [] };
  const shown = showings.flatMap(({ feedId, fresh: drafts }) => drafts.map((draft) => ({ feedId, draft })));
  const returning = new Set(showings.flatMap(({ feedId, returning: again }) => (again ? feedId : [])));
  await rememberDocuments(manager, showings);
  if (!shown.length) return { arrived: [], revised: [] };
  const { known, aliases } = await knownItems(manager, shown, returning);
  const fresh = await withoutExpired(manager, shown, known, now);
  const arrived = await insertNewItems(manager, fresh, known, now);
  await insertRows(manager, ItemAlias, aliases, 'ON CONFLICT DO NOTHING');
  const revised = await reviseItems(manager, fresh, known);
  await markShown(manager, fresh, known, now);
  return { arrived, revised };
}

async function withoutExpired(
  manager: EntityManager,
  shown: readonly Shown[],
  known: ReadonlyMap<string, KnownItem>,
  now: Date,
): Promise<readonly Shown[]> {
  const unknown = shown.flatMap(({ draft: { identity } }) => (known.has(identity) ? [] : identity));
  if (!unknown.length) return shown;
  const buried = await buriedAmong(manager, unknown, now.toISOString().slice(0, 10));
  return buried.size ? shown.filter(({ draft }) => !buried.has(draft.identity)) : shown;
}

async function rememberDocuments(manager: EntityManager, showings: readonly Showing[]): Promise<void> {
  const rows = showings.map(({ feedId, memory }) => ({ feedId, digests: memory }));
  await insertRows(
    manager,
    FeedShown,
    rows,
    'ON CONFLICT ("feedId") DO UPDATE SET "digests" = EXCLUDED."digests"',
  );
}

/** Inserts what is not known and adds it to `known`. Another poller may be a moment faster: only what we stored is new. */
async function insertNewItems(
  manager: EntityManager,
  fresh: readonly Shown[],
  known: Map<string, KnownItem>,
  now: Date,
): Promise<ItemOfFeed[]> {
  const candidates = new Map<string, Item & { feedId: string }>();
  for (const { feedId, draft } of fresh) {
    if (known.has(draft.identity) || candidates.has(draft.identity)) continue;
    candidates.set(draft.identity, { id: newId(now), feedId, ...draft });
  }
  // everybody inserts in the same order, so that two pollers with the same items cannot wait for each other in a circle
  const rows = [...candidates.values()].sort((a, b) => (a.identity < b.identity ? -1 : 1));
  const inserted = await insertRows(manager, Item, rows, 'ON CONFLICT DO NOTHING RETURNING "id"');
  const ours = new Set(inserted.map((row) => (row as { id: string }).id));
  const lost = rows.filter(({ id }) => !ours.has(id));
  for (const row of rows) known.set(row.identity, row);
  for (const [identity, item] of await itemsByIdentity(manager, lost)) known.set(identity, item);
  return [...candidates.values()].filter(({ id }) => ours.has(id)).map(arrivedItem);
}

async function markShown(
  manager: EntityManager,
  fresh: readonly Shown[],
  known: ReadonlyMap<string, KnownItem>,
  now: Date,
): Promise<void> {
  const rows = fresh.flatMap(({ feedId, draft }) => {
    const itemId = known.get(draft.identity)?.id;
    return itemId === undefined ? [] : [{ itemId, feedId, guidKey: draft.guidKey, firstSeenAt: now }];
  });
  await insertRows(manager, ItemFeed, rows, 'ON CONFLICT DO NOTHING');
}

function arrivedItem(item: Item & { feedId: string }): ItemOfFeed {
  const { id, feedId, title, summary, content, url, canonicalUrl, outletId, publishedAt, language, author } =
    item;
  return { id, feedId, title, summary, content, url, canonicalUrl, outletId, publishedAt, language, author };
}
