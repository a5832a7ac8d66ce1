import {
  DIAERESIS,
  foldAstral,
  foldedLetter,
  foldedLetters,
  INVISIBLE,
  kindOf,
  knownLetters,
  LETTER,
  MARK,
  SEPARATOR,
  SEVERAL,
  SURROGATE,
} from './fold-character.js';
import { germanStem } from './german-stem.js';
import { HASH_PRIME, HASH_SEED } from './text-hash.js';
import { normaliseGap } from './word-gaps.js';

/** A word as compared (`text`) and where it stands in the original, in UTF-16 code units, `end` excluded. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

const LATIN_END = 0x250;
/** Letters handed to one call as arguments. */
const CHUNK = 4096;

/** Between two words: only blanks, hyphens and what `normaliseGap` drops; full stops too; other characters; or too far apart for one name. */
export const gapKinds = { open: 1, dotted: 2, other: 3, apart: 4 } as const;
const openGap = /^[ -]*$/;
const dottedGap = /^[ .-]*$/;
export type Gap = (typeof gapKinds)[keyof typeof gapKinds];

/**
 * A text cut into words and folded for comparison: lower case, ä = ae = a with combining dots (never a), ß = ss, other
 * accents dropped from Latin letters, ligatures and full-width forms resolved, soft hyphens and zero-width characters
 * skipped. A word ends at anything that is not letter, digit or underscore. One pass, linear in the text.
 *
 * The instance is a buffer: `read` overwrites what the last `read` found.
 */
export class FoldedText {
  source = '';
  /** Number of words. */
  count = 0;
  /** Folded letters of all words, one after the other. */
  units = new Uint16Array(32);
  /** Word i has the folded letters from `unitStart[i]` up to `unitStart[i + 1]`. */
  unitStart = new Int32Array(8);
  start = new Int32Array(8);
  end = new Int32Array(8);
  hash = new Int32Array(8);
  private gaps = new Uint8Array(8);
  private readonly stems = new Map<number, string>();

  read(text: string): this {
    this.source = text;
    this.count = 0;
    this.reserve(0, text.length);
    let units = this.units;
    let used = 0;
    let inWord = false;
    let hash = HASH_SEED;
    let wordEnd = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const known = knownLetters[code]!;
      if (known !== 0) {
        if (!inWord) {
          inWord = true;
          hash = HASH_SEED;
          this.open(i, used);
        }
        units[used++] = known;
        hash = Math.imul(hash ^ known, HASH_PRIME);
        wordEnd = i + 1;
        continue;
      }
      const at = i;
      let kind = kindOf(code);
      let letters = '';
      if (kind === SURROGATE) {
        const codePoint = text.codePointAt(i) ?? code;
        ({ kind, text: letters } = foldAstral(codePoint));
        if (codePoint > 0xffff) i++;
      } else if (kind === SEVERAL) letters = foldedLetters(code);
      else if (kind === LETTER) letters = String.fromCharCode(foldedLetter(code));

      if (kind === INVISIBLE) continue;
      if (kind === SEPARATOR || (kind === MARK && !inWord)) {
        if (inWord) this.close(hash, wordEnd, used);
        inWord = false;
        continue;
      }
      if (!inWord) {
        inWord = true;
        hash = HASH_SEED;
        this.open(at, used);
      }
      wordEnd = i + 1;
      if (kind === MARK) letters = foldMark(text.slice(at, i + 1), units[used - 1]!);
      this.reserve(used + letters.length, text.length - i);
      units = this.units;
      for (let k = 0; k < letters.length; k++) {
        const unit = letters.charCodeAt(k);
        units[used++] = unit;
        hash = Math.imul(hash ^ unit, HASH_PRIME);
      }
    }
    if (inWord) this.close(hash, wordEnd, used);
    this.unitStart[this.count] = used;
    this.gaps.fill(0, 0, this.count);
    if (this.stems.size > 0) this.stems.clear();
    return this;
  }

  /** Number of folded letters of word `i`. */
  letters(i: number): number {
    return this.unitStart[i + 1]! - this.unitStart[i]!;
  }

  /** The stem of word `i`, see `germanStem`; worked out when first asked for. */
  stem(i: number): string {
    let stem = this.stems.get(i);
    if (stem === undefined) this.stems.set(i, (stem = germanStem(this.word(i))));
    return stem;
  }

  /** The characters before word `i` (not the first), see `normaliseGap`. */
  gap(i: number): string | null {
    return normaliseGap(this.source.slice(this.end[i - 1], this.start[i]));
  }

  /** What stands before word `i` (not the first): worked out when first asked for, as many phrases may ask. */
  gapKind(i: number): Gap {
    const known = this.gaps[i]! as Gap | 0;
    if (known !== 0) return known;
    const gap = this.gap(i);
    let kind: keyof typeof gapKinds = 'other';
    if (gap === null) kind = 'apart';
    else if (openGap.test(gap)) kind = 'open';
    else if (dottedGap.test(gap)) kind = 'dotted';
    return (this.gaps[i] = gapKinds[kind]);
  }

  /** The folded letters of word `i`. */
  word(i: number): string {
    const from = this.unitStart[i]!;
    const to = this.unitStart[i + 1]!;
    let word = '';
    for (let k = from; k < to; k += CHUNK)
      word += String.fromCharCode(...this.units.subarray(k, Math.min(to, k + CHUNK)));
    return word;
  }

  tokens(): Token[] {
    return Array.from({ length: this.count }, (_, i) => ({
      text: this.word(i),
      start: this.start[i]!,
      end: this.end[i]!,
    }));
  }

  private open(start: number, used: number): void {
    if (this.count + 2 > this.start.length) {
      const size = this.start.length * 2;
      this.unitStart = grown(this.unitStart, new Int32Array(size));
      this.start = grown(this.start, new Int32Array(size));
      this.end = grown(this.end, new Int32Array(size));
      this.hash = grown(this.hash, new Int32Array(size));
      this.gaps = grown(this.gaps, new Uint8Array(size));
    }
    this.start[this.count] = start;
    this.unitStart[this.count] = used;
  }

  private close(hash: number, end: number, used: number): void {
    this.hash[this.count] = hash;
    this.end[this.count] = end;
    this.count++;
    this.unitStart[this.count] = used;
  }

  /** Room for `used` letters and as many again as source characters are `left`. */
  private reserve(used: number, left: number): void {
    if (this.units.length >= used + left) return;
    this.units = grown(this.units, new Uint16Array((used + left) * 2));
  }
}

export function foldText(text: string): FoldedText {
  return new FoldedText().read(text);
}

/** The folded letters of a text that is one word; of several, without what stands between them. */
export function foldWord(text: string): string {
  return foldText(text)
    .tokens()
    .map((token) => token.text)
    .join('');
}

/** A combining mark becomes an e after the Latin a, o, u if it is two dots, nothing after other Latin letters, and stays elsewhere. */
function foldMark(mark: string, base: number): string {
  if (base >= LATIN_END) return mark;
  const isUmlaut = mark.charCodeAt(0) === DIAERESIS && (base === 0x61 || base === 0x6f || base === 0x75);
  return isUmlaut ? 'e' : '';
}

function grown<T extends Int32Array | Uint16Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
