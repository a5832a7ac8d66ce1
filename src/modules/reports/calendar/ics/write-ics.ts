import { addDays } from '../../../../shared/days.js';
import type { Day } from '../../../../shared/days.js';
import { foldedLine } from '../../../../shared/folded-line.js';
import { contentText } from '../../../../shared/content-text.js';

export interface IcsEvent {
  /** The same in every answer, so that calendars know an event again. */
  uid: string;
  /** Whole day, or the moment at which something happens. */
  when: Day | Date;
  summary: string;
  description: string;
  url: string;
  category: string;
  /** Days before, at nine in the morning; null: no alarm. Of whole days alone. */
  alarmDays: number | null;
}

export interface IcsCalendar {
  name: string;
  language: 'de' | 'en';
  now: Date;
  events: readonly IcsEvent[];
}

/** iCalendar (RFC 5545) to subscribe to: UTF-8, lines end in CRLF. Events do not make anybody busy. */
export function writeIcs({ name, language, now, events }: IcsCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Echolot//Calendar//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // RFC 7986, and what programs before it read
    `NAME:${contentText(name)}`,
    `X-WR-CALNAME:${contentText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldedLine).join('\r\n')}\r\n`;
}

function eventLines(
  { uid, when, summary, description, url, category, alarmDays }: IcsEvent,
  now: Date,
): string[] {
  const wholeDay = typeof when === 'string';
  return [
    'BEGIN:VEVENT',
    `UID:${contentText(uid)}`,
    `DTSTAMP:${utc(now)}`,
    ...(wholeDay
      ? [`DTSTART;VALUE=DATE:${plain(when)}`, `DTEND;VALUE=DATE:${plain(addDays(when, 1))}`]
      : [`DTSTART:${utc(when)}`]),
    `SUMMARY:${contentText(summary)}`,
    ...(description ? [`DESCRIPTION:${contentText(description)}`] : []),
    `URL:${url}`,
    `CATEGORIES:${contentText(category)}`,
    'TRANSP:TRANSPARENT',
    ...(wholeDay && alarmDays !== null ? alarmLines(alarmDays, summary) : []),
    'END:VEVENT',
  ];
}

/** A whole day begins at midnight: nine o'clock of a day before it is 15 hours less than that day. */
function alarmLines(days: number, summary: string): string[] {
  const trigger = days === 0 ? 'PT9H' : days === 1 ? '-PT15H' : `-P${String(days - 1)}DT15H`;
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${contentText(summary)}`,
    `TRIGGER:${trigger}`,
    'END:VALARM',
  ];
}

const plain = (day: Day) => day.replaceAll('-', '');
const utc = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
