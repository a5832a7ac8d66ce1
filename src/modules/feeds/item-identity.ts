import { createHash } from 'node:crypto';
import type { ParsedItem } from './parsing/parsed-feed.js';

/**
 * The key under which an item is one item: its canonical address, whatever feed shows it; without an address the guid, which means something
 * within its own feed only. SHA-256 in hex, so that it fits an index whatever publishers think of.
 */
export function itemIdentity(item: Pick<ParsedItem, 'id' | 'canonicalUrl'>, feedId: string): string {
  const key = item.canonicalUrl === null ? `feed ${feedId} ${item.id}` : `url ${item.canonicalUrl}`;
  return createHash('sha256').update(key).digest('hex');
}
