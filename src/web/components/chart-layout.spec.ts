import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SCOPES } from '../scopes.js';
import { layoutChart, niceTicks, totalOf, type ChartBucket } from './chart-layout.js';

const size = { width: 800, height: 240 };
const bucket = (
  series: ChartBucket['series'],
  observed: number | null = 1,
  start = '2026-03-02',
): ChartBucket => ({
  start,
  observed,
  series,
});

describe('niceTicks', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [6, [0, 2, 4, 6]],
    [14, [0, 5, 10, 15]],
    [100, [0, 20, 40, 60, 80, 100]],
    [101, [0, 50, 100, 150]],
    [1234, [0, 500, 1000, 1500]],
  ])('up to %d', (max, ticks) => {
    expect(niceTicks(max)).toEqual(ticks);
  });

  it.each([
    [0, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0.3, [0, 0.1, 0.2, 0.3]],
    [0.55, [0, 0.2, 0.4, 0.6]],
    [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [12.4, [0, 5, 10, 15]],
    [0.004, [0, 0.001, 0.002, 0.003, 0.004]],
  ])('of a rate up to %d', (max, ticks) => {
    expect(niceTicks(max, { whole: false })).toEqual(ticks);
  });

  it('always starts at zero, holds the maximum and stays short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (max) => {
        const ticks = niceTicks(max);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});

describe('layoutChart', () => {
  it('stacks nearest first from the baseline', () => {
    const { bars, plot } = layoutChart([bucket({ trade: 1, local: 2 })], size);
    const [local, trade] = bars[0]?.segments ?? [];
    expect([local?.key, trade?.key]).toEqual(['local', 'trade']);
    expect((local?.y ?? 0) + (local?.height ?? 0)).toBeCloseTo(plot.bottom, 1);
    expect((trade?.y ?? 0) + (trade?.height ?? 0)).toBeCloseTo(local?.y ?? 0, 1);
    expect(bars[0]?.top).toBe(trade?.y);
  });

  it.each([
    ['fully observed', 1, 0],
    ['not known', null, 0],
    ['a quarter unobserved', 0.75, 0.25],
    ['not observed at all', 0, 1],
  ])('hatches what was not observed: %s', (_, observed, share) => {
    const { bars, plot } = layoutChart([bucket({ local: 1 }, observed)], size);
    expect(bars[0]?.hatchHeight).toBeCloseTo(share * (plot.bottom - plot.top), 1);
  });

  it('takes what is no count as none', () => {
    expect(totalOf(bucket({ local: NaN, regional: -3, national: Infinity, trade: 2 }))).toBe(2);
  });

  it('draws an empty period', () => {
    expect(layoutChart([], size).bars).toEqual([]);
    expect(layoutChart([bucket({})], size).bars[0]?.segments).toEqual([]);
  });

  it('grows instead of squeezing a year of days, and labels some of them', () => {
    const layout = layoutChart(
      Array.from({ length: 365 }, () => bucket({ local: 1 })),
      size,
    );
    expect(layout.width).toBeGreaterThan(4000);
    const labelled = layout.bars.filter((bar) => bar.labelled).length;
    expect(labelled).toBeGreaterThan(30);
    expect(labelled).toBeLessThan(80);
  });

  it('stacks keys of any division in the order given', () => {
    const mixed: ChartBucket<'a' | 'b'> = { start: '2026-03-02', observed: 1, series: { a: 1, b: 4 } };
    const [bar] = layoutChart([mixed], size, ['b', 'a']).bars;
    expect(bar?.segments.map(({ key, value }) => [key, value])).toEqual([
      ['b', 4],
      ['a', 1],
    ]);
    expect(bar?.total).toBe(5);
  });

  it('holds a pale bar beside, even when it is the higher one, without overlap', () => {
    const { bars, plot, ticks } = layoutChart([{ ...bucket({ local: 2 }), compared: 9 }], size);
    const [bar] = bars;
    expect(ticks.at(-1)?.value).toBe(10);
    expect(bar?.compared?.value).toBe(9);
    expect(bar?.compared?.y).toBeGreaterThanOrEqual(plot.top);
    expect((bar?.compared?.x ?? 0) + (bar?.compared?.width ?? 0)).toBeLessThan(bar?.x ?? 0);
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThan((bar?.slotX ?? 0) + (bar?.slotWidth ?? 0));
  });

  it('tells "compared with nothing" from "compared with zero"', () => {
    const { bars } = layoutChart(
      [
        { ...bucket({}), compared: 0 },
        { ...bucket({}), compared: null },
      ],
      size,
    );
    expect(bars.map(({ compared }) => compared?.value ?? null)).toEqual([0, null]);
  });

  it('draws a line of rates on its own axis and breaks it where nothing is known', () => {
    const { rates, plot } = layoutChart(
      [
        { ...bucket({ local: 100 }), rate: 0.5 },
        { ...bucket({}), rate: null },
        { ...bucket({}), rate: 0 },
      ],
      size,
    );
    expect(rates?.ticks.map(({ value }) => value)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(rates?.points[0]?.y).toBe(plot.top);
    expect(rates?.points[1]).toBeNull();
    expect(rates?.points[2]?.y).toBe(plot.bottom);
    expect(layoutChart([bucket({})], size).rates).toBeNull();
  });

  it('keeps every bar inside the plot and every segment in proportion', () => {
    const count = fc.integer({ min: 0, max: 500 });
    const anyBucket = fc
      .record({
        observed: fc.double({ min: 0, max: 1, noNaN: true }),
        counts: fc.array(count, { minLength: 5, maxLength: 5 }),
      })
      .map(({ observed, counts }) =>
        bucket(Object.fromEntries(SCOPES.map((scope, i) => [scope, counts[i]])), observed),
      );
    fc.assert(
      fc.property(fc.array(anyBucket, { minLength: 1, maxLength: 60 }), (buckets) => {
        const { bars, plot, width, ticks } = layoutChart(buckets, size);
        const pxPerMention = (plot.bottom - plot.top) / (ticks.at(-1)?.value ?? 1);
        for (const bar of bars) {
          expect(bar.x).toBeGreaterThanOrEqual(plot.left - 0.01);
          expect(bar.x + bar.width).toBeLessThanOrEqual(width);
          expect(bar.top).toBeGreaterThanOrEqual(plot.top - 0.01);
          for (const segment of bar.segments) {
            expect(Math.abs(segment.height - segment.value * pxPerMention)).toBeLessThan(0.02);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
