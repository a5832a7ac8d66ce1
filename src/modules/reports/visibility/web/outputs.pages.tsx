import { Get, Param, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { dayOf } from '../../../../shared/days.js';
import { notFound } from '../../../../shared/errors.js';
import { Document } from '../../../../web/document.js';
import { fileName } from '../../../../web/file-name.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { renderFragment, renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { renderHtml } from '../../../../web/render-html.js';
import { ComposeReport } from '../compose-report.js';
import { fileTypes } from '../finalising/file-types.js';
import { ReportFiles } from '../finalising/report-files.js';
import type { ReportFormat } from '../report-file.entity.js';
import { ReportQueries } from '../report.queries.js';
import { sectionText } from '../text/section-text.js';
import { sectionOf } from './builder.pages.js';
import { CopyText } from './copy-text.js';
import { DocumentView } from './document-view.js';
import { reportAddress, reportCrumbs, ReportRoomStyles } from './report-room.js';
import { ReportStyles } from './report-view.js';

/** A report as others get it: page, PDF, tables, text. Of drafts made anew each time, of final reports as they were stored. */
@PageController('/reports/:id')
export class OutputPages {
  constructor(
    private readonly reports: ReportQueries,
    private readonly compose: ComposeReport,
    private readonly files: ReportFiles,
  ) {}

  @Get('preview')
  @Html()
  async preview(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const report = await this.reports.one(id);
    const document = await this.compose.document(report, ctx.now);
    if (ctx.query.get('part') === '1')
      return renderFragment(<DocumentView ctx={ctx} report={report} document={document} />);
    return renderHtml(
      <Document
        ctx={ctx}
        title={report.title}
        head={
          <>
            <ReportStyles />
            <ReportRoomStyles />
          </>
        }
        bodyClass="builder-alone"
      >
        <main id="content" tabIndex={-1}>
          <p class="no-print">
            <a href={reportAddress(report)}>{ctx.t.reports.verify.back}</a>
          </p>
          <DocumentView ctx={ctx} report={report} document={document} top={1} />
        </main>
      </Document>,
    );
  }

  @Get('report.pdf')
  pdf(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.send(ctx, id, 'pdf', response);
  }

  @Get('report.xlsx')
  workbook(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.send(ctx, id, 'xlsx', response);
  }

  @Get('report.csv.zip')
  csv(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.send(ctx, id, 'csv', response);
  }

  @Get('text/:section')
  @Html()
  async text(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Param('section') name: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const report = await this.reports.one(id);
    const document = await this.compose.document(report, ctx.now);
    const section = document.sections.find(({ key }) => key === sectionOf(name));
    if (!section) throw notFound('page');
    const text = sectionText(document, section);
    if (ctx.query.get('plain') === '1') {
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      return text;
    }
    const words = ctx.t.reports.sectionText;
    return renderPage(
      ctx,
      {
        title: words.title(section.title),
        lead: words.lead,
        head: <ReportRoomStyles />,
        section: 'reports',
        crumbs: reportCrumbs(ctx, report),
        width: 'narrow',
      },
      <CopyText ctx={ctx} report={report} document={document} section={section} text={text} />,
    );
  }

  private async send(
    ctx: PageContext,
    id: string,
    format: ReportFormat,
    response: Response,
  ): Promise<StreamableFile> {
    const report = await this.reports.one(id);
    const bytes = await this.files.bytes(report, format, ctx.now);
    const day = dayOf(report.finalisedAt ?? ctx.now, ctx.format.timeZone);
    const { states, version } = ctx.t.reports;
    const sign = report.status === 'draft' ? states.draft : version(report.revision);
    const { ending, type } = fileTypes[format];
    response.setHeader('cache-control', 'no-store');
    return new StreamableFile(bytes, {
      type,
      disposition: `${format === 'pdf' ? 'inline' : 'attachment'}; filename="${fileName([report.title, sign], day, ending)}"`,
      length: bytes.length,
    });
  }
}
