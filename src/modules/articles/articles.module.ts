import { Module } from '@nestjs/common';
import { NetModule } from '../../net/net.module.js';
import { ArticleQueries } from './articles.queries.js';
import { ArticleSchedule } from './article-schedule.js';
import { ClaimArticles } from './claim-articles.js';
import { ReadArticles } from './read-articles.js';
import { SiteRules } from './site-rules.js';
import { SwitchArticles } from './switch-articles.js';
import { ArticlesPages } from './web/articles.pages.js';

/** Article pages of outlets for which an administrator has switched it on. Off by default. */
@Module({
  imports: [NetModule],
  controllers: [ArticlesPages],
  providers: [ArticleQueries, ArticleSchedule, ClaimArticles, ReadArticles, SiteRules, SwitchArticles],
  exports: [ArticleSchedule, ReadArticles],
})
export class ArticlesModule {}
