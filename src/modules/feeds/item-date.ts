import type { DateQuality } from './item.entity.js';

const earliest = Date.UTC(1990, 0, 1);
const twoDays = 2 * 86_400_000;

/** The moment that counts for an item, and how far to trust it. `claimed` is what the feed says, ISO 8601 or null. */
export function itemDate(claimed: string | null, now: Date): { publishedAt: Date; dateQuality: DateQuality } {
  if (claimed === null) return { publishedAt: now, dateQuality: 'seen' };
  const date = new Date(claimed);
  const plausible = date.getTime() >= earliest && date.getTime() <= now.getTime() + twoDays;
  return plausible
    ? { publishedAt: date, dateQuality: 'published' }
    : { publishedAt: now, dateQuality: 'implausible' };
}
