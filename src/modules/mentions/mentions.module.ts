import { Global, Module } from '@nestjs/common';
import { InboxCounter } from '../../web/inbox-counter.js';
import { ItemsObserver } from '../feeds/items-observer.js';
import { ActiveWatches } from './active-watches.js';
import { MentionsController } from './api/mentions.controller.js';
import { WatchesController } from './api/watches.controller.js';
import { EditMention } from './edit-mention.js';
import { LogMention } from './log-mention.js';
import { MentionQueries } from './mentions.queries.js';
import { PreviewQuery } from './preview-query.js';
import { RecordMentions } from './record-mentions.js';
import { RematchStoredItems } from './rematch-stored-items.js';
import { ReviewMention } from './review-mention.js';
import { SaveWatch } from './save-watch.js';
import { StopWatch } from './stop-watch.js';
import { WaitingMentions } from './waiting-mentions.js';
import { WatchQueries } from './watches.queries.js';
import { InboxPages } from './web/inbox.pages.js';
import { LogPages } from './web/log.pages.js';
import { MentionPages } from './web/mention.pages.js';
import { WatchesPages } from './web/watches.pages.js';

/**
 * Watches, and what they find. Global because rooms before this one ask for it by a port of their own: feeds for
 * {@link ItemsObserver}, the page frame for {@link InboxCounter}.
 */
@Global()
@Module({
  controllers: [InboxPages, LogPages, MentionPages, WatchesPages, WatchesController, MentionsController],
  providers: [
    ActiveWatches,
    RecordMentions,
    RematchStoredItems,
    PreviewQuery,
    SaveWatch,
    StopWatch,
    ReviewMention,
    EditMention,
    LogMention,
    MentionQueries,
    WatchQueries,
    { provide: ItemsObserver, useExisting: RecordMentions },
    { provide: InboxCounter, useClass: WaitingMentions },
  ],
  exports: [ItemsObserver, InboxCounter, MentionQueries, WatchQueries, SaveWatch, ReviewMention, LogMention],
})
export class MentionsModule {}
