import { Module } from '@nestjs/common';
import type { DynamicModule, MiddlewareConsumer, NestModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { GlobalsModule } from './globals.module.js';
import type { Globals } from './globals.module.js';
import { AccessGuard } from './modules/accounts/access.guard.js';
import { AccountsModule } from './modules/accounts/accounts.module.js';
import { IdentifyMiddleware } from './modules/accounts/identify.middleware.js';
import { PageContextMiddleware } from './modules/accounts/page-context.middleware.js';
import { ArticlesModule } from './modules/articles/articles.module.js';
import { CampaignsModule } from './modules/campaigns/campaigns.module.js';
import { ContactsModule } from './modules/contacts/contacts.module.js';
import { FeedsModule } from './modules/feeds/feeds.module.js';
import { FundingModule } from './modules/funding/funding.module.js';
import { MentionsModule } from './modules/mentions/mentions.module.js';
import { OutletsModule } from './modules/outlets/outlets.module.js';
import { PlacesModule } from './modules/places/places.module.js';
import { ReleasesModule } from './modules/releases/releases.module.js';
import { SendingModule } from './modules/releases/sending/sending.module.js';
import { VariantsModule } from './modules/releases/variants/variants.module.js';
import { ReachModule } from './modules/reach/reach.module.js';
import { ReportsModule } from './modules/reports/reports.module.js';
import { NetModule } from './net/net.module.js';
import { CrossSiteMiddleware } from './web/http/cross-site.middleware.js';
import { InputPipe } from './web/http/input.pipe.js';
import { ProblemFilter } from './web/http/problem.filter.js';
import { SeeOtherInterceptor } from './web/http/see-other.interceptor.js';
import { StorableInputMiddleware } from './web/http/storable-input.middleware.js';
import { ApiDescription } from './api-description.js';
import { ApiPage } from './api.page.js';
import { HealthController } from './health.controller.js';
import { PollThread } from './poll-thread.js';

/** The whole house: platform first, then the rooms in the order in which they may know each other. */
@Module({})
export class AppModule implements NestModule {
  static over(dataSource: DataSource, globals: Globals): DynamicModule {
    return {
      module: AppModule,
      imports: [
        GlobalsModule.with(globals),
        TypeOrmModule.forRootAsync({
          useFactory: () => dataSource.options,
          dataSourceFactory: () => Promise.resolve(dataSource),
        }),
        NetModule,
        AccountsModule,
        PlacesModule,
        OutletsModule,
        ContactsModule,
        FundingModule,
        CampaignsModule,
        ReleasesModule,
        SendingModule,
        VariantsModule,
        FeedsModule,
        MentionsModule,
        ArticlesModule,
        ReachModule,
        ReportsModule,
      ],
      controllers: [HealthController, ApiPage],
      providers: [
        ApiDescription,
        PollThread,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: SeeOtherInterceptor },
        { provide: APP_PIPE, useClass: InputPipe },
      ],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply(IdentifyMiddleware, PageContextMiddleware, CrossSiteMiddleware, StorableInputMiddleware)
      .forRoutes('{*path}');
  }
}
