import { describe, expect, it } from '@jest/globals';
import { hyphenable } from './hyphenable-text.js';

const marked = (text: string, language: 'de' | 'en', fit: number) =>
  hyphenable(text, language, fit).replaceAll('\u00ad', '|');

describe('words that no syllables are known of', () => {
  it.each<[string, 'de' | 'en', number, string]>([
    ['Deutsche Beispielzeitung', 'en', 9, 'Deutsche Beispiel|zeitung'],
    ['Deutsche Beispielzeitung', 'de', 9, 'Deutsche Beispielzeitung'],
    ['Комсомольская правда', 'de', 9, 'Комсомо|льская правда'],
    ['Landesfunk', 'en', 9, 'Lande|sfunk'],
    ['Deutsche Beispielzeitung', 'en', 20, 'Deutsche Beispielzeitung'],
    ['2.900.000', 'en', 3, '2.900.000'],
  ])('%s (%s, %d letters)', (text, language, fit, expected) => {
    expect(marked(text, language, fit)).toBe(expected);
  });
});
