import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseUrl } from '../../../shared/parse-url.js';
import { absoluteUrl } from './absolute-url.js';

describe('absoluteUrl', () => {
  it.each([
    [
      'https://www.k.example/lokales/a-b.html?id=5&x=%C3%A4',
      'https://www.k.example/lokales/a-b.html?id=5&x=%C3%A4',
    ],
    ['HTTPS://K.Example', 'https://k.example/'],
    ['https://k.example/a/../b/./c', 'https://k.example/b/c'],
    ['https://k.example/a/%2E%2e/b', 'https://k.example/b'],
    ['https://k.example:443/', 'https://k.example/'],
    ['https://münchen.example/ä b', 'https://xn--mnchen-3ya.example/%C3%A4%20b'],
    ["https://k.example/?q='a'", 'https://k.example/?q=%27a%27'],
    ['/1', 'https://kurier.example/1'],
    ['//k.example/1', 'https://k.example/1'],
    [' https://k.example/lo\nkal ', 'https://k.example/lokal'],
  ])('%s', (reference, wanted) => {
    expect(absoluteUrl(reference, 'https://kurier.example/feeds/alle.xml')).toBe(wanted);
  });

  it.each([
    'javascript:alert(1)',
    'mailto:a@k.example',
    'urn:k:1',
    'https://',
    '',
    `https://k.example/${'a'.repeat(9000)}`,
  ])('is none: %s', (reference) => expect(absoluteUrl(reference, 'https://kurier.example/')).toBeNull());

  it('gives what the URL parser gives', () => {
    const piece = fc.constantFrom(
      'https://', 'http://', 'k.example', 'xn--a', '1.2', '/', '..', '.', '%2e', '?', '#', '&', '=', 'ä', 'A', "'", '"',
      ' ', ':', '@', '8080', '-', '_', '|', '\\', '^', '[', ']', '{', '~', '%', 'www.', '.html', 'a1',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const reference = `https://k.example${pieces.join('')}`;
        expect(absoluteUrl(reference, null)).toBe(parseUrl(reference.trim())?.href ?? null);
      }),
      { numRuns: 3000 },
    );
  });
});
