import { type FoldedText, foldWord } from '../../../shared/text/folded-text.js';
import { writtenForm } from '../../../shared/text/word-gaps.js';
import { adverbsInS } from './adverbs-in-s.js';
import { gapFits } from './gap-fits.js';
import { longEnding } from './genitive.js';
import { visibleJoint } from './query-words.js';
import { verifyLoose } from './verify-loose.js';
import { verifyStem } from './verify-stem.js';
import { isCapitalised, type WatchTerm } from './watch-term.js';

/** Compares a term with the text from word `first` on. Returns the last word of the hit, or -1. */
export function verifyTerm(term: WatchTerm, text: FoldedText, first: number): number {
  switch (term.kind) {
    case 'words':
      return verifyWords(term, text, first);
    case 'suffix':
      return verifySuffix(term, text, first) ? first : -1;
    case 'stem':
      return verifyStem(term, text, first);
    case 'loose':
      return verifyLoose(term, text, first) ? first : -1;
  }
}

/**
 * A text may join words of the term, never split them; so each word of the text decides by its length how many words of
 * the term it must hold, and nothing is tried twice.
 */
function verifyWords(term: WatchTerm, text: FoldedText, first: number): number {
  const { bounds, words } = term;
  for (let k = 0, i = first; i < text.count; i++) {
    if (k > 0 && !gapFits(term, k, text, i)) return -1;
    const from = bounds[k]!;
    const letters = text.letters(i);
    const compared = Math.min(letters, term.joined.length - from);
    if (!lettersEqual(term.joined, from, text, text.unitStart[i]!, compared)) return -1;

    const rest = letters - compared;
    const reached = from + compared;
    let next = k + 1;
    while (next < words.length && bounds[next]! < reached) next++;
    if (bounds[next] !== reached) return -1;
    if (next - k > 1 && !mayJoin(term, k, next, text, i)) return -1;
    if (next === words.length) {
      const ends = rest === 0 || term.prefix || hasEnding(term, text, i, rest);
      return ends && writtenFits(term, text, first, i) ? i : -1;
    }
    k = next;
  }
  return -1;
}

/** The last letters of one word, with an ending behind them where the term takes one. */
function verifySuffix(term: WatchTerm, text: FoldedText, i: number): boolean {
  const { joined } = term;
  const end = text.unitStart[i + 1]!;
  for (const ending of ['', 's', longEnding(joined)]) {
    const from = end - ending.length - joined.length;
    if (from < text.unitStart[i]! || !lettersEqual(joined, 0, text, from, joined.length)) continue;
    if (ending !== '' && !hasEnding(term, text, i, ending.length)) continue;
    if (suffixWritten(term, sourceWord(text, i), ending.length)) return true;
  }
  return false;
}

function suffixWritten(term: WatchTerm, word: string, ending: number): boolean {
  if (!term.exact && !term.cased) return true;
  const found = ending === 0 ? word : word.slice(0, -ending);
  const wanted = term.words[0]!.written;
  return term.cased ? found.endsWith(wanted) : found.toLowerCase().endsWith(wanted.toLowerCase());
}

function lettersEqual(letters: string, from: number, text: FoldedText, at: number, length: number): boolean {
  for (let n = 0; n < length; n++) {
    if (letters.charCodeAt(from + n) !== text.units[at + n]) return false;
  }
  return true;
}

/** Whether the last `rest` letters of a word of the text are an ending that the term takes. */
function hasEnding(term: WatchTerm, text: FoldedText, i: number, rest: number): boolean {
  const ending = rest === 1 ? 's' : term.takesLongEnding ? longEnding(term.joined) : '';
  if (ending.length !== rest || !(rest === 1 ? term.takesEnding : term.takesLongEnding)) return false;
  if (!lettersEqual(ending, 0, text, text.unitStart[i + 1]! - rest, rest)) return false;
  if (isCapitalised(sourceWord(text, i))) return true;
  return rest === 1 && !adverbsInS.has(text.word(i));
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

/** Letters (folded) before each visible joint of a word of the text. */
function visibleJoints(text: FoldedText, i: number): Set<number> {
  const joints = new Set<number>();
  let letters = 0;
  for (const part of sourceWord(text, i).split(visibleJoint)) {
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
    (term.takesEnding && found === `${wanted}s`) ||
    (term.takesLongEnding && found === wanted + longEnding(term.joined))
  );
}

function sourceWord(text: FoldedText, i: number): string {
  return writtenForm(text.source.slice(text.start[i], text.end[i]));
}
