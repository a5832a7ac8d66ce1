import { Module } from '@nestjs/common';
import { FeedsModule } from '../feeds/feeds.module.js';
import { TimelineController } from './api/timeline.controller.js';
import { DashboardQueries } from './dashboard.queries.js';
import { TimelineQueries } from './timeline.queries.js';
import { DashboardPages } from './web/dashboard.pages.js';
import { TimelinePages } from './web/timeline.pages.js';

/** Reads what the other rooms stored: the timeline and the first page. Writes nothing. */
@Module({
  imports: [FeedsModule],
  controllers: [DashboardPages, TimelinePages, TimelineController],
  providers: [TimelineQueries, DashboardQueries],
  exports: [TimelineQueries],
})
export class ReportsModule {}
