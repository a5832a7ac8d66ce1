import { Global, Module } from '@nestjs/common';
import { NetModule } from '../../net/net.module.js';
import { PageAccess } from '../mentions/hand/page-access.js';
import { ArticleQueries } from './articles.queries.js';
import { ArticleSchedule } from './article-schedule.js';
import { ClaimArticles } from './claim-articles.js';
import { CheckLinks } from './links/check-links.js';
import { ClaimLinks } from './links/claim-links.js';
import { LinkQueries } from './links/links.queries.js';
import { LinkSchedule } from './links/link-schedule.js';
import { LinkSwitch } from './links/link-switch.js';
import { LinkCheckPages, LinkSettingsPages } from './links/web/link.pages.js';
import { PageLooks } from './page-looks.js';
import { ReadArticles } from './read-articles.js';
import { SiteRules } from './site-rules.js';
import { SwitchArticles } from './switch-articles.js';
import { ArticlesPages } from './web/articles.pages.js';
import { PageLooksPages } from './web/page-looks.pages.js';

/**
 * Article pages of outlets for which an administrator has switched it on; off by default. Global because mentions, the room before, ask by {@link PageAccess} whether a
 * page may be looked at.
 */
@Global()
@Module({
  imports: [NetModule],
  controllers: [ArticlesPages, LinkCheckPages, LinkSettingsPages, PageLooksPages],
  providers: [
    ArticleQueries,
    ArticleSchedule,
    ClaimArticles,
    PageLooks,
    ReadArticles,
    SiteRules,
    SwitchArticles,
    CheckLinks,
    ClaimLinks,
    LinkQueries,
    LinkSchedule,
    LinkSwitch,
    { provide: PageAccess, useExisting: PageLooks },
  ],
  exports: [ArticleSchedule, LinkSchedule, PageAccess, ReadArticles],
})
export class ArticlesModule {}
