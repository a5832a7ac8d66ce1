import type { FoldedText } from '../../../shared/text/folded-text.js';
import type { WatchTerm } from './watch-term.js';

/**
 * Whether a word of the text is the term with at most one letter more, less or changed, or with two neighbours swapped. It compares what
 * the words share at both ends and looks at what is left: linear in the word.
 */
export function verifyLoose(term: WatchTerm, text: FoldedText, i: number): boolean {
  const { joined } = term;
  const { units } = text;
  const at = text.unitStart[i]!;
  const letters = text.letters(i);
  if (Math.abs(letters - joined.length) > 1) return false;
  const shorter = Math.min(letters, joined.length);
  let head = 0;
  while (head < shorter && units[at + head] === joined.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    units[at + letters - 1 - tail] === joined.charCodeAt(joined.length - 1 - tail)
  )
    tail++;
  const inText = letters - head - tail;
  const inTerm = joined.length - head - tail;
  if (inText <= 1 && inTerm <= 1) return true;
  return (
    inText === 2 &&
    inTerm === 2 &&
    units[at + head] === joined.charCodeAt(head + 1) &&
    units[at + head + 1] === joined.charCodeAt(head)
  );
}
