import { type FoldedText, gapKinds } from '../../../shared/text/folded-text.js';
import type { WatchTerm } from './watch-term.js';

/** Letters of an abbreviation: the full stop behind one ends no sentence. */
const ABBREVIATION = 3;

/** What stands in the text before its word `i` must be bridgeable for what stands in the query before word `k`. */
export function gapFits(term: WatchTerm, k: number, text: FoldedText, i: number): boolean {
  const kind = text.gapKind(i);
  if (kind === gapKinds.apart) return false;
  const wanted = term.words[k]!.gap;
  if (term.exact) return text.gap(i) === wanted;
  if (kind === gapKinds.open) return true;
  const afterAbbreviation = text.letters(i - 1) <= ABBREVIATION;
  if (kind === gapKinds.dotted && afterAbbreviation) return true;
  for (const character of text.gap(i)!) {
    const bridged =
      character === ' ' ||
      character === '-' ||
      (character === '.' && afterAbbreviation) ||
      wanted.includes(character);
    if (!bridged) return false;
  }
  return true;
}
