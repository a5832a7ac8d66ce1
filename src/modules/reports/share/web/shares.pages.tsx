import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import type { ErrorCode, FieldProblem } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { optionalDay } from '../../../../web/http/typed-day.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { CreateShareLink } from '../create-share-link.js';
import { RevokeShareLink } from '../revoke-share-link.js';
import { shareAddress } from '../share-address.js';
import { shareFields } from '../share-input.js';
import { ShareLinkQueries } from '../share-links.queries.js';
import { renderShares } from './render-shares.js';

const shareForm = z.object({
  ...shareFields,
  headlines: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
  lastDay: optionalDay,
});

const fieldOf: Partial<Record<ErrorCode, string>> = {
  'share-day-past': 'lastDay',
  'weak-password': 'password',
};

/** The share links of a report: who was given one, how often it was opened, and the way to close it. */
@PageController('/reports/:id/shares')
export class SharesPages {
  constructor(
    private readonly links: ShareLinkQueries,
    private readonly createLink: CreateShareLink,
    private readonly revokeLink: RevokeShareLink,
  ) {}

  @Get()
  @Needs('editor')
  @Html()
  list(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    return this.page(ctx, id, {});
  }

  /** Answers with the page instead of a redirect: the token must not travel in a cookie. */
  @Post()
  @Html()
  async create(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    await this.links.report(id);
    const form = readForm(shareForm, body, ctx);
    const { password: _, ...values } = formValues(body);
    if (!form.ok) {
      response.status(422);
      return this.page(ctx, id, { values, problems: form.problems });
    }
    try {
      const { token } = await this.createLink.run(id, form.value, who.userId);
      return await this.page(ctx, id, { address: shareAddress(ctx.origin, token) });
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'not-found') throw error;
      response.status(statusOf(error.code));
      const path = fieldOf[error.code] ?? 'label';
      return this.page(ctx, id, { values, problems: [{ path, message: errorText(error, ctx.t) }] });
    }
  }

  @Post(':shareId/revocation')
  async revoke(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @IdParam('shareId') shareId: string,
  ): Promise<SeeOther> {
    const { label } = await this.revokeLink.run(id, shareId, who.userId);
    return seeOther(`/reports/${id}/shares`, {
      kind: 'done',
      text: ctx.t.share.manage.revoked(label),
      undo: { action: `/reports/${id}/shares/${shareId}/restoration`, fields: {} },
    });
  }

  @Post(':shareId/restoration')
  async restore(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @IdParam('shareId') shareId: string,
  ): Promise<SeeOther> {
    const { label } = await this.revokeLink.undo(id, shareId, who.userId);
    return seeOther(`/reports/${id}/shares`, { kind: 'done', text: ctx.t.share.manage.restored(label) });
  }

  private async page(
    ctx: PageContext,
    id: string,
    form: { values?: FormValues; problems?: readonly FieldProblem[]; address?: string },
  ): Promise<string> {
    const report = await this.links.report(id);
    return renderShares(ctx, { report, rows: await this.links.ofReport(id), ...form });
  }
}
