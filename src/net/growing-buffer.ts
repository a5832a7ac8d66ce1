/**
 * Bytes that arrive in pieces, as one buffer. Pieces are copied: a server may send a megabyte in a million chunks of one byte, and a million
 * small buffers would take a hundred times their contents.
 */
export class GrowingBuffer {
  private room: Buffer | null = null;
  private used = 0;

  get length(): number {
    return this.used;
  }

  append(piece: Buffer): void {
    const needed = this.used + piece.length;
    if (this.room === null) {
      this.room = piece; // most feeds come in one piece, and that one needs no copy
    } else {
      if (needed > this.room.length) this.grow(needed);
      piece.copy(this.room, this.used);
    }
    this.used = needed;
  }

  /** What has arrived so far. Shares memory with the pieces: they must not be changed afterwards. */
  contents(): Buffer {
    return this.room?.subarray(0, this.used) ?? Buffer.alloc(0);
  }

  private grow(needed: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(2 * this.used, needed, 64 * 1024));
    this.room?.copy(larger, 0, 0, this.used);
    this.room = larger;
  }
}
