import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { decodeCursor, listOf, listQuery, pageOf } from '../../../web/http/list-query.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { AddGrant } from '../add-grant.js';
import { EditGrant } from '../edit-grant.js';
import { FundingQueries } from '../funding.queries.js';
import { FundingStatements } from '../funding-statements.js';
import { grantChanges, grantInput, statementInput } from '../grant-input.js';
import {
  grantResponse,
  statementResponse,
  toGrantResponse,
  toStatementResponse,
} from './funding-response.js';

const grantList = listOf(grantResponse);
const grantQuery = listQuery.extend({ funder: z.uuid().optional().describe('Only of this funder') });
type GrantAnswer = z.infer<typeof grantResponse>;

@Controller('api/v1/grants')
@ApiTags('grants')
export class GrantsController {
  constructor(
    private readonly queries: FundingQueries,
    private readonly addGrant: AddGrant,
    private readonly editGrant: EditGrant,
    private readonly statements: FundingStatements,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Grants with their funding statements, the newest first, archived ones included' })
  @ApiOkResponse({ standardSchema: grantList })
  async list(
    @Query({ schema: grantQuery }) query: z.infer<typeof grantQuery>,
  ): Promise<z.infer<typeof grantList>> {
    const [before] = query.cursor === undefined ? [] : decodeCursor(query.cursor, 1).map(String);
    const rows = await this.queries.page(query.limit + 1, { before, funderId: query.funder });
    const page = pageOf(rows, query.limit, ({ grant }) => [grant.id]);
    return { ...page, items: page.items.map(toGrantResponse) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One grant' })
  @ApiOkResponse({ standardSchema: grantResponse })
  async one(@IdParam() id: string): Promise<GrantAnswer> {
    const detail = await this.queries.grant(id);
    if (!detail) throw notFound('grant');
    return toGrantResponse(detail);
  }

  @Post()
  @ApiOperation({ summary: 'Adds a grant' })
  @ApiCreatedResponse({ standardSchema: grantResponse })
  async add(
    @Body({ schema: grantInput }) { funderId, statements, ...facts }: z.infer<typeof grantInput>,
    @Who() who: Principal,
  ): Promise<GrantAnswer> {
    return this.one(await this.addGrant.run({ ...facts, funder: { id: funderId } }, statements, who.userId));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes a grant; what is left out stays' })
  @ApiOkResponse({ standardSchema: grantResponse })
  async edit(
    @IdParam() id: string,
    @Body({ schema: grantChanges }) { version, funderId, ...edit }: z.infer<typeof grantChanges>,
    @Who() who: Principal,
  ): Promise<GrantAnswer> {
    const funder = funderId === undefined ? {} : { funder: { id: funderId } };
    await this.editGrant.run(id, version, { ...edit, ...funder }, who.userId);
    return this.one(id);
  }

  @Post(':id/statements')
  @ApiOperation({ summary: 'Adds a wording of the funding statement from a day on; none is ever changed' })
  @ApiCreatedResponse({ standardSchema: statementResponse })
  async addStatement(
    @IdParam() id: string,
    @Body({ schema: statementInput }) input: z.infer<typeof statementInput>,
    @Who() who: Principal,
  ): Promise<z.infer<typeof statementResponse>> {
    return toStatementResponse(await this.statements.add(id, input, who.userId));
  }
}
