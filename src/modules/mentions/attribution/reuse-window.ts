import type { ReleaseInput } from './read-release.js';

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Days after a release in which a piece can have its text or name it: later ones are archive, not answer. */
export const reuseWindowDays = 60;
/** Feeds round times and clocks differ: so many hours before the release still count as after it. */
const toleranceHours = 1;

/** When a release went out: published, or first sent, whichever came first, as it may be sent under an embargo. */
export function wentOutAt({
  publishedAt,
  deliveries,
}: Pick<ReleaseInput, 'publishedAt' | 'deliveries'>): Date {
  return deliveries.reduce((first, { sentAt }) => (sentAt < first ? sentAt : first), publishedAt);
}

/**
 * Where a moment lies: more than an hour `before` the release went out, when nothing can come from it; `within` 60 days
 * after it was published; or `after` them.
 */
export function placeInWindow(release: ReleaseInput, moment: Date): 'before' | 'within' | 'after' {
  if (moment.getTime() < wentOutAt(release).getTime() - toleranceHours * HOUR) return 'before';
  return moment.getTime() <= release.publishedAt.getTime() + reuseWindowDays * DAY ? 'within' : 'after';
}
