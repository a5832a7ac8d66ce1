import { describe, expect, it } from '@jest/globals';
import { highlightProblem, wordsIn } from './highlight-choices.js';

const one = { mentionId: 'a', summary: 'Der Bote berichtet.', quote: '', purpose: '' };
const words = (count: number) => Array.from({ length: count }, (_, at) => `wort${at}`).join(' ');

describe('examples of a report', () => {
  it.each([
    ['none', [], null],
    ['one with a summary', [one], null],
    ['one without', [{ ...one, summary: ' ' }], 'highlight-summary'],
    ['the same twice', [one, one], 'highlight-twice'],
    [
      'six',
      ['a', 'b', 'c', 'd', 'e', 'f'].map((mentionId) => ({ ...one, mentionId })),
      'too-many-highlights',
    ],
    ['25 quoted words', [{ ...one, quote: words(25), purpose: 'Beleg' }], null],
    ['26 quoted words', [{ ...one, quote: words(26), purpose: 'Beleg' }], 'quote-too-long'],
    ['a quotation without purpose', [{ ...one, quote: 'Gut so.' }], 'quote-purpose'],
    ['a purpose without quotation', [{ ...one, purpose: 'Beleg' }], 'quote-purpose'],
  ])('%s', (_, highlights, problem) => {
    expect(highlightProblem(highlights)).toBe(problem);
  });

  it('counts words, not signs', () => {
    expect(wordsIn('Ein Haus – für „alle“: 24 Stunden.')).toBe(6);
  });
});
