import { Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { PageController } from '../../../../web/http/page.js';
import { exportPaths, formatOf, sendList } from '../../../../web/list-sheet.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { readInboxView } from '../../web/inbox-filter.js';
import { FilterInWords } from '../filter-in-words.js';
import { MentionLists } from '../mention-list.js';

/** The list of mentions as a file, narrowed as the page at the same address is. Whoever may read the list may take it along. */
@PageController('/mentions')
export class MentionExportPages {
  constructor(
    private readonly lists: MentionLists,
    private readonly words: FilterInWords,
  ) {}

  @Get(exportPaths)
  async file(@Ctx() ctx: PageContext, @Res() response: Response): Promise<void> {
    const { filter } = readInboxView(ctx.query);
    const list = await this.lists.list(ctx, {
      filter,
      filters: await this.words.of(ctx, filter),
      withNotes: ctx.query.get('notes') === '1',
    });
    await sendList(ctx, response, formatOf(ctx), list);
  }
}
