import { z } from 'zod';
import { isDay } from '../../../shared/days.js';
import { lenientFilterQuery, toMentionFilter } from '../mention-filter-query.js';
import { reviews } from '../mention.entity.js';
import { searchKinds } from './search-filter.js';
import type { SearchFilter } from './search-filter.js';

/** Longest text that is read: a query of a watch with fields beside it. */
export const longestSearch = 4_000;

const day = z.string().refine(isDay).optional().catch(undefined);
const lenient = z.object({
  kind: z.enum(searchKinds).optional().catch(undefined),
  review: z.enum(reviews).optional().catch(undefined),
  from: day,
  to: day,
});

/** A search as its page's address holds it: what was typed, and filters beside it. Values that make no sense are ignored. */
export function searchOfAddress(query: URLSearchParams): { text: string; filter: SearchFilter } {
  const all = Object.fromEntries(query);
  const { kind, review, from, to } = lenient.parse(all);
  const filter: SearchFilter = {
    ...toMentionFilter(lenientFilterQuery.parse(all)),
    kind,
    reviews: review && [review],
    from,
    to,
  };
  return { text: (query.get('q') ?? '').trim(), filter };
}
