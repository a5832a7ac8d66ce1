import { Module } from '@nestjs/common';
import { OutletsModule } from '../outlets/outlets.module.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { AddRelease } from './add-release.js';
import { ReleasesController } from './api/releases.controller.js';
import { ArchiveRelease } from './archive-release.js';
import { DeliverRelease } from './deliver-release.js';
import { EditRelease } from './edit-release.js';
import { ReleasesQueries } from './releases.queries.js';
import { ReleaseOutletsPages } from './web/release-outlets.pages.js';
import { ReleaseExportPages } from './web/release-export.pages.js';
import { ReleasesPages } from './web/releases.pages.js';

/**
 * Press releases and the outlets written to. Who wants to hear of changes provides `ReleasesObserver` in a global module; without one, releases
 * work alone.
 */
@Module({
  imports: [OutletsModule, CampaignsModule],
  controllers: [ReleaseExportPages, ReleasesPages, ReleaseOutletsPages, ReleasesController],
  providers: [ReleasesQueries, AddRelease, EditRelease, ArchiveRelease, DeliverRelease],
  exports: [ReleasesQueries, AddRelease, EditRelease, ArchiveRelease, DeliverRelease],
})
export class ReleasesModule {}
