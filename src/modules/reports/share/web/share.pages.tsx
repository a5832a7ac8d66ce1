import { Body, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues } from '../../../../web/http/read-form.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Public } from '../../../accounts/access.js';
import { OpenShareLink } from '../open-share-link.js';
import type { OpenedShare } from '../open-share-link.js';
import { openOrAsk } from './open-or-ask.js';
import { isLookedAt } from './is-looked-at.js';
import { renderSharedReport } from './shared-report.js';

/** One report for somebody without an account. Sets no cookie: where there is a password, it is asked for each time. */
@PageController('/share/:token')
@Public()
export class SharePages {
  constructor(private readonly links: OpenShareLink) {}

  @Get()
  @Html()
  @Header('x-robots-tag', 'noindex, nofollow')
  show(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return this.answer(ctx, token, () => this.links.run(token), request, response);
  }

  /** Answers with the report instead of a redirect, so that nothing need be remembered of the reader. */
  @Post()
  @Html()
  @Header('x-robots-tag', 'noindex, nofollow')
  unlock(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    response.status(200);
    const password = formValues(body)['password'] ?? '';
    const open = () => this.links.withPassword(token, password, request.ip ?? '');
    return this.answer(ctx, token, open, request, response);
  }

  private async answer(
    ctx: PageContext,
    token: string,
    open: () => Promise<OpenedShare>,
    request: Request,
    response: Response,
  ): Promise<string> {
    const opened = await openOrAsk(ctx, response, { token, format: null }, open);
    if (typeof opened === 'string') return opened;
    if (isLookedAt(ctx, request)) await this.links.countView(opened.linkId);
    return renderSharedReport(ctx, token, opened);
  }
}
