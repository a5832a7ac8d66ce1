import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lengthTone, releaseLength } from './release-length.js';

const inBrowser = (await import(new URL('../../../web/static/release-form.js', import.meta.url).href)) as {
  releaseLength: (texts: string[]) => number;
};
const lengthOf = (body: string) => releaseLength({ lead: '', body, quotes: [] });

describe('the length of a release', () => {
  it.each([
    ['', 0],
    ['ab cd', 5],
    ['ab\r\ncd\n\n', 4],
    ['## Titel\n\n- a\n- b\n> c', 8],
    ['**fett** und *schräg*', 15],
    ['[Karte](https://stadt.example/karte)', 5],
    ['3 * 4 und a_b', 13],
    ['Größe 😀', 7],
  ])('%j has %i characters', (body, length) => {
    expect(lengthOf(body)).toBe(length);
  });

  it('counts lead, text and quotes', () => {
    expect(releaseLength({ lead: 'abc', body: 'de', quotes: [{ text: 'f' }, { text: 'g' }] })).toBe(7);
  });

  it.each([
    [1_800, 'good'],
    [1_801, 'long'],
    [3_000, 'long'],
    [3_001, 'too-long'],
  ])('%i is %s', (length, tone) => {
    expect(lengthTone(length)).toBe(tone);
  });

  it('is the same in the browser', () => {
    const piece = fc.oneof(
      fc.constantFrom('*', '_', '#', ' ', '\n', '\r\n', '[', '](x)', '> ', '- ', '**'),
      fc.string(),
    );
    const text = fc.array(piece).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, fc.array(text), (lead, body, quotes) => {
        const here = releaseLength({ lead, body, quotes: quotes.map((said) => ({ text: said })) });
        expect(inBrowser.releaseLength([lead, body, ...quotes])).toBe(here);
      }),
    );
  });
});
