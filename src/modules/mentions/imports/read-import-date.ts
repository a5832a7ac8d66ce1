import { isDay } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { serialText } from '../../../shared/sheets/workbook-dates.js';
import type { DateOrder } from './import-targets.js';

/** A date as it stands in a cell. `time` is null where only the day is known; `zoned`: an instant, wherever one is. */
export type ImportDate =
  | { kind: 'day'; day: Day; time: string | null }
  | { kind: 'instant'; at: Date }
  | { kind: 'ambiguous' }
  | { kind: 'none' };

const months = [
  'januar|jänner|jan|january',
  'februar|feber|feb|february',
  'märz|maerz|mär|mrz|mar|march',
  'april|apr',
  'mai|may',
  'juni|jun|june',
  'juli|jul|july',
  'august|aug',
  'september|sept|sep',
  'oktober|okt|oct|october',
  'november|nov',
  'dezember|dez|dec|december',
].map((each) => each.split('|'));

const none: ImportDate = { kind: 'none' };

/**
 * Reads "05.03.2026", "5.3.26", "2026-03-05", "20260305", "5. März 2026", "March 5, 2026", "Do, 05.03.2026 14:30 Uhr", serial numbers of Excel. "03/04/2026" can be two days: without
 * `order` it is ambiguous and never guessed. Two digits of a year mean the past: `thisYear` is the latest.
 */
export function readImportDate(text: string, order: DateOrder | null, thisYear: number): ImportDate {
  const typed = text
    .trim()
    .replace(/^\p{L}{2,10}\.?,\s*/u, '')
    .replace(/\s+/g, ' ');
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(typed);
  if (instant) {
    const at = new Date(typed);
    return Number.isNaN(at.getTime()) ? none : { kind: 'instant', at };
  }
  const serial = /^[2-6]\d{4}([.,]\d+)?$/.test(typed) ? serialText(Number(typed.replace(',', '.'))) : null;
  if (serial !== null) return ofIso(serial);
  const { rest, time } = withoutTime(typed);
  if (time === undefined) return none;
  const found = dayIn(rest, order, thisYear);
  return typeof found === 'string' ? { kind: 'day', day: found, time } : found;
}

function ofIso(iso: string): ImportDate {
  const [day = '', time = null] = iso.split('T');
  return isDay(day) ? { kind: 'day', day, time } : none;
}

/** Cuts "14:30", "14.30 Uhr" or "T14:30:00" off the end; `time` is undefined when it is none that a clock shows. */
function withoutTime(text: string): { rest: string; time: string | null | undefined } {
  const found = /^(.*?\d.*?),?(?: |T)(\d{1,2})(?:[:.](\d{2})(?::\d{2}(?:\.\d+)?)?(?: Uhr)?| Uhr)$/i.exec(
    text,
  );
  const [, rest = '', hour = '', minute = '00'] = found ?? [];
  // "5.3. 2026" has no time at its end, "5 Mar 2026" neither
  if (!found || !/\d{2}$/.test(rest)) return { rest: text, time: null };
  const isTime = Number(hour) < 24 && Number(minute) < 60;
  return { rest, time: isTime ? `${hour.padStart(2, '0')}:${minute}` : undefined };
}

function dayIn(text: string, order: DateOrder | null, thisYear: number): Day | ImportDate {
  const iso = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})$/.exec(text);
  if (iso) return checked(iso[1]!, iso[3]!, iso[4]!);
  const german = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/.exec(text);
  if (german) return checked(fullYear(german[3]!, thisYear), german[2]!, german[1]!);
  const named = /^(\d{1,2})\.? ?(\p{L}+)\.?,? ?(\d{4}|\d{2})$/u.exec(text);
  if (named) return checked(fullYear(named[3]!, thisYear), monthNamed(named[2]!), named[1]!);
  const american = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text);
  if (american) return checked(american[3]!, monthNamed(american[1]!), american[2]!);
  const slashed = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  return slashed ? eitherWay(slashed[1]!, slashed[3]!, fullYear(slashed[4]!, thisYear), order) : none;
}

/** Only one of the two may be a date, or both are the same day: then nobody has to be asked. */
function eitherWay(first: string, second: string, year: string, order: DateOrder | null): Day | ImportDate {
  const dmy = checked(year, second, first);
  const mdy = checked(year, first, second);
  if (order !== null) return order === 'dmy' ? dmy : mdy;
  if (typeof dmy !== 'string') return mdy;
  if (typeof mdy !== 'string' || mdy === dmy) return dmy;
  return { kind: 'ambiguous' };
}

function checked(year: string, month: string, day: string): Day | ImportDate {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : none;
}

function monthNamed(name: string): string {
  return String(months.findIndex((each) => each.includes(name.toLowerCase())) + 1);
}

function fullYear(year: string, thisYear: number): string {
  if (year.length === 4) return year;
  const century = thisYear - (thisYear % 100);
  const full = century + Number(year);
  return String(full > thisYear ? full - 100 : full);
}
