import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { segmentsOf, type Span } from './highlight-segments.js';

const shown = (text: string, spans: Span[]) =>
  segmentsOf(text, spans)
    .map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece))
    .join('');

const hasHalf = (text: string) => /\p{Surrogate}/u.test(text);

describe('segmentsOf', () => {
  it.each<[string, string, Span[], string]>([
    ['no spans', 'abc', [], 'abc'],
    ['empty text', '', [{ start: 0, end: 4 }], ''],
    ['one span', 'abcdef', [{ start: 1, end: 3 }], 'a[bc]def'],
    [
      'any order',
      'abcdef',
      [
        { start: 4, end: 5 },
        { start: 0, end: 1 },
      ],
      '[a]bcd[e]f',
    ],
    [
      'overlap becomes one',
      'abcdef',
      [
        { start: 1, end: 4 },
        { start: 2, end: 5 },
      ],
      'a[bcde]f',
    ],
    [
      'touching becomes one',
      'abcdef',
      [
        { start: 1, end: 2 },
        { start: 2, end: 3 },
      ],
      'a[bc]def',
    ],
    [
      'beyond the text',
      'abc',
      [
        { start: -5, end: 1 },
        { start: 2, end: 99 },
      ],
      '[a]b[c]',
    ],
    ['backwards is nothing', 'abc', [{ start: 2, end: 1 }], 'abc'],
    ['not a number is nothing', 'abc', [{ start: NaN, end: NaN }], 'abc'],
    ['no half emoji', 'a😀b', [{ start: 0, end: 2 }], '[a😀]b'],
  ])('%s', (_, text, spans, expected) => {
    expect(shown(text, spans)).toBe(expected);
  });

  it('neither loses nor adds text, whatever the spans', () => {
    const span = fc.record({
      start: fc.integer({ min: -5, max: 40 }),
      end: fc.integer({ min: -5, max: 40 }),
    });
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.array(span, { maxLength: 6 }),
        (text, spans) => {
          const segments = segmentsOf(text, spans);
          expect(segments.map((segment) => segment.text).join('')).toBe(text);
          expect(
            segments.every((segment, i) => segment.text !== '' && segment.marked !== segments[i + 1]?.marked),
          ).toBe(true);
          // a cut between the halves of a pair would make a lone surrogate out of well-formed text
          if (!hasHalf(text)) expect(segments.some((segment) => hasHalf(segment.text))).toBe(false);
        },
      ),
    );
  });
});
