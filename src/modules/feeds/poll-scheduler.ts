import { Injectable } from '@nestjs/common';
import { Schedule } from '../../jobs/schedule.js';
import { PollFeeds } from './poll-feeds.js';

/** Looks for due feeds twice a minute while the server runs (`poll-thread.ts`). The command line polls without it. */
@Injectable()
export class PollScheduler extends Schedule {
  constructor(private readonly pollFeeds: PollFeeds) {
    super('Poll', 30_000, pollFeeds);
  }

  protected async round(): Promise<void> {
    const { polled, failed, newItems, newMentions, ms } = await this.pollFeeds.run();
    if (polled > 0)
      this.log.log(
        `${polled} feeds, ${failed} failed, ${newItems} new items, ${newMentions} mentions, ${ms} ms`,
      );
  }
}
