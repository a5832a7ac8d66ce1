import { z } from 'zod';
import { isDay } from '../../../shared/days.js';
import { lenientFilterQuery, toMentionFilter } from '../mention-filter-query.js';
import type { MentionFilter } from '../mention-filter.js';
import { reviews } from '../mention.entity.js';
import type { Review } from '../mention.entity.js';

/** What the address of the inbox asks for. */
export interface InboxView {
  review: Review | 'all';
  filter: MentionFilter;
}

const day = z.string().refine(isDay).optional().catch(undefined);

const inboxQuery = lenientFilterQuery.extend({
  review: z.enum([...reviews, 'all']).catch('new'),
  from: day,
  to: day,
  q: z.string().trim().max(200).optional().catch(undefined),
});

export function readInboxView(query: URLSearchParams): InboxView {
  const { review, from, to, q, ...filter } = inboxQuery.parse(Object.fromEntries(query));
  return {
    review,
    filter: {
      reviews: review === 'all' ? undefined : [review],
      ...toMentionFilter(filter),
      from,
      to,
      text: q,
    },
  };
}

/** What the list at an address of ours shows. */
export function inboxViewAt(address: string): InboxView {
  return readInboxView(new URL(address, 'http://own.invalid').searchParams);
}
