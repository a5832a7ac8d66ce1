import type { Release } from '../release.entity.js';

type PublicFacts = Pick<Release, 'state' | 'publishedAt' | 'embargoUntil' | 'archivedAt'>;

/** Whether an embargo holds at `now`. */
export function isUnderEmbargo({ embargoUntil }: Pick<Release, 'embargoUntil'>, now: Date): boolean {
  return embargoUntil !== null && embargoUntil > now;
}

/** Whether anybody outside may read it: the one question of newsroom, share links and feeds. */
export function isPublicAt(release: PublicFacts, now: Date): boolean {
  const { state, publishedAt, archivedAt } = release;
  if (state !== 'published' || publishedAt === null || archivedAt !== null) return false;
  return publishedAt <= now && !isUnderEmbargo(release, now);
}
