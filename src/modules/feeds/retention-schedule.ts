import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Ticker } from '../../jobs/ticker.js';
import { ExpireItems } from './expire-items.js';

/** Once a day is enough; asked more often, so that a server that sleeps at night does it too. */
const everyMs = 10 * 60_000;

/** Where feeds are polled, old items are removed once a day. */
@Injectable()
export class RetentionSchedule implements BeforeApplicationShutdown {
  private readonly log = new Logger('Retention');
  private readonly ticker: Ticker;

  constructor(private readonly expireItems: ExpireItems) {
    this.ticker = new Ticker({
      everyMs,
      run: () => this.round(),
      onError: (error) => this.log.error('the removal failed', error instanceof Error ? error.stack : error),
    });
  }

  start(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.expireItems.stop();
    await this.ticker.stop();
  }

  private async round(): Promise<void> {
    const run = await this.expireItems.runIfDue();
    if (run) this.log.log(`${run.removed} items removed, ${run.textsDropped} full texts dropped`);
  }
}
