import { FoldedText } from '../../../shared/text/folded-text.js';

/** Texts are compared up to here (UTF-16 code units): ten pages of a newspaper, and a bound against hostile ones. */
export const longestText = 60_000;

/** Before a letter: it goes on in its word; a hyphen or quote without a blank before it; blanks or anything else. */
export const edges = { none: 0, joint: 1, apart: 2 } as const;

/**
 * A text as one row of folded letters: what is written as one word, with a hyphen or as two differs in the edges only.
 * All positions in it are numbers of letters; `wordOf` leads back to the words and so to the text.
 */
export interface Letters {
  folded: FoldedText;
  /** Number of letters. */
  count: number;
  /** What stands before letter u, see `edges`; behind the last letter the text ends: `apart`. */
  edge: Uint8Array;
  /** The word that letter u is in; behind the last letter the number of words. */
  wordOf: Int32Array;
}

export function readLetters(text: string): Letters {
  const folded = new FoldedText().read(text.slice(0, longestText));
  const count = folded.unitStart[folded.count]!;
  const edge = new Uint8Array(count + 1);
  const wordOf = new Int32Array(count + 1);
  for (let i = 0; i < folded.count; i++) {
    const from = folded.unitStart[i]!;
    edge[from] = i > 0 && isJoint(folded, i) ? edges.joint : edges.apart;
    wordOf.fill(i, from, folded.unitStart[i + 1]);
  }
  edge[count] = edges.apart;
  wordOf[count] = folded.count;
  return { folded, count, edge, wordOf };
}

/** Sprach-App, ‚App‘s, and "Inte- gration": lines are joined with a blank before a text comes here. */
function isJoint(folded: FoldedText, i: number): boolean {
  const gap = folded.gap(i);
  return gap === '' || gap === '-' || gap === '- ';
}

/** Letters without an edge that both texts have: a longer word is none. */
const longestWord = 200;

/**
 * How far two texts are equal from letter `u` of one and `v` of the other on, both the first of a word: the letter of `a`
 * behind the last word that ends in both, `u` if there is none. Blanks and quotes never matter; a hyphen may be missing on
 * one side, even with a blank in its place; words are never joined or split otherwise.
 */
export function equalUpTo(a: Letters, u: number, b: Letters, v: number): number {
  const ours = a.folded.units;
  const theirs = b.folded.units;
  let end = u;
  for (let at = u; at < a.count && at + v - u < b.count;) {
    if (ours[at] !== theirs[at + v - u] || at - end > longestWord) break;
    at++;
    const before = a.edge[at]!;
    const other = b.edge[at + v - u]!;
    if (clash(before, other)) break;
    if (before !== edges.none && other !== edges.none) end = at;
  }
  return end;
}

/** The same backwards: the letter of `a` that begins the first word, `floor` or later. */
export function equalDownTo(a: Letters, u: number, b: Letters, v: number, floor: number): number {
  const ours = a.folded.units;
  const theirs = b.folded.units;
  let start = u;
  for (let at = u - 1; at >= floor && at + v - u >= 0; at--) {
    if (ours[at] !== theirs[at + v - u] || start - at > longestWord) break;
    const before = a.edge[at]!;
    const other = b.edge[at + v - u]!;
    if (clash(before, other)) break;
    if (before !== edges.none && other !== edges.none) start = at;
  }
  return start;
}

/** A word that goes on in one text and ends in the other. */
function clash(edge: number, other: number): boolean {
  return (edge ^ other) === edges.apart;
}
