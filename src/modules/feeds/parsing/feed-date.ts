import { readDay } from './calendar-day.js';
import { asUtc, instantInZone, isZone } from './local-time.js';
import { readTimeOfDay } from './time-of-day.js';

/**
 * A date as feeds write it: RFC 822 with all its liberties, ISO 8601, German (`5. März 2024, 08:15 Uhr`, `05.03.2024`),
 * American with slashes, names of months in the languages around, Korean, seconds since 1970. Without offset the clock
 * of `timeZone` (IANA name) is meant. Null for anything that is not in the calendar, and for years before 1900 and after
 * 2199: never a guess, never "now".
 */
export function parseFeedDate(written: string, timeZone: string): Date | null {
  if (written.length > 200) return null;
  const text = written
    .normalize('NFC')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const epoch = /^\d{10}(\d{3})?$/.exec(text);
  if (epoch) return new Date(Number(text) * (epoch[1] ? 1 : 1000));
  // "mar" is a month here and a Tuesday there: with the word first, without it then.
  return readMoment(text, timeZone) ?? readMoment(text.replace(/^\p{L}{2,12}\.?,? ?/u, ''), timeZone);
}

function readMoment(text: string, timeZone: string): Date | null {
  const day = readDay(text);
  const time = day && readTimeOfDay(day.rest);
  if (!time || day.year < 1900 || day.year > 2199) return null;
  const reading = asUtc({ ...day, ...time });
  if (reading === null) return null;
  const zone = time.zone ?? day.offset ?? timeZone;
  if (typeof zone === 'number') return new Date(reading - zone * 60_000);
  return new Date(instantInZone(reading, zone === timeZone || isZone(zone) ? zone : timeZone));
}
