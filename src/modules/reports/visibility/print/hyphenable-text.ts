import { longestWord } from './breakable-text.js';

const softHyphen = '\u00ad';

/**
 * A text with places where its long words may be divided. The typesetter divides by syllables of the language of the report: German ones in German names; English ones leave
 * "Beispielzeitung" whole, and of other scripts nothing is known. What it cannot divide would run into the next column.
 */
export function hyphenable(text: string, language: 'de' | 'en', fit: number): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const letters = [...word];
    const isKnown = language === 'de' && letters.length <= longestWord && /^\p{Script=Latin}+$/u.test(word);
    if (isKnown || letters.length <= fit) return word;
    // one less, for the hyphen; parts of the same length look least odd
    const parts = Math.ceil(letters.length / Math.max(2, fit - 1));
    const size = Math.ceil(letters.length / parts);
    return letters
      .map((letter, at) => (at > 0 && at % size === 0 && !/\p{M}/u.test(letter) ? softHyphen : '') + letter)
      .join('');
  });
}
