/** At most 2^22 bits, half a megabyte: a sieve should stay in the processor's cache. */
const MAX_CELLS = 2 ** 17;

/** A set of 32-bit hashes that may say yes wrongly, never no. At least 32 bits for each hash while there is room. */
export class Sieve {
  private readonly cells: Uint32Array;
  private readonly mask: number;

  constructor(hashes: Iterable<number>) {
    const all = [...hashes];
    this.cells = new Uint32Array(Math.min(2 ** Math.ceil(Math.log2(all.length + 1)), MAX_CELLS));
    this.mask = this.cells.length - 1;
    for (const hash of all) this.cells[(hash >>> 5) & this.mask]! |= 1 << (hash & 31);
  }

  mayHold(hash: number): boolean {
    return (this.cells[(hash >>> 5) & this.mask]! & (1 << (hash & 31))) !== 0;
  }
}
