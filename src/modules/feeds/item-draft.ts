import { clipText } from './clip-text.js';
import { itemDate } from './item-date.js';
import type { Item } from './item.entity.js';
import { guidKey, itemIdentity, repeatedGuids } from './item-identity.js';
import { outletOfItem } from './outlet-of-item.js';
import type { AttributingFeed } from './outlet-of-item.js';
import type { ParsedFeed, ParsedItem } from './parsing/parsed-feed.js';

/** An item as it would be stored if it is new, and the key of its guid in this feed. */
export type ItemDraft = Omit<Item, 'id'> & { guidKey: string | null };

const longest = { url: 4_000, title: 1_000, summary: 20_000, content: 200_000, author: 300, language: 20 };

/** A draft for each item of a document, in its order. */
export function draftItems(
  reading: Pick<ParsedFeed, 'items' | 'language'>,
  feed: AttributingFeed & { id: string },
  outletIdFor: (url: string) => string | null,
  now: Date,
): ItemDraft[] {
  const repeated = repeatedGuids(reading.items);
  return reading.items.map((item) => ({
    identity: itemIdentity(item, feed.id),
    guidKey: guidKey(item, feed.id, repeated),
    ...draftOf(item, reading.language, feed, outletIdFor, now),
  }));
}

function draftOf(
  item: ParsedItem,
  language: string | null,
  feed: AttributingFeed,
  outletIdFor: (url: string) => string | null,
  now: Date,
): Omit<ItemDraft, 'identity' | 'guidKey'> {
  return {
    canonicalUrl: clipped(item.canonicalUrl, longest.url),
    url: clipped(item.target ?? item.link, longest.url),
    outletId: outletOfItem(item, feed, outletIdFor),
    title: clipText(item.title ?? '', longest.title),
    summary: clipText(item.summary ?? '', longest.summary),
    content: clipped(item.content, longest.content),
    author: clipped(item.author, longest.author),
    ...itemDate(item.publishedAt, now),
    firstSeenAt: now,
    language: clipped(language, longest.language),
  };
}

function clipped(text: string | null, max: number): string | null {
  return text === null ? null : clipText(text, max);
}
