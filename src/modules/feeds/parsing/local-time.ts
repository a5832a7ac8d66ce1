/** A wall-clock reading; `month` 1 to 12. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

/** The reading as if it were UTC, in ms since 1970; null when no such moment is in the calendar (31 February, 25:00). */
export function asUtc(wall: WallTime): number | null {
  const { year, month, day, hour, minute, second, millisecond } = wall;
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const endOfDay = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !endOfDay) || minute > 59 || second > 60) return null;
  return midnight + ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000 + millisecond;
}

/** The instant (ms since 1970) at which the clocks of `timeZone` show `utcReading`; in the doubled hour of autumn the first. */
export function instantInZone(utcReading: number, timeZone: string): number {
  const first = utcReading - zoneOffset(utcReading - 86_400_000, timeZone);
  return first + zoneOffset(first, timeZone) === utcReading
    ? first
    : utcReading - zoneOffset(utcReading + 86_400_000, timeZone);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Upper and lower case are one: zones are named by feeds, and every spelling would be kept otherwise. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const key = timeZone.toLowerCase();
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(key, format);
  return format;
}

/** Is `name` a zone of the IANA database? */
export function isZone(name: string): boolean {
  try {
    return formatFor(name) !== undefined;
  } catch {
    return false;
  }
}

/** Milliseconds that the clocks of `timeZone` are ahead of UTC at `instant`. Throws RangeError for an unknown zone. */
export function zoneOffset(instant: number, timeZone: string): number {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}
