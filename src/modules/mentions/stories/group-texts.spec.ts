import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupNodes, noTies } from './group-texts.js';
import type { Link, Relation } from './group-texts.js';

/** Groups by the links alone; pairs without one are neither linked nor apart. */
function group(count: number, links: Link[], ties = noTies, apart: [number, number][] = []) {
  const linked = new Set(links.map(({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`));
  const separate = new Set(apart.map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`));
  const relation = (a: number, b: number): Relation => {
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    return linked.has(key) ? 'linked' : separate.has(key) ? 'apart' : 'neither';
  };
  return [...groupNodes(count, links, ties, relation)];
}
const link = (a: number, b: number, score = 0.8): Link => ({ a, b, score });

describe('groups of texts', () => {
  it('are what is linked', () => {
    expect(group(4, [link(0, 1), link(2, 3)])).toEqual([0, 0, 2, 2]);
  });

  it('do not grow along a chain of weak links', () => {
    const chain = [link(0, 1, 0.9), link(1, 2, 0.5), link(2, 3, 0.9)];
    expect(group(4, chain)).toEqual([0, 0, 2, 2]);
  });

  it('bridge a missing link when most agree', () => {
    expect(group(3, [link(0, 1, 0.9), link(0, 2, 0.7)])).toEqual([0, 0, 0]);
  });

  it('do not join texts that stand apart', () => {
    expect(group(3, [link(0, 1, 0.9), link(0, 2, 0.7)], noTies, [[1, 2]])).toEqual([0, 0, 2]);
  });

  it('keep to what people tied', () => {
    expect(group(3, [link(0, 1)], { together: [[0, 2]], apart: [[0, 1]] })).toEqual([0, 1, 0]);
  });

  it('are the same in whatever order the links come', () => {
    const links = fc.uniqueArray(
      fc
        .record({ a: fc.nat(8), b: fc.nat(8), score: fc.constantFrom(0.5, 0.6, 0.7, 0.8) })
        .filter(({ a, b }) => a < b),
      { selector: ({ a, b }) => `${a} ${b}` },
    );
    fc.assert(
      fc.property(links, fc.func(fc.double()), (some, order) => {
        const shuffled = [...some].sort((x, y) => order(x) - order(y));
        expect(group(9, shuffled)).toEqual(group(9, some));
      }),
    );
  });
});
