import { describe, expect, it } from '@jest/globals';
import { withQuery, withoutValue } from './query-links.js';

const query = new URLSearchParams('scope=local&scope=trade&q=%C3%A4%26b&cursor=abc');

describe('links that change the query', () => {
  it.each([
    [
      'replaces all values and drops the cursor',
      withQuery('/m', query, { scope: 'national' }),
      '/m?scope=national&q=%C3%A4%26b',
    ],
    ['removes', withQuery('/m', query, { scope: null, q: '' }), '/m'],
    [
      'sets the cursor',
      withQuery('/m', new URLSearchParams('q=a'), { cursor: 'x=1&y' }),
      '/m?q=a&cursor=x%3D1%26y',
    ],
    [
      'keeps hostile values in their place',
      withQuery('/m', new URLSearchParams(), { q: '"><script>' }),
      '/m?q=%22%3E%3Cscript%3E',
    ],
    [
      'takes away one of several values',
      withoutValue('/m', query, 'scope', 'local'),
      '/m?scope=trade&q=%C3%A4%26b',
    ],
    ['leaves the path when nothing remains', withoutValue('/m', new URLSearchParams('a=1'), 'a', '1'), '/m'],
  ])('%s', (_, link, expected) => {
    expect(link).toBe(expected);
  });

  it('leaves the given query alone', () => {
    expect(query.get('cursor')).toBe('abc');
  });
});
