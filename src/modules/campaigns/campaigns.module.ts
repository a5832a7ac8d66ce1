import { Module } from '@nestjs/common';
import { FundingModule } from '../funding/funding.module.js';
import { OutletsModule } from '../outlets/outlets.module.js';
import { PlacesModule } from '../places/places.module.js';
import { AddCampaign } from './add-campaign.js';
import { CampaignsController } from './api/campaigns.controller.js';
import { CampaignEvents } from './campaign-events.js';
import { CampaignsQueries } from './campaigns.queries.js';
import { EditCampaign } from './edit-campaign.js';
import { SetCampaignTargets } from './set-campaign-targets.js';
import { AddTask } from './tasks/add-task.js';
import { TasksController } from './tasks/api/tasks.controller.js';
import { DeleteTask } from './tasks/delete-task.js';
import { EditTask } from './tasks/edit-task.js';
import { FinishTask } from './tasks/finish-task.js';
import { MakeTasks } from './tasks/make-tasks.js';
import { TasksQueries } from './tasks/tasks.queries.js';
import { TasksPages } from './tasks/web/tasks.pages.js';
import { CampaignDistrictsPages } from './web/campaign-districts.pages.js';
import { CampaignEventsPages } from './web/campaign-events.pages.js';
import { CampaignExportPages } from './web/campaign-export.pages.js';
import { CampaignOutletsPages } from './web/campaign-outlets.pages.js';
import { CampaignsPages } from './web/campaigns.pages.js';

/** Campaigns, what they aim at, what the team did on which day, and what is still to be done. */
@Module({
  imports: [PlacesModule, OutletsModule, FundingModule],
  controllers: [
    CampaignExportPages,
    CampaignsPages,
    CampaignEventsPages,
    CampaignDistrictsPages,
    CampaignOutletsPages,
    CampaignsController,
    TasksPages,
    TasksController,
  ],
  providers: [
    CampaignsQueries,
    AddCampaign,
    EditCampaign,
    SetCampaignTargets,
    CampaignEvents,
    TasksQueries,
    AddTask,
    EditTask,
    FinishTask,
    DeleteTask,
    MakeTasks,
  ],
  exports: [
    CampaignsQueries,
    AddCampaign,
    EditCampaign,
    SetCampaignTargets,
    CampaignEvents,
    TasksQueries,
    AddTask,
    MakeTasks,
  ],
})
export class CampaignsModule {}
