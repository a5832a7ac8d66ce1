const letters = 'abcdefghijklmnopqrstuvwxyz0123456789_';

/** All words of Latin letters and digits that differ from `word` by one letter more, less or changed, or by two neighbours swapped; and itself. */
export function looseSpellings(word: string): string[] {
  const found = new Set([word]);
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at + 1);
    for (const letter of letters) found.add(before + letter + word.slice(at));
    if (at === word.length) break;
    found.add(before + after);
    for (const letter of letters) found.add(before + letter + after);
    if (at > 0) found.add(word.slice(0, at - 1) + word[at]! + word[at - 1]! + after);
  }
  return [...found];
}
