import { Module } from '@nestjs/common';
import { NetModule } from '../../net/net.module.js';
import { OutletsModule } from '../outlets/outlets.module.js';
import { AddFeed } from './add-feed.js';
import { AddFeedsOfOutlets } from './add-feeds-of-outlets.js';
import { FeedsController } from './api/feeds.controller.js';
import { ItemsController } from './api/items.controller.js';
import { BlameFeed } from './blame-feed.js';
import { ChangeFeed } from './change-feed.js';
import { ClaimFeeds } from './claim-feeds.js';
import { ExpireItems } from './expire-items.js';
import { ExportOpml } from './export-opml.js';
import { FeedObservation } from './feed-observation.queries.js';
import { FeedQueries } from './feeds.queries.js';
import { FeedsRepository } from './feeds.repository.js';
import { ImportOpml } from './import-opml.js';
import { ItemQueries } from './items.queries.js';
import { PollFeeds } from './poll-feeds.js';
import { PollScheduler } from './poll-scheduler.js';
import { RefreshFeed } from './refresh-feed.js';
import { RetentionSchedule } from './retention-schedule.js';
import { RetentionSettings } from './retention-settings.js';
import { RetentionQueries } from './retention.queries.js';
import { ReviewVolumes } from './review-volumes.js';
import { StoreLooks } from './store-looks.js';
import { FeedExportPages } from './web/feed-export.pages.js';
import { AddFeedPages } from './web/add-feed.pages.js';
import { FeedsPages } from './web/feeds.pages.js';
import { RetentionPages } from './web/retention.pages.js';

/**
 * Feeds, polling, items. Who wants to hear of new items provides `ItemsObserver` in a global module; without one, feeds work alone.
 */
@Module({
  imports: [NetModule, OutletsModule],
  controllers: [FeedExportPages, AddFeedPages, FeedsPages, RetentionPages, FeedsController, ItemsController],
  providers: [
    AddFeed,
    AddFeedsOfOutlets,
    BlameFeed,
    ChangeFeed,
    ClaimFeeds,
    ExpireItems,
    ExportOpml,
    FeedObservation,
    FeedQueries,
    FeedsRepository,
    ImportOpml,
    ItemQueries,
    PollFeeds,
    PollScheduler,
    RefreshFeed,
    ReviewVolumes,
    RetentionQueries,
    RetentionSchedule,
    RetentionSettings,
    StoreLooks,
  ],
  exports: [
    AddFeed,
    AddFeedsOfOutlets,
    BlameFeed,
    ClaimFeeds,
    ExportOpml,
    FeedObservation,
    FeedQueries,
    ImportOpml,
    ItemQueries,
    PollFeeds,
    PollScheduler,
    RetentionSchedule,
  ],
})
export class FeedsModule {}
