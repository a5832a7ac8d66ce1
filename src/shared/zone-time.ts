import type { Day } from './days.js';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What clocks in `timeZone` (IANA name) show at `instant`: "14:07". */
export function timeOf(instant: Date, timeZone: string): string {
  return new Date(wallClock(instant.getTime(), timeZone)).toISOString().slice(11, 16);
}

/**
 * The instant at which clocks in `timeZone` show `time` ("14:07") on `day`. Of the hour that comes twice in autumn it is the first; a time that spring
 * leaves out is taken as if the clocks had not been put forward yet.
 */
export function instantOf(day: Day, time: string, timeZone: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const offsetAt = (instant: number) => wallClock(instant, timeZone) - instant;
  // as the clocks go the day before, and the day after
  const candidates = [-1, 1].map((days) => wall - offsetAt(wall + days * 86_400_000));
  const shown = candidates.find((instant) => wallClock(instant, timeZone) === wall);
  return new Date(shown ?? candidates[0]!);
}

/** How often clocks in `timeZone` show `time` on `day`: spring leaves an hour out, autumn has one twice. */
export function wallTimeKind(day: Day, time: string, timeZone: string): 'once' | 'never' | 'twice' {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const offsets = [-1, 1].map((days) => {
    const near = wall + days * 86_400_000;
    return wallClock(near, timeZone) - near;
  });
  const shown = new Set(
    offsets.map((offset) => wall - offset).filter((instant) => wallClock(instant, timeZone) === wall),
  );
  return shown.size === 0 ? 'never' : shown.size === 1 ? 'once' : 'twice';
}

/** What clocks in `timeZone` show at `instant`, to the second, as if it were UTC: for spreadsheets, which know no zones. */
export function wallTimeOf(instant: Date, timeZone: string): Date {
  return new Date(wallClock(instant.getTime(), timeZone));
}

/** What clocks show, as if it were UTC, in milliseconds without their fractions of a second. */
function wallClock(instant: number, timeZone: string): number {
  let format = formatters.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, format);
  }
  const part = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(
    part['year']!,
    part['month']! - 1,
    part['day'],
    part['hour'],
    part['minute'],
    part['second'],
  );
}
