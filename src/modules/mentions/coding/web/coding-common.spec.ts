import { describe, expect, it } from '@jest/globals';
import { common, tied } from './coding-common.js';

describe('what mentions have in common', () => {
  it('is a value that all have', () => {
    expect(common(['quote', 'quote'])).toBe('quote');
    expect(common(['quote', 'open'])).toBeNull();
    expect(common([])).toBeNull();
  });

  it('is counted for what they are tied to, and the rest is offered', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase() }));
    expect(tied([[b!], [a!, b!]], [a!, c!])).toEqual([
      { id: 'b', name: 'B', count: 2 },
      { id: 'a', name: 'A', count: 1 },
      { id: 'c', name: 'C', count: 0 },
    ]);
  });
});
