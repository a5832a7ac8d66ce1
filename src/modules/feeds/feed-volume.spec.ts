import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../shared/days.js';
import { volumeOf, volumeSince } from './feed-volume.js';
import type { VolumeDay } from './feed-volume.js';

const today = '2026-03-10';
/** Days that answered, the last one yesterday; null is a day without an answer. */
const daysOf = (...counts: (number | null)[]): VolumeDay[] =>
  counts.map((newItems, i) => ({
    day: addDays(today, i - counts.length),
    succeeded: newItems === null ? 0 : 3,
    newItems: newItems ?? 0,
  }));
const times = <T>(length: number, value: T | ((i: number) => T)): T[] =>
  Array.from({ length }, (_, i) => (value instanceof Function ? value(i) : value));
/** A day ahead of the base, the base, the last week. */
const feed = (base: (number | null)[], recent: (number | null)[]) => daysOf(9, ...base, ...recent);

const weekdays = times(28, (i) => (i % 7 < 5 ? 20 : 4));

describe('volumeOf', () => {
  it.each<[string, VolumeDay[], 'low' | 'high' | null]>([
    ['a feed as ever', feed(weekdays, weekdays.slice(0, 7)), null],
    ['one that has fallen to a tenth', feed(weekdays, times(7, 2)), 'low'],
    ['one that has fallen to two thirds', feed(weekdays, times(7, 10)), null],
    ['one that has doubled and more', feed(weekdays, times(7, 34)), 'high'],
    ['one that rose by a third', feed(weekdays, times(7, 21)), null],
    ['one without any variance, a little below', feed(times(28, 5), times(7, 4)), null],
    ['one without any variance, far below', feed(times(28, 5), times(7, 1)), 'low'],
    ['one without any variance, far above', feed(times(28, 5), times(7, 10)), 'high'],
    [
      'a small one without an item for a week',
      feed(
        times(28, (i) => 1 + (i % 2)),
        times(7, 0),
      ),
      'low',
    ],
    [
      'a small one that leaves a week out now and then',
      feed([...times(8, 0), ...times(20, 2)], times(7, 0)),
      null,
    ],
    [
      'one that has ever been rare',
      feed(
        times(28, (i) => (i % 7 === 0 ? 3 : 0)),
        times(7, 0),
      ),
      null,
    ],
    ['a rare one that suddenly brings much', feed(times(28, 0), times(7, 30)), null],
    ['one that is followed for two weeks', daysOf(30, ...times(13, 20), ...times(7, 0)), null],
    ['one that is followed long enough', daysOf(30, ...times(14, 20), ...times(7, 0)), 'low'],
    ['one that did not answer for a week', feed(times(28, 20), times(7, null)), null],
    ['one of which three days are known', feed(times(28, 20), [...times(4, null), 0, 0, 0]), null],
    ['one of which four days are known', feed(times(28, 20), [0, 0, 0, 0, ...times(3, null)]), 'low'],
    ['the heap after an outage', feed(times(28, 20), [null, null, 90, 20, 20, 20, 20]), null],
    [
      'outages in the base, the heaps after them left out',
      feed(
        times(28, (i) => (i % 7 === 3 ? null : i % 7 === 4 ? 95 : 20)),
        times(7, 34),
      ),
      'high',
    ],
    ['one that has come back', feed([...times(20, 20), ...times(8, 0)], times(7, 20)), null],
    ['nothing known', [], null],
  ])('%s', (_, days, volume) => {
    expect(volumeOf(days, today)).toBe(volume);
  });

  it('leaves today out, which has only begun', () => {
    const days = feed(times(28, 20), times(7, 20));
    expect(volumeOf([...days, { day: today, succeeded: 1, newItems: 999 }], today)).toBeNull();
  });

  it('looks at whole days that lie in its window, in any order', () => {
    const days = feed(times(28, 20), times(7, 0));
    expect(days[0]!.day).toBe(volumeSince(today));
    expect(volumeOf(days.toReversed(), today)).toBe('low');
    const older = times(100, (i) => ({
      day: addDays(volumeSince(today), -1 - i),
      succeeded: 1,
      newItems: 900,
    }));
    expect(volumeOf([...older, ...days], today)).toBe('low');
  });
});
