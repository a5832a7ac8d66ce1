import { z } from 'zod';
import { webAddress } from '../../../mentions/web/web-address.js';
import { pressReviewModes } from '../press-review.entity.js';
import type { PressReviewDetail, PressReviewRow } from '../press-review.queries.js';
import type { PressReview } from '../press-review.entity.js';

const facts = {
  id: z.string(),
  title: z.string(),
  language: z.enum(['de', 'en']),
  mode: z.enum(pressReviewModes),
  periodStart: z.string(),
  periodEnd: z.string(),
  updatedAt: z.iso.datetime(),
  archivedAt: z.iso.datetime().nullable(),
};

export const pressReviewListItem = z
  .object({ ...facts, pieces: z.number().int() })
  .meta({ id: 'PressReviewListItem' });

export const pressReviewResponse = z
  .object({
    ...facts,
    introduction: z.string().describe('Small Markdown'),
    headlines: z.boolean(),
    licence: z.string(),
    licenceUntil: z.string().nullable(),
    readers: z.number().int().nullable(),
    version: z.number().int(),
    pieces: z.array(
      z.object({
        mentionId: z.string(),
        outlet: z.string().nullable(),
        day: z.string(),
        headline: z.string(),
        url: z.string().nullable(),
        summary: z.string().describe('In our own words'),
      }),
    ),
  })
  .meta({ id: 'PressReview' });

export function toPressReviewListItem({
  review,
  pieces,
}: PressReviewRow): z.infer<typeof pressReviewListItem> {
  return { ...toFacts(review), pieces };
}

export function toPressReviewResponse({
  review,
  pieces,
}: PressReviewDetail): z.infer<typeof pressReviewResponse> {
  return {
    ...toFacts(review),
    introduction: review.introduction,
    headlines: review.headlines,
    licence: review.licence,
    licenceUntil: review.licenceUntil,
    readers: review.readers,
    version: review.version,
    pieces: pieces.map(({ item, mention, outlet }) => ({
      mentionId: mention.id,
      outlet,
      day: mention.day,
      headline: mention.headline,
      url: webAddress(mention.url),
      summary: item.summary,
    })),
  };
}

function toFacts(review: PressReview) {
  return {
    id: review.id,
    title: review.title,
    language: review.language,
    mode: review.mode,
    periodStart: review.periodStart,
    periodEnd: review.periodEnd,
    updatedAt: review.updatedAt.toISOString(),
    archivedAt: review.archivedAt?.toISOString() ?? null,
  };
}
