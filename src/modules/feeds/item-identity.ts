import { hash } from 'node:crypto';
import type { ParsedItem } from './parsing/parsed-feed.js';

/**
 * The key under which an item is one item: its canonical address, whatever feed shows it; without an address the guid, which means something
 * within its own feed only. SHA-256 in hex, so that it fits an index whatever publishers think of.
 */
export function itemIdentity(item: Pick<ParsedItem, 'id' | 'canonicalUrl'>, feedId: string): string {
  return item.canonicalUrl === null
    ? hash('sha256', `feed ${feedId} ${item.id}`, 'hex')
    : addressIdentity(item.canonicalUrl);
}

/** The identity of whatever stands at a canonical address. */
export function addressIdentity(canonicalUrl: string): string {
  return hash('sha256', `url ${canonicalUrl}`, 'hex');
}

/**
 * The second key: by its guid a feed names an article even when its address changed. 24 characters; null where the guid says nothing, being the
 * address itself or standing more than once in the document (`repeated`).
 */
export function guidKey(
  { id, link }: Pick<ParsedItem, 'id' | 'link'>,
  feedId: string,
  repeated: ReadonlySet<string>,
): string | null {
  if (id === link || repeated.has(id)) return null;
  return hash('sha256', `guid ${feedId} ${id}`, 'base64url').slice(0, 24);
}

/** Guids that stand more than once in a document. */
export function repeatedGuids(items: readonly Pick<ParsedItem, 'id'>[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { id } of items) (seen.has(id) ? repeated : seen).add(id);
  return repeated;
}
