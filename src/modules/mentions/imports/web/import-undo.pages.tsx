import { Body, Get, Post } from '@nestjs/common';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ChangeImport } from '../change-import.js';
import { ImportQueries } from '../imports.queries.js';
import { ImportUndoForm } from './import-done.js';
import { importsAddress } from './import-list.js';
import { renderImport } from './import-page.js';

/** Taking a whole import back. */
@PageController(importsAddress)
@Needs('editor')
export class ImportUndoPages {
  constructor(
    private readonly imports: ImportQueries,
    private readonly change: ChangeImport,
  ) {}

  @Get(':id/undo')
  @Html()
  async ask(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const { import: found } = await this.imports.one(id);
    const since = await this.imports.changedSince(id);
    return renderImport(
      ctx,
      found,
      { title: ctx.t.imports.undo.title, below: true, width: 'narrow' },
      <ImportUndoForm ctx={ctx} found={found} since={since} />,
    );
  }

  @Post(':id/undo')
  async undo(@IdParam() id: string, @Who() who: Principal, @Body() body: unknown): Promise<SeeOther> {
    await this.change.undo(id, formValues(body)['force'] === 'on', who.userId);
    return seeOther(`${importsAddress}/${id}`);
  }
}
