import type { ItemDraft } from './item-draft.js';
import type { CutDocument } from './parsing/cut-known-items.js';
import { draftDigest, writeShown } from './shown-memory.js';
import type { ShownDocument, ShownItem } from './shown-memory.js';

/** What a document brought compared with the one before. */
export interface Showing {
  feedId: string;
  /** Drafts that did not stand in the last document as they are now, in the order of this one, each identity once. */
  fresh: readonly ItemDraft[];
  /** The whole document, to be remembered (`shown-memory.ts`). */
  memory: string;
  /** The feed has shown something before. */
  returning: boolean;
}

/**
 * `drafts` are those of the items that were read, one for each, in their order; `cut` says which were left unread. What stands unchanged needs no look
 * into the database.
 */
export function showingOf(
  feedId: string,
  drafts: readonly ItemDraft[],
  cut: CutDocument | null,
  before: ShownDocument | null,
): Showing {
  const raws = cut?.kept.length === drafts.length ? cut.kept : null;
  const items = drafts.map((draft, at): ShownItem => {
    const published = draft.dateQuality === 'published' ? draft.publishedAt : null;
    return { raw: raws?.[at] ?? null, draft: draftDigest(draft), published };
  });
  const fresh = new Map<string, ItemDraft>();
  drafts.forEach((draft, at) => {
    if (!before?.drafts.has(items[at]!.draft) && !fresh.has(draft.identity)) fresh.set(draft.identity, draft);
  });
  const memory = writeShown(cut?.context ?? null, [...items, ...unreadItems(cut, before)]);
  return { feedId, fresh: [...fresh.values()], memory, returning: before !== null };
}

/** Items of this document that were not read again, as they are remembered. */
export function unreadItems(cut: CutDocument | null, before: ShownDocument | null): ShownItem[] {
  return (cut?.skipped ?? []).flatMap((digest) => before?.items.get(digest) ?? []);
}
