import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { notFound } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { FundingQueries } from '../../funding.queries.js';
import type { Grant } from '../../grant.entity.js';
import { renderGrantStep } from '../../web/render-grant-step.js';
import { AddDueDates } from '../add-due-dates.js';
import { dueDateRules, proposedDueDates } from '../due-date-rules.js';
import type { DueDateRule } from '../due-date-rules.js';
import { DueDatesQueries } from '../due-dates.queries.js';
import { dayProblem } from './due-dates.pages.js';
import { ProposalForm, proposalValues, readProposals } from './proposal-form.js';

const ruleNamed = (name: unknown): DueDateRule => dueDateRules.find((rule) => rule === name) ?? 'generic';

/** Due dates that a rule works out from the grant period. */
@PageController('/grants/:id/due-dates/suggestions')
export class ProposalsPages {
  constructor(
    private readonly funding: FundingQueries,
    private readonly queries: DueDatesQueries,
    private readonly addDueDates: AddDueDates,
  ) {}

  @Get()
  @Needs('editor')
  @Html()
  async show(@Ctx() ctx: PageContext, @IdParam() id: string, @Query('rule') rule: unknown): Promise<string> {
    return this.page(ctx, await this.grant(id), ruleNamed(rule), null, []);
  }

  @Post()
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
    const rule = ruleNamed(typed['rule']);
    const { inputs, problems } = readProposals(rule, proposedDueDates(rule, grant), typed, ctx);
    if (problems.length) {
      response.status(422);
      return this.page(ctx, grant, rule, typed, problems);
    }
    try {
      await this.addDueDates.run(id, inputs, who.userId);
      return seeOther(`/grants/${id}#due-dates`, {
        kind: 'done',
        text: ctx.t.dueDates.added(inputs.length),
      });
    } catch (error) {
      const { message } = dayProblem(error, ctx);
      response.status(422);
      return this.page(ctx, grant, rule, typed, [{ path: 'take-0', message }]);
    }
  }

  private async grant(id: string): Promise<Grant> {
    const detail = await this.funding.grant(id);
    if (!detail) throw notFound('grant');
    return detail.grant;
  }

  /** `typed`: null at first. */
  private async page(
    ctx: PageContext,
    grant: Grant,
    rule: DueDateRule,
    typed: FormValues | null,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const proposed = proposedDueDates(rule, grant);
    const taken = new Set((await this.queries.of(grant.id)).map(({ dueDay }) => dueDay));
    const values = typed ?? proposalValues(proposed, taken, ctx);
    return renderGrantStep(
      ctx,
      grant,
      ctx.t.dueDates.suggestions,
      <ProposalForm
        ctx={ctx}
        grant={grant}
        rule={rule}
        proposed={proposed}
        taken={taken}
        values={values}
        problems={problems}
      />,
    );
  }
}
