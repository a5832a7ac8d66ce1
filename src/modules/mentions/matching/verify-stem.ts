import type { FoldedText } from '../../../shared/text/folded-text.js';
import { gapFits } from './gap-fits.js';
import type { WatchTerm } from './watch-term.js';

/** Endings, and umlauts spelled out, make a word at most this much longer than its stem; longer ones need not be looked at. */
const LONGEST_REST = 40;

/** Whether the words of the text from `first` on have the stems of the term, one for one. Returns the last word of the hit, or -1. */
export function verifyStem(term: WatchTerm, text: FoldedText, first: number): number {
  const { bounds, joined, words } = term;
  const last = first + words.length - 1;
  if (last >= text.count) return -1;
  for (let k = 0; k < words.length; k++) {
    const i = first + k;
    const stem = joined.slice(bounds[k], bounds[k + 1]);
    if (k > 0 && !gapFits(term, k, text, i)) return -1;
    if (text.letters(i) > 2 * stem.length + LONGEST_REST || text.stem(i) !== stem) return -1;
  }
  return last;
}
