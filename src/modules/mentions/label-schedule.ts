import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Ticker } from '../../jobs/ticker.js';
import { LabelMentionsAnew } from './label-mentions-anew.js';

const everyMs = 10_000;

/** Where feeds are polled, mentions are labelled anew soon after rules or lists have changed. */
@Injectable()
export class LabelSchedule implements BeforeApplicationShutdown {
  private readonly log = new Logger('Labels');
  private readonly ticker: Ticker;

  constructor(private readonly labels: LabelMentionsAnew) {
    this.ticker = new Ticker({
      everyMs,
      run: () => this.round(),
      onError: (error) => this.log.error('labelling failed', error instanceof Error ? error.stack : error),
    });
  }

  start(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.labels.stop();
    await this.ticker.stop();
  }

  private async round(): Promise<void> {
    const changed = await this.labels.runIfDue();
    if (changed !== null) this.log.log(`${changed} mentions have another label now`);
  }
}
