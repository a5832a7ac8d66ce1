import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import type { ErrorCode, FieldProblem } from '../../../../shared/errors.js';
import { searchKey } from '../../../../shared/search-key.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ComposeReport } from '../compose-report.js';
import { EditReport } from '../drafting/edit-report.js';
import { longestSummary } from '../drafting/highlight-choices.js';
import { moved } from '../drafting/section-choices.js';
import { viewOf } from '../facts-view.js';
import type { HighlightChoice } from '../report-parameters.js';
import { ReportQueries } from '../report.queries.js';
import type { Report } from '../report.entity.js';
import { HighlightsView } from './highlights-view.js';
import type { Candidate } from './highlights-view.js';
import { reportAddress, reportCrumbs, ReportRoomStyles } from './report-room.js';

const version = z.coerce.number().int().positive();
const text = (most: number) =>
  z
    .string()
    // forms send two characters for a line end and count one
    .overwrite((typed) => typed.replace(/\r\n?/g, '\n'))
    .trim()
    .max(most)
    .default('');
const highlightForm = z.object({
  version,
  mentionId: z.uuid(),
  summary: text(longestSummary).pipe(z.string().min(1)),
  quote: text(500),
  purpose: text(300),
});
const stepForm = z.object({ version, mentionId: z.uuid(), step: z.enum(['up', 'down', 'remove']) });

/** Candidates on one page; the search narrows them down. */
const most = 30;

/** Mentions that the report shows as examples. */
@PageController('/reports/:id/highlights')
export class HighlightsPages {
  constructor(
    private readonly reports: ReportQueries,
    private readonly compose: ComposeReport,
    private readonly editReport: EditReport,
  ) {}

  @Get()
  @Needs('editor')
  @Html()
  async show(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    return this.page(ctx, await this.draft(id), {}, []);
  }

  /** Takes a mention in, or changes what is said about it. */
  @Post()
  @Html()
  async save(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const report = await this.draft(id);
    const form = readForm(highlightForm, body, ctx);
    if (!form.ok) return this.again(ctx, report, form.values, form.problems, response);
    const { version: seen, ...choice } = form.value;
    const isNew = !report.parameters.highlights.some(({ mentionId }) => mentionId === choice.mentionId);
    try {
      if (isNew) await this.refuseUnknown(report, choice.mentionId, ctx.now);
      const edit = ({ parameters: { highlights } }: Report) => ({
        highlights: including(highlights, choice),
      });
      await this.editReport.run(id, seen, edit, who.userId);
    } catch (error) {
      return this.again(ctx, report, formValues(body), [fieldProblem(error, ctx)], response);
    }
    const { added, saved } = ctx.t.reports.highlights;
    return seeOther(`${reportAddress(report)}/highlights`, { kind: 'done', text: isNew ? added : saved });
  }

  @Post('steps')
  async step(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = readForm(stepForm, body, ctx);
    if (!form.ok) throw new UserError('invalid-input');
    const { version: seen, mentionId, step } = form.value;
    const isIt = (choice: HighlightChoice) => choice.mentionId === mentionId;
    const edit = ({ parameters: { highlights } }: Report) => ({
      highlights:
        step === 'remove' ? highlights.filter((choice) => !isIt(choice)) : moved(highlights, isIt, step),
    });
    const before = await this.draft(id);
    const gone = before.parameters.highlights.find(isIt);
    const after = await this.editReport.run(id, seen, edit, who.userId);
    const own = `${reportAddress({ id })}/highlights`;
    if (step !== 'remove' || !gone) return seeOther(`${own}#highlight-${mentionId}`);
    return seeOther(own, {
      kind: 'done',
      text: ctx.t.reports.highlights.removed,
      undo: { action: own, fields: { ...gone, version: String(after.version) } },
    });
  }

  private async draft(id: string): Promise<Report> {
    const report = await this.reports.one(id);
    if (report.status === 'final') throw new UserError('report-final');
    return report;
  }

  private async refuseUnknown(report: Report, mentionId: string, now: Date): Promise<void> {
    const candidates = await this.candidates(report, now);
    if (!candidates.some(({ id }) => id === mentionId)) throw new UserError('unknown-mention');
  }

  /** What the report counts, newest first. */
  private async candidates(report: Report, now: Date): Promise<Candidate[]> {
    const facts = await this.compose.facts(report, now);
    if (!facts.period) return [];
    const { placements, outlets } = viewOf(facts, { period: facts.period });
    return placements
      .map(({ id, day, headline, outletId, scope }) => ({
        id,
        day,
        headline,
        scope,
        outlet: outlets.get(outletId ?? '')?.name ?? null,
      }))
      .reverse();
  }

  private again(
    ctx: PageContext,
    report: Report,
    values: FormValues,
    problems: readonly FieldProblem[],
    response: Response,
  ): Promise<string> {
    response.status(422);
    return this.page(ctx, report, values, problems);
  }

  /** `values`: of the one form that came back with problems. */
  private async page(
    ctx: PageContext,
    report: Report,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const words = ctx.t.reports.highlights;
    const all = await this.candidates(report, ctx.now);
    const query = ctx.query.get('q')?.trim() ?? '';
    const sought = searchKey(query).split(' ').filter(Boolean);
    const chosen = new Set(report.parameters.highlights.map(({ mentionId }) => mentionId));
    const found = all.filter(({ id, headline, outlet }) => {
      const key = searchKey(`${headline} ${outlet ?? ''}`);
      return !chosen.has(id) && sought.every((word) => key.includes(word));
    });
    const picked = ctx.query.get('mention') ?? values['mentionId'] ?? null;
    return renderPage(
      ctx,
      {
        title: words.title,
        lead: words.lead,
        head: <ReportRoomStyles />,
        section: 'reports',
        crumbs: reportCrumbs(ctx, report),
      },
      <HighlightsView
        ctx={ctx}
        report={report}
        view={{
          known: new Map(all.map((candidate) => [candidate.id, candidate])),
          picked: all.find(({ id }) => id === picked) ?? null,
          found: found.slice(0, most),
          count: found.length,
          query,
          values,
          problems,
        }}
      />,
    );
  }
}

function including(highlights: readonly HighlightChoice[], choice: HighlightChoice): HighlightChoice[] {
  return highlights.some(({ mentionId }) => mentionId === choice.mentionId)
    ? highlights.map((each) => (each.mentionId === choice.mentionId ? choice : each))
    : [...highlights, choice];
}

const problemFields: Partial<Record<ErrorCode, string>> = {
  'highlight-summary': 'summary',
  'quote-too-long': 'quote',
  'quote-purpose': 'purpose',
  'too-many-highlights': 'summary',
  'unknown-mention': 'summary',
  'changed-meanwhile': 'summary',
};

/** What belongs to a field stands there; anything else is thrown on. */
function fieldProblem(error: unknown, ctx: PageContext): FieldProblem {
  const path = error instanceof UserError ? problemFields[error.code] : undefined;
  if (!(error instanceof UserError) || path === undefined) throw error;
  return { path, message: errorText(error, ctx.t) };
}
