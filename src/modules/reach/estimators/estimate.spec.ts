import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { estimate } from './estimate.js';
import type { FiguredPlacements } from './estimate.js';

const group = (
  outletId: string,
  placements: number,
  low: number | null,
  changes: Partial<FiguredPlacements> = {},
): FiguredPlacements => ({
  outletId,
  placements,
  days: placements,
  daysOfMonth: 30,
  figure:
    low === null
      ? null
      : {
          figureId: `f-${outletId}`,
          mentionId: null,
          figure: { low, high: low },
          asOf: '2026-01-01',
          source: 'IVW 4/2025',
        },
  ...changes,
});

describe('estimating an audience', () => {
  it('sums copies over placements and counts what is missing', () => {
    const value = estimate('copies', [
      group('bote', 3, 12_000),
      group('echo', 2, null),
      group('post', 1, 40_500),
    ]);
    expect(value).toMatchObject({
      unit: 'copies',
      range: { low: 76_500, high: 76_500 },
      placements: 6,
      known: 4,
    });
    expect(value.pedigree.map(({ outletId, times }) => [outletId, times])).toEqual([
      ['bote', 3],
      ['post', 1],
    ]);
  });

  it('keeps ranges', () => {
    const range = group('bote', 2, 10_000);
    range.figure!.figure.high = 14_000;
    expect(estimate('copies', [range, group('post', 1, 1_000)]).range).toEqual({ low: 21_000, high: 29_000 });
  });

  it('is unknown, not 0, when no figure is known', () => {
    expect(estimate('broadcast', [group('welle', 4, null)])).toMatchObject({
      range: null,
      placements: 4,
      known: 0,
    });
    expect(estimate('broadcast', [])).toMatchObject({ range: null, placements: 0, known: 0 });
  });

  it('takes a day of the monthly visits for each day, however many pieces stood there', () => {
    const value = estimate('portal', [group('portal', 5, 3_000_000, { days: 2 })]);
    expect(value).toMatchObject({ unit: 'visits', range: { low: 200_000, high: 200_000 }, known: 5 });
  });

  it('takes off what editions have beyond their title', () => {
    const value = estimate(
      'copies',
      [group('nord', 1, 60_000), group('sued', 1, 50_000)],
      [
        {
          titleId: 'post',
          storyId: 'story',
          title: { low: 100_000, high: 100_000 },
          editions: [
            { low: 60_000, high: 60_000 },
            { low: 50_000, high: 50_000 },
          ],
        },
      ],
    );
    expect(value.range).toEqual({ low: 100_000, high: 100_000 });
    expect(value.sharedByEditions).toEqual({ low: 10_000, high: 10_000 });
    expect(value.shared).toEqual([
      { titleId: 'post', storyId: 'story', takenOff: { low: 10_000, high: 10_000 } },
    ]);
  });

  it('never grows when a figure is withdrawn, and does not depend on the order', () => {
    const groups = fc.array(
      fc.record({
        placements: fc.integer({ min: 1, max: 50 }),
        low: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(groups, (drafts) => {
        const rows = drafts.map(({ placements, low }, at) => group(`o${at}`, placements, low));
        const all = estimate('copies', rows);
        expect(estimate('copies', rows.toReversed()).range).toEqual(all.range);
        const fewer = estimate(
          'copies',
          rows.map((row, at) => (at === 0 ? { ...row, figure: null } : row)),
        );
        expect(fewer.range?.high ?? 0).toBeLessThanOrEqual(all.range?.high ?? 0);
        expect(fewer.placements).toBe(all.placements);
      }),
    );
  });
});
