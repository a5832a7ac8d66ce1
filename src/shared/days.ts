/** A calendar day in the reporting time zone, `YYYY-MM-DD`. Text, so that both databases sort and group it alike. */
export type Day = string;
export type Bucket = 'day' | 'week' | 'month';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar day on which `instant` falls in `timeZone` (IANA name). */
export function dayOf(instant: Date, timeZone: string): Day {
  let format = formatters.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(timeZone, format);
  }
  return format.format(instant);
}

export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The day of the same number `months` later; the last of the month where it has none: 31 August and 6 months are 28 February. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, number = 0] = day.split('-').map(Number);
  const wanted = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(wanted.getUTCFullYear(), wanted.getUTCMonth() + 1, 0)).getUTCDate();
  wanted.setUTCDate(Math.min(number, last));
  return wanted.toISOString().slice(0, 10);
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Days from `from` to `to`; 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** First day of the bucket that holds `day`; weeks begin on Monday (ISO 8601). */
export function bucketStart(day: Day, bucket: Bucket): Day {
  if (bucket === 'day') return day;
  if (bucket === 'month') return `${day.slice(0, 8)}01`;
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

export function nextBucket(start: Day, bucket: Bucket): Day {
  if (bucket === 'day') return addDays(start, 1);
  if (bucket === 'week') return addDays(start, 7);
  const date = new Date(`${start}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1);
  return date.toISOString().slice(0, 10);
}

/** Starts of all buckets that touch the days `from` to `to`, both included. */
export function bucketsBetween(from: Day, to: Day, bucket: Bucket): Day[] {
  const starts: Day[] = [];
  let start = bucketStart(from, bucket);
  // after the year 9999 days are written longer and sort before everything: stop there
  while (start <= to && start > (starts.at(-1) ?? '')) {
    starts.push(start);
    start = nextBucket(start, bucket);
  }
  return starts;
}
