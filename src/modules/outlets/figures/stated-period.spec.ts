import { describe, expect, it } from '@jest/globals';
import { quartersBefore, readStatedPeriod } from './stated-period.js';

describe('a stated period', () => {
  it.each([
    ['IVW 4/2018', '2018-10-01', '2018-12-31'],
    ['1/2023', '2023-01-01', '2023-03-31'],
    ['Q3 2026', '2026-07-01', '2026-09-30'],
    ['2026-Q2', '2026-04-01', '2026-06-30'],
    ['02/2024', '2024-02-01', '2024-02-29'],
    ['12/2025', '2025-12-01', '2025-12-31'],
    ['2026-10', '2026-10-01', '2026-10-31'],
    ['IVW-Verbreitungsanalyse 2016', '2016-01-01', '2016-12-31'],
    ['2024', '2024-01-01', '2024-12-31'],
  ])('%s is %s to %s', (text, from, to) => {
    expect(readStatedPeriod(text)).toEqual({ from, to });
  });

  it.each(['', 'ohne Jahresangabe', '38383', '13/2024', '9/2024', '0000', '5.2024.1', '2026-10-15'])(
    '%j names none',
    (text) => {
      expect(readStatedPeriod(text)).toBeNull();
    },
  );

  it('counts whole quarters back over the turn of the year', () => {
    expect(quartersBefore('2026-05-04', 3)).toEqual([
      { year: 2026, quarter: 1 },
      { year: 2025, quarter: 4 },
      { year: 2025, quarter: 3 },
    ]);
  });
});
