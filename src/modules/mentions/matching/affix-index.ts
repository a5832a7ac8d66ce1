import type { FoldedText } from '../../../shared/text/folded-text.js';
import { extendHash, HASH_SEED } from '../../../shared/text/text-hash.js';
import { HashTable } from './hash-table.js';
import { Sieve } from './sieve.js';
import type { WatchTerm } from './watch-term.js';

const LONGEST = 64;
const A = 0x61;
const E = 0x65;
const O = 0x6f;
const U = 0x75;

/**
 * Finds the terms that a word of a text ends with, or has the stem of. Letters are looked at one by one, from the end or from
 * the beginning, as far as some term goes along; a word costs no more than `LONGEST` letters.
 *
 * For stems every e after a, o or u is passed over on both sides: a stem is then the beginning of every form of its word
 * (haus, haeuser), whatever became of the umlaut.
 */
export class AffixIndex {
  private readonly table = new HashTable<WatchTerm>();
  /** Hashes of the first letters of terms, of one, two and so on: after a few letters most words are dropped. */
  private ways = new Sieve([]);
  private readonly hashes = new Set<number>();

  constructor(private readonly affix: 'end' | 'stem') {}

  add(letters: string, term: WatchTerm): void {
    const units = Array.from({ length: letters.length }, (_, n) => letters.charCodeAt(n));
    if (this.affix === 'end') units.reverse();
    let hash = HASH_SEED;
    for (let n = 0, length = 0, kept = 0; n < units.length && length < LONGEST; n++) {
      if (this.affix === 'stem' && isUmlautE(units[n]!, kept)) continue;
      kept = units[n]!;
      this.hashes.add((hash = extendHash(hash, kept)));
      length++;
    }
    this.table.add(hash, term);
  }

  /** To be called once, after the last `add`. */
  freeze(): void {
    this.ways = new Sieve(this.hashes);
    this.hashes.clear();
    this.table.freeze();
  }

  /** Adds to `candidates` the terms that word `i` may hold; letters are compared elsewhere. */
  find(text: FoldedText, i: number, candidates: WatchTerm[]): void {
    const { units } = text;
    const { table, ways, affix } = this;
    const begin = text.unitStart[i]!;
    const end = text.unitStart[i + 1]!;
    let hash = HASH_SEED;
    for (let n = 0, length = 0, kept = 0; n < end - begin && length < LONGEST; n++) {
      const unit = affix === 'end' ? units[end - 1 - n]! : units[begin + n]!;
      if (affix === 'stem' && isUmlautE(unit, kept)) continue;
      kept = unit;
      hash = extendHash(hash, unit);
      length++;
      if (!ways.mayHold(hash)) return;
      for (let at = table.find(hash), term; at !== 0 && (term = table.at(at)); at++) candidates.push(term);
    }
  }
}

function isUmlautE(unit: number, before: number): boolean {
  return unit === E && (before === A || before === O || before === U);
}
