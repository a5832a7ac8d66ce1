import { z } from 'zod';
import type { Item } from '../item.entity.js';

const instant = z.iso.datetime();

/** What a feed showed. The full text of a feed serves matching and is never given out. */
export const itemResponse = z
  .object({
    id: z.string(),
    title: z.string(),
    summary: z.string(),
    url: z.string().nullable(),
    canonicalUrl: z.string().nullable(),
    author: z.string().nullable(),
    language: z.string().nullable(),
    outletId: z.string().nullable(),
    publishedAt: instant,
    dateQuality: z.enum(['published', 'seen', 'implausible']),
    firstSeenAt: instant,
  })
  .meta({ id: 'Item' });

export const itemDetailResponse = itemResponse
  .extend({ feedIds: z.array(z.string()).describe('Feeds that showed it, the first one first') })
  .meta({ id: 'ItemDetail' });

export function toItemResponse(item: Item): z.infer<typeof itemResponse> {
  const { id, title, summary, url, canonicalUrl, author, language, outletId, dateQuality } = item;
  return {
    id,
    title,
    summary,
    url,
    canonicalUrl,
    author,
    language,
    outletId,
    publishedAt: item.publishedAt.toISOString(),
    dateQuality,
    firstSeenAt: item.firstSeenAt.toISOString(),
  };
}
