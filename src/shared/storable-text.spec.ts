import { describe, expect, it } from '@jest/globals';
import { isStorableText } from './storable-text.js';

describe('text that both databases can keep', () => {
  it.each([
    ['nothing', '', true],
    ['words with umlauts', 'Größe\r\n\t', true],
    ['a whole surrogate pair', '😀', true],
    ['NUL', 'a\0b', false],
    ['the first half of a pair', 'a\ud83d', false],
    ['the second half of a pair', '\ude00b', false],
    ['two halves in the wrong order', '\ude00\ud83d', false],
  ])('%s', (_, text, storable) => {
    expect(isStorableText(text)).toBe(storable);
  });
});
