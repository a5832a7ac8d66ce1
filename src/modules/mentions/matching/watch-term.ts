import type { QueryWord, SearchField, TermNode } from './query-node.js';

/** Fields of an item as bits, so that a term says in one number where it looks. */
export const fieldBits = { title: 1, summary: 2, content: 4, url: 8, outlet: 16, lang: 32 } as const;
export type ItemField = keyof typeof fieldBits;

const searched: Record<SearchField, number> = {
  text: fieldBits.title | fieldBits.summary | fieldBits.content,
  title: fieldBits.title,
  summary: fieldBits.summary,
  url: fieldBits.url,
  outlet: fieldBits.outlet,
  lang: fieldBits.lang,
};

/**
 * Whether two neighbouring words of a term may stand joined in a text: after a hyphen always (Integreat-App); after a
 * blank only where the joint can be seen or the words are names; across other characters never.
 */
export type Joining = 'always' | 'names' | 'visible' | 'never';

/** A term of one or more queries, ready to be compared with a text. Equal terms of different watches are one. */
export interface WatchTerm {
  fields: number;
  /** Folded letters of all words without anything between them. */
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
}

export function watchTerm(node: TermNode): WatchTerm {
  const { words, exact, cased, prefix } = node;
  const bounds = [0];
  for (const word of words) bounds.push(bounds[bounds.length - 1]! + word.folded.length);
  return {
    fields: searched[node.field],
    joined: words.map((word) => word.folded).join(''),
    bounds,
    words,
    joining: words.map((word, k) => (exact || k === 0 ? 'never' : joining(words[k - 1]!, word))),
    exact,
    cased,
    prefix,
    takesEnding: !exact && !prefix && takesEnding(words.at(-1)!),
  };
}

/** Equal for terms that match the same texts. */
export function termKey(node: TermNode): string {
  const { field, exact, cased, prefix, words } = node;
  return JSON.stringify([field, exact, cased, prefix, ...words.flatMap((word) => [word.gap, word.written])]);
}

/** Begins with a capital: a name, or a German noun. */
export function isCapitalised(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0x20);
  return first !== first.toLowerCase();
}

function joining(before: QueryWord, word: QueryWord): Joining {
  if (word.gap === '' || word.gap.trim() === '-') return 'always';
  if (word.gap !== ' ') return 'never';
  return isCapitalised(before.written) && isCapitalised(word.written) ? 'names' : 'visible';
}

/** Names that end in an s sound take no s: "Hans'". */
function takesEnding(word: QueryWord): boolean {
  return isCapitalised(word.written) && !/[sxz]$/.test(word.folded);
}
