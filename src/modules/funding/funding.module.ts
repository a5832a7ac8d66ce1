import { Module } from '@nestjs/common';

/** Funders, grants, and what has to be said about them. */
@Module({})
export class FundingModule {}
