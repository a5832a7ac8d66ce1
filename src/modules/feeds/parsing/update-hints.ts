import type { ParsedFeed } from './parsed-feed.js';
import { type Field, firstFilled } from './raw-feed.js';

const minutesOf = new Map([
  ['hourly', 60],
  ['daily', 24 * 60],
  ['weekly', 7 * 24 * 60],
  ['monthly', 30 * 24 * 60],
  ['yearly', 365 * 24 * 60],
]);

/** RSS `<ttl>` (minutes), else `sy:updatePeriod` divided by `sy:updateFrequency`. */
export function updateHints(fields: readonly Field[]): ParsedFeed['hints'] {
  const ttl = wholeNumber(firstFilled(fields, 'ttl')?.markup);
  if (ttl !== null) return { ttlMinutes: ttl };
  const period = minutesOf.get(firstFilled(fields, 'sy:updateperiod')?.markup.trim().toLowerCase() ?? '');
  if (period === undefined) return {};
  const frequency = wholeNumber(firstFilled(fields, 'sy:updatefrequency')?.markup) ?? 1;
  return { ttlMinutes: Math.max(1, Math.round(period / frequency)) };
}

/** Above zero and below a year of minutes, else null. */
function wholeNumber(written = ''): number | null {
  const number = /^\s*\d{1,6}\s*$/.test(written) ? Number(written) : 0;
  return number > 0 ? number : null;
}
