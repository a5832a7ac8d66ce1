import { describe, expect, it } from '@jest/globals';
import { spansOfWaiting } from './open-decisions.queries.js';

describe('spansOfWaiting', () => {
  it('sorts by age without a gap and without counting twice', () => {
    const counts = [
      { day: '2026-03-06', count: 1 },
      { day: '2026-03-05', count: 2 },
      { day: '2026-03-04', count: 4 },
      { day: '2026-03-03', count: 8 },
      { day: '2026-02-26', count: 16 },
      { day: '2026-02-25', count: 32 },
      { day: '1999-12-31', count: 64 },
    ];
    expect(spansOfWaiting(counts, '2026-03-05')).toEqual([
      { age: 'recent', from: '2026-03-04', count: 7 },
      { age: 'week', from: '2026-02-26', to: '2026-03-03', count: 24 },
      { age: 'older', to: '2026-02-25', count: 96 },
    ]);
  });

  it('says zero where nothing waits', () => {
    expect(spansOfWaiting([], '2026-03-05').map(({ count }) => count)).toEqual([0, 0, 0]);
  });
});
