import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../shared/days.js';
import { isReportableDay, presetPeriod, quarterAgainstLast, quarterStart } from './periods.js';
import {
  bucketDays,
  earlierBuckets,
  fittingBucket,
  previousPeriod,
  sumByKey,
  timelineBuckets,
} from './timeline.js';

const period = (from: string, to: string) => ({ from, to });

describe('timelineBuckets', () => {
  it('sorts days into weeks from Monday and keeps empty weeks', () => {
    const buckets = timelineBuckets(
      [
        { day: '2026-03-01', key: 'local', count: 2 },
        { day: '2026-03-02', key: 'local', count: 1 },
        { day: '2026-03-08', key: 'local', count: 3 },
        { day: '2026-03-08', key: 'national', count: 5 },
        { day: '2026-03-08', key: 'national', count: 7, apart: 'own' },
        { day: '2026-03-03', key: 'local', count: 1, apart: 'own' },
      ],
      period('2026-02-25', '2026-03-17'),
      'week',
      null,
      '2026-03-17',
    );
    expect(buckets).toEqual([
      { start: '2026-02-23', observed: null, items: null, series: { local: 2 }, apart: {} },
      {
        start: '2026-03-02',
        observed: null,
        items: null,
        series: { local: 4, national: 5 },
        apart: { own: 8 },
      },
      { start: '2026-03-09', observed: null, items: null, series: {}, apart: {} },
      { start: '2026-03-16', observed: null, items: null, series: {}, apart: {} },
    ]);
  });

  const looks = (entries: [string, number, number][]) =>
    new Map(entries.map(([day, due, succeeded], at) => [day, { due, succeeded, items: 10 ** at }]));

  it.each<[string, ReturnType<typeof looks> | null, string, number | null]>([
    ['no feed ever', null, '2026-03-31', null],
    [
      'all looks succeeded',
      looks([
        ['2026-03-01', 4, 4],
        ['2026-03-02', 4, 4],
      ]),
      '2026-03-31',
      1,
    ],
    [
      'half of one of two days failed',
      looks([
        ['2026-03-01', 4, 2],
        ['2026-03-02', 4, 4],
      ]),
      '2026-03-31',
      0.75,
    ],
    ['a day without an entry was not observed', looks([['2026-03-01', 4, 4]]), '2026-03-31', 0.5],
    ['no entry at all', looks([]), '2026-03-31', 0],
    [
      'nothing was due',
      looks([
        ['2026-03-01', 0, 0],
        ['2026-03-02', 0, 0],
      ]),
      '2026-03-31',
      0,
    ],
    ['today has only begun', looks([['2026-03-01', 4, 4]]), '2026-03-02', 1],
    ['the bucket lies ahead', looks([['2026-02-01', 4, 4]]), '2026-02-28', null],
  ])('observed: %s', (_, observed, today, share) => {
    const [bucket] = timelineBuckets([], period('2026-03-01', '2026-03-02'), 'month', observed, today);
    expect(bucket!.observed).toBe(share);
    expect(bucket!.items === null).toBe(share === null);
  });

  it('sums the items of the days of a bucket within the period', () => {
    const observed = looks([
      ['2026-03-01', 4, 4],
      ['2026-03-02', 4, 4],
      ['2026-03-03', 4, 4],
      ['2026-03-09', 4, 4],
    ]);
    const buckets = timelineBuckets([], period('2026-03-02', '2026-03-09'), 'week', observed, '2026-03-31');
    expect(buckets.map(({ items }) => items)).toEqual([110, 1000]);
  });

  it('loses and invents nothing', () => {
    const count = fc.record({
      day: fc.integer({ min: 0, max: 400 }).map((offset) => addDays('2025-01-15', offset)),
      key: fc.constantFrom('local', 'national', 'unknown'),
      count: fc.integer({ min: 1, max: 50 }),
      apart: fc.constantFrom(undefined, 'own', 'partner'),
    });
    fc.assert(
      fc.property(
        fc.array(count),
        fc.constantFrom('day' as const, 'week' as const, 'month' as const),
        (counts, bucket) => {
          const buckets = timelineBuckets(
            counts,
            period('2025-01-15', addDays('2025-01-15', 400)),
            bucket,
            null,
            '2026-12-31',
          );
          for (const part of ['series', 'apart'] as const) {
            const inBuckets = buckets.flatMap((bucket) => Object.values(bucket[part]));
            const counted = counts.filter(({ apart }) => (apart === undefined) === (part === 'series'));
            expect(sum(inBuckets)).toBe(sum(counted.map(({ count: each }) => each)));
            expect(sum(Object.values(sumByKey(counts)[part]))).toBe(sum(inBuckets));
          }
        },
      ),
    );
  });
});

describe('earlierBuckets', () => {
  it('holds each bucket against its own days in the period before', () => {
    const counts = [
      { day: '2026-02-27', key: 'local', count: 1 },
      { day: '2026-02-28', key: 'local', count: 2 },
      { day: '2026-03-01', key: 'national', count: 4 },
      { day: '2026-03-03', key: 'national', count: 8, apart: 'own' },
    ];
    // Wednesday to Sunday of the next week: 12 days, cut by weeks into 5 and 7
    const current = period('2026-03-11', '2026-03-22');
    expect(earlierBuckets(counts, current, 'week', null, '2026-03-31')).toEqual([
      {
        start: '2026-02-27',
        observed: null,
        items: null,
        series: { local: 3, national: 4 },
        apart: { own: 8 },
      },
      { start: '2026-03-04', observed: null, items: null, series: {}, apart: {} },
    ]);
  });

  it('loses no day of the period before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 800 }),
        fc.constantFrom('day' as const, 'week' as const, 'month' as const),
        (offset, length, bucket) => {
          const from = addDays('2025-01-15', offset);
          const current = period(from, addDays(from, length));
          const before = previousPeriod(current);
          const counts = Array.from({ length: length + 1 }, (_, at) => ({
            day: addDays(before.from, at),
            key: 'local',
            count: 1,
          }));
          const buckets = earlierBuckets(counts, current, bucket, null, '2030-01-01');
          const bars = timelineBuckets([], current, bucket, null, '2030-01-01').map(({ start }) =>
            bucketDays(start, bucket, current),
          );
          expect(buckets.map(({ series }) => series['local'])).toEqual(
            bars.map((days) => 1 + (Date.parse(days.to) - Date.parse(days.from)) / 86_400_000),
          );
        },
      ),
    );
  });
});

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('periods', () => {
  it.each([
    ['2026-03-01', '2026-03-01', 'day'],
    ['2026-03-01', '2026-03-31', 'day'],
    ['2026-03-01', '2026-04-01', 'week'],
    ['2026-01-01', '2026-12-31', 'month'],
  ])('%s to %s is shown by %s', (from, to, bucket) => {
    expect(fittingBucket(period(from, to))).toBe(bucket);
  });

  it.each([
    ['2026-03-01', '2026-03-31', '2026-01-29', '2026-02-28'],
    ['2026-03-10', '2026-03-10', '2026-03-09', '2026-03-09'],
    ['2024-03-01', '2024-03-01', '2024-02-29', '2024-02-29'],
  ])('%s to %s is compared with %s to %s', (from, to, before, until) => {
    expect(previousPeriod(period(from, to))).toEqual(period(before, until));
  });

  it.each([
    ['2026-01-01', '2026-01-01'],
    ['2026-03-31', '2026-01-01'],
    ['2026-05-15', '2026-04-01'],
    ['2026-12-31', '2026-10-01'],
  ])('%s lies in the quarter from %s', (day, start) => {
    expect(quarterStart(day)).toBe(start);
  });

  it.each([
    ['a running quarter', '2026-05-10', ['2026-04-01', '2026-05-10'], ['2026-01-01', '2026-02-09']],
    ['its first day', '2026-01-01', ['2026-01-01', '2026-01-01'], ['2025-10-01', '2025-10-01']],
    [
      'a quarter longer than the last',
      '2026-06-30',
      ['2026-04-01', '2026-06-30'],
      ['2026-01-01', '2026-03-31'],
    ],
  ])('quarter beside quarter: %s', (_, today, current, last) => {
    expect(quarterAgainstLast(today)).toEqual({
      current: period(current[0]!, current[1]!),
      last: period(last[0]!, last[1]!),
    });
  });

  it.each([
    ['2026-03-01', true],
    ['1899-12-31', false],
    ['9999-12-31', false],
    ['2026-02-30', false],
    ['yesterday', false],
  ])('%s may be asked for: %s', (day, answer) => {
    expect(isReportableDay(day)).toBe(answer);
  });

  it('knows the ready-made ones', () => {
    expect(presetPeriod('30d', '2026-03-30')).toEqual(period('2026-03-01', '2026-03-30'));
    expect(presetPeriod('year', '2026-03-30')).toEqual(period('2026-01-01', '2026-03-30'));
  });

  it('a bucket at the edge is cut to the period', () => {
    expect(bucketDays('2026-02-23', 'week', period('2026-02-25', '2026-02-26'))).toEqual(
      period('2026-02-25', '2026-02-26'),
    );
  });
});
