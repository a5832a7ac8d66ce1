import { Body, Get, Inject, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { dayOf } from '../../../../shared/days.js';
import { UserError } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { requireId } from '../../../../shared/ids.js';
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
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { licenceProblem } from '../clipping-use.js';
import { EditPressReview } from '../edit-press-review.js';
import { summaryText } from '../press-review-input.js';
import { PressReviewQueries } from '../press-review.queries.js';
import { pressReviewForm, pressReviewValues } from './press-review-form.js';
import { PressReviewPage } from './press-review-page.js';
import { pressReviewAddress, pressReviewCrumbs, PressReviewStyles } from './press-review-room.js';

const moveForm = z.object({ by: z.enum(['up', 'down']) });
const summaryForm = z.object({ summary: summaryText });
const archiveForm = z.object({ archived: z.enum(['yes', 'no']) });
const putForm = z.object({
  mention: z.uuid(),
  ordinal: z.coerce.number().int().min(0).max(100_000),
  summary: summaryText,
});

/** One press review: its pieces, their order and summaries, its settings. */
@PageController('/press-reviews/:id')
export class PressReviewPages {
  constructor(
    private readonly reviews: PressReviewQueries,
    private readonly edit: EditPressReview,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  @Get()
  @Html()
  page(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    return this.render(ctx, id);
  }

  @Post()
  @Html()
  async change(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(pressReviewForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.render(ctx, id, form.values, form.problems);
    }
    const { version, ...input } = form.value;
    try {
      await this.edit.change(id, version, input, who.userId);
      return seeOther(pressReviewAddress({ id }), { kind: 'done', text: ctx.t.pressReview.done.saved });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (error.code === 'period-order') {
        response.status(422);
        const problem = { path: 'periodEnd', message: errorText(error, ctx.t) };
        return this.render(ctx, id, formValues(body), [problem]);
      }
      if (error.code !== 'changed-meanwhile') throw error;
      // saving once more is then a decision: the form carries the version that the person was told about
      const { review } = await this.reviews.one(id);
      response.status(409);
      const problem = { path: 'title', message: ctx.t.pressReview.form.changedMeanwhile };
      return this.render(ctx, id, { ...formValues(body), version: String(review.version) }, [problem]);
    }
  }

  @Post('archive')
  async archive(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const archived = readBody(archiveForm, body).archived === 'yes';
    await this.edit.archive(id, archived, who.userId);
    const own = pressReviewAddress({ id });
    const { archived: away, restored } = ctx.t.pressReview.done;
    return seeOther(archived ? '/press-reviews' : own, {
      kind: 'done',
      text: archived ? away : restored,
      undo: { action: `${own}/archive`, fields: { archived: archived ? 'no' : 'yes' } },
    });
  }

  @Post('items')
  async put(@Ctx() ctx: PageContext, @IdParam() id: string, @Body() body: unknown): Promise<SeeOther> {
    const { mention, ordinal, summary } = readBody(putForm, body);
    await this.edit.put(id, { mentionId: mention, ordinal, summary });
    return seeOther(pressReviewAddress({ id }), { kind: 'done', text: ctx.t.pressReview.done.put });
  }

  @Post('items/:item')
  async summarise(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Param('item') item: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    await this.edit.summarise(id, requireId(item), readBody(summaryForm, body).summary);
    return seeOther(pieceAddress(id, item), { kind: 'done', text: ctx.t.pressReview.done.saved });
  }

  @Post('items/:item/move')
  async move(@IdParam() id: string, @Param('item') item: string, @Body() body: unknown): Promise<SeeOther> {
    await this.edit.move(id, requireId(item), readBody(moveForm, body).by);
    return seeOther(pieceAddress(id, item));
  }

  @Post('items/:item/removal')
  async remove(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Param('item') item: string,
  ): Promise<SeeOther> {
    const { mentionId, ordinal, summary } = await this.edit.remove(id, requireId(item));
    const own = pressReviewAddress({ id });
    const fields = { mention: mentionId, ordinal: String(ordinal), summary };
    return seeOther(own, {
      kind: 'done',
      text: ctx.t.pressReview.done.removed,
      undo: { action: `${own}/items`, fields },
    });
  }

  private async render(
    ctx: PageContext,
    id: string,
    values?: FormValues,
    problems: readonly FieldProblem[] = [],
  ): Promise<string> {
    const detail = await this.reviews.one(id);
    const { review } = detail;
    const today = dayOf(ctx.now, this.settings.timeZone);
    const problem = review.mode === 'clippings' ? licenceProblem(review, today) : null;
    return renderPage(
      ctx,
      {
        title: review.title,
        head: <PressReviewStyles />,
        section: 'reports',
        crumbs: pressReviewCrumbs(ctx),
      },
      <PressReviewPage
        ctx={ctx}
        view={{ detail, problem, values: values ?? pressReviewValues(review), problems }}
      />,
    );
  }
}

const pieceAddress = (id: string, item: string) => `${pressReviewAddress({ id })}#piece-${item}`;

function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const form = schema.safeParse(body ?? {});
  if (!form.success) throw new UserError('invalid-input');
  return form.data;
}
