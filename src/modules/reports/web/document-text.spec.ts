import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { flow, wrap } from './document-text.js';

describe('wrap', () => {
  it.each([
    ['', 10, []],
    ['kurz', 10, ['kurz']],
    ['eins zwei drei', 9, ['eins zwei', 'drei']],
    ['Donaudampfschifffahrt', 8, ['Donaudam', 'pfschiff', 'fahrt']],
    ['a  b', 0, ['a', 'b']],
  ])('%j at %d', (text, letters, lines) => {
    expect(wrap(text, letters)).toEqual(lines);
  });

  it('loses no letter and exceeds no line', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 2, max: 40 }), (text, most) => {
        const lines = wrap(text, most);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('flow', () => {
  it('begins a new row where an item would stick out', () => {
    const { items, rows } = flow(
      [{ text: 'lokal 12' }, { text: 'regional 7' }, { text: 'x'.repeat(200) }],
      200,
    );
    expect(items.map(({ x, row }) => [x > 0, row])).toEqual([
      [false, 0],
      [true, 0],
      [false, 1],
    ]);
    expect(rows).toBe(2);
    expect(flow([], 100).rows).toBe(0);
  });
});
