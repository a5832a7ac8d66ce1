import { Injectable } from '@nestjs/common';
import { Schedule } from '../../jobs/schedule.js';
import { ReadArticles } from './read-articles.js';

/** Where feeds are polled, article pages of switched-on outlets are read, a few a minute. */
@Injectable()
export class ArticleSchedule extends Schedule {
  constructor(private readonly articles: ReadArticles) {
    super('Articles', 60_000, articles);
  }

  protected async round(): Promise<void> {
    const { looked, newMentions } = await this.articles.round();
    if (looked > 0) this.log.log(`${looked} article pages, ${newMentions} new mentions`);
  }
}
