import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { notFound, UserError } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { statusOf } from '../../../web/http/problem-status.js';
import { formValues, readForm } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { typedDay } from '../../../web/http/typed-day.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { FundingQueries } from '../funding.queries.js';
import { FundingStatements } from '../funding-statements.js';
import { statementInput } from '../grant-input.js';
import { renderStatementForm } from './statement-form.js';

const statementForm = statementInput.extend({ validFrom: typedDay });

/** Wordings of the funding statement of a grant. */
@PageController('/grants/:id/statements')
export class StatementsPages {
  constructor(
    private readonly funding: FundingQueries,
    private readonly statements: FundingStatements,
  ) {}

  @Get('/new')
  @Needs('editor')
  @Html()
  async newForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const detail = await this.funding.grant(id);
    if (!detail) throw notFound('grant');
    return renderStatementForm(ctx, detail.grant, { values: {}, problems: [] });
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
    const detail = await this.funding.grant(id);
    if (!detail) throw notFound('grant');
    const form = readForm(statementForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return renderStatementForm(ctx, detail.grant, form);
    }
    try {
      const statement = await this.statements.add(id, form.value, who.userId);
      return seeOther(`/grants/${id}#statements`, {
        kind: 'done',
        text: ctx.t.funding.page.statementAdded(ctx.format.day(statement.validFrom)),
        undo: { action: `/grants/${id}/statements/${statement.id}/withdrawal`, fields: {} },
      });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'statement-exists') throw error;
      response.status(statusOf(error.code));
      const problems = [{ path: 'validFrom', message: errorText(error, ctx.t) }];
      return renderStatementForm(ctx, detail.grant, { values: formValues(body), problems });
    }
  }

  /** The way back from adding one. */
  @Post('/:statementId/withdrawal')
  async withdraw(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @IdParam('statementId') statementId: string,
  ): Promise<SeeOther> {
    await this.statements.withdraw(id, statementId, who.userId);
    return seeOther(`/grants/${id}#statements`, {
      kind: 'done',
      text: ctx.t.funding.page.statementWithdrawn,
    });
  }
}
