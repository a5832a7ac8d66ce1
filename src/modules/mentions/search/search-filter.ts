import type { MentionFilter } from '../mention-filter.js';

/** What a search looks at: mentions, items that no mention tells of, or both. */
export const searchKinds = ['all', 'mentions', 'items'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What narrows a search beside its words. A key that is left out does not narrow. */
export interface SearchFilter extends MentionFilter {
  kind?: SearchKind;
  /** Mentions with this tag. */
  taggedWith?: string;
}

/** What an item has as well; everything else is asked of mentions alone. */
const ofItemsToo: ReadonlySet<string> = new Set([
  'kind',
  'outletId',
  'scope',
  'mediumType',
  'from',
  'to',
  'text',
]);

/** Whether only mentions can pass. */
export function asksForMentions(filter: SearchFilter): boolean {
  if (filter.kind === 'mentions') return true;
  return Object.entries(filter).some(([key, value]) => value !== undefined && !ofItemsToo.has(key));
}

export function isNarrowing(filter: SearchFilter): boolean {
  return Object.entries(filter).some(([, value]) => value !== undefined && value !== 'all');
}
