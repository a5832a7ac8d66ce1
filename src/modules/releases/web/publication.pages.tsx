import { Body, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { UserError } from '../../../shared/errors.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { wallTimeKind } from '../../../shared/zone-time.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { statusOf } from '../../../web/http/problem-status.js';
import { formValues, readForm } from '../../../web/http/read-form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { ApproveRelease } from '../publication/approve-release.js';
import { PublishRelease } from '../publication/publish-release.js';
import { ScheduleRelease } from '../publication/schedule-release.js';
import { ReleaseViews } from './release-views.js';
import { momentFields, momentOf } from './typed-moment.js';

const version = z.coerce.number().int();
const approvalForm = z.object({ approved: z.enum(['yes', 'no']), version: version.default(-1) });
const planForm = z.object({ ...momentFields, version });

/** The steps of a release on its way to the public. */
@PageController('/releases/:id')
export class PublicationPages {
  constructor(
    private readonly views: ReleaseViews,
    private readonly approveRelease: ApproveRelease,
    private readonly publishRelease: PublishRelease,
    private readonly scheduleRelease: ScheduleRelease,
  ) {}

  @Post('approval')
  @Html()
  async approval(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = approvalForm.safeParse(body ?? {});
    if (!form.success) throw new UserError('invalid-input');
    const approves = form.data.approved === 'yes';
    return this.step(ctx, id, async () => {
      if (approves) await this.approveRelease.run(id, form.data.version, who.userId);
      else await this.approveRelease.withdraw(id, who.userId);
      return approves ? ctx.t.publication.done.approved : ctx.t.publication.done.withdrawn;
    });
  }

  @Post('publication')
  @Html()
  async publish(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = z.object({ version }).safeParse(body ?? {});
    if (!form.success) throw new UserError('invalid-input');
    return this.step(ctx, id, async () => {
      const isNew = await this.publishRelease.run(id, form.data.version, who.userId);
      return isNew ? ctx.t.publication.done.published : ctx.t.publication.done.publishedBefore;
    });
  }

  @Post('schedule')
  @Html()
  async schedule(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const values = formValues(body);
    const { done } = ctx.t.publication;
    if (values['step'] === 'unschedule')
      return this.step(ctx, id, async () => {
        await this.scheduleRelease.unschedule(id, who.userId);
        return done.unscheduled;
      });
    const form = readForm(planForm, body, ctx);
    if (!form.ok) return this.again(ctx, id, values, form.problems, 422, response);
    const { day, time } = form.value;
    const { timeZone } = ctx.format;
    const kind = wallTimeKind(day, time, timeZone);
    if (kind === 'never')
      return this.again(
        ctx,
        id,
        values,
        [{ path: 'time', message: ctx.t.validation.timeLeftOut }],
        422,
        response,
      );
    const at = momentOf({ day, time }, timeZone);
    try {
      await this.scheduleRelease.run(id, form.value.version, at, who.userId);
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'not-found') throw error;
      const problem = { path: 'day', message: errorText(error, ctx.t) };
      return this.again(ctx, id, values, [problem], statusOf(error.code), response);
    }
    const moment = ctx.format.dateTime(at);
    const text = kind === 'twice' ? done.scheduledTwice(moment) : done.scheduled(moment);
    return seeOther(`/releases/${id}`, { kind: 'done', text });
  }

  /** Says on the release's page what was done, or why it was not. */
  private async step(ctx: PageContext, id: string, run: () => Promise<string>): Promise<SeeOther> {
    try {
      return seeOther(`/releases/${id}`, { kind: 'done', text: await run() });
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'not-found') throw error;
      return seeOther(`/releases/${id}`, { kind: 'problem', text: errorText(error, ctx.t) });
    }
  }

  private again(
    ctx: PageContext,
    id: string,
    values: FormValues,
    problems: FieldProblem[],
    status: number,
    response: Response,
  ): Promise<string> {
    response.status(status);
    return this.views.page(ctx, id, values, problems);
  }
}
