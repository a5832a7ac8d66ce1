import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { notFound, UserError } from '../../../../shared/errors.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Public } from '../../../accounts/access.js';
import { CalendarFeed } from '../calendar-feed.js';
import { CalendarTokens } from '../calendar-tokens.js';

/** The calendar as a feed: for the program that knows a secret address, and as a file for whoever is signed in. */
@Controller('calendar.ics')
@ApiExcludeController()
export class CalendarFeedController {
  constructor(
    private readonly feed: CalendarFeed,
    private readonly tokens: CalendarTokens,
  ) {}

  @Get()
  @Public()
  async ics(
    @Ctx() ctx: PageContext,
    @Req() request: Request,
    @Query('token') secret: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const locale = await this.localeFor(secret, request, ctx);
    const text = await this.feed.ics(ctx.now, locale, ctx.organisation?.name ?? null);
    response.setHeader('content-type', 'text/calendar; charset=utf-8');
    response.setHeader('content-disposition', 'inline; filename="echolot.ics"');
    response.setHeader('cache-control', 'private, no-store');
    // the address is the secret
    response.setHeader('referrer-policy', 'no-referrer');
    return text;
  }

  /** Throws `not-found` for a secret that opens nothing, and `sign-in-required` without one. */
  private async localeFor(secret: unknown, request: Request, ctx: PageContext): Promise<'de' | 'en'> {
    if (typeof secret === 'string') {
      const token = await this.tokens.resume(secret);
      if (!token) throw notFound('page');
      return token.locale;
    }
    if (secret !== undefined) throw notFound('page');
    if (!request.principal) throw new UserError('sign-in-required');
    return ctx.locale;
  }
}
