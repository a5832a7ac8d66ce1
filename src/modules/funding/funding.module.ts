import { Module } from '@nestjs/common';
import { MediaModule } from '../../media/media.module.js';
import { AddGrant } from './add-grant.js';
import { FundersController } from './api/funders.controller.js';
import { GrantsController } from './api/grants.controller.js';
import { AddDueDates } from './due-dates/add-due-dates.js';
import { DueDatesController } from './due-dates/api/due-dates.controller.js';
import { DueDatesQueries } from './due-dates/due-dates.queries.js';
import { DueDatesPages } from './due-dates/web/due-dates.pages.js';
import { ProposalsPages } from './due-dates/web/proposals.pages.js';
import { EditDueDate } from './due-dates/edit-due-date.js';
import { EditGrant } from './edit-grant.js';
import { FundingQueries } from './funding.queries.js';
import { FundingStatements } from './funding-statements.js';
import { SaveFunder } from './save-funder.js';
import { AddTargets } from './targets/add-targets.js';
import { TargetsController } from './targets/api/targets.controller.js';
import { EndTarget } from './targets/end-target.js';
import { MoveTarget } from './targets/move-target.js';
import { ReplaceTarget } from './targets/replace-target.js';
import { TargetReadings } from './targets/target-readings.js';
import { TargetsQueries } from './targets/targets.queries.js';
import { ReadingsPages } from './targets/web/readings.pages.js';
import { TargetPages } from './targets/web/target.pages.js';
import { TargetsPages } from './targets/web/targets.pages.js';
import { FundersPages } from './web/funders.pages.js';
import { GrantsPages } from './web/grants.pages.js';
import { StatementsPages } from './web/statements.pages.js';

const services = [
  FundingQueries,
  AddGrant,
  EditGrant,
  FundingStatements,
  SaveFunder,
  TargetsQueries,
  AddTargets,
  ReplaceTarget,
  EndTarget,
  MoveTarget,
  TargetReadings,
  DueDatesQueries,
  AddDueDates,
  EditDueDate,
];

/** Funders, grants, what has to be said about them, what they are to reach and when funders want to hear of it. */
@Module({
  imports: [MediaModule],
  controllers: [
    GrantsPages,
    StatementsPages,
    TargetsPages,
    ReadingsPages,
    TargetPages,
    ProposalsPages,
    DueDatesPages,
    FundersPages,
    GrantsController,
    FundersController,
    TargetsController,
    DueDatesController,
  ],
  providers: services,
  exports: services,
})
export class FundingModule {}
