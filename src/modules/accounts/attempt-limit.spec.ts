import { describe, expect, it } from '@jest/globals';
import { AttemptLimit } from './attempt-limit.js';

const at = (seconds: number) => new Date(1_790_000_000_000 + seconds * 1000);

describe('AttemptLimit', () => {
  it('lets the limit through and then asks to wait until the oldest attempt has aged', () => {
    const limit = new AttemptLimit(3, 60_000);
    for (const second of [0, 10, 20]) {
      expect(limit.waitMs('a', at(second))).toBe(0);
      limit.count('a', at(second));
    }
    expect(limit.waitMs('a', at(30))).toBe(30_000);
    expect(limit.waitMs('b', at(30))).toBe(0);
    expect(limit.waitMs('a', at(61))).toBe(0);
  });

  it('forgives after a success and never holds more than its share of keys', () => {
    const limit = new AttemptLimit(1, 60_000, 2);
    limit.count('a', at(0));
    limit.forget('a');
    expect(limit.waitMs('a', at(1))).toBe(0);
    for (const key of ['b', 'c', 'd']) limit.count(key, at(1));
    expect([limit.waitMs('b', at(2)), limit.waitMs('c', at(2)), limit.waitMs('d', at(2))]).toEqual([
      0, 59_000, 59_000,
    ]);
  });
});
