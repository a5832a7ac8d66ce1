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

/** Asked of mentions alone: no item without a mention has them. */
const ofMentions = [
  'reviews',
  'watchId',
  'campaignId',
  'districtAgs',
  'labels',
  'storyId',
  'origin',
  'once',
  'taggedWith',
  'fields',
] as const;

/** Whether only mentions can pass. */
export function asksForMentions(filter: SearchFilter): boolean {
  return filter.kind === 'mentions' || ofMentions.some((key) => filter[key] !== undefined);
}

export function isNarrowing(filter: SearchFilter): boolean {
  return Object.entries(filter).some(([, value]) => value !== undefined && value !== 'all');
}
