import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { notFound } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { listOf } from '../../../web/http/list-query.js';
import type { ListAnswer } from '../../../web/http/list-query.js';
import { ItemQueries } from '../items.queries.js';
import { itemListQuery } from './feed-requests.js';
import { itemDetailResponse, itemResponse, toItemResponse } from './item-response.js';

@Controller('api/v1/items')
@ApiTags('items')
export class ItemsController {
  constructor(private readonly items: ItemQueries) {}

  @Get()
  @ApiOperation({ summary: 'Items as the feeds showed them, the newest first' })
  @ApiOkResponse({ standardSchema: listOf(itemResponse), description: 'Items, latest seen first' })
  async list(
    @Query({ schema: itemListQuery }) query: z.infer<typeof itemListQuery>,
  ): Promise<ListAnswer<z.infer<typeof itemResponse>>> {
    const { feed, outlet, q, from, to, limit, cursor } = query;
    const { items, nextCursor } = await this.items.list(
      {
        feedId: feed,
        outletId: outlet,
        q,
        from: from ? new Date(from) : undefined,
        to: to ? new Date(to) : undefined,
      },
      { limit, cursor },
    );
    return { items: items.map(toItemResponse), nextCursor };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One item' })
  @ApiOkResponse({ standardSchema: itemDetailResponse })
  async get(@IdParam() id: string): Promise<z.infer<typeof itemDetailResponse>> {
    const item = await this.items.byId(id);
    if (!item) throw notFound('item');
    return { ...toItemResponse(item), feedIds: await this.items.feedsOf(item.id) };
  }
}
