import { Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SheetColumn } from '../../../../shared/sheets/sheet.js';
import { PageController } from '../../../../web/http/page.js';
import { allPages, exportPaths, formatOf, sendList } from '../../../../web/list-sheet.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { StoryQueries } from '../../stories.queries.js';
import type { StoryRow } from '../../stories.queries.js';
import { readInboxView } from '../../web/inbox-filter.js';
import { FilterInWords } from '../filter-in-words.js';

/** One row for each story of which the inbox shows mentions, with the same filter. */
@PageController('/stories')
export class StoryExportPages {
  constructor(
    private readonly stories: StoryQueries,
    private readonly words: FilterInWords,
  ) {}

  @Get(exportPaths)
  async file(@Ctx() ctx: PageContext, @Res() response: Response): Promise<void> {
    const { filter } = readInboxView(ctx.query);
    await sendList(ctx, response, formatOf(ctx), {
      name: 'stories',
      columns: columns(ctx),
      rows: allPages((cursor) => this.stories.list(filter, { limit: 100, cursor })),
      filters: await this.words.of(ctx, filter),
    });
  }
}

function columns({ t }: PageContext): SheetColumn<StoryRow>[] {
  const words = t.exports.lists;
  const moments = ({ mentions }: StoryRow) => mentions.map(({ mention }) => mention.publishedAt.getTime());
  return [
    {
      header: words.headline,
      kind: 'text',
      width: 60,
      of: ({ representative }) => representative.mention.headline,
    },
    { header: words.first, kind: 'instant', of: (row) => new Date(Math.min(...moments(row))) },
    { header: words.last, kind: 'instant', of: (row) => new Date(Math.max(...moments(row))) },
    { header: words.mentions, kind: 'number', of: ({ matching }) => matching },
    { header: words.placements, kind: 'number', of: ({ placements }) => placements },
    { header: words.outlets, kind: 'number', of: ({ outlets }) => outlets },
    { header: words.all, kind: 'number', of: ({ total }) => total },
    { header: words.url, kind: 'url', of: ({ representative }) => representative.mention.url },
    { header: t.exports.columns.storyId, kind: 'text', width: 38, of: ({ storyId }) => storyId },
  ];
}
