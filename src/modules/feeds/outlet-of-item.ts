import type { FeedKind } from './feed.entity.js';
import type { ParsedItem } from './parsing/parsed-feed.js';

export interface AttributingFeed {
  kind: FeedKind;
  outletId: string | null;
  /** The outlets above the feed's own: title, publisher group. */
  outletAncestors: readonly string[];
}

/**
 * The outlet that published an item: by the domain of the article, else the outlet that a search result names as its source, else the feed's own.
 * A feed of an edition stays with the edition, although the domain belongs to the title above it.
 */
export function outletOfItem(
  item: Pick<ParsedItem, 'target' | 'link' | 'source'>,
  feed: AttributingFeed,
  outletIdFor: (url: string) => string | null,
): string | null {
  const address = item.target ?? item.link;
  const byDomain = address === null ? null : outletIdFor(address);
  if (byDomain !== null) return feed.outletAncestors.includes(byDomain) ? feed.outletId : byDomain;
  // Google News links stay on news.google.com; the publisher stands in <source url="…">
  const named = feed.kind === 'search' && item.source?.url ? outletIdFor(item.source.url) : null;
  return named ?? feed.outletId;
}
