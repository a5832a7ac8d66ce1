import { Module } from '@nestjs/common';
import { MediaModule } from '../../media/media.module.js';
import { PrintModule } from '../../print/print.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { FeedsModule } from '../feeds/feeds.module.js';
import { FundingModule } from '../funding/funding.module.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { OutletsModule } from '../outlets/outlets.module.js';
import { PlacesModule } from '../places/places.module.js';
import { CalendarFeed } from './calendar/calendar-feed.js';
import { CalendarTokens } from './calendar/calendar-tokens.js';
import { CalendarQueries } from './calendar/calendar.queries.js';
import { CalendarFeedController } from './calendar/web/calendar-feed.controller.js';
import { CalendarPages } from './calendar/web/calendar.pages.js';
import { GrantReportQueries } from './grant/grant-report.queries.js';
import { ReachedTargets } from './grant/reached-targets.js';
import { GrantReportPages } from './grant/web/grant.pages.js';
import { TimelineController } from './api/timeline.controller.js';
import { DueDateQueries } from './dashboard/dates-due.queries.js';
import { OpenDecisionQueries } from './dashboard/open-decisions.queries.js';
import { CampaignReportQueries } from './campaign/campaign-report.queries.js';
import { CampaignReportPages } from './campaign/web/campaign.pages.js';
import { DashboardQueries } from './dashboard.queries.js';
import { AudienceQueries } from './reach/audience.queries.js';
import { LedgerQueries } from './reach/ledger.queries.js';
import { ReachQueries } from './reach/reach.queries.js';
import { ReachController } from './reach/api/reach.controller.js';
import { AudiencePages } from './reach/web/audience.pages.js';
import { ReachExportPages } from './reach/web/reach-export.pages.js';
import { PiecesQueries } from './reach/pieces.queries.js';
import { ReachAnswers } from './reach/reach-answers.js';
import { ReachPages } from './reach/web/reach.pages.js';
import { NearbyController } from './nearby/api/nearby.controller.js';
import { NearbyQueries } from './nearby/nearby.queries.js';
import { PlacesPages } from './nearby/web/places.pages.js';
import { shareControllers, shareProviders } from './share/share.parts.js';
import { pressReviewControllers, pressReviewProviders } from './press-review/press-review-parts.js';
import { TallySchedule } from './tally/tally-schedule.js';
import { KnownFigures } from './reach/known-figures.js';
import { KeptSeenMonths } from './tally/kept-seen-months.js';
import { MonthSheets } from './tally/month-sheets.js';
import { Tally } from './tally/tally.js';
import { TimelineQueries } from './timeline.queries.js';
import { CollectFacts } from './visibility/collect-facts.js';
import { PrintReport } from './visibility/print/print-report.js';
import { DashboardPages } from './web/dashboard.pages.js';
import { visibilityControllers, visibilityProviders } from './visibility/visibility.parts.js';
import { TimelinePages } from './web/timeline.pages.js';

/** Reads what the other rooms stored: the timeline, the first page, visibility reports. Writes nothing but its own roll-ups and reports. */
@Module({
  imports: [
    ContactsModule,
    FeedsModule,
    FundingModule,
    MediaModule,
    PrintModule,
    CampaignsModule,
    OutletsModule,
    PlacesModule,
  ],
  controllers: [
    DashboardPages,
    CampaignReportPages,
    GrantReportPages,
    CalendarPages,
    CalendarFeedController,
    TimelinePages,
    TimelineController,
    ReachExportPages,
    AudiencePages,
    ReachPages,
    ReachController,
    ...visibilityControllers,
    PlacesPages,
    NearbyController,
    ...shareControllers,
    ...pressReviewControllers,
  ],
  providers: [
    TimelineQueries,
    DashboardQueries,
    OpenDecisionQueries,
    DueDateQueries,
    CampaignReportQueries,
    GrantReportQueries,
    ReachedTargets,
    CalendarQueries,
    CalendarTokens,
    CalendarFeed,
    LedgerQueries,
    ReachQueries,
    NearbyQueries,
    AudienceQueries,
    CollectFacts,
    PiecesQueries,
    ReachAnswers,
    Tally,
    MonthSheets,
    KeptSeenMonths,
    KnownFigures,
    TallySchedule,
    PrintReport,
    ...visibilityProviders,
    ...shareProviders,
    ...pressReviewProviders,
  ],
  exports: [TimelineQueries, TallySchedule, PrintReport],
})
export class ReportsModule {}
