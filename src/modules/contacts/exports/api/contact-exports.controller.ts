import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { listOf, listQuery } from '../../../../web/http/list-query.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { contactFilter } from '../../contact-filter.js';
import { contactExportFormats } from '../contact-export.entity.js';
import { ContactExportQueries } from '../contact-exports.queries.js';
import { ExportContacts } from '../export-contacts.js';
import { sendContacts } from '../send-contacts.js';

const exportQuery = contactFilter.extend({
  format: z.enum(contactExportFormats).default('csv'),
  list: z.uuid().optional().describe('Id of a distribution list: its members instead of a filter'),
});
const exportResponse = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    userId: z.uuid().nullable(),
    way: z.enum(['page', 'api', 'cli']),
    format: z.enum(contactExportFormats),
    scope: z.enum(['filter', 'contact', 'list']),
    contacts: z.number().int(),
  })
  .meta({ id: 'ContactExport' });

@ApiTags('contacts')
@Controller('api/v1/contacts')
@Needs('editor')
export class ContactExportsController {
  constructor(
    private readonly exports: ContactExportQueries,
    private readonly exportContacts: ExportContacts,
  ) {}

  @Get('export')
  @ApiOperation({
    summary:
      'Contacts as a file, without those who have objected, are suppressed or erased; written down as an export',
  })
  @ApiProduces('text/csv', 'text/vcard', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ description: 'The file' })
  async file(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Res() response: Response,
    @Query({ schema: exportQuery }) { format, list, ...filter }: z.infer<typeof exportQuery>,
  ): Promise<void> {
    const scope =
      list === undefined ? ({ kind: 'filter', filter } as const) : ({ kind: 'list', id: list } as const);
    const views = await this.exportContacts.run(scope, { format, way: 'api' }, who.userId);
    await sendContacts(ctx, response, format, views);
  }

  @Get('exports')
  @ApiOperation({ summary: 'Who took how many contacts along, and when; the newest first' })
  @ApiOkResponse({ standardSchema: listOf(exportResponse) })
  async list(@Query({ schema: listQuery }) page: z.infer<typeof listQuery>) {
    const { items, nextCursor } = await this.exports.list({ limit: page.limit, cursor: page.cursor });
    return {
      items: items.map(({ export: { id, at, userId, way, format, scope, contacts } }) => ({
        id,
        at: at.toISOString(),
        userId,
        way,
        format,
        scope,
        contacts,
      })),
      nextCursor,
    };
  }
}
