import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { decodeCursor, listOf, listQuery, pageOf } from '../../../web/http/list-query.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { PreviewQuery } from '../preview-query.js';
import { SaveWatch } from '../save-watch.js';
import { StopWatch } from '../stop-watch.js';
import { WatchQueries } from '../watches.queries.js';
import type { WatchRow } from '../watches.queries.js';
import {
  previewResponse,
  toPreviewResponse,
  toWatchDetailResponse,
  toWatchResponse,
  watchDetailResponse,
  watchResponse,
} from './watch-response.js';

const query = z.string().max(4000);
const newWatch = z.object({
  name: z.string().trim().min(1).max(120),
  query,
  campaignId: z.uuid().nullable().default(null),
});
const changedWatch = z.object({
  name: z.string().trim().min(1).max(120).optional(),
  query: query.optional(),
  campaignId: z.uuid().nullable().optional(),
  active: z.boolean().optional(),
  updatedAt: z.iso.datetime().optional().describe('As read; a change by somebody else since is then refused'),
});
const previewRequest = z.object({
  query,
  days: z.number().int().min(1).max(90).default(90),
  watchId: z.uuid().optional().describe('A watch whose wording in force is compared'),
});
const removal = z.object({ outcome: z.enum(['removed', 'paused']) });

@ApiTags('watches')
@Controller('api/v1/watches')
export class WatchesController {
  constructor(
    private readonly watches: WatchQueries,
    private readonly saveWatch: SaveWatch,
    private readonly stopWatch: StopWatch,
    private readonly previewQuery: PreviewQuery,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Watches, the oldest first' })
  @ApiOkResponse({ standardSchema: listOf(watchResponse) })
  async list(@Query({ schema: listQuery }) page: z.infer<typeof listQuery>) {
    const after = page.cursor === undefined ? null : String(decodeCursor(page.cursor, 1)[0]);
    const rows = await this.watches.page(page.limit + 1, after);
    const { items, nextCursor } = pageOf(rows, page.limit, ({ watch }) => [watch.id]);
    return { items: items.map(toWatchResponse), nextCursor };
  }

  @Post('preview')
  @ApiOperation({
    summary: 'What a query would find among stored items, and what it would gain and lose. Saves nothing',
  })
  @HttpCode(200)
  @Needs('viewer')
  @ApiOkResponse({ standardSchema: previewResponse })
  async preview(
    @Ctx() ctx: PageContext,
    @Body({ schema: previewRequest }) body: z.infer<typeof previewRequest>,
  ): Promise<z.infer<typeof previewResponse>> {
    const { watchId, ...request } = body;
    const instead = watchId === undefined ? null : (await this.row(watchId)).watch;
    return toPreviewResponse(await this.previewQuery.run({ ...request, instead }, ctx.locale));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One watch with its query' })
  @ApiOkResponse({ standardSchema: watchDetailResponse })
  async get(@IdParam() id: string): Promise<z.infer<typeof watchDetailResponse>> {
    return toWatchDetailResponse(await this.row(id), await this.watches.revisions(id));
  }

  @Post()
  @ApiOperation({ summary: 'Adds a watch; stored items are compared in the background' })
  @ApiCreatedResponse({ standardSchema: watchResponse })
  async create(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body({ schema: newWatch }) body: z.infer<typeof newWatch>,
  ): Promise<z.infer<typeof watchResponse>> {
    const { id } = await this.saveWatch.create(body, { userId: who.userId, locale: ctx.locale });
    return toWatchResponse(await this.row(id));
  }

  @Patch(':id')
  @ApiOperation({
    summary:
      'Changes a watch; fields that are left out stay as they are. A new wording is compared in the background',
  })
  @ApiOkResponse({ standardSchema: watchResponse })
  async change(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body({ schema: changedWatch }) body: z.infer<typeof changedWatch>,
  ): Promise<z.infer<typeof watchResponse>> {
    const { watch } = await this.row(id);
    const { name, query: wording, campaignId, active, updatedAt } = body;
    if (name !== undefined || wording !== undefined || campaignId !== undefined) {
      const draft = {
        name: name ?? watch.name,
        query: wording ?? watch.query,
        campaignId: campaignId === undefined ? watch.campaignId : campaignId,
      };
      const author = { userId: who.userId, locale: ctx.locale };
      const seenAt = updatedAt === undefined ? watch.updatedAt : new Date(updatedAt);
      await this.saveWatch.change(id, draft, seenAt, author);
    }
    if (active !== undefined) await this.stopWatch.setActive(id, active, who.userId);
    return toWatchResponse(await this.row(id));
  }

  @Delete(':id')
  @ApiOperation({
    summary:
      'Removes a watch; one that has found something is paused instead, its matches being the proof behind mentions',
  })
  @ApiOkResponse({ standardSchema: removal })
  async remove(@Who() who: Principal, @IdParam() id: string): Promise<z.infer<typeof removal>> {
    return { outcome: await this.stopWatch.remove(id, who.userId) };
  }

  private async row(id: string): Promise<WatchRow> {
    const row = await this.watches.row(id);
    if (!row) throw notFound('watch');
    return row;
  }
}
