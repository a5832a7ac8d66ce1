import { describe, expect, it } from '@jest/globals';
import { addDays, bucketsBetween, bucketStart, dayOf, daysBetween, isDay } from './days.js';

describe('days', () => {
  it.each([
    ['2025-12-31T23:30:00Z', 'Europe/Berlin', '2026-01-01'],
    ['2026-06-30T21:59:59Z', 'Europe/Berlin', '2026-06-30'],
    ['2026-06-30T22:00:00Z', 'Europe/Berlin', '2026-07-01'],
    ['2026-03-05T03:00:00Z', 'America/New_York', '2026-03-04'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(dayOf(new Date(instant), zone)).toBe(day);
  });

  it.each([
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-13-01', false],
    ['26-01-01', false],
    ['2026-01-01T00:00', false],
  ])('isDay(%j) is %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });

  it('count across the change to summer time and over a leap day', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });

  it('end with the year 9999', () => {
    expect(bucketsBetween('9999-12-30', '9999-12-31', 'day')).toEqual(['9999-12-30', '9999-12-31']);
    expect(bucketsBetween('9999-12-01', '9999-12-31', 'month')).toEqual(['9999-12-01']);
  });

  it('begin weeks on Monday and months on the first', () => {
    expect(bucketStart('2026-03-08', 'week')).toBe('2026-03-02');
    expect(bucketStart('2026-03-02', 'week')).toBe('2026-03-02');
    expect(bucketsBetween('2025-12-31', '2026-01-12', 'week')).toEqual([
      '2025-12-29',
      '2026-01-05',
      '2026-01-12',
    ]);
    expect(bucketsBetween('2025-11-15', '2026-02-01', 'month')).toEqual([
      '2025-11-01',
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
    ]);
  });
});
