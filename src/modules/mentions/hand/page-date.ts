import { parseFeedDate } from '../../feeds/parsing/feed-date.js';

/** moment: with a time of day; day: the day alone is known. */
export type PageDateQuality = 'moment' | 'day';

export interface PageDate {
  at: Date;
  quality: PageDateQuality;
}

const earliest = Date.UTC(1990, 0, 1);
const twoDays = 2 * 86_400_000;
const leadIn =
  /^(?:(?:zuletzt |last )?(?:aktualisiert|veröffentlicht|erschienen|erstellt|stand|publiziert|datum|date|published|updated|created|vom|am|on|um|:|,)\s*:?\s*)+/i;
const timeOfDay = /\d{1,2}:\d{2}|\d{1,2}[.]\d{2}\s*(?:Uhr|h\b)|\b\d{1,2}\s*Uhr|^\d{10}(?:\d{3})?$/i;
const midnight = /(?:\b|T)00:00(?::00(?:\.0+)?)?(?!\d|:)/;

/**
 * A date as pages write it, in metadata or for people ("30.11.2026, 08:15 Uhr"). Without offset the clock of `timeZone` is meant; exactly midnight stands
 * for a day, as content systems write it. `odd`: a date, but before 1990 or more than two days ahead. null: none.
 */
export function readPageDate(written: string, timeZone: string, now: Date): PageDate | 'odd' | null {
  const text = written.slice(0, 120).replace(/\s+/g, ' ').trim().replace(leadIn, '');
  if (!/\d/.test(text)) return null;
  const at =
    parseFeedDate(text, timeZone) ??
    parseFeedDate(text.replace(/\s*[|–—-]\s*(?=\d{1,2}[:.]\d{2})/, ', '), timeZone);
  if (!at) return null;
  if (at.getTime() < earliest || at.getTime() > now.getTime() + twoDays) return 'odd';
  return { at, quality: timeOfDay.test(text) && !midnight.test(text) ? 'moment' : 'day' };
}
