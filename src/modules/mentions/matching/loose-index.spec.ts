import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileWatches, matchItem } from './compile-watches.js';
import { parseQuery } from './parse-query.js';

/** Steps from one word to another, with a swap of neighbours as one step, by the textbook's table. */
function steps(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, k) => i + k),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let k = 1; k <= b.length; k++) {
      const same = a[i - 1] === b[k - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![k]! + 1, rows[i]![k - 1]! + 1, rows[i - 1]![k - 1]! + same);
      if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1])
        best = Math.min(best, rows[i - 2]![k - 2]! + 1);
      rows[i]![k] = best;
    }
  }
  return rows[a.length]![b.length]!;
}

describe('Wort~1', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 8 });

  it('finds exactly the words that are at most one step away, among many', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 20 }), word, (asked, written) => {
        const index = compileWatches(
          asked.map((each) => {
            const parsed = parseQuery(`${each}~1`);
            if (!parsed.ok) throw new Error(parsed.error.code);
            return { id: each, query: parsed.query };
          }),
        );
        const found = matchItem(index, { id: 'x', title: written, summary: null }).map(
          ({ watchId }) => watchId,
        );
        expect(found).toEqual(asked.filter((each) => steps(each, written) <= 1));
      }),
      { numRuns: 1000 },
    );
  });
});
