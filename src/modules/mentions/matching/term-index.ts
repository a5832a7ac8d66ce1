import type { FoldedText } from '../../../shared/text/folded-text.js';
import { extendHash, HASH_SEED, hashText } from '../../../shared/text/text-hash.js';
import { MIN_PREFIX } from './query-error.js';
import { verifyTerm } from './verify-term.js';
import type { WatchTerm } from './watch-term.js';

/** A run of words that at least one term begins with. */
interface Beginning {
  /** Terms that may end here and are worth comparing. */
  terms: WatchTerm[];
  /** Whether a term goes on after it. */
  goesOn: boolean;
}

/** At most 2^22 bits, half a megabyte: the sieve should stay in the processor's cache. */
const MAX_SIEVE_CELLS = 2 ** 17;
const LONGEST_HASHED_PREFIX = 33;
const MAX_OPEN_WORDS = 3;

/** Called for each hit: the term and the first and last word of the text that it covers. */
export type OnHit = (term: WatchTerm, first: number, last: number) => void;

/**
 * Finds every term of any number of terms in one walk over a text.
 *
 * Beginnings of terms are kept by the hash of their letters without what stands between the words. So `Integreat-App`,
 * `Integreat App` and `IntegreatApp` meet at one entry, a word that begins nothing costs one lookup, and a phrase is
 * followed only as far as some term goes with it. `verifyTerm` has the last word.
 */
export class TermIndex {
  /** All fields that some term looks in, see `fieldBits`. */
  fields = 0;
  private readonly beginnings = new Map<number, Beginning>();
  /** A clear bit says that a hash is not in `beginnings`: most words of a text stop here. */
  private readonly sieve: Uint32Array;
  /** For the first letters of a prefix: which lengths of prefixes occur, bit 0 for `MIN_PREFIX`. */
  private readonly prefixLengths = new Map<number, number>();
  private readonly prefixes = new Map<number, WatchTerm[]>();

  constructor(terms: readonly WatchTerm[]) {
    const cells = 2 ** Math.ceil(Math.log2(terms.length + 1));
    this.sieve = new Uint32Array(Math.min(cells, MAX_SIEVE_CELLS));
    for (const term of terms) this.add(term);
  }

  find(text: FoldedText, fieldBit: number, onHit: OnHit): void {
    const { beginnings, sieve } = this;
    for (let first = 0; first < text.count; first++) {
      if (this.prefixLengths.size > 0) this.findPrefixes(text, fieldBit, first, onHit);
      let hash = text.hash[first]!;
      for (let last = first; ; hash = extended(hash, text, last)) {
        const found = isSet(sieve, hash) ? beginnings.get(hash) : undefined;
        if (!found) break;
        this.verify(found.terms, text, fieldBit, first, onHit);
        if (!found.goesOn || ++last >= text.count) break;
      }
    }
  }

  private add(term: WatchTerm): void {
    const { joined, bounds, words, prefix } = term;
    this.fields |= term.fields;
    for (let k = 1; k < words.length; k++) this.beginning(hashText(joined, bounds[k])).goesOn = true;
    if (prefix) return this.addPrefix(term);
    this.beginning(hashText(joined)).terms.push(term);
    if (term.takesEnding) this.beginning(hashText(`${joined}s`)).terms.push(term);
  }

  /** A prefix of several words is compared from any of its last joints on, as the rest may stand joined in the text. */
  private addPrefix(term: WatchTerm): void {
    const { joined, bounds, words } = term;
    for (let k = words.length - 1; k >= Math.max(1, words.length - MAX_OPEN_WORDS); k--) {
      this.beginning(hashText(joined, bounds[k])).terms.push(term);
    }
    if (words.length > MAX_OPEN_WORDS || joined.length < MIN_PREFIX) return;
    const length = Math.min(joined.length, LONGEST_HASHED_PREFIX);
    const start = hashText(joined, MIN_PREFIX);
    this.prefixLengths.set(start, (this.prefixLengths.get(start) ?? 0) | (1 << (length - MIN_PREFIX)));
    const hash = hashText(joined, length);
    const terms = this.prefixes.get(hash);
    if (terms) terms.push(term);
    else this.prefixes.set(hash, [term]);
  }

  private findPrefixes(text: FoldedText, fieldBit: number, first: number, onHit: OnHit): void {
    const at = text.unitStart[first]!;
    const letters = text.unitStart[first + 1]! - at;
    if (letters < MIN_PREFIX) return;
    let hash = HASH_SEED;
    for (let n = 0; n < MIN_PREFIX; n++) hash = extendHash(hash, text.units[at + n]!);
    let lengths = this.prefixLengths.get(hash) ?? 0;
    for (let length = MIN_PREFIX; lengths !== 0 && length <= letters; length++) {
      if (lengths & 1) this.verify(this.prefixes.get(hash) ?? [], text, fieldBit, first, onHit);
      lengths >>>= 1;
      if (length < letters) hash = extendHash(hash, text.units[at + length]!);
    }
  }

  private verify(terms: WatchTerm[], text: FoldedText, fieldBit: number, first: number, onHit: OnHit): void {
    for (const term of terms) {
      if ((term.fields & fieldBit) === 0) continue;
      const last = verifyTerm(term, text, first);
      if (last >= 0) onHit(term, first, last);
    }
  }

  private beginning(hash: number): Beginning {
    let found = this.beginnings.get(hash);
    if (!found) {
      found = { terms: [], goesOn: false };
      this.beginnings.set(hash, found);
      this.sieve[(hash >>> 5) & (this.sieve.length - 1)]! |= 1 << (hash & 31);
    }
    return found;
  }
}

function isSet(sieve: Uint32Array, hash: number): boolean {
  return (sieve[(hash >>> 5) & (sieve.length - 1)]! & (1 << (hash & 31))) !== 0;
}

function extended(hash: number, text: FoldedText, word: number): number {
  for (let k = text.unitStart[word]!; k < text.unitStart[word + 1]!; k++)
    hash = extendHash(hash, text.units[k]!);
  return hash;
}
