import { describe, expect, it } from '@jest/globals';
import { reportPeriod } from './report-period.js';

describe('reportPeriod', () => {
  const today = '2026-03-10';
  const created = '2026-02-01';
  it.each([
    ['a period that runs ends today', '2026-01-01', '2026-06-30', { from: '2026-01-01', to: today }],
    [
      'one that is over ends on its end',
      '2025-01-01',
      '2025-06-30',
      { from: '2025-01-01', to: '2025-06-30' },
    ],
    ['one without an end goes on', '2026-01-01', null, { from: '2026-01-01', to: today }],
    ['one without a beginning begins when it was entered', null, '2026-06-30', { from: created, to: today }],
    ['none at all', null, null, { from: created, to: today }],
    ['one that was over when it was entered', null, '2026-01-15', { from: '2026-01-15', to: '2026-01-15' }],
    ['one that begins today', today, null, { from: today, to: today }],
    ['one that has not begun', '2026-03-11', null, null],
  ] as const)('%s', (_, periodStart, periodEnd, expected) => {
    const days = { createdDay: created, firstDay: null, today };
    expect(reportPeriod({ periodStart, periodEnd }, days)).toEqual(expected);
  });

  it('begins with the first mention where nobody said when, if that came before it was entered', () => {
    const from = (firstDay: string) =>
      reportPeriod({ periodStart: null, periodEnd: null }, { createdDay: created, firstDay, today })?.from;
    expect(from('2026-01-20')).toBe('2026-01-20');
    expect(from('2026-02-20')).toBe(created);
  });
});
