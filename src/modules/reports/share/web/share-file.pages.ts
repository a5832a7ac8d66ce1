import { Body, Get, Header, Inject, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { dayOf } from '../../../../shared/days.js';
import { UserError } from '../../../../shared/errors.js';
import { fileName } from '../../../../web/file-name.js';
import { PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { formValues } from '../../../../web/http/read-form.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { messagesFor } from '../../../../web/i18n/messages.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Public } from '../../../accounts/access.js';
import { fileTypes } from '../../visibility/finalising/file-types.js';
import { MakeShareFile } from '../make-share-file.js';
import type { ShareFormat } from '../make-share-file.js';
import { OpenShareLink } from '../open-share-link.js';
import type { OpenedShare } from '../open-share-link.js';
import { isLookedAt } from './is-looked-at.js';
import { openOrAsk } from './open-or-ask.js';
import { renderShareProblem } from './shared-report.js';

type Answer = StreamableFile | string;

/** What a share link shows, as PDF and as tables. Where there is a password, the file asks for it as the page does. */
@PageController('/share/:token')
@Public()
export class ShareFilePages {
  constructor(
    private readonly links: OpenShareLink,
    private readonly files: MakeShareFile,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  @Get('report.pdf')
  @Header('x-robots-tag', 'noindex, nofollow')
  pdf(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answer> {
    return this.show(ctx, token, 'pdf', request, response);
  }

  @Get('report.xlsx')
  @Header('x-robots-tag', 'noindex, nofollow')
  tables(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answer> {
    return this.show(ctx, token, 'xlsx', request, response);
  }

  @Post('report.pdf')
  @Header('x-robots-tag', 'noindex, nofollow')
  unlockPdf(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answer> {
    return this.unlock(ctx, token, 'pdf', { body, request, response });
  }

  @Post('report.xlsx')
  @Header('x-robots-tag', 'noindex, nofollow')
  unlockTables(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answer> {
    return this.unlock(ctx, token, 'xlsx', { body, request, response });
  }

  private show(ctx: PageContext, token: string, format: ShareFormat, request: Request, response: Response) {
    return this.answer(ctx, { token, format }, () => this.links.run(token), request, response);
  }

  private unlock(
    ctx: PageContext,
    token: string,
    format: ShareFormat,
    { body, request, response }: { body: unknown; request: Request; response: Response },
  ) {
    response.status(200);
    const password = formValues(body)['password'] ?? '';
    const open = () => this.links.withPassword(token, password, request.ip ?? '');
    return this.answer(ctx, { token, format }, open, request, response);
  }

  private async answer(
    ctx: PageContext,
    asked: { token: string; format: ShareFormat },
    open: () => Promise<OpenedShare>,
    request: Request,
    response: Response,
  ): Promise<Answer> {
    response.setHeader('cache-control', 'no-store');
    const page = (html: string) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return html;
    };
    const opened = await openOrAsk(ctx, response, asked, open);
    if (typeof opened === 'string') return page(opened);
    const { ending, type } = fileTypes[asked.format];
    // a mail program that only looks whether there is something shall not have it made
    if (request.method === 'HEAD') return new StreamableFile(Buffer.alloc(0), { type });
    try {
      const bytes = await this.files.run(opened, asked.format, request.ip ?? '');
      if (isLookedAt(ctx, request)) await this.links.countView(opened.linkId);
      const { document, finalisedAt } = opened;
      const name = fileName(
        [document.title, messagesFor(document.language).share.page.shared],
        dayOf(finalisedAt, this.settings.timeZone),
        ending,
      );
      return new StreamableFile(bytes, {
        type,
        disposition: `attachment; filename="${name}"`,
        length: bytes.length,
      });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      response.status(statusOf(error.code));
      return page(renderShareProblem(ctx, errorText(error, ctx.t)));
    }
  }
}
