import { describe, expect, it } from '@jest/globals';
import { ownPath } from './see-other.js';

describe('ownPath', () => {
  it.each([
    ['/mentions?review=new#a', '/mentions?review=new#a'],
    ['//evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/a\r\nSet-Cookie: x=1', '/'],
    ['/..//evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/\t/[', '/'],
    ['', '/'],
    [undefined, '/'],
    [['/a'], '/'],
  ])('%j leads to %s', (back, path) => {
    const found = ownPath(back, '/');
    expect(found.startsWith('//')).toBe(false);
    expect(found).toBe(path);
  });
});
