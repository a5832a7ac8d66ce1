import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Ticker } from '../../jobs/ticker.js';
import { PollFeeds } from './poll-feeds.js';

const everyMs = 30_000;

/** Looks for due feeds twice a minute while the server runs (`poll-thread.ts`). The command line polls without it. */
@Injectable()
export class PollScheduler implements BeforeApplicationShutdown {
  private readonly log = new Logger('Poll');
  private readonly ticker: Ticker;

  constructor(private readonly pollFeeds: PollFeeds) {
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
    await Promise.all([this.ticker.stop(), this.pollFeeds.stop()]);
  }

  private async round(): Promise<void> {
    const { polled, failed, newItems, newMentions, ms } = await this.pollFeeds.run();
    if (polled > 0)
      this.log.log(
        `${polled} feeds, ${failed} failed, ${newItems} new items, ${newMentions} mentions, ${ms} ms`,
      );
  }
}
