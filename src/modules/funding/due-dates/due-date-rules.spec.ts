import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, daysBetween, isDay } from '../../../shared/days.js';
import { dueDateRules, proposedDueDates, workdayBefore } from './due-date-rules.js';

const lines = (rule: Parameters<typeof proposedDueDates>[0], periodStart: string, periodEnd: string) =>
  proposedDueDates(rule, { periodStart, periodEnd }).map(
    ({ kind, dueDay, ...period }) => `${kind} ${dueDay}: ${period.periodStart} – ${period.periodEnd}`,
  );

describe('report due dates', () => {
  it.each([
    [
      'amif',
      '2026-01-01',
      '2028-12-31',
      [
        'interim 2027-03-31: 2026-01-01 – 2026-12-31',
        'interim 2028-03-31: 2027-01-01 – 2027-12-31',
        'final 2029-06-30: 2026-01-01 – 2028-12-31',
      ],
    ],
    [
      'amif',
      '2026-06-15',
      '2027-12-31',
      ['interim 2027-09-14: 2026-06-15 – 2027-06-14', 'final 2028-06-30: 2026-06-15 – 2027-12-31'],
    ],
    // a project year that ends with the grant is a matter of the final report
    ['amif', '2026-01-01', '2026-12-31', ['final 2027-06-30: 2026-01-01 – 2026-12-31']],
    [
      'amif',
      '2028-02-29',
      '2030-01-31',
      ['interim 2029-05-28: 2028-02-29 – 2029-02-28', 'final 2030-07-31: 2028-02-29 – 2030-01-31'],
    ],
    [
      'nabf',
      '2026-07-01',
      '2028-06-30',
      [
        'interim 2027-04-30: 2026-07-01 – 2026-12-31',
        'interim 2028-04-30: 2027-01-01 – 2027-12-31',
        'final 2028-12-30: 2026-07-01 – 2028-06-30',
      ],
    ],
    ['nabf', '2026-01-01', '2026-12-31', ['final 2027-06-30: 2026-01-01 – 2026-12-31']],
    [
      'anbest-p',
      '2026-12-01',
      '2027-08-31',
      ['interim 2027-04-30: 2026-12-01 – 2026-12-31', 'final 2028-02-29: 2026-12-01 – 2027-08-31'],
    ],
    ['generic', '2025-09-01', '2026-08-31', ['final 2027-02-28: 2025-09-01 – 2026-08-31']],
    ['esf', '2026-01-01', '2027-10-31', ['final 2028-04-30: 2026-01-01 – 2027-10-31']],
  ] as const)('%s from %s to %s', (rule, start, end, expected) => {
    expect(lines(rule, start, end)).toEqual(expected);
  });

  it('follow each other without gaps, for any period', () => {
    for (let seed = 0; seed < 400; seed++) {
      const periodStart = addDays('2024-01-01', (seed * 37) % 1500);
      const periodEnd = addDays(periodStart, (seed * 101) % 2200);
      for (const rule of dueDateRules) {
        const dates = proposedDueDates(rule, { periodStart, periodEnd });
        const final = dates.at(-1)!;
        expect(final).toMatchObject({ kind: 'final', periodStart, periodEnd });
        let next = periodStart;
        for (const { kind, dueDay, ...period } of dates) {
          expect(isDay(dueDay)).toBe(true);
          expect(dueDay > period.periodEnd).toBe(true);
          if (kind === 'final') continue;
          expect(period.periodStart).toBe(next);
          expect(period.periodEnd < periodEnd).toBe(true);
          next = addDays(period.periodEnd, 1);
        }
        expect(dates.map(({ dueDay }) => dueDay)).toEqual(dates.map(({ dueDay }) => dueDay).sort());
      }
    }
  });
});

describe('months later', () => {
  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 6, '2027-06-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', 12, '2027-01-15'],
  ])('%s and %d months: %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

describe('the workday before', () => {
  it('is the Friday of Saturdays and Sundays', () => {
    expect(workdayBefore('2027-02-26')).toBeNull();
    expect(workdayBefore('2027-02-27')).toBe('2027-02-26');
    expect(workdayBefore('2027-02-28')).toBe('2027-02-26');
    for (let days = 0; days < 400; days++) {
      const day = addDays('2026-01-01', days);
      const before = workdayBefore(day);
      if (before) expect(daysBetween(before, day)).toBeLessThanOrEqual(2);
    }
  });
});
