import { Body, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { dayOf } from '../../../../shared/days.js';
import { notFound, UserError } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { snapshotOf } from '../compose-report.js';
import { CopyReport } from '../drafting/copy-report.js';
import { EditReport } from '../drafting/edit-report.js';
import { PutReportAway } from '../drafting/put-report-away.js';
import { changeSection, moveSection } from '../drafting/section-choices.js';
import { isOpen } from '../finalising/report-jobs.js';
import { sectionKeys } from '../report-parameters.js';
import type { SectionChoice, SectionKey } from '../report-parameters.js';
import { ReportQueries } from '../report.queries.js';
import type { ReportDetail } from '../report.queries.js';
import type { Report } from '../report.entity.js';
import { BuilderPage } from './builder-page.js';
import { DocumentView, LazyPreview } from './document-view.js';
import { ReportStyles } from './report-view.js';
import { reportAddress, reportCrumbs, ReportRoomStyles } from './report-room.js';
import { SectionText, sectionTextForm } from './section-text.js';
import { MainStep } from './version-list.js';

const stepForm = z.object({
  version: z.coerce.number().int().positive(),
  step: z.string().transform((text, ctx) => {
    const [step, key] = text.split(':');
    const known = sectionKeys.find((each) => each === key);
    if (known && (step === 'up' || step === 'down' || step === 'show' || step === 'hide'))
      return { step, key: known };
    ctx.addIssue('unknown step');
    return z.NEVER;
  }),
});
type Step = z.infer<typeof stepForm>['step'];

/** One report: what is in it, and what becomes of it. */
@PageController('/reports/:id')
export class BuilderPages {
  constructor(
    private readonly reports: ReportQueries,
    private readonly editReport: EditReport,
    private readonly copy: CopyReport,
    private readonly putAway: PutReportAway,
  ) {}

  @Get()
  @Html()
  async one(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const detail = await this.reports.detail(id);
    const { report, job } = detail;
    return renderPage(
      ctx,
      {
        title: report.title,
        head: (
          <>
            <ReportStyles />
            <ReportRoomStyles />
            {job && isOpen(job) && (
              <noscript>
                <meta http-equiv="refresh" content="5" />
              </noscript>
            )}
          </>
        ),
        section: 'reports',
        crumbs: reportCrumbs(ctx),
        width: 'wide',
        action: (!job || !isOpen(job)) && <MainStep ctx={ctx} detail={detail} />,
      },
      <BuilderPage ctx={ctx} detail={detail} preview={previewOf(ctx, detail)} />,
    );
  }

  @Post('sections')
  async section(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = readForm(stepForm, body, ctx);
    if (!form.ok) throw new UserError('invalid-input');
    const { version, step } = form.value;
    const edit = ({ parameters }: Report) => ({ sections: taken(parameters.sections, step) });
    await this.editReport.run(id, version, edit, who.userId);
    return seeOther(`${reportAddress({ id })}#section-${step.key}`);
  }

  @Get('sections/:section')
  @Needs('editor')
  @Html()
  async textForm(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Param('section') section: string,
  ): Promise<string> {
    const report = await this.draft(id);
    const key = sectionOf(section);
    const { text = '' } = report.parameters.sections.find((each) => each.key === key) ?? {};
    return textPage(ctx, report, key, { version: String(report.version), text });
  }

  @Post('sections/:section')
  @Html()
  async text(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Param('section') section: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const report = await this.draft(id);
    const key = sectionOf(section);
    const form = readForm(sectionTextForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return textPage(ctx, report, key, form.values, form.problems);
    }
    const { version, text, step } = form.value;
    response.status(200);
    if (step === 'preview') return textPage(ctx, report, key, formValues(body));
    try {
      const edit = ({ parameters }: Report) => ({
        sections: changeSection(parameters.sections, key, { text }),
      });
      await this.editReport.run(id, version, edit, who.userId);
      return seeOther(`${reportAddress(report)}#section-${key}`, {
        kind: 'done',
        text: ctx.t.reports.done.saved,
      });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'changed-meanwhile') throw error;
      response.status(statusOf(error.code));
      const current = await this.draft(id);
      const values = { ...formValues(body), version: String(current.version) };
      const message = ctx.t.reports.form.changedMeanwhile;
      return textPage(ctx, current, key, values, [{ path: 'text', message }]);
    }
  }

  @Post('duplicate')
  async duplicate(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    const copyId = await this.copy.duplicate(id, who.userId);
    return seeOther(reportAddress({ id: copyId }), {
      kind: 'done',
      text: ctx.t.reports.done.duplicated,
      undo: { action: `${reportAddress({ id: copyId })}/deletion`, fields: { deleted: 'yes' } },
    });
  }

  @Post('next-version')
  async nextVersion(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
  ): Promise<SeeOther> {
    const nextId = await this.copy.nextVersion(id, who.userId);
    return seeOther(reportAddress({ id: nextId }), {
      kind: 'done',
      text: ctx.t.reports.done.nextVersion,
      undo: { action: `${reportAddress({ id: nextId })}/deletion`, fields: { deleted: 'yes' } },
    });
  }

  @Post('archive')
  async archive(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const archived = formValues(body)['archived'] !== 'no';
    const report = await this.putAway.archive(id, archived, who.userId);
    const words = ctx.t.reports.done;
    return seeOther(archived ? '/reports' : reportAddress(report), {
      kind: 'done',
      text: archived ? words.archived(report.title) : words.restored(report.title),
      undo: { action: `${reportAddress(report)}/archive`, fields: { archived: archived ? 'no' : 'yes' } },
    });
  }

  @Post('deletion')
  async delete(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const deleted = formValues(body)['deleted'] !== 'no';
    const today = dayOf(ctx.now, ctx.format.timeZone);
    const report = await this.putAway.delete(id, deleted, today, who.userId);
    const words = ctx.t.reports.done;
    return seeOther(deleted ? '/reports' : reportAddress(report), {
      kind: 'done',
      text: deleted ? words.deleted(report.title) : words.undeleted(report.title),
      // what is final does not come back
      ...(report.status === 'draft'
        ? {
            undo: {
              action: `${reportAddress(report)}/deletion`,
              fields: { deleted: deleted ? 'no' : 'yes' },
            },
          }
        : {}),
    });
  }

  private async draft(id: string): Promise<Report> {
    const report = await this.reports.one(id);
    if (report.status === 'final') throw new UserError('report-final');
    return report;
  }
}

function previewOf(ctx: PageContext, { report }: ReportDetail) {
  if (report.snapshot === null) return <LazyPreview ctx={ctx} report={report} />;
  return <DocumentView ctx={ctx} report={report} document={snapshotOf(report.snapshot).document} />;
}

function taken(sections: readonly SectionChoice[], { step, key }: Step): SectionChoice[] {
  return step === 'up' || step === 'down'
    ? moveSection(sections, key, step)
    : changeSection(sections, key, { shown: step === 'show' });
}

export function sectionOf(name: string): SectionKey {
  const key = sectionKeys.find((each) => each === name);
  if (!key) throw notFound('page');
  return key;
}

function textPage(
  ctx: PageContext,
  report: Report,
  section: SectionKey,
  values: FormValues,
  problems: readonly FieldProblem[] = [],
): string {
  const words = ctx.t.reports.text;
  return renderPage(
    ctx,
    {
      title: words.title(ctx.t.visibility.sections[section]),
      lead: words.lead,
      head: <ReportRoomStyles />,
      section: 'reports',
      crumbs: reportCrumbs(ctx, report),
      width: 'narrow',
    },
    <SectionText ctx={ctx} report={report} section={section} values={values} problems={problems} />,
  );
}
