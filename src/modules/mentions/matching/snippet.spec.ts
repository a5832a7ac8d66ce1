import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { snippetAround } from './snippet.js';

describe('snippetAround', () => {
  const long = `${'vorher '.repeat(40)}Integreat${' nachher'.repeat(40)}`;
  const at = long.indexOf('Integreat');

  it('leaves a short text as it is', () => {
    expect(snippetAround('Die App Integreat', 8, 17)).toEqual({
      snippet: 'Die App Integreat',
      start: 8,
      end: 17,
    });
  });

  it('cuts between words on both sides', () => {
    const { snippet, start, end } = snippetAround(long, at, at + 9, 40);
    expect(snippet).toBe('…vorher vorher Integreat nachher…');
    expect(snippet.slice(start, end)).toBe('Integreat');
  });

  it('gives the room of one side to the other', () => {
    expect(snippetAround(`Integreat${' nachher'.repeat(40)}`, 0, 9, 40).snippet).toBe(
      'Integreat nachher nachher nachher…',
    );
    expect(snippetAround(`${'vorher '.repeat(40)}Integreat`, 280, 289, 40).snippet).toBe(
      '…vorher vorher vorher vorher Integreat',
    );
  });

  it('keeps the beginning of a hit that is too long, and no half character', () => {
    const { snippet, start, end } = snippetAround('😀'.repeat(50), 0, 100, 21);
    expect(snippet).toBe(`${'😀'.repeat(9)}…`);
    expect([start, end]).toEqual([0, 18]);
  });

  it('keeps only the hit in a text without blanks', () => {
    expect(snippetAround(`${'x'.repeat(300)}-hit-${'y'.repeat(300)}`, 301, 304, 50).snippet).toBe('…hit…');
  });

  it('is never too long and always shows the hit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', 'ü', '\n'), minLength: 1, maxLength: 600 }),
        fc.nat(),
        fc.nat(150),
        (text, from, length) => {
          const start = from % text.length;
          const end = Math.min(text.length, start + length + 1);
          const cut = snippetAround(text, start, end);
          expect(cut.snippet.length).toBeLessThanOrEqual(200);
          expect(cut.snippet.slice(cut.start, cut.end)).toBe(text.slice(start, end));
        },
      ),
    );
  });
});
