import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordDiff } from './watch-diff.js';

const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '{+' : '{-'}${text}}`))
    .join('');

describe('wordDiff', () => {
  it.each([
    ['Haus', 'Haus', 'Haus'],
    ['Haus', 'Hof', '{-Haus}{+Hof}'],
    ['Haus OR Hof', 'Haus OR Garten OR Hof', 'Haus OR {+Garten OR }Hof'],
    ['Haus Hof', 'Haus', 'Haus{- Hof}'],
    ['(a OR b) c', '(a OR "b") c', '(a OR {+"}b{+"}) c'],
    ['größer', 'größer als', 'größer{+ als}'],
  ])('%s → %s', (before, after, expected) => expect(shown(before, after)).toBe(expected));

  it('holds both texts whole, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const parts = wordDiff(before, after);
        const side = (other: string) =>
          parts.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join('');
        expect([side('added'), side('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('calls very long texts replaced', () => {
    expect(wordDiff('a '.repeat(2000), 'b '.repeat(2000)).map(({ kind }) => kind)).toEqual([
      'removed',
      'added',
      'same',
    ]);
  });
});
