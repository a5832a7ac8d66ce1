import { Get, Header, Query, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { Pager } from '../../../../web/components/pager.js';
import { DataTable } from '../../../../web/components/table.js';
import { DayTime } from '../../../../web/components/time.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs } from '../../../accounts/access.js';
import { ImportQueries } from '../imports.queries.js';
import type { MentionImport } from '../mention-import.entity.js';
import { importsAddress } from './import-list.js';
import { renderImport } from './import-page.js';
import { columnName, problemText, ProblemTable } from './import-problems.js';

const pageSize = 100;
const kindQuery = z.object({ kind: z.enum(['error', 'duplicate']).catch('error') });

/** Rows of an import: those that are not taken over, and the mentions that the others became. */
@PageController(importsAddress)
@Needs('editor')
export class ImportRowsPages {
  constructor(private readonly imports: ImportQueries) {}

  @Get(':id/rows')
  @Html()
  async rows(@Ctx() ctx: PageContext, @IdParam() id: string, @Query() query: unknown): Promise<string> {
    const { import: found } = await this.imports.one(id);
    const { kind } = kindQuery.parse(query);
    const cursor = ctx.query.get('cursor') ?? undefined;
    const { items, nextCursor } = await this.imports.problems(id, kind, { limit: pageSize, cursor });
    const words = ctx.t.imports.check;
    const title = kind === 'error' ? words.errorsTitle : words.duplicatesTitle;
    return renderImport(
      ctx,
      found,
      { title, below: true },
      items.length ? (
        <>
          <ProblemTable ctx={ctx} found={found} kind={kind} rows={items} />
          <Pager ctx={ctx} nextCursor={nextCursor} shown={items.length} />
          <p>
            <a href={`${importsAddress}/${id}/rows.csv`} download>
              {words.download}
            </a>
          </p>
        </>
      ) : (
        <p>{words.noneLeft}</p>
      ),
    );
  }

  /** For spreadsheets: UTF-8 with BOM, semicolons; what would be a formula is text. */
  @Get(':id/rows.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="import.csv"')
  @Header('cache-control', 'no-store')
  async csv(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<StreamableFile> {
    const { import: found } = await this.imports.one(id);
    return new StreamableFile(Readable.from(this.csvParts(ctx, found)), { type: 'text/csv; charset=utf-8' });
  }

  @Get(':id/mentions')
  @Html()
  async mentions(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const { import: found } = await this.imports.one(id);
    const cursor = ctx.query.get('cursor') ?? undefined;
    const { items, nextCursor } = await this.imports.mentions(id, { limit: pageSize, cursor });
    const words = ctx.t.imports;
    return renderImport(
      ctx,
      found,
      { title: words.done.mentions, below: true },
      items.length ? (
        <>
          <DataTable
            caption={words.done.mentions}
            columns={[
              {
                key: 'headline',
                header: words.targets.headline,
                primary: true,
                cell: (row) => <a href={`/mentions/${row.id}`}>{row.headline}</a>,
              },
              {
                key: 'outlet',
                header: words.targets.outlet,
                narrow: 'line',
                cell: (row) => row.outlet ?? '–',
              },
              {
                key: 'day',
                header: words.targets.day,
                narrow: 'line',
                cell: (row) => <DayTime ctx={ctx} day={row.day} />,
              },
              {
                key: 'review',
                header: words.check.reviewColumn,
                narrow: 'line',
                cell: (row) => ctx.t.mentions.reviews[row.review],
              },
            ]}
            rows={items}
            rowKey={(row) => row.id}
          />
          <Pager ctx={ctx} nextCursor={nextCursor} shown={items.length} />
        </>
      ) : (
        <p>{words.undo.none}</p>
      ),
    );
  }

  private async *csvParts(ctx: PageContext, found: MentionImport): AsyncGenerator<string> {
    const { line, column, value, problem } = ctx.t.imports.csvColumns;
    const form = { delimiter: ';', record_delimiter: '\r\n', escape_formulas: true };
    yield stringify([[line, column, value, problem]], { ...form, bom: true });
    for await (const rows of this.imports.allProblems(found.id)) {
      yield stringify(
        rows.map((row) => [row.line, columnName(ctx, found, row) ?? '', row.value, problemText(ctx, row)]),
        form,
      );
    }
  }
}
