import type { EntityManager } from 'typeorm';
import { selectRows } from '../../../database/many-rows.js';
import { Item } from '../../feeds/item.entity.js';
import { Mention } from '../mention.entity.js';
import { putDocuments, removeDocuments } from './search-index.js';
import type { IndexedDocument } from './search-index.js';
import { searchableText } from './searchable-text.js';

const ofItem = ['id', 'title', 'summary', 'content', 'publishedAt'] as const;
const ofMention = ['id', 'itemId', 'headline', 'note', 'publishedAt'] as const;

/**
 * Reads documents anew as they stand now, inside the transaction of `manager`, which must be the only one that writes the index. An id is
 * that of an item, or of a mention without item; what is neither (any more) leaves the index.
 */
export async function indexDocuments(manager: EntityManager, docIds: readonly string[]): Promise<void> {
  const ids = [...new Set(docIds)];
  if (ids.length === 0) return;
  const items = await selectRows(manager, Item, ofItem, 'id', ids);
  const mentioned = await selectRows(manager, Mention, ofMention, 'itemId', ids);
  const own = await selectRows(manager, Mention, ofMention, 'id', ids);
  const mentionOf = new Map(mentioned.map((mention) => [mention.itemId, mention]));
  const documents: IndexedDocument[] = items.map((item) => {
    const mention = mentionOf.get(item.id) ?? null;
    const publishedAt = mention?.publishedAt ?? item.publishedAt;
    return { docId: item.id, publishedAt, text: searchableText({ item, mention }) };
  });
  for (const mention of own) {
    if (mention.itemId !== null) continue;
    const text = searchableText({ item: null, mention });
    documents.push({ docId: mention.id, publishedAt: mention.publishedAt, text });
  }
  const stored = new Set(documents.map(({ docId }) => docId));
  await removeDocuments(
    manager,
    ids.filter((id) => !stored.has(id)),
  );
  await putDocuments(manager, documents);
}
