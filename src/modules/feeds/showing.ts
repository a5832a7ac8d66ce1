import type { ItemDraft } from './item-draft.js';
import { shownDigest, splitDigests } from './shown-digest.js';

/** What a document brought compared with the one before. */
export interface Showing {
  feedId: string;
  /** Drafts that did not stand in the last document as they are now, in the order of this one. */
  fresh: readonly ItemDraft[];
  /** Digests of the whole document, to be remembered. */
  digests: string;
  /** The feed has shown something before. */
  returning: boolean;
}

/** `before` are the digests of the last document, or null. Items that stand unchanged need no look into the database. */
export function showingOf(feedId: string, drafts: readonly ItemDraft[], before: string | null): Showing {
  const digests = drafts.map(shownDigest);
  const known = splitDigests(before ?? '');
  const fresh = drafts.filter((_, at) => !known.has(digests[at]!));
  return { feedId, fresh, digests: digests.join(''), returning: before !== null };
}
