/** Chance that repeats itself: the same seed gives the same numbers on every machine (mulberry32). */
export class Random {
  constructor(private state: number) {}

  /** 0 up to, but not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** Throws a RangeError for an empty list. */
  pick<T>(list: readonly T[]): T {
    if (!list.length) throw new RangeError('nothing to pick from');
    return list[this.int(0, list.length - 1)]!;
  }

  /** Picks by weight: 2 comes twice as often as 1, 0 never. Throws a RangeError when all weigh nothing. */
  weighted<T>(list: readonly T[], weightOf: (entry: T) => number): T {
    const sum = list.reduce((total, entry) => total + weightOf(entry), 0);
    if (!(sum > 0)) throw new RangeError('nothing to pick from');
    let rest = this.next() * sum;
    for (const entry of list) {
      rest -= weightOf(entry);
      if (rest < 0) return entry;
    }
    return list.findLast((entry) => weightOf(entry) > 0)!;
  }

  /** A new list in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    const rest = [...list];
    for (let last = rest.length - 1; last > 0; last--) {
      const other = this.int(0, last);
      [rest[last], rest[other]] = [rest[other]!, rest[last]!];
    }
    return rest;
  }
}
