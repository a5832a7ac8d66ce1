import { z } from 'zod';
import { listOf } from '../../../../web/http/list-query.js';
import { scopes } from '../../../outlets/outlet.entity.js';
import { mentionLabels } from '../../label-groups.js';
import { reviews } from '../../mention.entity.js';
import type { HitRow } from '../hit-row.js';

const marked = z.object({
  text: z.string(),
  marks: z
    .array(z.object({ start: z.number().int(), end: z.number().int() }))
    .describe('Where the words stand, in UTF-16 code units, `end` excluded'),
});

export const hitResponse = z
  .object({
    mentionId: z.string().nullable().describe('Null for an item that no mention tells of'),
    itemId: z.string().nullable(),
    headline: marked,
    snippet: marked.nullable().describe('At most 200 characters around a hit'),
    url: z.string().nullable(),
    outlet: z.object({ id: z.string(), name: z.string() }).nullable(),
    scope: z.enum([...scopes, 'unknown']),
    publishedAt: z.iso.datetime(),
    review: z.enum(reviews).nullable(),
    label: z.enum(mentionLabels).nullable(),
  })
  .meta({ id: 'SearchHit' });

export const searchResponse = listOf(hitResponse).extend({
  counts: z
    .object({
      mentions: z.number().int(),
      items: z.number().int(),
      isComplete: z.boolean().describe('False: at least so many'),
    })
    .nullable()
    .describe('Of the whole search; null on pages after the first'),
  searchedBackTo: z.iso
    .datetime()
    .nullable()
    .describe('Set when time ran out: older texts are searched by the next page'),
  index: z.object({
    filled: z.number().describe('Share of the stored texts that the index has read, 0 to 1'),
    waiting: z.number().int().describe('Changes that it has not read yet'),
  }),
});

export function toHitResponse(row: HitRow): z.infer<typeof hitResponse> {
  const { mention, itemId, headline, snippet, url, outlet, scope, publishedAt } = row;
  return {
    mentionId: mention?.id ?? null,
    itemId,
    headline: { text: headline.text, marks: headline.spans },
    snippet: snippet && { text: snippet.text, marks: snippet.spans },
    url,
    outlet,
    scope,
    publishedAt: publishedAt.toISOString(),
    review: mention?.review ?? null,
    label: mention?.label ?? null,
  };
}
