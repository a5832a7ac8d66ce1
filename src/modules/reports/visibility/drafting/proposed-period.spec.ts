import { describe, expect, it } from '@jest/globals';
import { lastQuarter, proposedPeriod, quarterOf } from './proposed-period.js';

const period = (from: string, to: string) => ({ from, to });

describe('the period of a new report', () => {
  it.each([
    ['2026-03-05', '2025-10-01', '2025-12-31'],
    ['2026-04-01', '2026-01-01', '2026-03-31'],
    ['2024-05-31', '2024-01-01', '2024-03-31'],
    ['2026-12-31', '2026-07-01', '2026-09-30'],
  ])('on %s the last quarter began on %s', (today, from, to) => {
    expect(lastQuarter(today)).toEqual(period(from, to));
  });

  it.each([
    ['no grant', null, null, '2025-10-01', '2025-12-31'],
    ['a grant that began in it', period('2025-11-15', '2027-12-31'), null, '2025-11-15', '2025-12-31'],
    [
      'a due date',
      period('2025-11-15', '2027-12-31'),
      period('2025-01-01', '2026-02-28'),
      '2025-11-15',
      '2026-02-28',
    ],
    ['a grant that is long over', period('2023-01-01', '2024-06-30'), null, '2023-01-01', '2024-06-30'],
    ['a grant of this year', period('2026-01-01', '2027-12-31'), null, '2026-01-01', '2026-03-05'],
    ['a grant that has not begun', period('2026-06-01', '2026-12-31'), null, '2026-06-01', '2026-12-31'],
  ])('with %s', (_, grant, due, from, to) => {
    expect(proposedPeriod('2026-03-05', grant, due)).toEqual(period(from, to));
  });

  it.each([
    ['2026-01-01', '2026-03-31', { quarter: 1, year: 2026 }],
    ['2026-10-01', '2026-12-31', { quarter: 4, year: 2026 }],
    ['2026-01-01', '2026-03-30', null],
    ['2026-02-01', '2026-04-30', null],
  ])('knows whether %s to %s is a quarter', (from, to, quarter) => {
    expect(quarterOf(period(from, to))).toEqual(quarter);
  });
});
