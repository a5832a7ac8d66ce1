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
import { AddTargets } from '../add-targets.js';
import { EndTarget } from '../end-target.js';
import { suggestedTargets } from '../suggested-targets.js';
import type { SuggestedTarget } from '../suggested-targets.js';
import { TargetsQueries } from '../targets.queries.js';
import { readSuggestions, SuggestionForm, suggestionValues } from './suggestion-form.js';
import { TargetForm, targetForm } from './target-form.js';

/** Adding targets: one by one, or usual ones from a list. */
@PageController('/grants/:id/targets')
export class TargetsPages {
  constructor(
    private readonly funding: FundingQueries,
    private readonly queries: TargetsQueries,
    private readonly addTargets: AddTargets,
    private readonly endTarget: EndTarget,
  ) {}

  @Get('/new')
  @Needs('editor')
  @Html()
  async newForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    return this.formPage(ctx, await this.grant(id), {}, []);
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
    const form = readForm(targetForm(ctx.locale), body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.formPage(ctx, grant, form.values, form.problems);
    }
    try {
      const [added] = await this.addTargets.run(id, [form.value], who.userId);
      return seeOther(`/grants/${id}#targets`, {
        kind: 'done',
        text: ctx.t.targets.added(1),
        undo: { action: `/grants/${id}/targets/${added!}/withdrawal`, fields: {} },
      });
    } catch (error) {
      response.status(statusOf(codeOf(error)));
      return this.formPage(ctx, grant, formValues(body), [problemOf(error, ctx)]);
    }
  }

  @Get('/suggestions')
  @Needs('editor')
  @Html()
  async suggestions(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const grant = await this.grant(id);
    return this.suggestionPage(ctx, grant, null, []);
  }

  @Post('/suggestions')
  @Html()
  async take(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const grant = await this.grant(id);
    const typed = formValues(body);
    const { inputs, problems } = readSuggestions(await this.offered(grant), typed, ctx);
    if (problems.length) {
      response.status(422);
      return this.suggestionPage(ctx, grant, typed, problems);
    }
    try {
      await this.addTargets.run(id, inputs, who.userId);
      return seeOther(`/grants/${id}#targets`, { kind: 'done', text: ctx.t.targets.added(inputs.length) });
    } catch (error) {
      response.status(statusOf(codeOf(error)));
      const first = `choose-${inputs[0]?.indicator ?? ''}`;
      return this.suggestionPage(ctx, grant, typed, [{ ...problemOf(error, ctx), path: first }]);
    }
  }

  /** The way back from adding or replacing one. */
  @Post('/:targetId/withdrawal')
  async withdraw(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @IdParam('targetId') targetId: string,
  ): Promise<SeeOther> {
    await this.endTarget.withdraw(id, targetId, who.userId);
    return seeOther(`/grants/${id}#targets`, { kind: 'done', text: ctx.t.targets.withdrawn });
  }

  private async grant(id: string): Promise<Grant> {
    const detail = await this.funding.grant(id);
    if (!detail) throw notFound('grant');
    return detail.grant;
  }

  private formPage(
    ctx: PageContext,
    grant: Grant,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): string {
    const words = ctx.t.targets.form;
    return renderGrantStep(
      ctx,
      grant,
      words,
      <TargetForm ctx={ctx} grantId={grant.id} values={values} problems={problems} />,
    );
  }

  /** What is aimed at already is left out. */
  private async offered(grant: Grant): Promise<SuggestedTarget[]> {
    const { inForce } = await this.queries.of(grant.id);
    const there = new Set(inForce.map(({ target }) => target.indicator));
    return suggestedTargets(grant).filter(({ indicator }) => !there.has(indicator));
  }

  /** `typed`: null at first. */
  private async suggestionPage(
    ctx: PageContext,
    grant: Grant,
    typed: FormValues | null,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const offered = await this.offered(grant);
    return renderGrantStep(
      ctx,
      grant,
      ctx.t.targets.suggestions,
      <SuggestionForm
        ctx={ctx}
        grantId={grant.id}
        offered={offered}
        values={typed ?? suggestionValues(offered, ctx)}
        problems={problems}
      />,
    );
  }
}

/** What the person can mend beside the field; anything else is thrown on. */
export function problemOf(error: unknown, ctx: PageContext): FieldProblem {
  codeOf(error);
  const { code } = error as UserError;
  const path = code === 'due-day-outside' ? 'dueDay' : code === 'target-value' ? 'value' : 'indicator';
  return { path, message: errorText(error as UserError, ctx.t) };
}

const mendable = ['target-exists', 'due-day-outside', 'too-many-targets', 'target-value'] as const;

export function codeOf(error: unknown): UserError['code'] {
  if (!(error instanceof UserError) || !mendable.some((code) => code === error.code)) throw error;
  return error.code;
}
