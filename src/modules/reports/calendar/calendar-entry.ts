import type { Day } from '../../../shared/days.js';

/**
 * report: the funder wants one. target: to be reached. notice: the last day to tell a funder of a planned publication. publication: a release goes out by itself. embargo: ends. grant-end, campaign-end:
 * last day of the period. event: of a campaign. task: somebody has to do it.
 */
export const calendarKinds = [
  'report',
  'notice',
  'publication',
  'embargo',
  'event',
  'task',
  'target',
  'campaign-end',
  'grant-end',
] as const;
export type CalendarKind = (typeof calendarKinds)[number];

export interface CalendarEntry {
  kind: CalendarKind;
  /** With the kind unique, and the same from day to day. */
  id: string;
  day: Day;
  /** Null: the whole day. */
  at: Date | null;
  title: string;
  /** What it belongs to, such as the name of a grant; may be empty. */
  about: string;
  /** Path. */
  link: string;
  done: boolean;
  /** Days before from which on one is to be reminded; null: not at all. */
  reminderDays: number | null;
  /** May name a person outside, so that it does not leave the house. */
  inside: boolean;
}

/** Both days included, as days of the reporting time zone. */
export interface CalendarSpan {
  from: Day;
  to: Day;
  timeZone: string;
}

/** An entry of a whole day that is open, unless `facts` say otherwise. */
export function entry(
  kind: CalendarKind,
  id: string,
  day: Day,
  facts: Pick<CalendarEntry, 'title' | 'link'> & Partial<CalendarEntry>,
): CalendarEntry {
  return { kind, id, day, at: null, about: '', done: false, reminderDays: null, inside: false, ...facts };
}

/** By day, whole days before moments, then in the order of the kinds. */
export function byMoment(a: CalendarEntry, b: CalendarEntry): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return (
    (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0) ||
    calendarKinds.indexOf(a.kind) - calendarKinds.indexOf(b.kind) ||
    (a.id < b.id ? -1 : 1)
  );
}
