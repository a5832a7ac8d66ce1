import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KeptValues } from './kept-values.js';

const keptOf = (most: number) => new KeptValues<string>(most, ({ length }) => length);

describe('kept values', () => {
  it('lets go what was asked for longest ago', () => {
    const kept = keptOf(6);
    kept.keep('a', 'xx');
    kept.keep('b', 'xx');
    kept.keep('c', 'xx');
    expect(kept.get('a')).toBe('xx');
    kept.keep('d', 'x');
    expect(['a', 'b', 'c', 'd'].map((key) => kept.get(key))).toEqual(['xx', null, 'xx', 'x']);
  });

  it('takes a new value for the old one under the same key', () => {
    const kept = keptOf(6);
    kept.keep('a', 'xxxxx');
    kept.keep('a', 'x');
    kept.keep('b', 'xxxxx');
    expect([kept.get('a'), kept.get('b')]).toEqual(['x', 'xxxxx']);
  });

  it('does not keep what alone is too much', () => {
    const kept = keptOf(3);
    kept.keep('a', 'x');
    kept.keep('b', 'xxxx');
    expect([kept.get('a'), kept.get('b')]).toEqual([null, null]);
    kept.keep('c', 'xxx');
    expect(kept.get('c')).toBe('xxx');
  });

  it('never keeps more than it may, and gives what was kept last', () => {
    const step = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      length: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
        const kept = keptOf(8);
        for (const { key, length } of steps) {
          kept.keep(key, 'x'.repeat(length));
          expect(kept.get(key)).toBe('x'.repeat(length));
        }
        const all = ['a', 'b', 'c', 'd'].map((key) => kept.get(key)?.length ?? 0);
        expect(all.reduce((sum, length) => sum + length)).toBeLessThanOrEqual(8);
      }),
    );
  });
});
