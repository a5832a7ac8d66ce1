import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { listOf } from '../../../../web/http/list-query.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { AddField } from '../add-field.js';
import { ArchiveField } from '../archive-field.js';
import { ChangeField } from '../change-field.js';
import { DataFieldQueries } from '../data-fields.queries.js';
import { fieldHelp, fieldKind, fieldName, mostOptions, newFieldInput } from '../field-input.js';
import { fieldResponse, toFieldResponse } from './field-response.js';

const listRequest = z.object({
  archived: z.enum(['true', 'false']).default('false').describe('true: archived fields as well'),
});
const editRequest = z.object({
  name: fieldName.optional(),
  kind: fieldKind.optional().describe('Only while no mention holds a value'),
  help: fieldHelp.optional(),
  options: z
    .array(z.object({ id: z.uuid().nullable().default(null), name: fieldName }))
    .max(mostOptions)
    .optional()
    .describe('The whole new list; without an id a new option. Held options that are missing are archived'),
  version: z.number().int().min(1).optional(),
});
const archiveRequest = z.object({ archived: z.boolean() });

type Answer = z.infer<typeof fieldResponse>;

@ApiTags('data-fields')
@Controller('api/v1/data-fields')
export class DataFieldsController {
  constructor(
    private readonly fields: DataFieldQueries,
    private readonly addField: AddField,
    private readonly changeField: ChangeField,
    private readonly archiveField: ArchiveField,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Own fields of mentions, in their order; there are never many, so the list is whole',
  })
  @ApiOkResponse({ standardSchema: listOf(fieldResponse) })
  async list(@Query({ schema: listRequest }) { archived }: z.infer<typeof listRequest>) {
    const fields = archived === 'true' ? await this.fields.all() : await this.fields.inUse();
    return { items: fields.map(toFieldResponse), nextCursor: null };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One own field with its options' })
  @ApiOkResponse({ standardSchema: fieldResponse })
  get(@IdParam() id: string): Promise<Answer> {
    return this.answer(id);
  }

  @Post()
  @Needs('admin')
  @ApiOperation({ summary: 'Adds an own field' })
  @ApiCreatedResponse({ standardSchema: fieldResponse })
  async add(
    @Who() who: Principal,
    @Body({ schema: newFieldInput }) body: z.infer<typeof newFieldInput>,
  ): Promise<Answer> {
    return this.answer(await this.addField.add(body, who.userId));
  }

  @Patch(':id')
  @Needs('admin')
  @ApiOperation({ summary: 'Changes name, help and options; what is left out stays' })
  @ApiOkResponse({ standardSchema: fieldResponse })
  async change(
    @Who() who: Principal,
    @IdParam() id: string,
    @Body({ schema: editRequest }) body: z.infer<typeof editRequest>,
  ): Promise<Answer> {
    const { version, ...edit } = body;
    await this.changeField.change(id, edit, version ?? null, who.userId);
    return this.answer(id);
  }

  @Post(':id/archival')
  @Needs('admin')
  @HttpCode(200)
  @ApiOperation({ summary: 'Takes a field out of forms, filters and files, or back; values are kept' })
  @ApiOkResponse({ standardSchema: fieldResponse })
  async archive(
    @Who() who: Principal,
    @IdParam() id: string,
    @Body({ schema: archiveRequest }) { archived }: z.infer<typeof archiveRequest>,
  ): Promise<Answer> {
    await this.archiveField.archive(id, archived, who.userId);
    return this.answer(id);
  }

  private async answer(id: string): Promise<Answer> {
    const field = await this.fields.one(id);
    if (!field) throw notFound('field');
    return toFieldResponse(field);
  }
}
