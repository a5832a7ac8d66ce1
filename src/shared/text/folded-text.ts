import {
  DIAERESIS,
  foldAstral,
  foldedLetter,
  foldedLetters,
  INVISIBLE,
  kindOf,
  LETTER,
  MARK,
  SEPARATOR,
  SEVERAL,
  SURROGATE,
} from './fold-character.js';
import { extendHash, HASH_SEED } from './text-hash.js';

/** A word as compared (`text`) and where it stands in the original, in UTF-16 code units, `end` excluded. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

const LATIN_END = 0x250;

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

  read(text: string): this {
    this.source = text;
    this.count = 0;
    this.reserve(0, text.length);
    let used = 0;
    let inWord = false;
    let hash = HASH_SEED;
    let wordEnd = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const at = i;
      let kind = kindOf(code);
      let letters = '';
      if (kind === SURROGATE) {
        const astral = foldAstral(text.codePointAt(i) ?? code);
        ({ kind, text: letters } = astral);
        if ((text.codePointAt(i) ?? 0) > 0xffff) i++;
      } else if (kind === SEVERAL) letters = foldedLetters(code);

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
      if (kind === LETTER) {
        const unit = foldedLetter(code);
        this.units[used++] = unit;
        hash = extendHash(hash, unit);
        continue;
      }
      if (kind === MARK) letters = this.foldMark(text.slice(at, i + 1), this.units[used - 1]!);
      this.reserve(used + letters.length, text.length - i);
      for (let k = 0; k < letters.length; k++) {
        const unit = letters.charCodeAt(k);
        this.units[used++] = unit;
        hash = extendHash(hash, unit);
      }
    }
    if (inWord) this.close(hash, wordEnd, used);
    this.unitStart[this.count] = used;
    return this;
  }

  /** The folded letters of word `i`. */
  word(i: number): string {
    let word = '';
    for (let k = this.unitStart[i]!; k < this.unitStart[i + 1]!; k++)
      word += String.fromCharCode(this.units[k]!);
    return word;
  }

  tokens(): Token[] {
    return Array.from({ length: this.count }, (_, i) => ({
      text: this.word(i),
      start: this.start[i]!,
      end: this.end[i]!,
    }));
  }

  private foldMark(mark: string, base: number): string {
    if (base >= LATIN_END) return mark;
    const isUmlaut = mark.charCodeAt(0) === DIAERESIS && (base === 0x61 || base === 0x6f || base === 0x75);
    return isUmlaut ? 'e' : '';
  }

  private open(start: number, used: number): void {
    if (this.count + 2 > this.start.length) {
      const size = this.start.length * 2;
      this.unitStart = grown(this.unitStart, new Int32Array(size));
      this.start = grown(this.start, new Int32Array(size));
      this.end = grown(this.end, new Int32Array(size));
      this.hash = grown(this.hash, new Int32Array(size));
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

function grown<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
