import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { decodeCursor, listOf, listQuery, pageOf } from '../../../../web/http/list-query.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { AddList } from '../add-list.js';
import { ChangeMembers } from '../change-members.js';
import { leftOutReasons } from '../choose-recipients.js';
import { EditList } from '../edit-list.js';
import { listChanges, listInput, membersInput } from '../list-input.js';
import { ListsQueries } from '../lists.queries.js';
import { placeIn } from '../place-in.js';
import {
  listedContactResponse,
  listResponse,
  outcomeResponse,
  toListedContactResponse,
  toListResponse,
} from './list-response.js';

const lists = listOf(listResponse);
const listed = listOf(listedContactResponse);
const added = z.object({ added: z.number().int().describe('Who was on it already is not counted') });
const everyone = z.object({
  everyone: z
    .enum(['true', 'false'])
    .default('false')
    .describe('true: several people of one newsroom get a mail each'),
});
const membersQuery = listQuery.extend(everyone.shape);

/** Lists are made of contacts, so for those who work with them. */
@Controller('api/v1/distribution-lists')
@ApiTags('distribution-lists')
@Needs('editor')
export class ListsController {
  constructor(
    private readonly queries: ListsQueries,
    private readonly addList: AddList,
    private readonly editList: EditList,
    private readonly members: ChangeMembers,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Distribution lists, the newest first, archived ones included' })
  @ApiOkResponse({ standardSchema: lists })
  async all(
    @Query({ schema: listQuery }) { limit, cursor }: z.infer<typeof listQuery>,
  ): Promise<z.infer<typeof lists>> {
    const [before] = cursor === undefined ? [] : decodeCursor(cursor, 1).map(String);
    const page = pageOf(await this.queries.page(limit + 1, before), limit, ({ list }) => [list.id]);
    return { items: page.items.map(toListResponse), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One distribution list' })
  @ApiOkResponse({ standardSchema: listResponse })
  async one(@IdParam() id: string): Promise<z.infer<typeof listResponse>> {
    const row = await this.queries.row(id);
    if (!row) throw notFound('list');
    return toListResponse(row);
  }

  @Post()
  @ApiOperation({ summary: 'Adds a list: living with a filter, fixed without' })
  @ApiCreatedResponse({ standardSchema: listResponse })
  async add(
    @Body({ schema: listInput }) input: z.infer<typeof listInput>,
    @Who() who: Principal,
  ): Promise<z.infer<typeof listResponse>> {
    return this.one(await this.addList.run(input, who.userId));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes a list, or moves it into the archive or back; what is left out stays' })
  @ApiOkResponse({ standardSchema: listResponse })
  async edit(
    @IdParam() id: string,
    @Body({ schema: listChanges }) changes: z.infer<typeof listChanges>,
    @Who() who: Principal,
  ): Promise<z.infer<typeof listResponse>> {
    await this.editList.run(id, changes, who.userId);
    return this.one(id);
  }

  @Get(':id/members')
  @ApiOperation({ summary: 'Who is on the list now: first those who get mail, then those left out and why' })
  @ApiOkResponse({ standardSchema: listed })
  async membersOf(
    @IdParam() id: string,
    @Query({ schema: membersQuery }) query: z.infer<typeof membersQuery>,
  ): Promise<z.infer<typeof listed>> {
    const list = await this.queries.find(id);
    if (!list) throw notFound('list');
    const chosen = await this.queries.chosen(id, { everyone: query.everyone === 'true' });
    const ids = [...chosen.recipients, ...chosen.leftOut].map(({ contactId }) => contactId);
    const place = placeIn(ids, query.cursor, query.limit);
    const contacts = await this.queries.listed(list, place.ids, chosen);
    return { items: contacts.map(toListedContactResponse), nextCursor: place.nextCursor };
  }

  @Get(':id/outcome')
  @ApiOperation({ summary: 'How many would get mail, and how many would not for which reason' })
  @ApiOkResponse({ standardSchema: outcomeResponse })
  async outcome(
    @IdParam() id: string,
    @Query({ schema: everyone }) query: z.infer<typeof everyone>,
  ): Promise<z.infer<typeof outcomeResponse>> {
    if (!(await this.queries.find(id))) throw notFound('list');
    const chosen = await this.queries.chosen(id, { everyone: query.everyone === 'true' });
    const counts = leftOutReasons.map(
      (reason) => [reason, chosen.leftOut.filter((one) => one.reason === reason).length] as const,
    );
    return {
      written: chosen.recipients.length,
      leftOut: Object.fromEntries(counts) as z.infer<typeof outcomeResponse>['leftOut'],
      warned: new Set(chosen.warnings.map(({ contactId }) => contactId)).size,
    };
  }

  @Post(':id/members')
  @HttpCode(200)
  @ApiOperation({ summary: 'Puts contacts on a fixed list' })
  @ApiOkResponse({ standardSchema: added })
  async addMembers(
    @IdParam() id: string,
    @Body({ schema: membersInput }) { contactIds }: z.infer<typeof membersInput>,
    @Who() who: Principal,
  ): Promise<z.infer<typeof added>> {
    const step = await this.members.add(id, contactIds, who.userId);
    return { added: step.added };
  }

  @Delete(':id/members/:contactId')
  @ApiOperation({ summary: 'Takes a contact off a fixed list' })
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeMember(
    @IdParam() id: string,
    @IdParam('contactId') contactId: string,
    @Who() who: Principal,
  ): Promise<void> {
    const removed = await this.members.remove(id, [contactId], who.userId);
    if (!removed.length) throw notFound('contact');
  }
}
