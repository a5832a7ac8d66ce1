import { isDay } from './days.js';
import type { Day } from './days.js';

/** A day as people type it: "2026-03-05" (what date fields send), "05.03.2026", "5.3.2026", "5.3.26". Null when it is none. */
export function readTypedDay(text: string): Day | null {
  const trimmed = text.trim();
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(trimmed);
  if (!german) return isDay(trimmed) ? trimmed : null;
  const [, day = '', month = '', year = ''] = german;
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}
