import { describe, expect, it } from '@jest/globals';
import { districtsOverTime } from './districts-over-time.js';

describe('districts over time', () => {
  const months = [
    { from: '2026-01-10', to: '2026-01-31' },
    { from: '2026-02-01', to: '2026-02-28' },
    { from: '2026-03-01', to: '2026-03-31' },
    { from: '2026-04-01', to: '2026-04-15' },
  ];
  const firstDays = new Map([
    ['09772', '2026-01-31'],
    ['09161', '2025-06-01'],
    ['09761', '2026-01-10'],
    ['09162', '2026-03-31'],
    // in the first month, before the period begins
    ['09163', '2026-01-09'],
  ]);
  const watched = ({ from }: { from: string }) => (from === '2026-02-01' ? 0 : 20);

  it('tells each district once, in the month of its first placement ever', () => {
    const told = districtsOverTime(months, firstDays, watched, '2026-03-20');
    expect(told.map(({ newcomers, reachedSoFar }) => [newcomers, reachedSoFar])).toEqual([
      [['09761', '09772'], 4],
      [[], 4],
      [['09162'], 5],
      [[], 5],
    ]);
  });

  it('knows no zero for a month in which nobody watched, nor for one ahead', () => {
    const told = districtsOverTime(months, firstDays, watched, '2026-03-20');
    expect(told.map(({ observedDays, isUnknown }) => [observedDays, isUnknown])).toEqual([
      [20, false],
      [0, true],
      [20, false],
      [null, true],
    ]);
  });
});
