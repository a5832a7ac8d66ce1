import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Ticker } from '../../jobs/ticker.js';
import { ReadArticles } from './read-articles.js';

const everyMs = 60_000;

/** Where feeds are polled, article pages of switched-on outlets are read, a few a minute. */
@Injectable()
export class ArticleSchedule implements BeforeApplicationShutdown {
  private readonly log = new Logger('Articles');
  private readonly ticker: Ticker;

  constructor(private readonly articles: ReadArticles) {
    this.ticker = new Ticker({
      everyMs,
      run: () => this.round(),
      onError: (error) => this.log.error('the round failed', error instanceof Error ? error.stack : error),
    });
  }

  start(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.articles.stop();
    await this.ticker.stop();
  }

  private async round(): Promise<void> {
    const { looked, newMentions } = await this.articles.round();
    if (looked > 0) this.log.log(`${looked} article pages, ${newMentions} new mentions`);
  }
}
