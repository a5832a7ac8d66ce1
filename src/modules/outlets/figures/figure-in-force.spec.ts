import { describe, expect, it } from '@jest/globals';
import { changesWithin, figureInForce } from './figure-in-force.js';
import type { DatedFigure } from './figure-in-force.js';

const figure = (id: string, validFrom: string, changes: Partial<DatedFigure> = {}): DatedFigure => ({
  id,
  metric: 'distributed',
  validFrom,
  withdrawnAt: null,
  ...changes,
});

describe('the figure in force', () => {
  const figures = [
    figure('a', '2025-01-01'),
    figure('b', '2025-07-01'),
    figure('c', '2025-07-01', { withdrawnAt: new Date('2025-07-02T09:00:00Z') }),
    figure('d', '2026-01-01', { metric: 'sold' }),
  ];

  it.each([
    ['2024-12-31', null],
    ['2025-01-01', 'a'],
    ['2025-06-30', 'a'],
    ['2025-07-01', 'b'],
    ['2026-11-30', 'b'],
  ])('of a piece published on %s is %s', (day, id) => {
    expect(figureInForce(figures, 'distributed', day)?.id ?? null).toBe(id);
  });

  it('is the one entered later where two begin on one day, in whatever order they come', () => {
    const two = [figure('x2', '2025-01-01'), figure('x1', '2025-01-01')];
    expect(figureInForce(two, 'distributed', '2025-02-01')?.id).toBe('x2');
    expect(figureInForce(two.toReversed(), 'distributed', '2025-02-01')?.id).toBe('x2');
  });

  it('changes on the first days of figures, and not where one of them is withdrawn or of another metric', () => {
    expect(changesWithin(figures, 'distributed', { from: '2025-01-01', to: '2026-12-31' })).toEqual([
      '2025-07-01',
    ]);
    expect(changesWithin(figures, 'distributed', { from: '2025-07-01', to: '2025-07-01' })).toEqual([]);
  });
});
