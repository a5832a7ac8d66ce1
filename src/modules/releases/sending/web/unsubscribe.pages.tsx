import { Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Html, PageController } from '../../../../web/http/page.js';
import { renderBarePage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Public } from '../../../accounts/access.js';
import { ObjectByMail } from '../object-by-mail.js';

/**
 * The way out that every mail names. Opens without signing in and sets no cookie. Only a POST objects, so that programs which follow links in mails
 * object for nobody; mail programs post to the same address at one click (RFC 8058).
 */
@PageController('/unsubscribe/:token')
export class UnsubscribePages {
  constructor(private readonly objections: ObjectByMail) {}

  @Get()
  @Public()
  @Html()
  async ask(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    if (!(await this.objections.knows(token))) return unknown(ctx, response);
    const words = ctx.t.sendings.unsubscribe;
    return renderBarePage(
      ctx,
      { title: words.title, lead: words.lead(ctx.organisation?.name ?? '') },
      <form method="post" action={`/unsubscribe/${token}`}>
        <button type="submit" class="btn btn-primary">
          {words.submit}
        </button>
      </form>,
    );
  }

  @Post()
  @Public()
  @Html()
  async object(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    if (!(await this.objections.run(token))) return unknown(ctx, response);
    response.status(200);
    const words = ctx.t.sendings.unsubscribe;
    return renderBarePage(ctx, { title: words.doneTitle }, <p>{words.done}</p>);
  }
}

function unknown(ctx: PageContext, response: Response): string {
  response.status(404);
  const words = ctx.t.sendings.unsubscribe;
  return renderBarePage(ctx, { title: words.unknownTitle }, <p>{words.unknown}</p>);
}
