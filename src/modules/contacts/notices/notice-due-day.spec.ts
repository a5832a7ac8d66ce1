import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../../shared/days.js';
import { noticeDueDay } from './notice-due-day.js';

describe('the day by which a person has to be told', () => {
  it.each([
    ['a month later', '2026-03-05', '2026-04-05'],
    ['the last day of a shorter month', '2026-01-31', '2026-02-28'],
    ['the last day of February in a leap year', '2028-01-30', '2028-02-29'],
    ['the same day of a longer month', '2026-02-28', '2026-03-28'],
    ['into the next year', '2026-12-31', '2027-01-31'],
    ['the last day of a month with 30 days', '2026-05-31', '2026-06-30'],
  ])('is %s', (_, obtained, due) => {
    expect(noticeDueDay(obtained, null)).toBe(due);
  });

  it.each([
    ['earlier than a month', '2026-03-10', '2026-03-10'],
    ['on the last day', '2026-04-05', '2026-04-05'],
    ['later than a month', '2026-05-01', '2026-04-05'],
    ['before the data were written down', '2026-03-01', '2026-03-01'],
  ])('is the first contact, unless the month is over: %s', (_, first, due) => {
    expect(noticeDueDay('2026-03-05', first)).toBe(due);
  });

  it('is never later than 31 days, and never earlier than 28 without a contact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const obtained = addDays('2000-01-01', days);
        const waited = daysBetween(obtained, noticeDueDay(obtained, null));
        expect(waited).toBeGreaterThanOrEqual(28);
        expect(waited).toBeLessThanOrEqual(31);
      }),
    );
  });
});
