import { Module } from '@nestjs/common';
import { AddCampaign } from './add-campaign.js';
import { CampaignsController } from './api/campaigns.controller.js';
import { CampaignEvents } from './campaign-events.js';
import { CampaignsQueries } from './campaigns.queries.js';
import { EditCampaign } from './edit-campaign.js';
import { CampaignExportPages } from './web/campaign-export.pages.js';
import { CampaignsPages } from './web/campaigns.pages.js';

/** Campaigns, and what the team did on which day. */
@Module({
  controllers: [CampaignExportPages, CampaignsPages, CampaignsController],
  providers: [CampaignsQueries, AddCampaign, EditCampaign, CampaignEvents],
  exports: [CampaignsQueries, AddCampaign, EditCampaign, CampaignEvents],
})
export class CampaignsModule {}
