import { describe, expect, it } from '@jest/globals';
import { formatsFor, isoWeek } from './format.js';

const de = formatsFor('de', 'Europe/Berlin');
const en = formatsFor('en', 'Europe/Berlin');
const now = new Date('2026-03-05T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe('formats', () => {
  it('are built once for a locale and zone', () => {
    expect(formatsFor('de', 'Europe/Berlin')).toBe(de);
    expect(formatsFor('de', 'UTC')).not.toBe(de);
  });

  it.each([
    [
      'a calendar day is not shifted by the zone',
      formatsFor('de', 'America/New_York').day('2026-03-05'),
      '05.03.2026',
    ],
    ['an instant falls on the day of the zone', de.day(new Date('2026-03-05T23:30:00Z')), '06.03.2026'],
    ['English days', en.day('2026-03-05'), '05/03/2026'],
    ['short day', de.dayShort('2026-03-05'), '5. März'],
    ['month', de.month('2026-03-01'), 'März 2026'],
    ['time in summer', de.dateTime(new Date('2026-07-01T12:07:00Z')), '01.07.2026, 14:07'],
    ['time alone', en.time(new Date('2026-07-01T22:07:00Z')), '00:07'],
    ['number', de.number(1234.567), '1.234,57'],
    ['English number', en.number(1234.567), '1,234.57'],
    ['share', de.percent(0.372), '37\u00a0%'],
    ['small share', de.percent(0.0214), '2,1\u00a0%'],
    ['bytes', de.bytes(999), '999 B'],
    ['kilobytes', de.bytes(1000), '1 kB'],
    ['no 1000 kB', de.bytes(999_999), '1 MB'],
    ['megabytes', de.bytes(1_250_000), '1,3 MB'],
    ['week bucket', de.bucket('2026-03-02', 'week'), 'KW 10/2026'],
    ['month bucket', en.bucket('2026-03-01', 'month'), 'March 2026'],
  ])('%s', (_, text, expected) => {
    expect(text).toBe(expected);
  });

  it.each([
    ['just now', 20, 'jetzt'],
    ['minutes', 90, 'vor 1 Minute'],
    ['almost an hour', 3599, 'vor 59 Minuten'],
    ['hours', 3 * 3600 + 1800, 'vor 3 Stunden'],
    ['yesterday', 26 * 3600, 'gestern'],
    ['days', 5 * 86_400, 'vor 5 Tagen'],
    ['the day itself when it is long ago', 40 * 86_400, '24.01.2026'],
    ['a coming time', -600, 'in 10 Minuten'],
  ])('relative: %s', (_, seconds, text) => {
    expect(de.relative(ago(seconds), now)).toBe(text);
  });

  it.each([
    ['2026-01-01', 1, 2026],
    ['2027-01-01', 53, 2026],
    ['2024-12-30', 1, 2025],
    ['2026-11-22', 47, 2026],
  ])('ISO week of %s', (day, week, year) => {
    expect(isoWeek(day)).toEqual({ week, year });
  });
});
