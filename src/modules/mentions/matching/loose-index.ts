import type { FoldedText } from '../../../shared/text/folded-text.js';
import { HashTable } from './hash-table.js';
import { MAX_LOOSE } from './query-error.js';
import type { WatchTerm } from './watch-term.js';

/** An odd base of a polynomial modulo 2^32: from sums of beginnings the hash with one letter left out follows in constant time. */
const BASE = 0x01000193;

const powers = new Int32Array(MAX_LOOSE + 3).fill(1);
for (let n = 1; n < powers.length; n++) powers[n] = Math.imul(powers[n - 1]!, BASE);

/**
 * Finds words that differ by one letter: two such words are equal, or become so when one letter is left out of one or both of them. So terms are
 * kept by their own hash and by those with one letter left out, and a word of the text is looked up by its own; a word costs as many
 * look-ups as it has letters, however many terms there are.
 */
export class LooseIndex {
  private readonly table = new HashTable<WatchTerm>();
  private longest = 0;
  private shortest = MAX_LOOSE;
  /** `sums[n]` is the hash of the first n letters. */
  private readonly sums = new Int32Array(MAX_LOOSE + 3);
  private readonly hashes = new Int32Array(MAX_LOOSE + 3);

  add(term: WatchTerm): void {
    const { joined } = term;
    const letters = Array.from({ length: joined.length }, (_, n) => joined.charCodeAt(n));
    this.hash(letters, 0, letters.length);
    for (const hash of new Set(this.hashes.subarray(0, letters.length + 1))) this.table.add(hash, term);
    this.longest = Math.max(this.longest, letters.length);
    this.shortest = Math.min(this.shortest, letters.length);
  }

  freeze(): void {
    this.table.freeze();
  }

  /** Adds to `candidates` the terms that word `i` may be; letters are compared elsewhere. */
  find(text: FoldedText, i: number, candidates: WatchTerm[]): void {
    const letters = text.letters(i);
    if (letters < this.shortest - 1 || letters > this.longest + 1) return;
    const { table } = this;
    this.hash(text.units, text.unitStart[i]!, letters);
    for (let n = 0; n <= letters; n++) {
      for (let at = table.find(this.hashes[n]!), term; at !== 0 && (term = table.at(at)); at++)
        if (!candidates.includes(term)) candidates.push(term);
    }
  }

  /** Fills `hashes` with that of all the letters and, from 1 on, those with each one of them left out. */
  private hash(letters: ArrayLike<number>, from: number, length: number): void {
    const { sums, hashes } = this;
    for (let n = 0; n < length; n++) sums[n + 1] = (Math.imul(sums[n]!, BASE) + letters[from + n]!) | 0;
    const whole = sums[length]!;
    hashes[0] = scattered(whole);
    for (let n = 0; n < length; n++) {
      const power = powers[length - 1 - n]!;
      const behind = (whole - Math.imul(sums[n + 1]!, power)) | 0;
      hashes[n + 1] = scattered((Math.imul(sums[n]!, power) + behind) | 0);
    }
  }
}

/** The low bits of a polynomial know only the low bits of the letters. */
function scattered(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return mixed ^ (mixed >>> 16);
}
