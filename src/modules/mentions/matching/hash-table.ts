import { Sieve } from './sieve.js';

/**
 * Lists of things by 32-bit hash, built once and read often: open addressing in one array, so that a look-up touches one place
 * in memory, behind a sieve in which most words of a text already get stuck.
 */
export class HashTable<T> {
  private building = new Map<number, T[]>();
  private slots = new Int32Array(2);
  private sieve = new Sieve([]);
  /** All lists one after the other, each closed by null. */
  private things: (T | null)[] = [];

  add(hash: number, thing: T): void {
    const list = this.building.get(hash);
    if (list) list.push(thing);
    else this.building.set(hash, [thing]);
  }

  /** To be called once, after the last `add`. */
  freeze(): void {
    const size = 2 ** Math.ceil(Math.log2(this.building.size * 2 + 2));
    this.slots = new Int32Array(size * 2);
    this.sieve = new Sieve(this.building.keys());
    // place 0 belongs to no list, so that it can mean "nothing"
    this.things = [null];
    for (const [hash, list] of this.building) {
      let slot = mixed(hash) & (size - 1);
      while (this.slots[2 * slot + 1] !== 0) slot = (slot + 1) & (size - 1);
      this.slots[2 * slot] = hash;
      this.slots[2 * slot + 1] = this.things.length;
      for (const thing of list) this.things.push(thing);
      this.things.push(null);
    }
    this.building = new Map();
  }

  /** Where the list of a hash begins: `at` this place and the following ones, up to the first null. 0 when there is none. */
  find(hash: number): number {
    if (!this.sieve.mayHold(hash)) return 0;
    const { slots } = this;
    const mask = (slots.length >>> 1) - 1;
    for (let slot = mixed(hash) & mask; ; slot = (slot + 1) & mask) {
      const place = slots[2 * slot + 1]!;
      if (place === 0 || slots[2 * slot] === hash) return place;
    }
  }

  at(place: number): T | null {
    return this.things[place]!;
  }
}

/** Neighbouring hashes spread over the table. */
function mixed(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return spread ^ (spread >>> 13);
}
