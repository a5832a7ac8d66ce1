import { hash } from 'node:crypto';
import type { ItemDraft } from './item-draft.js';
import type { KnownDocument } from './parsing/cut-known-items.js';

/** An item of the last document. */
export interface ShownItem {
  /** Digest of it as it was written; null where the document could not be taken apart unread. */
  raw: string | null;
  /** Digest of what was made of it. */
  draft: string;
  published: Date | null;
}

export interface ShownDocument extends KnownDocument {
  readonly items: ReadonlyMap<string, ShownItem>;
  /** Digests of all its drafts. */
  readonly drafts: ReadonlySet<string>;
}

const digestLength = 12;
const minuteLength = 6;
const itemLength = 2 * digestLength + minuteLength;
const nothing = '-';

/** 72 bits of a hash over what makes an item new or changed, in 12 characters. */
export function draftDigest(draft: Pick<ItemDraft, 'identity' | 'title' | 'summary' | 'content'>): string {
  const { identity, title, summary, content } = draft;
  const text = [identity, title, summary, content ?? ''].join('\0');
  return hash('sha256', text, 'base64url').slice(0, digestLength);
}

/** A document for `feed_shown`: its context, then 30 characters for each item (digest as written, digest as drafted, minute in base 36). */
export function writeShown(context: string | null, items: readonly ShownItem[]): string {
  const rows = items.map(({ raw, draft, published }) => {
    const minute = published && Math.floor(published.getTime() / 60_000);
    const time = minute !== null && minute >= 0 ? minute.toString(36) : nothing;
    return `${(raw ?? nothing).padStart(digestLength, nothing)}${draft}${time.padStart(minuteLength, nothing)}`;
  });
  return `${(context ?? nothing).padStart(digestLength, nothing)}${rows.join('')}`;
}

/** The other way; null for nothing and for what an older version wrote. */
export function readShown(text: string | null): ShownDocument | null {
  if (text === null || (text.length - digestLength) % itemLength !== 0) return null;
  const items = new Map<string, ShownItem>();
  const drafts = new Set<string>();
  for (let at = digestLength; at < text.length; at += itemLength) {
    const raw = text.slice(at, at + digestLength);
    const draft = text.slice(at + digestLength, at + 2 * digestLength);
    const time = text.slice(at + 2 * digestLength, at + itemLength).replace(/^-+/, '');
    const published = time === '' ? null : new Date(parseInt(time, 36) * 60_000);
    if (!raw.startsWith(nothing.repeat(digestLength))) items.set(raw, { raw, draft, published });
    drafts.add(draft);
  }
  return { context: text.slice(0, digestLength), items, drafts };
}
