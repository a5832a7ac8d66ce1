import { z } from 'zod';
import { isDay } from '../../../shared/days.js';
import { mediumTypes, scopes } from '../../outlets/outlet.entity.js';
import type { MentionFilter } from '../mention-filter.js';
import { reviews } from '../mention.entity.js';
import type { Review } from '../mention.entity.js';

/** What the address of the inbox asks for. */
export interface InboxView {
  review: Review | 'all';
  filter: MentionFilter;
}

const day = z.string().refine(isDay).optional().catch(undefined);
const id = z.uuid().optional().catch(undefined);

/** Values that make no sense are ignored: an old bookmark shows more, never an error. */
const inboxQuery = z.object({
  review: z.enum([...reviews, 'all']).catch('new'),
  watch: id,
  campaign: id,
  outlet: id,
  district: z
    .string()
    .regex(/^\d{5}$/)
    .optional()
    .catch(undefined),
  scope: z
    .enum([...scopes, 'unknown'])
    .optional()
    .catch(undefined),
  medium: z
    .enum([...mediumTypes, 'unknown'])
    .optional()
    .catch(undefined),
  from: day,
  to: day,
  q: z.string().trim().max(200).optional().catch(undefined),
});

export function readInboxView(query: URLSearchParams): InboxView {
  const { review, watch, campaign, outlet, district, scope, medium, from, to, q } = inboxQuery.parse(
    Object.fromEntries(query),
  );
  return {
    review,
    filter: {
      reviews: review === 'all' ? undefined : [review],
      watchId: watch,
      campaignId: campaign,
      outletId: outlet,
      districtAgs: district,
      scope,
      mediumType: medium,
      from,
      to,
      text: q,
    },
  };
}
