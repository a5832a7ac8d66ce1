import { Module } from '@nestjs/common';
import { MediaModule } from '../../media/media.module.js';
import { PrintModule } from '../../print/print.module.js';
import { OutletsModule } from '../outlets/outlets.module.js';
import { FundingModule } from '../funding/funding.module.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { checkControllers, checkProviders } from './checks/checks.parts.js';
import { AddRelease } from './add-release.js';
import { PublicationController } from './api/publication.controller.js';
import { ReleasesController } from './api/releases.controller.js';
import { ArchiveRelease } from './archive-release.js';
import { DeliverRelease } from './deliver-release.js';
import { EditRelease } from './edit-release.js';
import { ApproveRelease } from './publication/approve-release.js';
import { PublicationSchedule } from './publication/publication-schedule.js';
import { PublishDue } from './publication/publish-due.js';
import { PublishRelease } from './publication/publish-release.js';
import { ScheduleRelease } from './publication/schedule-release.js';
import { NewsroomAddresses } from './newsroom/newsroom-addresses.js';
import { NewsroomSettings } from './newsroom/newsroom-settings.js';
import { newsroomControllers, newsroomProviders } from './newsroom/newsroom.parts.js';
import { PressPack } from './press-pack/press-pack.js';
import { PressPackController } from './press-pack/press-pack.controller.js';
import { imageControllers, imageProviders } from './images/images.parts.js';
import { ReleaseDocuments } from './release-documents.js';
import { ReleasesQueries } from './releases.queries.js';
import { VariantsQueries } from './variants/variants.queries.js';
import { RestoreVersion } from './versions/restore-version.js';
import { VersionsQueries } from './versions/versions.queries.js';
import { VersionsPages } from './web/versions.pages.js';
import { PrintRelease } from './preview/print-release.js';
import { PreviewPages } from './web/preview.pages.js';
import { PublicationPages } from './web/publication.pages.js';
import { ReleaseViews } from './web/release-views.js';
import { ReleaseOutletsPages } from './web/release-outlets.pages.js';
import { ReleaseExportPages } from './web/release-export.pages.js';
import { ReleasesPages } from './web/releases.pages.js';

/**
 * Press releases and the outlets written to. Who wants to hear of changes provides `ReleasesObserver` in a global module; without one, releases
 * work alone.
 */
@Module({
  imports: [MediaModule, PrintModule, OutletsModule, CampaignsModule, FundingModule],
  controllers: [
    ...imageControllers,
    PressPackController,
    ...newsroomControllers,
    VersionsPages,
    PreviewPages,
    ReleaseExportPages,
    ReleasesPages,
    PublicationPages,
    ReleaseOutletsPages,
    PublicationController,
    ReleasesController,
    ...checkControllers,
  ],
  providers: [
    ...imageProviders,
    PressPack,
    ...newsroomProviders,
    ReleasesQueries,
    ReleaseDocuments,
    AddRelease,
    EditRelease,
    ArchiveRelease,
    DeliverRelease,
    ApproveRelease,
    ScheduleRelease,
    PublishRelease,
    PublishDue,
    PublicationSchedule,
    VersionsQueries,
    RestoreVersion,
    ReleaseViews,
    ...checkProviders,
    VariantsQueries,
    PrintRelease,
  ],
  exports: [
    NewsroomAddresses,
    NewsroomSettings,
    ReleaseViews,
    VariantsQueries,
    ReleasesQueries,
    ReleaseDocuments,
    AddRelease,
    EditRelease,
    ArchiveRelease,
    DeliverRelease,
    ApproveRelease,
    ScheduleRelease,
    PublishRelease,
    PublishDue,
    PublicationSchedule,
    PrintRelease,
  ],
})
export class ReleasesModule {}
