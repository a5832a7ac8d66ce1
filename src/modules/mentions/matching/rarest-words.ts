import { commonWords } from './common-words.js';
import type { WatchTerm } from './watch-term.js';

/**
 * For each `stem` term the number of its word that the fewest of all terms share, of equals the longest, then the last: looked up by it, few
 * terms are compared in vain.
 */
export function rarestWords(terms: readonly WatchTerm[]): Map<WatchTerm, number> {
  const rarest = new Map<WatchTerm, number>();
  const stems = terms.filter(({ kind }) => kind === 'stem');
  if (stems.length === 0) return rarest;
  const uses = new Map<string, number>();
  for (const { words } of terms)
    for (const { folded } of words) uses.set(folded, (uses.get(folded) ?? 0) + 1);
  for (const term of stems) {
    const costs = term.words.map(
      ({ folded }) => (uses.get(folded)! * (commonWords.has(folded) ? 1e6 : 1)) / folded.length,
    );
    rarest.set(term, costs.lastIndexOf(Math.min(...costs)));
  }
  return rarest;
}
