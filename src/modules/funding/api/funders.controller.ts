import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { listOf, listQuery } from '../../../web/http/list-query.js';
import { pageOfSorted } from '../../../web/http/page-of-sorted.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { FundingQueries } from '../funding.queries.js';
import { funderChanges, funderInput } from '../grant-input.js';
import { SaveFunder } from '../save-funder.js';
import { funderResponse, toFunderResponse } from './funding-response.js';

const funderList = listOf(funderResponse);
type FunderAnswer = z.infer<typeof funderResponse>;

@Controller('api/v1/funders')
@ApiTags('funders')
export class FundersController {
  constructor(
    private readonly queries: FundingQueries,
    private readonly saveFunder: SaveFunder,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who gives money, in German order, archived ones included' })
  @ApiOkResponse({ standardSchema: funderList })
  async list(
    @Query({ schema: listQuery }) query: z.infer<typeof listQuery>,
  ): Promise<z.infer<typeof funderList>> {
    const page = pageOfSorted(await this.queries.funders(), query, ({ name, id }) => [name, id]);
    return { ...page, items: page.items.map(toFunderResponse) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One funder' })
  @ApiOkResponse({ standardSchema: funderResponse })
  async one(@IdParam() id: string): Promise<FunderAnswer> {
    const funder = await this.queries.funder(id);
    if (!funder) throw notFound('funder');
    return toFunderResponse(funder);
  }

  @Post()
  @ApiOperation({ summary: 'Adds a funder' })
  @ApiCreatedResponse({ standardSchema: funderResponse })
  async add(
    @Body({ schema: funderInput }) input: z.infer<typeof funderInput>,
    @Who() who: Principal,
  ): Promise<FunderAnswer> {
    return this.one(await this.saveFunder.add(input, who.userId));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes a funder; what is left out stays' })
  @ApiOkResponse({ standardSchema: funderResponse })
  async edit(
    @IdParam() id: string,
    @Body({ schema: funderChanges }) changes: z.infer<typeof funderChanges>,
    @Who() who: Principal,
  ): Promise<FunderAnswer> {
    return toFunderResponse(await this.saveFunder.edit(id, changes, who.userId));
  }
}
