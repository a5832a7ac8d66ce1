import { Module } from '@nestjs/common';
import { MediaModule } from '../../media/media.module.js';
import { AddGrant } from './add-grant.js';
import { FundersController } from './api/funders.controller.js';
import { GrantsController } from './api/grants.controller.js';
import { EditGrant } from './edit-grant.js';
import { FundingQueries } from './funding.queries.js';
import { FundingStatements } from './funding-statements.js';
import { SaveFunder } from './save-funder.js';
import { FundersPages } from './web/funders.pages.js';
import { GrantsPages } from './web/grants.pages.js';
import { StatementsPages } from './web/statements.pages.js';

/** Funders, grants, and what has to be said about them. */
@Module({
  imports: [MediaModule],
  controllers: [GrantsPages, StatementsPages, FundersPages, GrantsController, FundersController],
  providers: [FundingQueries, AddGrant, EditGrant, FundingStatements, SaveFunder],
  exports: [FundingQueries, AddGrant, EditGrant, FundingStatements, SaveFunder],
})
export class FundingModule {}
