import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Ticker } from '../../jobs/ticker.js';
import { RematchStoredItems } from './rematch-stored-items.js';

/** Short: somebody has just saved and looks at the progress. An idle look is one query over an index. */
const everyMs = 2_000;

/** Works off walks over stored items while the server runs, where feeds are polled too. */
@Injectable()
export class RematchTicker implements BeforeApplicationShutdown {
  private readonly log = new Logger('Rematch');
  private readonly ticker: Ticker;

  constructor(private readonly rematch: RematchStoredItems) {
    this.ticker = new Ticker({
      everyMs,
      run: () => this.rematch.workOff(),
      onError: (error) => this.log.error('a walk failed', error instanceof Error ? error.stack : error),
    });
  }

  start(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.rematch.stop();
    await this.ticker.stop();
  }
}
