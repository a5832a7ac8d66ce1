import { Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import type { SheetColumn } from '../../../shared/sheets/sheet.js';
import { PageController } from '../../../web/http/page.js';
import { allPages, exportPaths, formatOf, sendList } from '../../../web/list-sheet.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { feedHealth } from '../feed-health.js';
import { FeedQueries } from '../feeds.queries.js';
import type { FeedRow } from '../feeds.queries.js';
import { readFeedFilter } from './feed-filter.js';
import { activeFilters } from './feed-list.js';

/** The list of feeds as a file, narrowed as the page at the same address is. */
@PageController('/feeds')
export class FeedExportPages {
  constructor(
    private readonly feeds: FeedQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get(exportPaths)
  async file(@Ctx() ctx: PageContext, @Res() response: Response): Promise<void> {
    const { typed, filter } = readFeedFilter(ctx.query);
    const outlet = filter.outletId === undefined ? null : await this.feeds.outlet(filter.outletId);
    const today = { now: ctx.now, timeZone: this.settings.timeZone };
    await sendList(ctx, response, formatOf(ctx), {
      name: 'feeds',
      columns: columns(ctx),
      rows: allPages((cursor) => this.feeds.list(filter, { limit: 200, cursor }, today)),
      filters: activeFilters(ctx, { filter: typed, outlet }).map(({ label }) => label),
    });
  }
}

function columns({ t, now }: PageContext): SheetColumn<FeedRow>[] {
  const words = t.exports.lists;
  return [
    { header: words.title, kind: 'text', width: 36, of: ({ feed }) => feed.title },
    { header: words.outlet, kind: 'text', of: ({ outlet }) => outlet?.name ?? null },
    { header: words.url, kind: 'url', of: ({ feed }) => feed.url },
    {
      header: words.state,
      kind: 'text',
      of: ({ feed, isSlow }) => t.feeds.health[feedHealth(feed, isSlow, now)],
    },
    { header: words.lastSucceeded, kind: 'instant', of: ({ feed }) => feed.lastSucceededAt },
    { header: words.failures, kind: 'text', of: ({ feed }) => feed.lastErrorCode },
    { header: words.items, kind: 'number', of: ({ items }) => items },
    { header: words.newThisWeek, kind: 'number', of: ({ newThisWeek }) => newThisWeek },
  ];
}
