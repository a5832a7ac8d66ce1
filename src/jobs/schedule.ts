import { Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Ticker } from './ticker.js';

/** Work that comes to an early end when it is told to. */
export interface StoppableWork {
  stop(): Promise<void> | void;
}

/** Work that a server does again and again, and stops in order. A round that fails is logged; the next one comes all the same. */
export abstract class Schedule implements BeforeApplicationShutdown {
  protected readonly log: Logger;
  private readonly ticker: Ticker;

  /** `name` stands in the log; `everyMs` from the end of one round to the start of the next. */
  constructor(
    name: string,
    everyMs: number,
    private readonly work: StoppableWork,
  ) {
    this.log = new Logger(name);
    this.ticker = new Ticker({
      everyMs,
      run: () => this.round(),
      onError: (error) => this.log.error('the round failed', error instanceof Error ? error.stack : error),
    });
  }

  /** Begins with a round at once. */
  start(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.work.stop(), this.ticker.stop()]);
  }

  protected abstract round(): Promise<unknown>;
}
