import { describe, expect, it } from '@jest/globals';
import { keptQuery } from './kept-query.js';

describe('the filter that is kept', () => {
  it.each([
    ['scope=local&review=all', 'review=all&scope=local'],
    ['?scope=local', 'scope=local'],
    ['cursor=abc&scope=local&q=', 'scope=local'],
    ['q=B%C3%BCro+%26+Amt', 'q=B%C3%BCro+%26+Amt'],
    ['tag=b&tag=a', 'tag=b&tag=a'],
    ['', ''],
  ])('of %j is %j', (address, kept) => {
    expect(keptQuery(address)).toBe(kept);
    expect(keptQuery(new URLSearchParams(address))).toBe(kept);
  });

  it('stays as it is when kept again', () => {
    const once = keptQuery('q=a%2Bb&x=%00&scope=local');
    expect(keptQuery(once)).toBe(once);
  });
});
