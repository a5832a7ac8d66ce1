import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { listOf, listQuery } from '../../../web/http/list-query.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { AddOutlet } from '../add-outlet.js';
import { EditOutlet } from '../edit-outlet.js';
import { outletFilter } from '../outlet-filter.js';
import { newOutletInput, outletChanges } from '../outlet-input.js';
import { OutletsQueries } from '../outlets.queries.js';
import { outletListItem, outletResponse, toOutletListItem, toOutletResponse } from './outlet-response.js';

const outletsQuery = listQuery.extend(outletFilter.shape);
const outletList = listOf(outletListItem);
type OutletAnswer = z.infer<typeof outletResponse>;

@Controller('api/v1/outlets')
@ApiTags('outlets')
export class OutletsController {
  constructor(
    private readonly queries: OutletsQueries,
    private readonly addOutlet: AddOutlet,
    private readonly editOutlet: EditOutlet,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Outlets by name' })
  @ApiOkResponse({ standardSchema: outletList })
  async list(
    @Query({ schema: outletsQuery }) query: z.infer<typeof outletsQuery>,
  ): Promise<z.infer<typeof outletList>> {
    const { limit, cursor, ...filter } = query;
    const page = await this.queries.page(filter, { limit, cursor });
    return { items: page.items.map(toOutletListItem), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One outlet with domains, area and feed addresses' })
  @ApiOkResponse({ standardSchema: outletResponse })
  async one(@IdParam() id: string): Promise<OutletAnswer> {
    const detail = await this.queries.detail(id);
    if (!detail) throw notFound('outlet');
    return toOutletResponse(detail);
  }

  @Post()
  @ApiOperation({ summary: 'Adds an outlet that the catalogue does not know' })
  @ApiCreatedResponse({ standardSchema: outletResponse })
  async add(
    @Body({ schema: newOutletInput }) input: z.infer<typeof newOutletInput>,
    @Who() who: Principal,
  ): Promise<OutletAnswer> {
    return this.one(await this.addOutlet.run(input, who.userId));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes fields of an outlet; what is left out stays' })
  @ApiOkResponse({ standardSchema: outletResponse })
  async edit(
    @IdParam() id: string,
    @Body({ schema: outletChanges }) input: z.infer<typeof outletChanges>,
    @Who() who: Principal,
  ): Promise<OutletAnswer> {
    const { version, ...changes } = input;
    await this.editOutlet.run(id, version, changes, who.userId);
    return this.one(id);
  }
}
