import { Readable } from 'node:stream';

/** The stream ended before its end: the server never got the mail's last line, so it does not have the mail. */
export class Withheld extends Error {}

/**
 * The bytes of a mail, and then a pause: only when `ask` says yes does the stream end, and with it the mail. Before that moment a server must not
 * take the mail; `handedOver` tells on which side of it we are.
 */
export class LastMoment extends Readable {
  handedOver = false;
  /** Resolves when nothing that `ask` began is under way. */
  asked: Promise<void> = Promise.resolve();
  private sent = false;

  constructor(
    private readonly bytes: Buffer,
    private readonly ask: () => Promise<boolean>,
  ) {
    super();
  }

  override _read(): void {
    if (!this.sent) {
      this.sent = true;
      this.push(this.bytes);
      return;
    }
    this.asked = this.end();
  }

  private async end(): Promise<void> {
    let may: boolean;
    try {
      may = await this.ask();
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    if (this.destroyed) return;
    if (!may) {
      this.destroy(new Withheld('withheld'));
      return;
    }
    this.handedOver = true;
    this.push(null);
  }
}
