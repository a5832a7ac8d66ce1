/** Vowels whose umlaut is tried: more make more beginnings than a word is worth. */
const mostVowels = 4;

/**
 * Beginnings, one of which each word with this stem (`germanStem`) has: the stem is the beginning of its words but for umlauts, which it
 * has lost ("haus" of "Häuser", folded "haeuser").
 */
export function stemBeginnings(stem: string): string[] {
  let beginnings = [''];
  let vowels = 0;
  for (const letter of stem) {
    if (!'aou'.includes(letter)) {
      beginnings = beginnings.map((beginning) => beginning + letter);
      continue;
    }
    if (vowels++ === mostVowels) break;
    beginnings = beginnings.flatMap((beginning) => [beginning + letter, `${beginning}${letter}e`]);
  }
  // "haeu" is found by "hae" already where both are asked for
  return [...new Set(beginnings)];
}
