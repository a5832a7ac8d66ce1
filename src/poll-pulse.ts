import { ReadingNote } from './modules/feeds/reading-note.js';

const idLength = 36;

/**
 * Memory shared between the polling thread and the one that watches over it: a count that goes up while the thread is alive, and the id of the feed
 * whose document it began to read last. No message would get out of a thread that is stuck.
 */
export class PollPulse extends ReadingNote {
  private readonly beats: Int32Array;
  private readonly note: Uint8Array;

  constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(4 + idLength)) {
    super();
    this.beats = new Int32Array(memory, 0, 1);
    this.note = new Uint8Array(memory, 4, idLength);
  }

  beat(): void {
    Atomics.add(this.beats, 0, 1);
  }

  get count(): number {
    return Atomics.load(this.beats, 0);
  }

  override begin(feedId: string): void {
    this.note.set(new TextEncoder().encode(feedId.padEnd(idLength).slice(0, idLength)));
  }

  override end(): void {
    this.note.fill(0);
  }

  /** The feed being read, or null. */
  get reading(): string | null {
    const id = new TextDecoder().decode(this.note.slice()).replaceAll('\0', '').trim();
    return id === '' ? null : id;
  }
}
