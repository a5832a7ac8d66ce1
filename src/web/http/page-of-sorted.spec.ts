import { describe, expect, it } from '@jest/globals';
import { byNameAndKey, pageOfSorted } from './page-of-sorted.js';

const rows = ['Öhringen', 'Oberhausen', 'Zwickau', 'Ulm', 'Ulm', 'ägidienberg']
  .map((name, i) => ({ name, key: `k${i}` }))
  .sort(
    byNameAndKey(
      (row) => row.name,
      (row) => row.key,
    ),
  );
const keysOf = (row: { name: string; key: string }): [string, string] => [row.name, row.key];

describe('paging a list sorted in the app', () => {
  it('sorts as Germans look things up', () => {
    expect(rows.map((row) => row.name)).toEqual([
      'ägidienberg',
      'Oberhausen',
      'Öhringen',
      'Ulm',
      'Ulm',
      'Zwickau',
    ]);
  });

  it.each([1, 2, 3, 5, 6, 7])('shows each row once with %i a page', (limit) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = pageOfSorted(rows, { limit, cursor }, keysOf);
      expect(page.items.length).toBeLessThanOrEqual(limit);
      seen.push(...page.items.map((row) => row.key));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(rows.map((row) => row.key));
  });

  it('goes on after a row that has been removed meanwhile', () => {
    const { nextCursor } = pageOfSorted(rows, { limit: 3 }, keysOf);
    const fewer = rows.filter((row) => row.name !== 'Öhringen');
    expect(pageOfSorted(fewer, { limit: 9, cursor: nextCursor ?? '' }, keysOf).items).toHaveLength(3);
  });

  it.each([
    ['text', 'abc'],
    ['one key only', Buffer.from('["a"]').toString('base64url')],
    ['an object', 'e30'],
  ])('refuses %s as a cursor', (_, cursor) => {
    expect(() => pageOfSorted(rows, { limit: 2, cursor }, keysOf)).toThrow('invalid-cursor');
  });
});
