import { Body, Get, Post, Res, UploadedFile, UseFilters, UseInterceptors } from '@nestjs/common';
import { FileInterceptor, NoFilesInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import { sheetUnreadable } from '../../../../shared/sheets/sheet-row.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { exportPaths, formatOf, sendList } from '../../../../web/list-sheet.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { FigureQueries } from '../figures.queries.js';
import { figureColumns } from '../imports/figure-columns.js';
import { ImportFigures } from '../imports/import-figures.js';
import { mostFigureBytes, mostFigureRows, readFigureFile } from '../imports/read-figure-file.js';
import { figureImportAddress, renderFigureImport } from './figure-import-view.js';
import { figureSheetColumns } from './figure-sheet.js';
import { RefuseFigureFileFilter } from './refuse-figure-file.filter.js';

const upload = FileInterceptor('list', {
  limits: { fileSize: mostFigureBytes, files: 1, fields: 2, parts: 4, fieldSize: 1_000 },
  defParamCharset: 'utf8',
});
/** The names of the columns come with every row. */
const triedRows = NoFilesInterceptor({ limits: { fields: 2, parts: 4, fieldSize: mostFigureBytes * 3 } });

const rowsOfTrial = z
  .object({
    rows: z.string().transform((text, ctx) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        ctx.addIssue({ code: 'custom' });
        return z.NEVER;
      }
    }),
  })
  .transform(({ rows }) => rows)
  .pipe(
    z
      .array(
        z.object({
          line: z.number().int().min(1),
          values: z.partialRecord(z.enum(figureColumns), z.string().max(2_100)),
        }),
      )
      .max(mostFigureRows),
  );

type Uploaded = { buffer: Buffer } | undefined;

/** Figures of many outlets out of a list: upload, trial run, all or nothing. Stands before the page of one outlet, whose address would match too. */
@PageController(figureImportAddress)
export class FigureImportPages {
  constructor(
    private readonly figures: FigureQueries,
    private readonly imports: ImportFigures,
  ) {}

  @Get()
  @Needs('editor')
  @Html()
  form(@Ctx() ctx: PageContext): string {
    return renderFigureImport(ctx);
  }

  @Get(exportPaths)
  async file(@Ctx() ctx: PageContext, @Res() response: Response): Promise<void> {
    await sendList(ctx, response, formatOf(ctx), {
      name: 'figures',
      columns: figureSheetColumns(ctx),
      rows: await this.figures.all(),
      filters: [],
    });
  }

  @Post()
  @UseInterceptors(upload)
  @UseFilters(RefuseFigureFileFilter)
  @Html()
  async try(
    @Ctx() ctx: PageContext,
    @UploadedFile() file: Uploaded,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    if (!file || file.buffer.length === 0) throw sheetUnreadable('empty');
    const rows = await readFigureFile(file.buffer);
    const result = await this.imports.run(rows, { dryRun: true }, null);
    response.status(result.rejected.length ? 422 : 200);
    return renderFigureImport(ctx, { trial: { rows, result } });
  }

  @Post('/import')
  @UseInterceptors(triedRows)
  @UseFilters(RefuseFigureFileFilter)
  @Html()
  async takeOver(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const rows = rowsOfTrial.safeParse(body ?? {});
    if (!rows.success) throw new UserError('invalid-input');
    const result = await this.imports.run(rows.data, {}, who.userId);
    if (result.stored)
      return seeOther('/outlets', { kind: 'done', text: ctx.t.figures.import.done(result.added) });
    // an outlet went, or somebody was quicker
    response.status(422);
    return renderFigureImport(ctx, { trial: { rows: rows.data, result } });
  }
}
