import { edges, equalDownTo, equalUpTo, type Letters } from './letters.js';

/** A run is looked for where so many folded letters from the beginning of a word on are equal. */
const gramLetters = 8;
/** Places of the same letters in a release that are tried; a text with more of them says little there. */
const mostPlaces = 16;
/** Compared letters, after which nothing is compared twice any more: some 10 ms. */
const mostWork = 1_000_000;

/** A text in which runs of others are found: the letters where each word begins, and where they stand. */
export interface IndexedText {
  letters: Letters;
  places: ReadonlyMap<string, readonly number[]>;
}

/** Equal words: letters `from` up to `to` of the piece; in the release they stand `shift` letters further on. */
export interface VerbatimRun {
  from: number;
  to: number;
  shift: number;
}

export function indexText(letters: Letters): IndexedText {
  const places = new Map<string, number[]>();
  for (let word = 0; word < letters.folded.count; word++) {
    const at = letters.folded.unitStart[word]!;
    const gram = gramAt(letters, at);
    if (gram === null) break;
    const known = places.get(gram);
    if (!known) places.set(gram, [at]);
    else if (known.length < mostPlaces) known.push(at);
  }
  return { letters, places };
}

/**
 * All runs of two or more equal words that are as long as they can be, and `shortest` characters of the piece or more;
 * they may overlap. A run within another is left out. In order of where they were found, from the beginning on.
 */
export function verbatimRuns(
  piece: Letters,
  { letters, places }: IndexedText,
  shortest: number,
): VerbatimRun[] {
  const runs: VerbatimRun[] = [];
  const compared = new Map<number, number>();
  let widest: VerbatimRun = { from: 0, to: 0, shift: 0 };
  let reached = 0;
  let work = 0;
  for (let word = 0; word < piece.folded.count; word++) {
    const at = piece.folded.unitStart[word]!;
    if (work > mostWork && at < reached) continue;
    const gram = gramAt(piece, at);
    if (gram === null) break;
    const floor = work > mostWork ? reached : 0;
    for (const place of places.get(gram) ?? []) {
      const shift = place - at;
      if ((compared.get(shift) ?? 0) > at) continue;
      const to = equalUpTo(piece, at, letters, place);
      const from = equalDownTo(piece, at, letters, place, floor);
      compared.set(shift, to);
      if (to > reached) reached = to;
      work += to - from + gramLetters;
      if (from >= widest.from && to <= widest.to) continue;
      if (!isRun(piece, from, to, shortest)) continue;
      const run = { from, to, shift };
      runs.push(run);
      if (to > widest.to) widest = run;
    }
  }
  return runs;
}

/** Two words or more, apart from each other, of `shortest` characters: one long German word is no copied passage. */
export function isRun(piece: Letters, from: number, to: number, shortest: number): boolean {
  if (to <= from) return false;
  const { start, end } = placeOf(piece, from, to);
  if (end - start < shortest) return false;
  return piece.edge.subarray(from + 1, to).includes(edges.apart);
}

/** Where letters `from` up to `to` stand in the text, in UTF-16 code units. */
export function placeOf(text: Letters, from: number, to: number): { start: number; end: number } {
  return { start: text.folded.start[text.wordOf[from]!]!, end: text.folded.end[text.wordOf[to - 1]!]! };
}

function gramAt({ folded, count }: Letters, at: number): string | null {
  if (at + gramLetters > count) return null;
  return String.fromCharCode(...folded.units.subarray(at, at + gramLetters));
}
