import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import { listQuery } from '../../../../web/http/list-query.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { mentionFilterQuery, toMentionFilter } from '../../mention-filter-query.js';
import { reviews } from '../../mention.entity.js';
import { hitRows } from '../hit-row.js';
import { KeepIndex } from '../keep-index.js';
import { readSearch } from '../read-search.js';
import { longestSearch } from '../search-address.js';
import { searchKinds } from '../search-filter.js';
import { SearchStoredTexts } from '../search-stored-texts.js';
import { searchResponse, toHitResponse } from './search-response.js';

const searchQuery = listQuery.extend({
  q: z
    .string()
    .trim()
    .max(longestSearch)
    .default('')
    .describe('Query language of watches, with fields of its own: docs/search.md'),
  kind: z.enum(searchKinds).default('all'),
  review: z.enum([...reviews, 'all']).default('all'),
  ...mentionFilterQuery.shape,
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

@ApiTags('search')
@Controller('api/v1/search')
export class SearchController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly index: KeepIndex,
    private readonly search: SearchStoredTexts,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'Mentions and stored items that satisfy a search, the newest publication first. A page may hold fewer hits than asked for, or none, and still have a next one',
  })
  @ApiOkResponse({ standardSchema: searchResponse })
  async find(
    @Ctx() ctx: PageContext,
    @Query({ schema: searchQuery }) query: z.infer<typeof searchQuery>,
  ): Promise<z.infer<typeof searchResponse>> {
    const { q, kind, review, from, to, limit, cursor, ...narrowing } = query;
    if (from && to && from > to) throw new UserError('period-order');
    const beside = {
      ...toMentionFilter(narrowing),
      kind,
      reviews: review === 'all' ? undefined : [review],
      from,
      to,
    };
    const { manager } = this.dataSource;
    const read = await readSearch(manager, q, beside, ctx.locale);
    const { filled, waiting } = await this.index.catchUp();
    const answer = await this.search.run(read, { limit, cursor });
    return {
      items: (await hitRows(manager, answer.hits)).map(toHitResponse),
      nextCursor: answer.nextCursor,
      counts: answer.counts,
      searchedBackTo: answer.searchedBackTo?.toISOString() ?? null,
      index: { filled, waiting },
    };
  }
}
