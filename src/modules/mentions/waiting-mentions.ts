import { Injectable } from '@nestjs/common';
import { InboxCounter } from '../../web/inbox-counter.js';
import { MentionQueries } from './mentions.queries.js';

/** The number in the navigation. */
@Injectable()
export class WaitingMentions extends InboxCounter {
  constructor(private readonly mentions: MentionQueries) {
    super();
  }

  override waiting(): Promise<number> {
    return this.mentions.countNew();
  }
}
