import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { exportPaths, formatOf, sendList } from '../../../../web/list-sheet.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ShowOutlet } from '../../web/show-outlet.js';
import { AddFigure } from '../add-figure.js';
import { FigureQueries } from '../figures.queries.js';
import { fieldOfProblem, isFigureProblem } from '../refuse-figure.js';
import { WithdrawFigure } from '../withdraw-figure.js';
import { figureForm } from './figure-form.js';
import { figureSheetColumns } from './figure-sheet.js';
import { figureText } from './figure-text.js';

const withdrawalForm = z.object({ reason: z.string().trim().max(300).default('') });

/** Figures of one outlet; the page itself is the outlet's. */
@PageController('/outlets/:id/figures')
export class FiguresPages {
  constructor(
    private readonly show: ShowOutlet,
    private readonly figures: FigureQueries,
    private readonly addFigure: AddFigure,
    private readonly withdrawFigure: WithdrawFigure,
  ) {}

  @Get(exportPaths)
  async file(@Ctx() ctx: PageContext, @IdParam() id: string, @Res() response: Response): Promise<void> {
    const { outlet } = await this.show.detail(id);
    await sendList(ctx, response, formatOf(ctx), {
      name: 'figures',
      columns: figureSheetColumns(ctx),
      rows: (await this.figures.figuresOf(id)).map((figure) => ({ figure, outlet })),
      filters: [outlet.name],
    });
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
    const detail = await this.show.detail(id);
    const form = readForm(figureForm, body, ctx);
    const again = (problems: readonly FieldProblem[]) => {
      response.status(422);
      return this.show.page(ctx, detail, { values: formValues(body), problems });
    };
    if (!form.ok) return again(form.problems);
    try {
      const draft = form.value;
      const figure = await this.addFigure.run(id, draft, who.userId);
      const words = ctx.t.figures;
      return seeOther(`/outlets/${id}#figures`, {
        kind: 'done',
        text: words.added(
          words.metrics[draft.metric],
          figureText(ctx, draft.metric, draft),
          ctx.format.day(draft.validFrom),
        ),
        undo: {
          action: `/outlets/${id}/figures/${figure}/withdrawal`,
          fields: { reason: words.takenBack },
        },
      });
    } catch (error) {
      if (!(error instanceof UserError) || !isFigureProblem(error.code)) throw error;
      return again([{ path: fieldOfProblem[error.code], message: errorText(error, ctx.t) }]);
    }
  }

  @Post('/:figureId/withdrawal')
  async withdraw(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @IdParam('figureId') figureId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = withdrawalForm.safeParse(body ?? {});
    if (!form.success) throw new UserError('figure-reason');
    try {
      await this.withdrawFigure.run(id, figureId, form.data.reason, who.userId);
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'not-found') throw error;
      return seeOther(`/outlets/${id}#figures`, { kind: 'problem', text: errorText(error, ctx.t) });
    }
    return seeOther(`/outlets/${id}#figures`, {
      kind: 'done',
      text: ctx.t.figures.withdrawnDone,
      undo: { action: `/outlets/${id}/figures/${figureId}/restoration`, fields: {} },
    });
  }

  @Post('/:figureId/restoration')
  async restore(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @IdParam('figureId') figureId: string,
  ): Promise<SeeOther> {
    await this.withdrawFigure.undo(id, figureId, who.userId);
    return seeOther(`/outlets/${id}#figures`, { kind: 'done', text: ctx.t.figures.restored });
  }
}
