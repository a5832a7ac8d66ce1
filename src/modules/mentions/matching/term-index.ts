import type { FoldedText } from '../../../shared/text/folded-text.js';
import { extendHash, HASH_SEED, hashText, shortenHash } from '../../../shared/text/text-hash.js';
import { AffixIndex } from './affix-index.js';
import { longEnding } from './genitive.js';
import { HashTable } from './hash-table.js';
import { LooseIndex } from './loose-index.js';
import { rarestWords } from './rarest-words.js';
import { Sieve } from './sieve.js';
import { verifyTerm } from './verify-term.js';
import type { WatchTerm } from './watch-term.js';

const E = 0x65;
const S = 0x73;

/** What one walk looks for, and who hears of each hit: the term and the first and last word of the text that it covers. */
export interface Walk {
  text: FoldedText;
  /** The field that the text stands in, see `fieldBits`. */
  fieldBit: number;
  /** Terms that matter; null for all. */
  wanted: ReadonlySet<WatchTerm> | null;
  onHit(term: WatchTerm, first: number, last: number): void;
}

/**
 * Finds every term of any number of terms in one walk over a text.
 *
 * Terms are kept by the hash of their letters without what stands between the words. So `Integreat-App`, `Integreat App` and
 * `IntegreatApp` meet at one entry, a word that begins nothing costs two bits, and a phrase is followed only as far as some term
 * goes with it: at most `MAX_PHRASE` words. A word in -s is looked up without its ending as well. `verifyTerm` has the last word.
 */
export class TermIndex {
  /** All fields that some term looks in, see `fieldBits`. */
  readonly fields: number;
  private readonly whole = new HashTable<WatchTerm>();
  private readonly prefixes = new HashTable<WatchTerm>();
  /** Hashes of the beginnings of phrases, up to each of their joints. */
  private readonly joints: Sieve;
  /** Hashes of the first letters of prefixes, of one, two and so on: after a few letters most words are dropped. */
  private readonly ways: Sieve;
  private readonly hasPrefixes: boolean;
  private readonly suffixes = new AffixIndex('end');
  private readonly stems = new AffixIndex('stem');
  private readonly loose = new LooseIndex();
  private readonly hasOthers: boolean;
  private readonly candidates: WatchTerm[] = [];

  constructor(terms: readonly WatchTerm[]) {
    this.fields = terms.reduce((fields, term) => fields | term.fields, 0);
    const joints = new Set<number>();
    const ways = new Set<number>();
    for (const term of terms) this.add(term, joints, ways);
    for (const [term, word] of rarestWords(terms)) {
      term.keyWord = word;
      this.stems.add(term.joined.slice(term.bounds[word], term.bounds[word + 1]), term);
    }
    this.joints = new Sieve(joints);
    this.ways = new Sieve(ways);
    this.hasPrefixes = terms.some(({ prefix }) => prefix);
    this.hasOthers = terms.some(({ kind }) => kind !== 'words');
    for (const index of [this.whole, this.prefixes, this.suffixes, this.stems, this.loose]) index.freeze();
  }

  find(walk: Walk): void {
    const { whole, joints } = this;
    const { text } = walk;
    const { units, unitStart } = text;
    for (let first = 0; first < text.count; first++) {
      if (this.hasOthers) this.findOthers(walk, first);
      let hash = text.hash[first]!;
      if (this.hasPrefixes) this.findPrefixes(walk, first);
      for (let last = first; ;) {
        const found = whole.find(hash);
        if (found !== 0) this.verify(whole, found, walk, first);
        if (units[unitStart[last + 1]! - 1] === S) this.findWithoutEnding(hash, walk, first, last);
        if (!joints.mayHold(hash) || ++last >= text.count) break;
        hash = this.hasPrefixes ? this.extendByPrefix(hash, walk, first, last) : extended(hash, text, last);
      }
    }
  }

  private add(term: WatchTerm, joints: Set<number>, ways: Set<number>): void {
    const { joined, bounds, words, kind } = term;
    if (kind === 'loose') this.loose.add(term);
    if (kind === 'suffix') {
      const endings = ['', term.takesEnding ? 's' : '', term.takesLongEnding ? longEnding(joined) : ''];
      for (const ending of new Set(endings)) this.suffixes.add(joined + ending, term);
    }
    if (kind !== 'words') return;
    for (let k = 1; k < words.length; k++) joints.add(hashText(joined, bounds[k]));
    (term.prefix ? this.prefixes : this.whole).add(hashText(joined), term);
    for (let length = 1; term.prefix && length < joined.length; length++) ways.add(hashText(joined, length));
  }

  /** Prefixes that end in word `i`. */
  private findPrefixes(walk: Walk, i: number): void {
    const { prefixes, ways } = this;
    const { units, unitStart } = walk.text;
    let hash = HASH_SEED;
    for (let k = unitStart[i]!; k < unitStart[i + 1]!; k++) {
      hash = extendHash(hash, units[k]!);
      const found = prefixes.find(hash);
      if (found !== 0) this.verify(prefixes, found, walk, i);
      if (!ways.mayHold(hash)) return;
    }
  }

  /** Adds the letters of word `last` to the hash, and looks on the way for prefixes that end among them. */
  private extendByPrefix(hash: number, walk: Walk, first: number, last: number): number {
    const { prefixes } = this;
    const { text } = walk;
    for (let k = text.unitStart[last]!; k < text.unitStart[last + 1]!; k++) {
      hash = extendHash(hash, text.units[k]!);
      const found = prefixes.find(hash);
      if (found !== 0) this.verify(prefixes, found, walk, first);
    }
    return hash;
  }

  private findOthers(walk: Walk, i: number): void {
    const { candidates } = this;
    const { text } = walk;
    this.suffixes.find(text, i, candidates);
    this.stems.find(text, i, candidates);
    this.loose.find(text, i, candidates);
    if (candidates.length === 0) return;
    for (const term of candidates) {
      if (i >= term.keyWord) verifyOne(term, walk, i - term.keyWord);
    }
    candidates.length = 0;
  }

  /** Looks for names in the genitive. `hash` is that of the words from `first` to `last`, which ends in s. */
  private findWithoutEnding(hash: number, walk: Walk, first: number, last: number): void {
    const { whole } = this;
    const { text } = walk;
    const { units } = text;
    const end = text.unitStart[last + 1]! - 1;
    const short = shortenHash(hash, S);
    const name = whole.find(short);
    if (name !== 0) this.verify(whole, name, walk, first);
    if (text.letters(last) < 4 || units[end - 1] !== E) return;
    const long = shortenHash(short, E);
    const noun = whole.find(long);
    if (noun !== 0) this.verify(whole, noun, walk, first);
    if (units[end - 2] !== S) return;
    const doubled = whole.find(shortenHash(long, S));
    if (doubled !== 0) this.verify(whole, doubled, walk, first);
  }

  private verify(table: HashTable<WatchTerm>, place: number, walk: Walk, first: number): void {
    for (let at = place, term; (term = table.at(at)); at++) verifyOne(term, walk, first);
  }
}

function verifyOne(term: WatchTerm, walk: Walk, first: number): void {
  if ((term.fields & walk.fieldBit) === 0 || (walk.wanted && !walk.wanted.has(term))) return;
  const last = verifyTerm(term, walk.text, first);
  if (last >= 0) walk.onHit(term, first, last);
}

function extended(hash: number, text: FoldedText, word: number): number {
  for (let k = text.unitStart[word]!; k < text.unitStart[word + 1]!; k++)
    hash = extendHash(hash, text.units[k]!);
  return hash;
}
