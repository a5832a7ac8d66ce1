import { describe, expect, it } from '@jest/globals';
import { Random } from '../../demo/random.js';
import { byChance, dayMinutes, followSimulated, timeOf } from '../../../test/support/feed-simulation.js';
import type { SimulatedFeed } from '../../../test/support/feed-simulation.js';

const everyMinutes = (step: number, fromDay: number, toDay: number): number[] => {
  const published = [];
  for (let at = fromDay * dayMinutes + 9 * 60; at < toDay * dayMinutes; at += step) published.push(at);
  return published;
};
const batches = (everyDays: number, fromDay: number, toDay: number, items: number, apart: number): number[] =>
  everyMinutes(everyDays * dayMinutes, fromDay, toDay).flatMap((start) =>
    Array.from({ length: items }, (_, item) => start + item * apart),
  );
/** Some 20 items a day: 30 on working days between 6 and 21, fewer at the weekend, next to nothing at night. */
const localDaily = (toDay: number): number[] =>
  byChance(new Random(1), -14, toDay, (minute) => {
    const { hour, weekday } = timeOf(minute);
    if (hour < 6 || hour >= 21) return 1;
    return weekday < 5 ? 40 : 14;
  });
/** Four items a day, and every other day fourteen within an hour and a half. */
function withBursts(toDay: number): number[] {
  const random = new Random(3);
  const published = byChance(random, -20, toDay, () => 4);
  for (let day = -20; day < toDay; day += 2) {
    const start = day * dayMinutes + random.int(0, dayMinutes - 1);
    for (let item = 0; item < 14; item++) published.push(start + item * 7);
  }
  return published.sort((a, b) => a - b);
}

interface Bounds {
  median: number;
  p95: number;
  requestsPerDay: number;
}

/** Upper bounds, about a fifth above what the present rule reaches. Minutes of a simulated clock. */
const kinds: [name: string, days: number, feed: SimulatedFeed, bounds: Bounds][] = [
  [
    'an agency, every three minutes day and night',
    10,
    { published: everyMinutes(3, -1, 10), visible: 100 },
    { median: 5, p95: 10, requestsPerDay: 144 },
  ],
  [
    'a local daily with days, nights and weekends',
    56,
    { published: localDaily(56), visible: 25 },
    { median: 10, p95: 34, requestsPerDay: 72 },
  ],
  [
    'the same without dates',
    56,
    { published: localDaily(56), visible: 25, undated: true },
    { median: 9, p95: 30, requestsPerDay: 85 },
  ],
  [
    'a publisher of thirty items at once each morning',
    50,
    { published: batches(1, -10, 50, 30, 0), visible: 100 },
    { median: 60, p95: 130, requestsPerDay: 25 },
  ],
  [
    'a weekly paper',
    364,
    { published: everyMinutes(7 * dayMinutes, -70, 364), visible: 20 },
    { median: 210, p95: 370, requestsPerDay: 6 },
  ],
  [
    'a weekly paper that puts its whole issue in',
    350,
    { published: batches(7, -56, 350, 15, 3), visible: 20 },
    { median: 13, p95: 38, requestsPerDay: 23 },
  ],
  [
    'a monthly municipal gazette',
    730,
    { published: everyMinutes(30 * dayMinutes, -300, 730), visible: 10 },
    { median: 500, p95: 960, requestsPerDay: 3 },
  ],
  [
    'a blog that writes when it likes',
    365,
    { published: byChance(new Random(7), -200, 365, () => 0.3), visible: 10 },
    { median: 130, p95: 320, requestsPerDay: 8.5 },
  ],
  [
    'a feed of ten items with bursts',
    110,
    { published: withBursts(110), visible: 10 },
    { median: 9, p95: 40, requestsPerDay: 63 },
  ],
  [
    'the same with dates far in the past',
    110,
    { published: withBursts(110), visible: 10, dateOf: (at) => at - ((at * 7919) % 300) * dayMinutes },
    { median: 12, p95: 50, requestsPerDay: 63 },
  ],
];

describe('nextCheck over simulated time', () => {
  it.each(kinds)('%s: seen soon, asked rarely, nothing lost', (_, days, feed, bounds) => {
    const { median, p95, requestsPerDay, lost } = followSimulated(feed, days);
    expect(median).toBeLessThanOrEqual(bounds.median);
    expect(p95).toBeLessThanOrEqual(bounds.p95);
    expect(requestsPerDay).toBeLessThanOrEqual(bounds.requestsPerDay);
    expect(lost).toBe(0);
  });

  it('watches a slow feed closely in its first days, then lets go', () => {
    const weekly = { published: everyMinutes(7 * dayMinutes, -70, 364), visible: 20 };
    const { looks } = followSimulated(weekly, 364);
    expect(perDay(looks, 0, 3)).toBeGreaterThan(9);
    expect(perDay(looks, 334, 364)).toBeLessThan(5.5);
    expect(Math.max(...pauses(looks, 0, 3))).toBeLessThanOrEqual(4 * 60);
  });

  it('lets a feed go that has died, down to a look a day', () => {
    const { looks } = followSimulated({ published: localDaily(20), visible: 25 }, 200);
    expect(perDay(looks, 20, 27)).toBeLessThan(25);
    expect(perDay(looks, 48, 55)).toBeLessThan(3);
    expect(perDay(looks, 190, 200)).toBe(1);
  });

  it('never comes sooner than the publisher wishes, also after answers without a document', () => {
    const { looks, median } = followSimulated(
      { published: localDaily(56), visible: 25, wishMinutes: 60 },
      56,
    );
    expect(Math.min(...pauses(looks, 1, 56))).toBeGreaterThanOrEqual(60);
    expect(median).toBeLessThanOrEqual(35);
  });

  it('slows down while a feed fails, never gives up, and is back in step at once', () => {
    const failsAt = (minute: number) =>
      minute >= 10 * dayMinutes && minute < 20 * dayMinutes ? ('http_404' as const) : undefined;
    const { looks } = followSimulated({ published: localDaily(30), visible: 25, failsAt }, 30);
    expect(perDay(looks, 10, 11)).toBeLessThan(8);
    expect(perDay(looks, 14, 20)).toBe(1);
    expect(perDay(looks, 22, 29)).toBeGreaterThan(40);
  });

  it('hardly slows down for a server that hiccups', () => {
    const random = new Random(9);
    const failsAt = () => (random.chance(0.1) ? ('timeout' as const) : undefined);
    const { median, lost } = followSimulated({ published: localDaily(56), visible: 25, failsAt }, 56);
    expect(median).toBeLessThanOrEqual(15);
    expect(lost).toBe(0);
  });
});

function perDay(looks: readonly number[], fromDay: number, toDay: number): number {
  return pauses(looks, fromDay, toDay).length / (toDay - fromDay);
}

/** Minutes before each look of these days, the first ever left out. */
function pauses(looks: readonly number[], fromDay: number, toDay: number): number[] {
  return looks.flatMap((at, i) =>
    i > 0 && at >= fromDay * dayMinutes && at < toDay * dayMinutes ? [at - looks[i - 1]!] : [],
  );
}
