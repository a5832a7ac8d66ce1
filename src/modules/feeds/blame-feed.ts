import { Injectable, Logger } from '@nestjs/common';
import { FeedsRepository } from './feeds.repository.js';
import { StoreLooks } from './store-looks.js';

/** Milliseconds that stand on record for a document that was given up. */
const givenUpAfterMs = 30_000;

/** Writes down that a feed's document could not be read in any reasonable time, so that it is asked for less and less often. */
@Injectable()
export class BlameFeed {
  private readonly log = new Logger('Poll');

  constructor(
    private readonly feeds: FeedsRepository,
    private readonly looks: StoreLooks,
  ) {}

  /** Throws nothing: a feed that was removed meanwhile needs no record. */
  async tooSlow(feedId: string): Promise<void> {
    try {
      const feed = await this.feeds.byId(feedId);
      const failure = { code: 'too_slow', status: 200, retryAfterSeconds: null } as const;
      const look = { kind: 'failed', ...failure, bytes: 0, ms: givenUpAfterMs } as const;
      await this.looks.store({ feed, look, showing: null });
    } catch (error) {
      this.log.error(`feed ${feedId} could not be marked`, error instanceof Error ? error.stack : error);
    }
  }
}
