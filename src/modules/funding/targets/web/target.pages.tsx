import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { notFound, UserError } from '../../../../shared/errors.js';
import { RoomStyles } from '../../../../web/components/room-styles.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { FundingQueries } from '../../funding.queries.js';
import { EndTarget } from '../end-target.js';
import { MoveTarget } from '../move-target.js';
import { ReplaceTarget } from '../replace-target.js';
import { endInput } from '../target-input.js';
import { TargetsQueries } from '../targets.queries.js';
import { replacementForm } from './target-form.js';
import { TargetPage } from './target-page.js';
import type { Returned } from './target-view.js';
import { targetName } from './target-text.js';
import { codeOf, problemOf } from './targets.pages.js';

const placeForm = z.object({ direction: z.enum(['up', 'down']) });
const endForm = z.object({ endReason: endInput.shape.reason });

/** One target: what it means, what took whose place, and its steps. */
@PageController('/grants/:id/targets/:targetId')
export class TargetPages {
  constructor(
    private readonly funding: FundingQueries,
    private readonly queries: TargetsQueries,
    private readonly replaceTarget: ReplaceTarget,
    private readonly endTarget: EndTarget,
    private readonly moveTarget: MoveTarget,
  ) {}

  /** A target that was replaced leads to the one in its place. */
  @Get()
  @Html()
  async one(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @IdParam('targetId') targetId: string,
  ): Promise<string | SeeOther> {
    const successor = await this.queries.successor(id, targetId);
    if (successor !== null) return seeOther(`/grants/${id}/targets/${successor}`);
    return this.page(ctx, id, targetId, null);
  }

  @Post('/replacement')
  @Html()
  async replace(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @IdParam('targetId') targetId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(replacementForm(ctx.locale), body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.page(ctx, id, targetId, { form: 'replacement', ...form });
    }
    try {
      const fresh = await this.replaceTarget.run(id, targetId, form.value, who.userId);
      return seeOther(`/grants/${id}/targets/${fresh}`, {
        kind: 'done',
        text: ctx.t.targets.page.replaced,
        undo: { action: `/grants/${id}/targets/${fresh}/withdrawal`, fields: {} },
      });
    } catch (error) {
      response.status(statusOf(codeOf(error)));
      const problem = problemOf(error, ctx);
      const path = problem.path === 'indicator' ? 'dueDay' : problem.path;
      return this.page(ctx, id, targetId, {
        form: 'replacement',
        values: formValues(body),
        problems: [{ ...problem, path }],
      });
    }
  }

  @Post('/end')
  @Html()
  async end(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @IdParam('targetId') targetId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(endForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.page(ctx, id, targetId, { form: 'end', ...form });
    }
    await this.endTarget.run(id, targetId, form.value.endReason, who.userId);
    return seeOther(`/grants/${id}#targets`, {
      kind: 'done',
      text: ctx.t.targets.page.endedDone,
      undo: { action: `/grants/${id}/targets/${targetId}/reopening`, fields: {} },
    });
  }

  /** The way back from ending it. */
  @Post('/reopening')
  async reopen(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @IdParam('targetId') targetId: string,
  ): Promise<SeeOther> {
    await this.endTarget.reopen(id, targetId, who.userId);
    return seeOther(`/grants/${id}#targets`, { kind: 'done', text: ctx.t.targets.page.reopened });
  }

  @Post('/place')
  async move(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @IdParam('targetId') targetId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = readForm(placeForm, body, ctx);
    if (!form.ok) throw new UserError('invalid-input', {}, form.problems);
    const { direction } = form.value;
    const target = await this.moveTarget.run(id, targetId, direction);
    const fields = { direction: direction === 'up' ? 'down' : 'up' };
    return seeOther(`/grants/${id}#targets`, {
      kind: 'done',
      text: ctx.t.targets.moved(targetName(ctx, target)),
      undo: { action: `/grants/${id}/targets/${targetId}/place`, fields },
    });
  }

  private async page(
    ctx: PageContext,
    grantId: string,
    targetId: string,
    returned: Returned | null,
  ): Promise<string> {
    return renderTarget(ctx, this.funding, this.queries, { grantId, targetId }, returned);
  }
}

/** The page of a target, also when a form on it came back. Throws `not-found`. */
export async function renderTarget(
  ctx: PageContext,
  funding: FundingQueries,
  queries: TargetsQueries,
  { grantId, targetId }: { grantId: string; targetId: string },
  returned: Returned | null,
): Promise<string> {
  const detail = await funding.grant(grantId);
  const row = await queries.one(grantId, targetId);
  if (!detail || !row) throw notFound('target');
  const { grant } = detail;
  const names = await queries.names([row]);
  return renderPage(
    ctx,
    {
      title: targetName(ctx, row.target),
      head: <RoomStyles />,
      section: 'grants',
      crumbs: [
        { label: ctx.t.funding.title, href: '/grants' },
        { label: grant.title, href: `/grants/${grant.id}#targets` },
      ],
    },
    <TargetPage ctx={ctx} view={{ grant, row, names, returned }} />,
  );
}
