import { commonWords } from './common-words.js';
import type { WatchTerm } from './watch-term.js';

/** For each term the number of the word that the fewest terms share, of equals the longest, then the last: looked up by it, few terms are compared in vain. */
export function rarestWords(terms: readonly WatchTerm[]): Map<WatchTerm, number> {
  const uses = new Map<string, number>();
  for (const term of terms) for (const stem of stemsOf(term)) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  const rarest = new Map<WatchTerm, number>();
  for (const term of terms) {
    const costs = stemsOf(term).map(
      (stem, k) => (uses.get(stem)! * (commonWords.has(term.words[k]!.folded) ? 1e6 : 1)) / stem.length,
    );
    rarest.set(term, costs.lastIndexOf(Math.min(...costs)));
  }
  return rarest;
}

function stemsOf({ bounds, joined, words }: WatchTerm): string[] {
  return words.map((_word, k) => joined.slice(bounds[k], bounds[k + 1]));
}
