import { Global, Module } from '@nestjs/common';
import { ItemsObserver } from './modules/feeds/items-observer.js';
import { CountInbox } from './modules/mentions/count-inbox.js';
import { MentionsModule } from './modules/mentions/mentions.module.js';
import { RecordMentions } from './modules/mentions/record-mentions.js';
import { InboxCounter } from './web/inbox-counter.js';

/** Who answers the questions that earlier folders ask without knowing whom: one line a port. */
@Global()
@Module({
  imports: [MentionsModule],
  providers: [
    { provide: ItemsObserver, useExisting: RecordMentions },
    { provide: InboxCounter, useExisting: CountInbox },
  ],
  exports: [ItemsObserver, InboxCounter],
})
export class WiringModule {}
