import type { Bucket, Day } from '../shared/days.js';
import type { Locale } from './i18n/locale.js';

/** How the reader writes days, times and numbers. Instants are shown in the reporting time zone. */
export interface Formats {
  readonly locale: Locale;
  readonly timeZone: string;
  /** "05.03.2026": a calendar day, or the day of an instant. */
  day(value: Date | Day): string;
  /** "5. März": for axes and lists where the year is plain. */
  dayShort(value: Date | Day): string;
  /** "Do" */
  weekday(value: Date | Day): string;
  /** "März 2026" */
  month(value: Date | Day): string;
  /** "Mär 26": for axes. */
  monthShort(value: Date | Day): string;
  /** "05.03.2026, 14:07" */
  dateTime(instant: Date): string;
  /** "14:07" */
  time(instant: Date): string;
  /** "vor 3 Stunden", "in 10 Minuten"; beyond 30 days the day itself. */
  relative(instant: Date, now: Date): string;
  /** Up to two decimals: "1.234,5" */
  number(value: number): string;
  /** A share from 0 to 1 as "37 %"; shares below 10 % keep one decimal. */
  percent(share: number): string;
  /** Bytes as "1,2 MB" (steps of 1000). */
  bytes(count: number): string;
  /** Name of a bucket that begins on `start`: "05.03.2026", "KW 10/2026", "März 2026". */
  bucket(start: Day, bucket: Bucket): string;
}

const cache = new Map<string, Formats>();

/** Formats for a locale and IANA time zone; built once for each pair, because `Intl` objects are dear. */
export function formatsFor(locale: Locale, timeZone: string): Formats {
  const key = `${locale} ${timeZone}`;
  let formats = cache.get(key);
  if (!formats) {
    formats = build(locale, timeZone);
    cache.set(key, formats);
  }
  return formats;
}

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const BYTE_STEPS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

function build(locale: Locale, timeZone: string): Formats {
  // British order and 24 hours: the English pages are read in Europe.
  const tag = locale === 'en' ? 'en-GB' : 'de-DE';
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const instants = new Intl.DateTimeFormat(tag, { ...options, timeZone });
    const days = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
    return (value: Date | Day) =>
      typeof value === 'string' ? days.format(new Date(`${value}T00:00:00Z`)) : instants.format(value);
  };
  const day = dates({ day: '2-digit', month: '2-digit', year: 'numeric' });
  const dayShort = dates({ day: 'numeric', month: 'short' });
  const weekday = dates({ weekday: 'short' });
  const month = dates({ month: 'long', year: 'numeric' });
  const monthShort = dates({ month: 'short', year: '2-digit' });
  const dateTime = dates({
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const time = dates({ hour: '2-digit', minute: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const smallPercents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const sizes = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });

  return {
    locale,
    timeZone,
    day,
    dayShort,
    weekday,
    month,
    monthShort,
    dateTime,
    time,
    relative(instant, now) {
      const seconds = Math.round((instant.getTime() - now.getTime()) / 1000);
      if (Math.abs(seconds) >= 30 * 86_400) return day(instant);
      const [unit, size] =
        UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? (['second', 1] as const);
      return unit === 'second'
        ? relative.format(0, 'second')
        : relative.format(Math.trunc(seconds / size), unit);
    },
    number: (value) => numbers.format(value),
    percent: (share) => (Math.abs(share) < 0.1 ? smallPercents : percents).format(share),
    bytes(count) {
      let value = count;
      let step = 0;
      while (value >= 999.95 && step < BYTE_STEPS.length - 1) {
        value /= 1000;
        step += 1;
      }
      return `${sizes.format(value)} ${BYTE_STEPS[step]}`;
    },
    bucket(start, bucket) {
      if (bucket === 'day') return day(start);
      if (bucket === 'month') return month(start);
      const { week, year } = isoWeek(start);
      return `${locale === 'de' ? 'KW' : 'week'} ${week}/${year}`;
    },
  };
}

/** ISO 8601 week of a day: the week belongs to the year of its Thursday. */
export function isoWeek(day: Day): { week: number; year: number } {
  const thursday = new Date(`${day}T00:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 3 - ((thursday.getUTCDay() + 6) % 7));
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000));
  return { week, year };
}
