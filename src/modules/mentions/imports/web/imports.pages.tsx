import { Get, Post, Req, UseFilters, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import { sheetUnreadable } from '../../../../shared/sheets/sheet-row.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ImportFiles } from '../import-files.js';
import { ImportQueries } from '../imports.queries.js';
import { StartImport } from '../start-import.js';
import { importsAddress, renderImports } from './import-list.js';
import { ReceiveList } from './receive-list.interceptor.js';
import { RefuseListFilter } from './refuse-list.filter.js';

/** Imports of old coverage: the list of them, and the upload of a new one. */
@PageController(importsAddress)
@Needs('editor')
export class ImportsPages {
  constructor(
    private readonly imports: ImportQueries,
    private readonly files: ImportFiles,
    private readonly startImport: StartImport,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext): Promise<string> {
    const cursor = ctx.query.get('cursor') ?? undefined;
    return renderImports(ctx, await this.imports.list({ limit: 30, cursor }), { limit: this.files.limit });
  }

  @Post()
  @UseInterceptors(ReceiveList)
  @UseFilters(RefuseListFilter)
  async upload(@Who() who: Principal, @Req() request: Request): Promise<SeeOther> {
    const list = request.receivedList;
    // a form without a file sends an empty one without a name
    if (!list || (list.name === '' && list.bytes === 0)) {
      if (list) await this.files.remove(list.id);
      throw sheetUnreadable('empty');
    }
    const name = list.name
      .replace(/[\p{Control}\p{Surrogate}]/gu, '')
      .split(/[\\/]/)
      .at(-1)!
      .trim();
    const { id } = await this.startImport.start({ ...list, name: name || 'upload' }, who.userId);
    return seeOther(`${importsAddress}/${id}`);
  }
}
