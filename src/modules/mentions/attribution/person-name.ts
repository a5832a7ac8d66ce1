import { type FoldedText, foldText, gapKinds } from '../../../shared/text/folded-text.js';
import { hashText } from '../../../shared/text/text-hash.js';
import { isCapitalised } from '../matching/watch-term.js';

/** The full name of a person, ready to be found in texts. */
export interface PersonName {
  /** As typed in. */
  name: string;
  words: readonly NameWord[];
  /** Where the surname may begin when it stands first: the last word, or a "von" before it. */
  surnames: readonly number[];
}

interface NameWord {
  folded: string;
  hash: number;
  capital: boolean;
  /** Whether a hyphen stands before it. */
  joined: boolean;
}

const titles = new Set(
  'frau herr prof professor professorin dr drs med phil rer nat jur ing dipl mag'.split(' '),
);
const particles = new Set('von vom van zu zum zur de der den del della di da dos el al ten ter'.split(' '));

/** Reads "Dr. Anna Muster", "Muster, Anna" and "Anna Muster, Vorständin (Augsburg)". null: not two words, so no full name. */
export function readPersonName(given: string): PersonName | null {
  const name = given.trim().slice(0, 200);
  const [before = '', after = ''] = name.split(/[(|;]| [-–—] /, 1)[0]!.split(',');
  let words = wordsOf(before);
  if (words.length === 1) words = [...wordsOf(after), ...words];
  if (words.length < 2) return null;
  const last = words.length - 1;
  const particle = words.findIndex(({ folded }, i) => i > 0 && i < last && particles.has(folded));
  return { name, words, surnames: particle > 0 ? [last, particle] : [last] };
}

function wordsOf(text: string): NameWord[] {
  const folded = foldText(text);
  const words = folded.tokens().map(({ text: letters, start, end }, i) => ({
    folded: letters,
    hash: hashText(letters),
    capital: isCapitalised(text.slice(start, end)),
    joined: i > 0 && folded.gap(i) === '-',
  }));
  const first = words.findIndex((word) => !titles.has(word.folded));
  return first < 0 ? [] : words.slice(first);
}

/**
 * The first place where a text names the person in full: "Anna Muster", with a genitive "Anna Musters", "Muster, Anna". Not
 * in "Anna Muster-Beispiel" or "Anna-Muster-Schule", and not where two people meet: "Eva Muster, Anna Beispiel".
 */
export function findPerson(person: PersonName, text: FoldedText): { start: number; end: number } | null {
  const { words, surnames } = person;
  for (let i = 0; i + words.length <= text.count; i++) {
    const last = i + words.length - 1;
    const found =
      namesFrom(words, text, i, true) || surnames.some((surname) => namesReversed(words, surname, text, i));
    if (found && !isHyphened(text, i) && !isHyphened(text, last + 1))
      return { start: text.start[i]!, end: text.end[last]! };
  }
  return null;
}

function namesFrom(words: readonly NameWord[], text: FoldedText, first: number, inflects: boolean): boolean {
  const ending = inflects ? words.length - 1 : -1;
  const mayFit = words.every((word, k) => {
    const i = first + k;
    return text.hash[i] === word.hash || (k === ending && text.letters(i) === word.folded.length + 1);
  });
  if (!mayFit) return false;
  return words.every((word, k) => {
    const i = first + k;
    const found = text.word(i);
    if (found !== word.folded && !(k === ending && found === `${word.folded}s`)) return false;
    if (word.capital && !capitalAt(text, i)) return false;
    return k === 0 || text.gap(i) === ' ' || (word.joined && text.gapKind(i) === gapKinds.open);
  });
}

/** "Muster, Anna": from the word `surname` on, a comma, then the words before it. */
function namesReversed(
  words: readonly NameWord[],
  surname: number,
  text: FoldedText,
  first: number,
): boolean {
  const comma = first + words.length - surname;
  if (!namesFrom(words.slice(surname), text, first, false)) return false;
  if (!/^ ?, ?$/.test(text.gap(comma) ?? '')) return false;
  if (!namesFrom(words.slice(0, surname), text, comma, false)) return false;
  return !isNameBefore(text, first) && !isNameAfter(text, first + words.length);
}

/** Whether a name could go on to the left of word `i`; the beginning of a sentence may be one too. */
function isNameBefore(text: FoldedText, i: number): boolean {
  return i > 0 && text.gap(i) === ' ' && capitalAt(text, i - 1);
}

function isNameAfter(text: FoldedText, i: number): boolean {
  return i < text.count && text.gap(i) === ' ' && capitalAt(text, i);
}

function capitalAt(text: FoldedText, i: number): boolean {
  return isCapitalised(text.source.slice(text.start[i], text.end[i]));
}

function isHyphened(text: FoldedText, i: number): boolean {
  return i > 0 && i < text.count && text.gap(i) === '-';
}
