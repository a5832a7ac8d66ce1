import type { Release } from '../release.entity.js';
import type { Sending } from './sending.entity.js';

/** What a sending waits for. `approval`: only what somebody approved goes out before publication. */
export const holds = ['time', 'approval', 'publication', 'embargo'] as const;
export type Hold = (typeof holds)[number];

/** Why a sending must not begin or go on yet; null: nothing holds it back. Moments count, not wall clocks, so that no change of the clock matters. */
export function heldBack(
  sending: Pick<Sending, 'timing' | 'startAt' | 'underEmbargo'>,
  release: Pick<Release, 'state' | 'publishedAt' | 'embargoUntil'>,
  now: Date,
): Hold | null {
  if (sending.timing === 'at' && sending.startAt !== null && sending.startAt > now) return 'time';
  if (sending.underEmbargo) return release.state === 'draft' ? 'approval' : null;
  if (release.state !== 'published' || release.publishedAt === null || release.publishedAt > now)
    return 'publication';
  return release.embargoUntil !== null && release.embargoUntil > now ? 'embargo' : null;
}
