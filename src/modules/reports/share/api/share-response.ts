import { z } from 'zod';
import type { Day } from '../../../../shared/days.js';
import type { ShareLinkRow } from '../share-links.queries.js';
import { shareState } from '../share-state.js';

export const shareResponse = z
  .object({
    id: z.string(),
    label: z.string(),
    state: z.enum(['open', 'expired', 'revoked']),
    headlines: z.boolean(),
    hasPassword: z.boolean(),
    lastDay: z.string().nullable(),
    createdAt: z.string(),
    revokedAt: z.string().nullable(),
    views: z.number().int(),
    viewsByDay: z.array(z.object({ day: z.string(), views: z.number().int() })),
  })
  .meta({ id: 'ShareLink' });

export const newShareResponse = shareResponse
  .extend({ address: z.string().describe('Told this once; only a hash of it is kept') })
  .meta({ id: 'NewShareLink' });

export const sharesResponse = z.object({ items: z.array(shareResponse) }).meta({ id: 'ShareLinks' });

export type ShareAnswer = z.infer<typeof shareResponse>;

export function toShareResponse({ link, days, views }: ShareLinkRow, today: Day): ShareAnswer {
  return {
    id: link.id,
    label: link.label,
    state: shareState(link, today),
    headlines: link.headlines,
    hasPassword: link.passwordHash !== null,
    lastDay: link.lastDay,
    createdAt: link.createdAt.toISOString(),
    revokedAt: link.revokedAt?.toISOString() ?? null,
    views,
    viewsByDay: days.map(({ day, views: times }) => ({ day, views: times })),
  };
}
