import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Writable } from 'node:stream';

/** The reader went away before the file was complete. */
export class OutputClosed extends Error {
  constructor() {
    super('the reader of the file went away');
    this.name = 'OutputClosed';
  }
}

/** A stream that is written no faster than it is read, and that tells when nobody reads any more. */
export class SheetOutput {
  private readonly gone: Promise<never>;
  private hasGone = false;

  constructor(readonly stream: Writable) {
    this.gone = new Promise((_, reject) => {
      const leave = () => {
        // a file that was written to its end closes as well
        if (stream.writableFinished) return;
        this.hasGone = true;
        reject(new OutputClosed());
      };
      if (stream.destroyed) leave();
      stream.once('close', leave);
      stream.once('error', leave);
    });
    // whoever waits hears of it; nobody waiting is no error
    this.gone.catch(() => undefined);
  }

  async write(text: string): Promise<void> {
    this.requireReader();
    if (!this.stream.write(text)) await this.orGone(once(this.stream, 'drain'));
    await this.breathe();
  }

  /** Lets other requests have their turn. Throws {@link OutputClosed}. */
  async breathe(): Promise<void> {
    await nextTurn();
    this.requireReader();
  }

  orGone<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.gone]);
  }

  private requireReader(): void {
    if (this.hasGone) throw new OutputClosed();
  }
}
