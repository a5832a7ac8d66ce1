import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { messagesFor } from '../../../../web/i18n/messages.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { renderHtml } from '../../../../web/render-html.js';
import { Public } from '../../../accounts/access.js';
import { ReleaseDocuments } from '../../release-documents.js';
import { atomFeed, rssFeed } from '../newsroom-feed.js';
import type { FeedEntry, FeedFrame } from '../newsroom-feed.js';
import { NewsroomQueries } from '../newsroom.queries.js';
import type { PublicRelease } from '../newsroom.queries.js';
import { textOfArticle } from './newsroom-article.js';
import { siteName } from './newsroom-document.js';
import type { NewsroomFrame } from './newsroom-document.js';
import { OpenNewsroom } from './open-newsroom.js';
import { summaryOf } from './summary-of.js';

const entriesInFeed = 30;
/** For a feed without entries, which has no other moment. */
const longAgo = new Date('2026-01-01T00:00:00Z');

/** The newest releases with their full texts, as RSS and Atom. */
@Controller('newsroom')
@ApiExcludeController()
@Public()
export class NewsroomFeedsController {
  constructor(
    private readonly newsroom: OpenNewsroom,
    private readonly queries: NewsroomQueries,
    private readonly documents: ReleaseDocuments,
  ) {}

  @Get('rss.xml')
  async rss(@Ctx() ctx: PageContext, @Res({ passthrough: true }) response: Response): Promise<string> {
    const feed = await this.feed(ctx.now, 'rss.xml', response);
    response.setHeader('content-type', 'application/rss+xml; charset=utf-8');
    return rssFeed(feed);
  }

  @Get('atom.xml')
  async atom(@Ctx() ctx: PageContext, @Res({ passthrough: true }) response: Response): Promise<string> {
    const feed = await this.feed(ctx.now, 'atom.xml', response);
    response.setHeader('content-type', 'application/atom+xml; charset=utf-8');
    return atomFeed(feed, longAgo);
  }

  private async feed(now: Date, name: string, response: Response): Promise<FeedFrame> {
    const frame = await this.newsroom.open(response);
    const { state, organisation, origin } = frame;
    const page = await this.queries.page(now, { limit: entriesInFeed, variants: state.listVariants });
    const entries: FeedEntry[] = [];
    for (const found of page.items) entries.push(await this.entry(frame, found));
    return {
      title: siteName(frame, messagesFor(state.language)),
      description: state.intro.replace(/\s+/g, ' '),
      language: state.language,
      home: `${origin}/newsroom`,
      self: `${origin}/newsroom/${name}`,
      author: organisation,
      entries,
    };
  }

  private async entry(
    { origin }: NewsroomFrame,
    { release, slug, since }: PublicRelease,
  ): Promise<FeedEntry> {
    const document = await this.documents.of(release.id);
    return {
      id: release.id,
      address: `${origin}/newsroom/${slug}`,
      title: release.headline,
      summary: release.lead ? summaryOf(release, 600) : '',
      html: renderHtml(<>{textOfArticle(document)}</>, ''),
      language: release.language,
      since,
      updated: release.correctedAt && release.correctedAt > since ? release.correctedAt : since,
    };
  }
}
