import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { isDay } from '../../../../shared/days.js';
import { UserError } from '../../../../shared/errors.js';
import type { ErrorCode, FieldProblem } from '../../../../shared/errors.js';
import { isId } from '../../../../shared/ids.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx, mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { CampaignsQueries } from '../../../campaigns/campaigns.queries.js';
import { FundingQueries } from '../../../funding/funding.queries.js';
import { EditReport } from '../drafting/edit-report.js';
import { ReportProposals } from '../drafting/report-proposal.js';
import { StartReport } from '../drafting/start-report.js';
import type { Report } from '../report.entity.js';
import { ReportQueries } from '../report.queries.js';
import { editReportForm, newReportForm, ReportForm, reportFormValues } from './report-form.js';
import { ReportList, reportTabs } from './report-list.js';
import { reportAddress, reportCrumbs, ReportRoomStyles } from './report-room.js';

const PAGE = 50;
/** Values that make no sense are ignored: an old bookmark shows something near. */
const listRequest = z.object({
  state: z.enum(reportTabs).catch('all'),
  grant: z.uuid().optional().catch(undefined),
  cursor: z.string().max(400).optional(),
});

/** The list of reports, and the form for what a report is about. */
@PageController('/reports')
export class ReportsPages {
  constructor(
    private readonly reports: ReportQueries,
    private readonly proposals: ReportProposals,
    private readonly funding: FundingQueries,
    private readonly campaigns: CampaignsQueries,
    private readonly startReport: StartReport,
    private readonly editReport: EditReport,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext): Promise<string> {
    const { state, grant: grantId, cursor } = listRequest.parse(Object.fromEntries(ctx.query));
    const page = await this.reports.page({
      status: state === 'draft' || state === 'final' ? state : undefined,
      grantId,
      archived: state === 'archived',
      limit: PAGE,
      cursor,
    });
    const counts = await this.reports.counts();
    const grants = (await this.funding.choices([grantId ?? ''])).map(({ grant }) => grant);
    // an empty list has the button itself
    const action = (
      <>
        <a class="btn" href="/press-reviews">
          {ctx.t.pressReview.title}
        </a>
        {counts.draft + counts.final > 0 && mayEdit(ctx) && (
          <>
            {' '}
            <a class="btn btn-primary" href="/reports/new">
              {ctx.t.reports.add}
            </a>
          </>
        )}
      </>
    );
    const { title, lead } = ctx.t.reports;
    return renderPage(
      ctx,
      { title, lead, head: <ReportRoomStyles />, section: 'reports', action },
      <ReportList ctx={ctx} view={{ page, tab: state, counts, grants, grantId }} />,
    );
  }

  @Get('/new')
  @Needs('editor')
  @Html()
  async newForm(
    @Ctx() ctx: PageContext,
    @Query('grant') grant: unknown,
    @Query('from') from: unknown,
    @Query('to') to: unknown,
  ): Promise<string> {
    const proposal = await this.proposals.propose(ctx.now, isId(grant) ? grant.toLowerCase() : undefined);
    const day = (asked: unknown, proposed: string) =>
      typeof asked === 'string' && isDay(asked) ? asked : proposed;
    return this.formPage(ctx, null, {
      grantIds: proposal.grantId ?? '',
      periodStart: day(from, proposal.period.from),
      periodEnd: day(to, proposal.period.to),
      language: 'de',
      audience: 'funder',
    });
  }

  @Post()
  @Html()
  async start(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(newReportForm, body, ctx);
    if (!form.ok) return this.formAgain(ctx, null, form.values, form.problems, response);
    try {
      const id = await this.startReport.run(form.value, who.userId);
      return seeOther(reportAddress({ id }), { kind: 'done', text: ctx.t.reports.done.started });
    } catch (error) {
      return this.formAgain(ctx, null, formValues(body), [fieldProblem(error, ctx)], response);
    }
  }

  @Get('/:id/edit')
  @Needs('editor')
  @Html()
  async editForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const report = await this.draft(id);
    return this.formPage(ctx, report, reportFormValues(report, ctx));
  }

  @Post('/:id')
  @Html()
  async edit(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const report = await this.draft(id);
    const form = readForm(editReportForm(ctx.locale), body, ctx);
    if (!form.ok) return this.formAgain(ctx, report, form.values, form.problems, response);
    const { version, title, ...changes } = form.value;
    try {
      const own = title || (await this.proposedTitle(changes));
      const after = await this.editReport.run(id, version, { ...changes, title: own }, who.userId);
      const { saved, unchanged } = ctx.t.reports.done;
      const text = after.version === version ? unchanged : saved;
      return seeOther(reportAddress(report), { kind: 'done', text });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'changed-meanwhile')
        return this.formAgain(ctx, report, formValues(body), [fieldProblem(error, ctx)], response);
      // saving once more is then a decision: the form carries the version that the person was told about
      const current = await this.draft(id);
      const values = { ...formValues(body), version: String(current.version) };
      const problem = { path: 'title', message: ctx.t.reports.form.changedMeanwhile };
      return this.formAgain(ctx, current, values, [problem], response, statusOf(error.code));
    }
  }

  private proposedTitle({
    grantIds,
    periodStart,
    periodEnd,
    language,
  }: z.infer<typeof newReportForm> | Omit<z.infer<typeof newReportForm>, 'title'>): Promise<string> {
    return this.proposals.title(grantIds, { from: periodStart, to: periodEnd }, language);
  }

  private async draft(id: string): Promise<Report> {
    const report = await this.reports.one(id);
    if (report.status === 'final') throw new UserError('report-final');
    return report;
  }

  private formAgain(
    ctx: PageContext,
    report: Report | null,
    values: FormValues,
    problems: readonly FieldProblem[],
    response: Response,
    status = 422,
  ): Promise<string> {
    response.status(status);
    return this.formPage(ctx, report, values, problems);
  }

  private async formPage(
    ctx: PageContext,
    report: Report | null,
    values: FormValues,
    problems: readonly FieldProblem[] = [],
  ): Promise<string> {
    const words = ctx.t.reports.form;
    const grants = (await this.funding.choices((values['grantIds'] ?? '').split('\n'))).map(
      ({ grant }) => grant,
    );
    const campaigns = (await this.campaigns.list()).map(({ campaign }) => campaign);
    return renderPage(
      ctx,
      {
        title: report ? words.editTitle : words.newTitle,
        lead: report ? undefined : words.newLead,
        head: <ReportRoomStyles />,
        section: 'reports',
        crumbs: reportCrumbs(ctx, report),
        width: 'narrow',
      },
      <ReportForm
        ctx={ctx}
        view={{
          action: report ? reportAddress(report) : '/reports',
          values,
          problems,
          grants,
          campaigns,
          report,
        }}
      />,
    );
  }
}

const problemFields: Partial<Record<ErrorCode, string>> = {
  'period-order': 'periodEnd',
  'unknown-grant': 'grantIds',
  'unknown-campaign': 'campaignIds',
};

/** What belongs to a field stands there; anything else is thrown on. */
function fieldProblem(error: unknown, ctx: PageContext): FieldProblem {
  const path = error instanceof UserError ? problemFields[error.code] : undefined;
  if (!(error instanceof UserError) || path === undefined) throw error;
  return { path, message: errorText(error, ctx.t) };
}
