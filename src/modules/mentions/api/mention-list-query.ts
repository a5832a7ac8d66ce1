import { z } from 'zod';
import { UserError } from '../../../shared/errors.js';
import { listQuery } from '../../../web/http/list-query.js';
import { requireFieldConditions } from '../fields/field-filter.js';
import { mentionFilterQuery, toMentionFilter } from '../mention-filter-query.js';
import type { MentionFilter } from '../mention-filter.js';
import { reviewChoices, reviewsOfChoice } from '../review-choice.js';

/** How lists of mentions and of stories are asked for. */
export const mentionList = listQuery
  .extend({
    review: z
      .enum(reviewChoices)
      .default('all')
      .describe('counted: relevant and those that wait, as figures that include unreviewed mentions count'),
    ...mentionFilterQuery.shape,
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    q: z.string().trim().max(200).optional(),
  })
  .catchall(z.unknown());
export type MentionList = z.infer<typeof mentionList>;

/** Throws `period-order`, and `invalid-input` for keys of own fields that make no sense. */
export function filterOf({ review, from, to, q, ...filter }: MentionList): MentionFilter {
  requireFieldConditions(filter);
  if (from && to && from > to) throw new UserError('period-order');
  return { reviews: reviewsOfChoice(review), ...toMentionFilter(filter), from, to, text: q };
}
