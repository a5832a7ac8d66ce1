import { describe, expect, it } from '@jest/globals';
import { parseUrl } from './parse-url.js';

describe('parsing an address', () => {
  it.each([
    ['an address', 'https://a.example/x', 'https://a.example/x'],
    ['a relative address with a base', '../x', 'https://a.example/x'],
    ['a host with umlauts', 'https://münchen.example', 'https://xn--mnchen-3ya.example/'],
  ])('reads %s', (_, text, href) => {
    expect(parseUrl(text, 'https://a.example/b/')?.href).toBe(href);
  });

  it.each([
    ['nothing', ''],
    ['words', 'no address'],
    ['a host with a space', 'http://a b/'],
  ])('refuses %s', (_, text) => {
    expect(parseUrl(text)).toBeNull();
  });

  it('still knows umlauts when it has been called often', () => {
    // a flat one-byte string, as text read from a file is
    const address = Buffer.from('https://münchen.example/').toString();
    const answers = new Set(Array.from({ length: 20_000 }, () => parseUrl(address)?.hostname));
    expect([...answers]).toEqual(['xn--mnchen-3ya.example']);
  });
});
