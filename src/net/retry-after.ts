/** No publisher can switch a feed off for longer than this: 24 hours. */
export const longestRetryAfterSeconds = 24 * 60 * 60;

/** Reads `Retry-After` (RFC 9110, 10.2.3): seconds or an HTTP date. Whole seconds from 0 to 24 h; null when absent or unreadable. */
export function readRetryAfter(value: string | null, now: Date): number | null {
  const text = value?.trim() ?? '';
  const seconds = /^\d+$/.test(text) ? Number(text) : secondsUntil(text, now);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(Math.ceil(seconds), 0), longestRetryAfterSeconds);
}

/** Only dates that begin with a weekday, as HTTP writes them: `Date.parse` would also read "-5" or "2 apples". */
function secondsUntil(date: string, now: Date): number {
  return /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i.test(date)
    ? (Date.parse(date) - now.getTime()) / 1000
    : NaN;
}
