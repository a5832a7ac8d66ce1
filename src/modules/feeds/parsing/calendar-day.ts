import { monthNumber } from './month-names.js';

export interface CalendarDay {
  year: number;
  month: number;
  day: number;
  /** What is written behind the day. */
  rest: string;
  /** Minutes east of UTC that the spelling implies when none is written. */
  offset?: number;
}

/** The day at the beginning of a text (white space single, weekday gone) in any spelling that feeds use, or null. */
export function readDay(text: string): CalendarDay | null {
  for (const spelling of spellings) {
    const day = spelling(text);
    if (day) return day;
  }
  return null;
}

const spellings: ((text: string) => CalendarDay | null)[] = [
  namedDay, isoDay, ordinalDay, compactDay, dottedDay, slashedDay, dashedDay, eastAsianDay,
]; // prettier-ignore

/** ISO 8601, also with dots (Channel Definition Format), a year and month, a year, and two digits of a year before a `T`. */
function isoDay(text: string): CalendarDay | null {
  const match =
    /^(\d{4})([-.])(\d{1,2})\2(0?\d{1,2})(?!\d)(.*)$/.exec(text) ??
    /^(\d{2})(-)(\d{2})-(\d{2})(?=T\d)(.*)$/i.exec(text);
  if (match) return dayOf(century(match[1]), match[3], match[4], match[5]);
  const month = /^(\d{4})-(\d{1,2})(?![\d-])(.*)$/.exec(text);
  if (month) return dayOf(num(month[1]), month[2], '1', month[3]);
  return /^\d{4}$/.test(text) ? dayOf(num(text), '1', '1', '') : null;
}

/** ISO 8601, 5.2.2: the day of the year */
function ordinalDay(text: string): CalendarDay | null {
  const match = /^(\d{4})-?(\d{3})(?=T|\s|$)(.*)$/.exec(text);
  if (!match) return null;
  const date = new Date(Date.UTC(num(match[1]), 0, num(match[2])));
  if (num(match[2]) < 1 || date.getUTCFullYear() !== num(match[1])) return null;
  return { year: num(match[1]), month: date.getUTCMonth() + 1, day: date.getUTCDate(), rest: match[3] ?? '' };
}

function compactDay(text: string): CalendarDay | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?=T|\s|$|\d{4}(?:\d{2})?(?!\d))(.*)$/.exec(text);
  return match && dayOf(num(match[1]), match[2], match[3], match[4]);
}

function dottedDay(text: string): CalendarDay | null {
  const match = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?!\d)(.*)$/.exec(text);
  return match && dayOf(century(match[3]), match[2], match[1], match[4]);
}

/** `2024/03/05`; else month first, as in the United States, unless the first number can only be a day. */
function slashedDay(text: string): CalendarDay | null {
  const match = /^(\d{1,4})\/(\d{1,2})\/(\d{1,4})(?!\d)(.*)$/.exec(text);
  if (!match) return null;
  if ((match[1] ?? '').length === 4) return dayOf(num(match[1]), match[2], match[3], match[4]);
  const year = century(match[3]);
  return num(match[1]) > 12
    ? dayOf(year, match[2], match[1], match[4])
    : dayOf(year, match[1], match[2], match[4]);
}

/** Day first, as in Europe, unless the second number can only be a day. */
function dashedDay(text: string): CalendarDay | null {
  const match = /^(\d{1,2})-(\d{1,2})-(\d{4})(?!\d)(.*)$/.exec(text);
  if (!match) return null;
  const [first, second] = num(match[2]) > 12 ? [match[2], match[1]] : [match[1], match[2]];
  return dayOf(num(match[3]), second, first, match[4]);
}

/** Korean, Japanese and Chinese: year, month and day, each with its sign behind it. */
function eastAsianDay(text: string): CalendarDay | null {
  const match = /^(\d{4})([년年]) ?(\d{1,2})[월月] ?(\d{1,2})[일日](.*)$/.exec(text);
  const day = match && dayOf(num(match[1]), match[3], match[4], match[5]);
  return day && (match?.[2] === '년' ? { ...day, offset: 540 } : day);
}

function namedDay(text: string): CalendarDay | null {
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|\.)?[ -]?(?:of |de )?(\p{L}{3,10})\.?,?[ -]?(?:de )?(\d{4}|\d{2})(?!\d)(.*)$/u.exec(
      text,
    );
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

function dayOf(year: number, month = '', day = '', rest = ''): CalendarDay {
  return { year, month: num(month), day: num(day), rest };
}

function num(digits = ''): number {
  return Number(digits);
}

/** RFC 2822, 4.3: two digits from 50 up belong to the last century. */
function century(digits = ''): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 50 ? 2000 : 1900);
}
