import { hash } from 'node:crypto';
import type { ItemDraft } from './item-draft.js';

const length = 12;

/** 72 bits of a hash over what makes an item new or changed; as long as every other. */
export function shownDigest(draft: Pick<ItemDraft, 'identity' | 'title' | 'summary' | 'content'>): string {
  const { identity, title, summary, content } = draft;
  const text = [identity, title, summary, content ?? ''].join('\0');
  return hash('sha256', text, 'base64url').slice(0, length);
}

/** The digests that stand one behind the other in `feed_shown`. */
export function splitDigests(digests: string): Set<string> {
  const all = new Set<string>();
  for (let at = 0; at + length <= digests.length; at += length) all.add(digests.slice(at, at + length));
  return all;
}
