import { germanStem } from '../../../shared/text/german-stem.js';
import { longGenitive } from './genitive.js';
import type { QueryWord, SearchField, TermNode } from './query-node.js';

/** Fields of an item as bits, so that a term says in one number where it looks. */
export const fieldBits = {
  title: 1,
  summary: 2,
  content: 4,
  url: 8,
  author: 16,
  outlet: 32,
  scope: 64,
  state: 128,
  district: 256,
  lang: 512,
} as const;
export type ItemField = keyof typeof fieldBits;

/**
 * Whether two neighbouring words of a term may stand joined in a text: after a hyphen always (Integreat-App); after a
 * blank only where the joint can be seen or the words are names; across other characters never.
 */
export type Joining = 'always' | 'names' | 'visible' | 'never';

/** How a term is looked up and compared. */
export type TermKind = 'words' | 'suffix' | 'stem' | 'loose';

/** A term of one or more queries, ready to be compared with a text. Equal terms of different watches are one. */
export interface WatchTerm {
  kind: TermKind;
  fields: number;
  /** Folded letters of all words without anything between them; for `stem` the stems. */
  joined: string;
  /** Word k has the letters of `joined` from `bounds[k]` up to `bounds[k + 1]`. */
  bounds: number[];
  words: QueryWord[];
  /** `joining[k]`: may word k be joined to the word before it? Entry 0 is unused. */
  joining: Joining[];
  exact: boolean;
  cased: boolean;
  prefix: boolean;
  /** The last word is a name that takes a genitive or plural s. */
  takesEnding: boolean;
  /** The last word is a noun with a genitive in -es. */
  takesLongEnding: boolean;
  /** A NEAR asks for it: all places count, not only those that are shown. */
  everyPlace: boolean;
  /** The word that a `stem` term is looked up by. */
  keyWord: number;
}

export function watchTerm(node: TermNode): WatchTerm {
  const { words, exact, cased, prefix, stem, loose, suffix } = node;
  const letters = words.map((word) => (stem ? germanStem(word.folded) : word.folded));
  const bounds = [0];
  for (const word of letters) bounds.push(bounds[bounds.length - 1]! + word.length);
  const last = words.at(-1)!;
  const mayInflect = !exact && !prefix && !stem && !loose;
  return {
    kind: stem ? 'stem' : loose ? 'loose' : suffix ? 'suffix' : 'words',
    fields: searched(node.field),
    joined: letters.join(''),
    bounds,
    words,
    joining: words.map((word, k) => (exact || stem || k === 0 ? 'never' : joining(words[k - 1]!, word))),
    exact,
    cased,
    prefix,
    takesEnding: mayInflect && (suffix || isCapitalised(last.written)) && !/[sxz]$/.test(last.folded),
    takesLongEnding: mayInflect && isCapitalised(last.written) && longGenitive(last.folded),
    everyPlace: false,
    keyWord: 0,
  };
}

/** Equal for terms that match the same texts. */
export function termKey(node: TermNode): string {
  const { field, exact, cased, prefix, suffix, stem, loose, words } = node;
  const signs = [exact, cased, prefix, suffix, stem, loose].map(Number).join('');
  return words.reduce((key, word) => `${key}\u0000${word.gap}\u0001${word.written}`, field + signs);
}

/** Begins with a capital: a name, or a German noun. */
export function isCapitalised(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0x20);
  return first !== first.toLowerCase();
}

function searched(field: SearchField): number {
  return field === 'text' ? fieldBits.title | fieldBits.summary | fieldBits.content : fieldBits[field];
}

function joining(before: QueryWord, word: QueryWord): Joining {
  if (word.gap === '' || word.gap.trim() === '-') return 'always';
  if (word.gap !== ' ') return 'never';
  return isCapitalised(before.written) && isCapitalised(word.written) ? 'names' : 'visible';
}
