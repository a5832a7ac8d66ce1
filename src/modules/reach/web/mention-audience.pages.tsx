import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { dayOf } from '../../../shared/days.js';
import { notFound, UserError } from '../../../shared/errors.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { formValues, readForm } from '../../../web/http/read-form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { MentionQueries } from '../../mentions/mentions.queries.js';
import type { MentionDetail } from '../../mentions/mentions.queries.js';
import { PieceAudiences } from '../../mentions/piece-audience.js';
import { fieldOfProblem, isFigureProblem } from '../../outlets/figures/refuse-figure.js';
import { statedFields } from '../../outlets/figures/web/figure-form.js';
import { figureText } from '../../outlets/figures/web/figure-text.js';
import { SetMentionAudience } from '../set-mention-audience.js';
import type { StatedAudience } from '../set-mention-audience.js';
import { renderMentionAudience } from './mention-audience-page.js';

const audienceForm = z
  .object(statedFields)
  .transform(({ low, high, ...rest }) => ({ ...rest, low: low.low, high: high?.high ?? low.high }));

/** The audience of one piece that differs from its outlet's. */
@PageController('/mentions/:id/audience')
export class MentionAudiencePages {
  constructor(
    private readonly mentions: MentionQueries,
    private readonly audiences: PieceAudiences,
    private readonly setAudience: SetMentionAudience,
  ) {}

  @Get()
  @Needs('editor')
  @Html()
  async form(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const detail = await this.detail(id);
    const { own } = (await this.audiences.of(id))!;
    const today = dayOf(ctx.now, ctx.format.timeZone);
    return this.page(ctx, detail, own ? valuesOf(own) : { asOf: today }, []);
  }

  @Post()
  @Html()
  async save(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const detail = await this.detail(id);
    const form = readForm(audienceForm, body, ctx);
    const again = (problems: readonly FieldProblem[]) => {
      response.status(422);
      return this.page(ctx, detail, formValues(body), problems);
    };
    if (!form.ok) return again(form.problems);
    try {
      const before = await this.setAudience.set(id, form.value, who.userId);
      const { metric } = (await this.audiences.of(id))!;
      return seeOther(`/mentions/${id}`, {
        kind: 'done',
        text: ctx.t.figures.piece.saved(figureText(ctx, metric, form.value)),
        undo: wayBack(id, before),
      });
    } catch (error) {
      if (!(error instanceof UserError) || !isFigureProblem(error.code)) throw error;
      return again([{ path: fieldOfProblem[error.code], message: errorText(error, ctx.t) }]);
    }
  }

  @Post('/removal')
  async remove(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    const before = await this.setAudience.remove(id, who.userId);
    return seeOther(`/mentions/${id}`, {
      kind: 'done',
      text: ctx.t.figures.piece.removed,
      ...(before && { undo: wayBack(id, before) }),
    });
  }

  private async detail(id: string): Promise<MentionDetail> {
    const detail = await this.mentions.detail(id);
    if (!detail) throw notFound('mention');
    return detail;
  }

  private async page(
    ctx: PageContext,
    detail: MentionDetail,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const audience = (await this.audiences.of(detail.mention.id))!;
    return renderMentionAudience(ctx, { detail, audience, values, problems });
  }
}

function valuesOf({ low, high, source, url, asOf, note }: StatedAudience): FormValues {
  return { low: String(low), high: high === low ? '' : String(high), source, url, asOf, note };
}

function wayBack(id: string, before: StatedAudience | null): { action: string; fields: FormValues } {
  const address = `/mentions/${id}/audience`;
  return before
    ? { action: address, fields: valuesOf(before) }
    : { action: `${address}/removal`, fields: {} };
}
