import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { sheetFormats } from '../../../../shared/sheets/sheet.js';
import { formatsFor } from '../../../../web/format.js';
import { messagesFor } from '../../../../web/i18n/messages.js';
import { sendList } from '../../../../web/list-sheet.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { filterOf, mentionList } from '../../api/mention-list-query.js';
import { FilterInWords } from '../filter-in-words.js';
import { MentionLists } from '../mention-list.js';

const exportQuery = mentionList.omit({ limit: true, cursor: true }).extend({
  format: z.enum(sheetFormats).default('csv'),
  notes: z.enum(['true', 'false']).default('false').describe('true: with our own notes'),
  language: z.enum(['de', 'en']).optional().describe('Of headers and words; without it that of the account'),
});

@ApiTags('mentions')
@Controller('api/v1/mentions')
export class MentionExportController {
  constructor(
    private readonly lists: MentionLists,
    private readonly words: FilterInWords,
  ) {}

  @Get('export')
  @ApiOperation({
    summary:
      'All mentions that a filter lets through as a file: CSV with semicolons and BOM, or XLSX. A connection that breaks off means an incomplete file',
  })
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ description: 'The file' })
  async export(
    @Ctx() request: PageContext,
    @Res() response: Response,
    @Query({ schema: exportQuery }) query: z.infer<typeof exportQuery>,
  ): Promise<void> {
    const { format, notes, language, ...rest } = query;
    const ctx = language ? inLanguage(request, language) : request;
    const filter = filterOf({ ...rest, limit: 1 });
    const list = await this.lists.list(ctx, {
      filter,
      filters: await this.words.of(ctx, filter),
      withNotes: notes === 'true',
    });
    await sendList(ctx, response, format, list);
  }
}

function inLanguage(ctx: PageContext, locale: PageContext['locale']): PageContext {
  return { ...ctx, locale, t: messagesFor(locale), format: formatsFor(locale, ctx.format.timeZone) };
}
