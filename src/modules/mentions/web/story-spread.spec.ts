import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spreadOf } from './story-spread.js';
import type { SpreadPiece } from './story-spread.js';

const start = Date.parse('2026-03-10T05:40:00Z');
const at = (hours: number, scope: SpreadPiece['scope'] = 'local'): SpreadPiece => ({
  publishedAt: new Date(start + hours * 3_600_000),
  scope,
});

describe('the spread of a story over hours', () => {
  it('needs two placements', () => {
    expect(spreadOf([])).toBeNull();
    expect(spreadOf([at(0)])).toBeNull();
  });

  it('counts by the full hour and by scope, whatever the order', () => {
    const spread = spreadOf([at(1.5, 'national'), at(0), at(1.4), at(3)])!;
    expect(spread).toMatchObject({ step: 1, total: 4, hours: 3 });
    expect(spread.bars.map(({ from }) => from.toISOString().slice(11, 16))).toEqual([
      '05:00',
      '06:00',
      '07:00',
      '08:00',
    ]);
    expect(spread.bars.map(({ series }) => series)).toEqual([
      { local: 1 },
      {},
      { national: 1, local: 1 },
      { local: 1 },
    ]);
    expect(spread.peak!.from.toISOString()).toBe('2026-03-10T07:00:00.000Z');
  });

  it('names no peak where two are as high, all lies in one bar, or the highest holds less than a quarter', () => {
    expect(spreadOf([0, 0, 1, 2, 3, 4, 5, 6, 7].map((hours) => at(hours)))!.peak).toBeNull();
    expect(spreadOf([0, 0, 1, 2, 3, 4, 5, 6].map((hours) => at(hours)))!.peak!.total).toBe(2);
    expect(spreadOf([at(0), at(5)])!.peak).toBeNull();
    expect(spreadOf([at(0), at(0.1)])).toMatchObject({ peak: null, hours: 1, bars: [{ total: 2 }] });
  });

  it.each([
    [47, 1, 48],
    [48, 6, 9],
    [14 * 24, 6, 57],
    [21 * 24, 12, 43],
    [400 * 24, 192, 51],
  ])('draws %i hours in bars of %i', (hours, step, bars) => {
    const spread = spreadOf([at(0), at(hours)])!;
    expect([spread.step, spread.bars.length]).toEqual([step, bars]);
  });

  it('loses nothing and draws at most 60 bars, none before the first and none after the last', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 20_000, noNaN: true }), { minLength: 2 }), (hours) => {
        const { bars, total } = spreadOf(hours.map((each) => at(each)))!;
        expect(bars.length).toBeLessThanOrEqual(60);
        expect(bars.reduce((sum, bar) => sum + bar.total, 0)).toBe(total);
        expect(bars[0]!.total).toBeGreaterThan(0);
        expect(bars.at(-1)!.total).toBeGreaterThan(0);
      }),
    );
  });
});
