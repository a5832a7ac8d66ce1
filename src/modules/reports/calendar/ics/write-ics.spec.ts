import { describe, expect, it } from '@jest/globals';
import { foldedLine } from '../../../../shared/folded-line.js';
import { contentText } from '../../../../shared/content-text.js';
import { parseIcs } from '../../../../../test/support/parse-ics.js';
import { writeIcs } from './write-ics.js';
import type { IcsEvent } from './write-ics.js';

const event: IcsEvent = {
  uid: 'report-1@presse.example',
  when: '2027-02-28',
  summary: 'Bericht fällig: Sachbericht; Teil 1, 2',
  description: 'Förderung\nzweite Zeile \\ Ende',
  url: 'https://presse.example/grants/1#due-dates',
  category: 'Bericht fällig',
  alarmDays: 28,
};
const write = (...events: IcsEvent[]) =>
  writeIcs({ name: 'Echolot: Träger', language: 'de', now: new Date('2026-03-05T09:30:15.250Z'), events });

describe('an iCalendar feed', () => {
  it('is read back as it was meant', () => {
    const text = write(event);
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const [read] = parseIcs(text).events;
    expect(read).toEqual({
      UID: 'report-1@presse.example',
      DTSTAMP: '20260305T093015Z',
      'DTSTART;VALUE=DATE': '20270228',
      // the end is not part of the event
      'DTEND;VALUE=DATE': '20270301',
      SUMMARY: event.summary,
      DESCRIPTION: event.description,
      URL: event.url,
      CATEGORIES: 'Bericht fällig',
      TRANSP: 'TRANSPARENT',
      alarm: { ACTION: 'DISPLAY', DESCRIPTION: event.summary, TRIGGER: '-P27DT15H' },
    });
  });

  it('has moments in UTC, and no alarm for them', () => {
    const [read] = parseIcs(write({ ...event, when: new Date('2026-07-01T06:00:00Z') })).events;
    expect(read).toMatchObject({ DTSTART: '20260701T060000Z' });
    expect(read).not.toHaveProperty('alarm');
    expect(read).not.toHaveProperty('DTEND;VALUE=DATE');
  });

  it.each([
    [0, 'PT9H'],
    [1, '-PT15H'],
    [2, '-P1DT15H'],
    [28, '-P27DT15H'],
  ])('reminds %d days before at nine in the morning', (alarmDays, trigger) => {
    expect(parseIcs(write({ ...event, alarmDays })).events[0]).toMatchObject({ alarm: { TRIGGER: trigger } });
  });

  it('is a calendar without events too', () => {
    expect(parseIcs(write()).events).toEqual([]);
  });

  it('keeps any text, and every line within 75 octets', () => {
    const letters = ['ä', 'ß', '漢', '🙂', ' ', ',', ';', '\\', '\n', 'n', '"', 'e\u0301', ':'];
    let state = 7;
    const next = (below: number) => (state = (state * 48271) % 2147483647) % below;
    for (let round = 0; round < 300; round++) {
      let summary = 'x';
      const length = next(200);
      for (let at = 0; at < length; at++) summary += letters[next(letters.length)]!;
      const text = write({ ...event, summary });
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(parseIcs(text).events[0]).toMatchObject({ SUMMARY: summary });
    }
  });

  it('lets nothing out of its line', () => {
    const summary = 'a\r\nEND:VEVENT\rBEGIN:VALARM\u2028x\u0000\u0007y';
    const { events } = parseIcs(write({ ...event, summary }));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ SUMMARY: 'a\nEND:VEVENT\nBEGIN:VALARM\nxy' });
  });
});

describe('lines', () => {
  it('are folded between characters', () => {
    const line = `SUMMARY:${'ü'.repeat(50)}`;
    const [first = '', second = ''] = foldedLine(line).split('\r\n');
    expect(Buffer.byteLength(first)).toBe(74);
    expect(second.startsWith(' ü')).toBe(true);
    expect(foldedLine('SUMMARY:kurz')).toBe('SUMMARY:kurz');
    expect(foldedLine('x'.repeat(75))).toBe('x'.repeat(75));
  });
  it('escape what has a meaning', () => {
    expect(contentText('a,b;c\\d\ne\tf')).toBe('a\\,b\\;c\\\\d\\ne f');
  });
});
