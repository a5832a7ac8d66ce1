import { z } from 'zod';
import { isDay } from '../../../shared/days.js';
import { lenientFilterQuery, toMentionFilter } from '../mention-filter-query.js';
import type { MentionFilter } from '../mention-filter.js';
import { reviewChoices, reviewsOfChoice } from '../review-choice.js';
import type { ReviewChoice } from '../review-choice.js';

/** What the address of the inbox asks for. */
export interface InboxView {
  review: ReviewChoice;
  filter: MentionFilter;
}

const day = z.string().refine(isDay).optional().catch(undefined);

const inboxQuery = lenientFilterQuery.extend({
  review: z.enum(reviewChoices).catch('new'),
  from: day,
  to: day,
  q: z.string().trim().max(200).optional().catch(undefined),
});

export function readInboxView(query: URLSearchParams): InboxView {
  const { review, from, to, q, ...filter } = inboxQuery.parse(Object.fromEntries(query));
  return {
    review,
    filter: {
      reviews: reviewsOfChoice(review),
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
