import { Module } from '@nestjs/common';
import { MediaModule } from '../../media/media.module.js';
import { FeedsModule } from '../feeds/feeds.module.js';
import { TimelineController } from './api/timeline.controller.js';
import { DueDateQueries } from './dashboard/dates-due.queries.js';
import { OpenDecisionQueries } from './dashboard/open-decisions.queries.js';
import { DashboardQueries } from './dashboard.queries.js';
import { TallySchedule } from './tally/tally-schedule.js';
import { Tally } from './tally/tally.js';
import { TimelineQueries } from './timeline.queries.js';
import { DashboardPages } from './web/dashboard.pages.js';
import { TimelinePages } from './web/timeline.pages.js';

/** Reads what the other rooms stored: the timeline and the first page. Writes nothing but its own roll-ups. */
@Module({
  imports: [FeedsModule, MediaModule],
  controllers: [DashboardPages, TimelinePages, TimelineController],
  providers: [TimelineQueries, DashboardQueries, OpenDecisionQueries, DueDateQueries, Tally, TallySchedule],
  exports: [TimelineQueries, TallySchedule],
})
export class ReportsModule {}
