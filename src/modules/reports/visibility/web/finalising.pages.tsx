import { Body, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { readForm } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { renderFragment, renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ComposeReport } from '../compose-report.js';
import { openPoints } from '../finalising/open-points.js';
import { isOpen, ReportJobs } from '../finalising/report-jobs.js';
import { WorkOffReports } from '../finalising/work-off-reports.js';
import { ReportQueries } from '../report.queries.js';
import { FinaliseView } from './finalise-view.js';
import { EndedJob, JobProgress } from './job-progress.js';
import { reportAddress, reportCrumbs, ReportRoomStyles } from './report-room.js';

const finaliseForm = z.object({ version: z.coerce.number().int().positive() });
/** What takes longer shows its progress. */
const patienceMs = 2_500;

/** From a draft to a final report. */
@PageController('/reports/:id')
export class FinalisingPages {
  constructor(
    private readonly reports: ReportQueries,
    private readonly compose: ComposeReport,
    private readonly jobs: ReportJobs,
    private readonly work: WorkOffReports,
  ) {}

  @Get('finalisation')
  @Needs('editor')
  @Html()
  async confirm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const report = await this.reports.one(id);
    if (report.status === 'final') throw new UserError('report-final');
    const { facts, document } = await this.compose.draft(report, ctx.now);
    const points = openPoints(report.parameters, facts, document, report.periodEnd);
    const words = ctx.t.reports.finalise;
    return renderPage(
      ctx,
      {
        title: words.title,
        lead: words.lead,
        head: <ReportRoomStyles />,
        section: 'reports',
        crumbs: reportCrumbs(ctx, report),
        width: 'narrow',
      },
      <FinaliseView ctx={ctx} report={report} points={points} />,
    );
  }

  @Post('finalisation')
  async finalise(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = readForm(finaliseForm, body, ctx);
    if (!form.ok) throw new UserError('invalid-input');
    const job = await this.jobs.finalise(id, form.value.version, who.userId);
    await this.work.attend(job.id, patienceMs);
    const { state } = await this.jobs.one(job.id);
    return seeOther(
      reportAddress({ id }),
      state === 'done' ? { kind: 'done', text: ctx.t.reports.done.finalised } : null,
    );
  }

  @Get('progress')
  @Html()
  async progress(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const report = await this.reports.one(id);
    const job = await this.reports.lastJob(id);
    if (!job || !isOpen(job)) return renderFragment(<EndedJob ctx={ctx} report={report} />);
    return renderFragment(<JobProgress ctx={ctx} report={report} job={job} />);
  }

  @Post('cancellation')
  async cancel(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    const report = await this.reports.one(id);
    await this.jobs.cancel(id, who.userId);
    const { status } = await this.reports.one(id);
    // it may have been quicker
    const text = status === 'final' ? ctx.t.reports.done.finalised : ctx.t.reports.done.cancelled;
    return seeOther(reportAddress(report), { kind: 'done', text });
  }
}
