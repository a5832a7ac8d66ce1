import { HASH_SEED } from '../../../shared/text/text-hash.js';
import { hashSet } from './hash-set.js';

/** Keys taken of the teaser and of the title: enough that edited copies share one, see docs/stories.md for the figures. */
const ofBody = 10;
const ofTitle = 3;

interface KeyedSets {
  title: Int32Array;
  body: Int32Array;
  titlePairs: Int32Array;
  bodyPairs: Int32Array;
}

/**
 * A bottom-k sketch (A. Broder, On the resemblance and containment of documents, 1997): of all pairs of words those whose mixed hashes are smallest.
 * Two texts that share many pairs share some of these, also when one is only the beginning of the other. The words of the title together are one more.
 */
export function storyKeys({ title, body, titlePairs, bodyPairs }: KeyedSets): Int32Array {
  const whole: number[] = [];
  if (title.length >= 3) whole.push(hashOf(title));
  else if (body.length >= 1 && bodyPairs.length === 0) whole.push(hashOf(body));
  return hashSet(smallest(bodyPairs, ofBody), smallest(titlePairs, ofTitle), whole);
}

function smallest(pairs: Int32Array, count: number): Int32Array {
  return pairs.map(mix).sort().subarray(0, count);
}

function hashOf(set: Int32Array): number {
  let hash = HASH_SEED;
  for (const value of set) hash = mix(hash ^ value);
  return hash;
}

/** The finaliser of MurmurHash3 (A. Appleby, public domain): one to one, so nothing is lost. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
