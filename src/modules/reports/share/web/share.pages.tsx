import { Body, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { UserError } from '../../../../shared/errors.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { formValues } from '../../../../web/http/read-form.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Public } from '../../../accounts/access.js';
import { OpenShareLink } from '../open-share-link.js';
import type { OpenedShare } from '../open-share-link.js';
import { renderClosedShare, renderSharedReport, renderSharePassword } from './shared-report.js';

/** One report for somebody without an account. Sets no cookie: where there is a password, it is asked for each time. */
@PageController('/share/:token')
@Public()
export class SharePages {
  constructor(private readonly links: OpenShareLink) {}

  @Get()
  @Html()
  @Header('x-robots-tag', 'noindex, nofollow')
  async show(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return this.answer(ctx, token, await this.links.run(token), request, response);
  }

  /** Answers with the report instead of a redirect, so that nothing need be remembered of the reader. */
  @Post()
  @Html()
  @Header('x-robots-tag', 'noindex, nofollow')
  async unlock(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const password = formValues(body)['password'] ?? '';
    try {
      const opened = await this.links.withPassword(token, password, request.ip ?? '');
      response.status(200);
      return await this.answer(ctx, token, opened, request, response);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const isWrong = error.code === 'wrong-password';
      response.status(isWrong ? 422 : statusOf(error.code));
      const message = isWrong ? ctx.t.share.page.wrongPassword : errorText(error, ctx.t);
      return renderSharePassword(ctx, token, [{ path: 'password', message }]);
    }
  }

  private async answer(
    ctx: PageContext,
    token: string,
    opened: OpenedShare,
    request: Request,
    response: Response,
  ): Promise<string> {
    switch (opened.kind) {
      case 'closed':
        response.status(404);
        return renderClosedShare(ctx);
      case 'locked':
        return renderSharePassword(ctx, token);
      case 'open':
        // who works here looks at what was given out, and mail programs ask for the head alone
        if (!ctx.user && request.method !== 'HEAD') await this.links.countView(opened.linkId);
        return renderSharedReport(ctx, opened);
    }
  }
}
