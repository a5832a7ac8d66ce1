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
 * the beginning, with a look-up at each length that terms have; a word costs no more than `LONGEST` letters.
 *
 * For stems an e after a, o or u is passed over on both sides: a stem is then the beginning of every form of its word
 * (haus, haeuser), whatever became of the umlaut.
 */
export class AffixIndex {
  private readonly table = new HashTable<WatchTerm>();
  private readonly entries: { hashes: number[]; term: WatchTerm }[] = [];
  /** Hashes of as many letters as the shortest term has: most words end here. */
  private starts = new Sieve([]);
  private longest = 0;
  private shortest = 0;

  constructor(private readonly affix: 'end' | 'stem') {}

  add(letters: string, term: WatchTerm): void {
    const units = Array.from({ length: letters.length }, (_, n) => letters.charCodeAt(n));
    if (this.affix === 'end') units.reverse();
    const hashes: number[] = [];
    for (let n = 0, hash = HASH_SEED; n < units.length && hashes.length < LONGEST; n++) {
      if (this.affix === 'stem' && isUmlautE(units[n]!, units[n - 1] ?? 0)) continue;
      hashes.push((hash = extendHash(hash, units[n]!)));
    }
    this.entries.push({ hashes, term });
  }

  /** To be called once, after the last `add`. */
  freeze(): void {
    const lengths = this.entries.map(({ hashes }) => hashes.length);
    this.longest = lengths.reduce((a, b) => Math.max(a, b), 0);
    this.shortest = lengths.reduce((a, b) => Math.min(a, b), LONGEST);
    this.starts = new Sieve(this.entries.map(({ hashes }) => hashes[this.shortest - 1]!));
    for (const { hashes, term } of this.entries) this.table.add(hashes.at(-1)!, term);
    this.table.freeze();
    this.entries.length = 0;
  }

  get isEmpty(): boolean {
    return this.longest === 0;
  }

  /** Adds to `candidates` the terms that word `i` may hold; letters are compared elsewhere. */
  find(text: FoldedText, i: number, candidates: WatchTerm[]): void {
    const { units } = text;
    const { table, affix, longest, shortest } = this;
    const begin = text.unitStart[i]!;
    const end = text.unitStart[i + 1]!;
    let hash = HASH_SEED;
    let length = 0;
    for (let n = 0; n < end - begin && length < longest; n++) {
      const unit = affix === 'end' ? units[end - 1 - n]! : units[begin + n]!;
      if (affix === 'stem' && unit === E && n > 0 && isUmlautE(unit, units[begin + n - 1]!)) continue;
      hash = extendHash(hash, unit);
      if (++length < shortest) continue;
      if (length === shortest && !this.starts.mayHold(hash)) return;
      for (let at = table.find(hash), term; at !== 0 && (term = table.at(at)); at++) candidates.push(term);
    }
  }
}

function isUmlautE(unit: number, before: number): boolean {
  return unit === E && (before === A || before === O || before === U);
}
