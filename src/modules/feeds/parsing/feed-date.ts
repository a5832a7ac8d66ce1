import { asUtc, instantInZone } from './local-time.js';
import { monthNumber } from './month-names.js';
import { readTimeOfDay } from './time-of-day.js';

interface CalendarDay {
  year: number;
  month: number;
  day: number;
  /** What is written behind the day. */
  rest: string;
}

/**
 * A date as feeds write it: RFC 822 with all its liberties, ISO 8601, German (`5. März 2024, 08:15 Uhr`, `05.03.2024`),
 * American with slashes, seconds since 1970. Without offset the clock of `timeZone` (IANA name) is meant.
 * Null for anything that is not in the calendar, and for years before 1970: never a guess, never "now".
 */
export function parseFeedDate(written: string, timeZone: string): Date | null {
  if (written.length > 200) return null;
  const text = written
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const epoch = /^\d{10}(\d{3})?$/.exec(text);
  if (epoch) return new Date(Number(text) * (epoch[1] ? 1 : 1000));

  const plain = withoutWeekday(text);
  const day = isoDay(plain) ?? compactDay(plain) ?? dottedDay(plain) ?? slashedDay(plain) ?? namedDay(plain);
  const time = day && readTimeOfDay(day.rest);
  if (!time || day.year < 1970 || day.year > 2199) return null;
  const reading = asUtc({ ...day, ...time });
  if (reading === null) return null;
  return new Date(time.offset === null ? instantInZone(reading, timeZone) : reading - time.offset * 60_000);
}

function withoutWeekday(text: string): string {
  const word = /^(\p{L}{2,12})\.?,?\s*/u.exec(text);
  return word?.[1] && monthNumber(word[1]) === undefined ? text.slice(word[0].length) : text;
}

function isoDay(text: string): CalendarDay | null {
  const match = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?!\d)(.*)$/.exec(text);
  if (match)
    return { year: num(match[1]), month: num(match[2]), day: num(match[3] ?? '1'), rest: match[4] ?? '' };
  const year = /^(\d{4})$/.exec(text);
  return year ? { year: num(year[1]), month: 1, day: 1, rest: '' } : null;
}

function compactDay(text: string): CalendarDay | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?=T|\s|$|\d{4}(?:\d{2})?(?!\d))(.*)$/.exec(text);
  return match && { year: num(match[1]), month: num(match[2]), day: num(match[3]), rest: match[4] ?? '' };
}

function dottedDay(text: string): CalendarDay | null {
  const match = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?!\d)(.*)$/.exec(text);
  return match && { year: century(match[3]), month: num(match[2]), day: num(match[1]), rest: match[4] ?? '' };
}

/** `2024/03/05`; else month first, as in the United States, unless the first number can only be a day. */
function slashedDay(text: string): CalendarDay | null {
  const match = /^(\d{1,4})\/(\d{1,2})\/(\d{1,4})(?!\d)(.*)$/.exec(text);
  if (!match) return null;
  const [a, b, rest] = [num(match[1]), num(match[2]), match[4] ?? ''];
  if ((match[1] ?? '').length === 4) return { year: a, month: b, day: num(match[3]), rest };
  const year = century(match[3]);
  return a > 12 ? { year, month: b, day: a, rest } : { year, month: a, day: b, rest };
}

function namedDay(text: string): CalendarDay | null {
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|\.)?[ -]?(?:of )?(\p{L}{3,10})\.?,?[ -]?(\d{4}|\d{2})(?!\d)(.*)$/u.exec(text);
  if (dayFirst) return named(dayFirst[2], dayFirst[1], dayFirst[3], dayFirst[4]);
  const monthFirst = /^(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)(.*)$/u.exec(text);
  if (monthFirst) return named(monthFirst[1], monthFirst[2], monthFirst[3], monthFirst[4]);
  // ctime: "Mar 5 08:15:00 CET 2024"
  const yearLast = /^(\p{L}{3,10}) (\d{1,2}) (\d{1,2}:[\d:]{2,8}(?: \S{1,6})?) (\d{4})$/u.exec(text);
  if (yearLast) return named(yearLast[1], yearLast[2], yearLast[4], yearLast[3]);
  const yearFirst = /^(\d{4})[ -](\p{L}{3,10})[ -](\d{1,2})(?!\d)(.*)$/u.exec(text);
  return yearFirst ? named(yearFirst[2], yearFirst[3], yearFirst[1], yearFirst[4]) : null;
}

function named(monthName = '', day = '', year = '', rest = ''): CalendarDay | null {
  const month = monthNumber(monthName);
  return month === undefined ? null : { year: century(year), month, day: num(day), rest };
}

function num(digits = ''): number {
  return Number(digits);
}

/** RFC 2822, 4.3: two digits from 50 up belong to the last century. */
function century(digits = ''): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 50 ? 2000 : 1900);
}
