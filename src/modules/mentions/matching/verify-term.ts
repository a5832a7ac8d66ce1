import { type FoldedText, foldWord } from '../../../shared/text/folded-text.js';
import { normaliseGap, writtenForm } from '../../../shared/text/word-gaps.js';
import { adverbsInS } from './adverbs-in-s.js';
import { camelHump } from './query-words.js';
import { isCapitalised, type WatchTerm } from './watch-term.js';

const ENDING = 's'.charCodeAt(0);
const ABBREVIATION = 3;

/**
 * Compares a term with the text from word `first` on. Returns the last word of the hit, or -1.
 *
 * A text may join words of the term, never split them; so each word of the text decides by its length how many words of
 * the term it must hold, and nothing is tried twice.
 */
export function verifyTerm(term: WatchTerm, text: FoldedText, first: number): number {
  const { bounds, words } = term;
  for (let k = 0, i = first; i < text.count; i++) {
    if (k > 0 && !gapFits(term, k, text, i)) return -1;
    const from = bounds[k]!;
    const letters = text.unitStart[i + 1]! - text.unitStart[i]!;
    const compared = Math.min(letters, term.joined.length - from);
    if (!lettersEqual(term, from, text, i, compared)) return -1;

    const rest = letters - compared;
    const reached = from + compared;
    let next = k + 1;
    while (next < words.length && bounds[next]! < reached) next++;
    if (bounds[next] !== reached) return -1;
    if (next - k > 1 && !mayJoin(term, k, next, text, i)) return -1;
    if (next === words.length) {
      const ends = rest === 0 || term.prefix || (rest === 1 && hasEnding(term, text, i));
      return ends && writtenFits(term, text, first, i) ? i : -1;
    }
    k = next;
  }
  return -1;
}

function lettersEqual(term: WatchTerm, from: number, text: FoldedText, i: number, length: number): boolean {
  const at = text.unitStart[i]!;
  for (let n = 0; n < length; n++) {
    if (term.joined.charCodeAt(from + n) !== text.units[at + n]) return false;
  }
  return true;
}

function hasEnding(term: WatchTerm, text: FoldedText, i: number): boolean {
  if (!term.takesEnding || text.units[text.unitStart[i + 1]! - 1] !== ENDING) return false;
  return isCapitalised(sourceWord(text, i)) || !adverbsInS.has(text.word(i));
}

/** What stands in the text before its word `i` must be bridgeable for what stands in the query before word `k`. */
function gapFits(term: WatchTerm, k: number, text: FoldedText, i: number): boolean {
  const found = normaliseGap(text.source.slice(text.end[i - 1], text.start[i]));
  const wanted = term.words[k]!.gap;
  if (found === null) return false;
  if (term.exact) return found === wanted;
  const afterAbbreviation = text.unitStart[i]! - text.unitStart[i - 1]! <= ABBREVIATION;
  for (const character of found) {
    const bridged =
      character === ' ' ||
      character === '-' ||
      (character === '.' && afterAbbreviation) ||
      wanted.includes(character);
    if (!bridged) return false;
  }
  return true;
}

/** May the words `k` up to `next` of the term stand as one word in the text? */
function mayJoin(term: WatchTerm, k: number, next: number, text: FoldedText, i: number): boolean {
  let joints: Set<number> | null = null;
  for (let word = k + 1; word < next; word++) {
    const joining = term.joining[word]!;
    if (joining === 'never') return false;
    if (joining !== 'visible' || isTag(text, i)) continue;
    joints ??= visibleJoints(text, i);
    if (!joints.has(term.bounds[word]! - term.bounds[k]!)) return false;
  }
  return true;
}

function isTag(text: FoldedText, i: number): boolean {
  const before = text.source[text.start[i]! - 1];
  return before === '#' || before === '@';
}

/** Letters (folded) before each camel hump of a word of the text. */
function visibleJoints(text: FoldedText, i: number): Set<number> {
  const joints = new Set<number>();
  let letters = 0;
  for (const part of sourceWord(text, i).split(camelHump)) {
    letters += foldWord(part).length;
    joints.add(letters);
  }
  return joints;
}

/** For `=` and `cs:`: the letters as written, not only as folded. */
function writtenFits(term: WatchTerm, text: FoldedText, first: number, last: number): boolean {
  if (!term.exact && !term.cased) return true;
  let found = '';
  for (let i = first; i <= last; i++) found += sourceWord(text, i);
  let wanted = term.words.map((word) => word.written).join('');
  if (!term.cased) {
    found = found.toLowerCase();
    wanted = wanted.toLowerCase();
  }
  return (
    found === wanted ||
    (term.prefix && found.startsWith(wanted)) ||
    (term.takesEnding && found === `${wanted}s`)
  );
}

function sourceWord(text: FoldedText, i: number): string {
  return writtenForm(text.source.slice(text.start[i], text.end[i]));
}
