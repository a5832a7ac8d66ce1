import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { notFound } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ReleasesQueries } from '../../../releases/releases.queries.js';
import { renderReleaseRoom } from '../../../releases/web/release-rooms.js';
import { MakeSilenceTasks } from '../make-silence-tasks.js';
import { SetSilenceDays } from '../set-silence-days.js';
import { SilenceQueries } from '../silence.queries.js';
import { SilencePage } from './silence-page.js';

const daysForm = z.object({
  days: z
    .string()
    .default('')
    .transform((text) => (text.trim() === '' ? null : Number(text)))
    .pipe(z.number().int().min(1).max(90).nullable()),
});

/** Where a release stayed without an answer. */
@PageController('/releases/:id/silence')
export class SilencePages {
  constructor(
    private readonly releases: ReleasesQueries,
    private readonly silence: SilenceQueries,
    private readonly setDays: SetSilenceDays,
    private readonly makeTasks: MakeSilenceTasks,
  ) {}

  @Get()
  @Html()
  show(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    return this.page(ctx, id, null, []);
  }

  @Post('days')
  @Html()
  async days(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(daysForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.page(ctx, id, form.values, form.problems);
    }
    const own = `/releases/${id}/silence`;
    const before = await this.setDays.run(id, form.value.days, who.userId);
    await this.makeTasks.of(id);
    return seeOther(own, {
      kind: 'done',
      text: ctx.t.silence.daysSaved,
      undo: { action: `${own}/days`, fields: { days: before === null ? '' : String(before) } },
    });
  }

  private async page(
    ctx: PageContext,
    id: string,
    values: FormValues | null,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const detail = await this.releases.detail(id);
    const list = await this.silence.list(id, ctx.now);
    if (!detail || !list) throw notFound('release');
    const { release } = detail;
    const days = { days: list.root.silenceDays === null ? '' : String(list.root.silenceDays) };
    const view = { release, list, values: values ?? days, problems };
    return renderReleaseRoom(ctx, release, 'silence', <SilencePage ctx={ctx} view={view} />);
  }
}
