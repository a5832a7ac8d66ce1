import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource, IsNull } from 'typeorm';
import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import { requireId } from '../../../../shared/ids.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { ownPath, seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { Campaign } from '../../../campaigns/campaign.entity.js';
import { filterNames } from '../../filter-names.js';
import { SavedViews } from '../../saved-views/saved-views.js';
import { WatchQueries } from '../../watches.queries.js';
import { readPosted, short } from '../../web/posted-review.js';
import { AdoptItem } from '../adopt-item.js';
import { hitRows } from '../hit-row.js';
import { KeepIndex } from '../keep-index.js';
import { readSearch } from '../read-search.js';
import { longestSearch, searchOfAddress } from '../search-address.js';
import { isNarrowing } from '../search-filter.js';
import type { SearchFilter } from '../search-filter.js';
import { SearchStoredTexts } from '../search-stored-texts.js';
import { SearchAssets } from './search-assets.js';
import { SearchView } from './search-view.js';
import type { SearchModel } from './search-model.js';

const pageSize = 30;

const adoptForm = z.object({ item: z.string(), back: z.string().optional() });
const undoForm = z.object({ mention: z.string(), back: z.string().optional() });

/** The search over everything that is stored. */
@PageController('/search')
export class SearchPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly index: KeepIndex,
    private readonly search: SearchStoredTexts,
    private readonly adoptItem: AdoptItem,
    private readonly watches: WatchQueries,
    private readonly views: SavedViews,
  ) {}

  @Get()
  @Html()
  async page(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { text, filter } = searchOfAddress(ctx.query);
    const result = await this.resultOf(ctx, text, filter);
    if (result.problem) response.status(422);
    const { manager } = this.dataSource;
    const model: SearchModel = {
      text,
      filter,
      ...result,
      watches: await this.watches.names(),
      campaigns: await manager.find(Campaign, {
        select: { id: true, name: true },
        where: { archivedAt: IsNull() },
        order: { name: 'ASC' },
      }),
      ...(await filterNames(manager, filter)),
      views: await this.views.list('search', who),
    };
    return renderPage(
      ctx,
      { title: ctx.t.search.title, lead: ctx.t.search.lead, head: <SearchAssets /> },
      <SearchView ctx={ctx} model={model} />,
    );
  }

  /** Makes an item a mention. */
  @Post('mentions')
  async adopt(@Ctx() ctx: PageContext, @Who() who: Principal, @Body() body: unknown): Promise<SeeOther> {
    const { item, back } = readPosted(adoptForm, body);
    const to = ownPath(back, '/search');
    const { id, headline, isNew } = await this.adoptItem.adopt(requireId(item), who.userId);
    if (!isNew) return seeOther(to, { kind: 'done', text: ctx.t.search.alreadyMention });
    const undo = { action: '/search/mentions-undo', fields: { mention: id, back: to } };
    return seeOther(to, { kind: 'done', text: ctx.t.search.adopted(short(headline)), undo });
  }

  @Post('mentions-undo')
  async undo(@Ctx() ctx: PageContext, @Who() who: Principal, @Body() body: unknown): Promise<SeeOther> {
    const { mention, back } = readPosted(undoForm, body);
    const to = ownPath(back, '/search');
    try {
      const { headline } = await this.adoptItem.undo(requireId(mention), who.userId);
      return seeOther(to, { kind: 'done', text: ctx.t.search.unadopted(short(headline)) });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'changed-meanwhile') throw error;
      return seeOther(to, { kind: 'problem', text: errorText(error, ctx.t) });
    }
  }

  private async resultOf(
    ctx: PageContext,
    text: string,
    filter: SearchFilter,
  ): Promise<Pick<SearchModel, 'result' | 'problem'>> {
    if (text === '' && !isNarrowing(filter)) return { result: null, problem: null };
    if (text.length > longestSearch) {
      return { result: null, problem: { position: null, reason: ctx.t.search.problems.long(longestSearch) } };
    }
    const { manager } = this.dataSource;
    try {
      const read = await readSearch(manager, text, filter, ctx.locale);
      const index = await this.index.catchUp();
      const cursor = ctx.query.get('cursor') ?? undefined;
      const answer = await this.search.run(read, { limit: pageSize, cursor });
      return { result: { answer, rows: await hitRows(manager, answer.hits), index }, problem: null };
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'query-syntax') throw error;
      const { position, reason } = error.params;
      return { result: null, problem: { position: Number(position), reason: String(reason) } };
    }
  }
}
