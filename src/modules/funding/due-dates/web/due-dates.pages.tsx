import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { notFound, UserError } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { FundingQueries } from '../../funding.queries.js';
import type { Grant } from '../../grant.entity.js';
import { renderGrantStep } from '../../web/render-grant-step.js';
import { AddDueDates } from '../add-due-dates.js';
import { DueDatesQueries } from '../due-dates.queries.js';
import { EditDueDate } from '../edit-due-date.js';
import { DueDateForm, dueDateForm, dueDateFormValues, editDueDateForm } from './due-date-form.js';

/** When the funder wants to hear of a grant: one date at a time. */
@PageController('/grants/:id/due-dates')
export class DueDatesPages {
  constructor(
    private readonly funding: FundingQueries,
    private readonly queries: DueDatesQueries,
    private readonly addDueDates: AddDueDates,
    private readonly editDueDate: EditDueDate,
  ) {}

  @Get('/new')
  @Needs('editor')
  @Html()
  async newForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    return this.formPage(ctx, await this.grant(id), null, {}, []);
  }

  @Post()
  @Html()
  async add(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const grant = await this.grant(id);
    const form = readForm(dueDateForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.formPage(ctx, grant, null, form.values, form.problems);
    }
    try {
      const [added] = await this.addDueDates.run(id, [{ ...form.value, rule: '' }], who.userId);
      return seeOther(`/grants/${id}#due-dates`, {
        kind: 'done',
        text: ctx.t.dueDates.added(1),
        undo: { action: `/grants/${id}/due-dates/${added!}/removal`, fields: {} },
      });
    } catch (error) {
      response.status(422);
      return this.formPage(ctx, grant, null, formValues(body), [dayProblem(error, ctx)]);
    }
  }

  @Get('/:dueDateId')
  @Needs('editor')
  @Html()
  async editForm(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @IdParam('dueDateId') dueDateId: string,
  ): Promise<string> {
    const date = await this.queries.one(id, dueDateId);
    if (!date) throw notFound('due-date');
    return this.formPage(ctx, await this.grant(id), dueDateId, dueDateFormValues(date), []);
  }

  @Post('/:dueDateId')
  @Html()
  async edit(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @IdParam('dueDateId') dueDateId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const grant = await this.grant(id);
    const form = readForm(editDueDateForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.formPage(ctx, grant, dueDateId, form.values, form.problems);
    }
    const { version, ...edit } = form.value;
    try {
      await this.editDueDate.run(id, dueDateId, version, edit, who.userId);
      return seeOther(`/grants/${id}#due-dates`, { kind: 'done', text: ctx.t.dueDates.saved });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'changed-meanwhile') {
        const problem = dayProblem(error, ctx);
        response.status(422);
        return this.formPage(ctx, grant, dueDateId, formValues(body), [problem]);
      }
      // saving once more is then a decision: the form carries the version that the person was told about
      response.status(statusOf(error.code));
      const current = await this.queries.one(id, dueDateId);
      const values = { ...formValues(body), version: String(current?.version ?? version) };
      const problem = { path: 'title', message: ctx.t.dueDates.form.changedMeanwhile };
      return this.formPage(ctx, grant, dueDateId, values, [problem]);
    }
  }

  @Post('/:dueDateId/done')
  async finish(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @IdParam('dueDateId') dueDateId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const done = formValues(body)['done'] !== 'no';
    const { title } = await this.editDueDate.run(id, dueDateId, null, { done }, who.userId);
    const words = ctx.t.dueDates;
    return seeOther(`/grants/${id}#due-dates`, {
      kind: 'done',
      text: done ? words.done(title) : words.reopened(title),
      undo: {
        action: `/grants/${id}/due-dates/${dueDateId}/done`,
        fields: { done: done ? 'no' : 'yes' },
      },
    });
  }

  /** Deletes one, or brings it back. */
  @Post('/:dueDateId/removal')
  async remove(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @IdParam('dueDateId') dueDateId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const removed = formValues(body)['removed'] !== 'no';
    await this.editDueDate.remove(id, dueDateId, removed, who.userId);
    const words = ctx.t.dueDates;
    return seeOther(`/grants/${id}#due-dates`, {
      kind: 'done',
      text: removed ? words.removed : words.restored,
      undo: {
        action: `/grants/${id}/due-dates/${dueDateId}/removal`,
        fields: { removed: removed ? 'no' : 'yes' },
      },
    });
  }

  private async grant(id: string): Promise<Grant> {
    const detail = await this.funding.grant(id);
    if (!detail) throw notFound('grant');
    return detail.grant;
  }

  private formPage(
    ctx: PageContext,
    grant: Grant,
    id: string | null,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): string {
    const words = ctx.t.dueDates.form;
    return renderGrantStep(
      ctx,
      grant,
      { title: id === null ? words.newTitle : words.editTitle },
      <DueDateForm ctx={ctx} grantId={grant.id} id={id} values={values} problems={problems} />,
    );
  }
}

/** What the person can mend beside the field; anything else is thrown on. */
export function dayProblem(error: unknown, ctx: PageContext): FieldProblem {
  if (!(error instanceof UserError) || !['period-order', 'due-day-outside'].includes(error.code)) throw error;
  return {
    path: error.code === 'period-order' ? 'periodEnd' : 'dueDay',
    message: errorText(error, ctx.t),
  };
}
