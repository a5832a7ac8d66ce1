import { Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import type { SheetColumn } from '../../../../shared/sheets/sheet.js';
import { PageController } from '../../../../web/http/page.js';
import { allPages, exportPaths, formatOf, sendList } from '../../../../web/list-sheet.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { hitRows } from '../../search/hit-row.js';
import type { HitRow } from '../../search/hit-row.js';
import { KeepIndex } from '../../search/keep-index.js';
import { readSearch } from '../../search/read-search.js';
import { searchOfAddress } from '../../search/search-address.js';
import { SearchStoredTexts } from '../../search/search-stored-texts.js';
import { FilterInWords } from '../filter-in-words.js';

/** Everything that a search finds, mentions and items, as a file. */
@PageController('/search')
export class SearchExportPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly index: KeepIndex,
    private readonly search: SearchStoredTexts,
    private readonly words: FilterInWords,
  ) {}

  @Get(exportPaths)
  async file(@Ctx() ctx: PageContext, @Res() response: Response): Promise<void> {
    const { manager } = this.dataSource;
    const { text, filter } = searchOfAddress(ctx.query);
    const read = await readSearch(manager, text, filter, ctx.locale);
    await this.index.catchUp();
    const page = async (cursor: string | undefined) => {
      const { hits, nextCursor } = await this.search.run(read, { limit: 200, cursor, count: false });
      return { items: await hitRows(manager, hits), nextCursor };
    };
    await sendList(ctx, response, formatOf(ctx), {
      name: 'search',
      columns: columns(ctx),
      rows: allPages(page),
      filters: [...(text ? [text] : []), ...(await this.words.of(ctx, filter))],
      about: [[ctx.t.exports.about.left, ctx.t.exports.about.leftOutNotes]],
    });
  }
}

/** A hit's headline, never its text: that is the publisher's. */
function columns({ t }: PageContext): SheetColumn<HitRow>[] {
  const words = t.exports.columns;
  return [
    { header: words.publishedAt, kind: 'instant', of: ({ publishedAt }) => publishedAt },
    { header: words.headline, kind: 'text', width: 60, of: ({ headline }) => headline.text },
    { header: words.outlet, kind: 'text', of: ({ outlet }) => outlet?.name ?? null },
    {
      header: words.scope,
      kind: 'text',
      of: ({ scope }) => (scope === 'unknown' ? t.shell.words.unknown : t.shell.scopes[scope]),
    },
    {
      header: words.review,
      kind: 'text',
      of: ({ mention }) => (mention ? t.mentions.reviews[mention.review] : t.exports.noMention),
    },
    { header: words.url, kind: 'url', width: 40, of: ({ url }) => url },
    { header: words.id, kind: 'text', width: 38, of: ({ mention }) => mention?.id ?? null },
  ];
}
