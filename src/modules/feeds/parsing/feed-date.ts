import { readDay } from './calendar-day.js';
import { asUtc, instantInZone } from './local-time.js';
import { monthNumber } from './month-names.js';
import { readTimeOfDay } from './time-of-day.js';

/**
 * A date as feeds write it: RFC 822 with all its liberties, ISO 8601, German (`5. März 2024, 08:15 Uhr`, `05.03.2024`),
 * American with slashes, names of months in the languages around, Korean, seconds since 1970. Without offset the clock
 * of `timeZone` (IANA name) is meant. Null for anything that is not in the calendar, and for years before 1900 and after
 * 2199: never a guess, never "now".
 */
export function parseFeedDate(written: string, timeZone: string): Date | null {
  if (written.length > 200) return null;
  return readUsual(written) ?? readUnusual(written, timeZone);
}

const usual =
  /^\s*(?:(?:[A-Z][a-z]{2},? )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) |(\d{4})-(\d{2})-(\d{2})T)(\d{2}):(\d{2}):(\d{2})(?:Z| ?GMT| ?([+-]\d{2}):?(\d{2}))\s*$/;

/** The two forms that nearly all feeds use, without the detours that the others need. */
function readUsual(written: string): Date | null {
  const match = usual.exec(written);
  const month = match && (match[5] === undefined ? monthNumber(match[2] ?? '') : Number(match[5]));
  if (!match || month === undefined) return null;
  const [year, day] = [Number(match[3] ?? match[4]), Number(match[1] ?? match[6])];
  const [hour, minute, second] = [Number(match[7]), Number(match[8]), Number(match[9])];
  const reading = asUtc({ year, month: month ?? 0, day, hour, minute, second, millisecond: 0 });
  const offset = Number(match[10] ?? 0) * 60 + Number(`${match[10]?.[0] ?? ''}${match[11] ?? 0}`);
  if (reading === null || !isPlausible(year) || Math.abs(offset) > 15 * 60 + 59) return null;
  return new Date(reading - offset * 60_000);
}

function isPlausible(year: number): boolean {
  return year >= 1900 && year <= 2199;
}

function readUnusual(written: string, timeZone: string): Date | null {
  const text = written
    .normalize('NFC')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const epoch = /^\d{10}(\d{3})?$/.exec(text);
  if (epoch) return new Date(Number(text) * (epoch[1] ? 1 : 1000));
  // Without the name of the day, if there is one: "mar" is a month here and a Tuesday there, so both are tried.
  return (
    readMoment(text.replace(weekday, ''), timeZone) ??
    (weekday.test(text) ? readMoment(text, timeZone) : null)
  );
}

const weekday = /^\p{L}{2,12}\.?,? ?/u;

function readMoment(text: string, timeZone: string): Date | null {
  const day = readDay(text);
  const time = day && readTimeOfDay(day.rest);
  if (!time || !isPlausible(day.year)) return null;
  const reading = asUtc({ ...day, ...time });
  if (reading === null) return null;
  const zone = time.zone ?? day.offset ?? timeZone;
  if (typeof zone === 'number') return new Date(reading - zone * 60_000);
  return new Date(instantInZone(reading, zone));
}
