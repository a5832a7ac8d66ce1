import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { Html, PageController } from '../../../web/http/page.js';
import { readForm } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { keepDays, RetentionSettings } from '../retention-settings.js';
import { RetentionQueries } from '../retention.queries.js';
import { renderRetention } from './retention-page.js';

const address = '/settings/retention';

const retentionForm = z.object({ days: z.coerce.number().int().min(keepDays.least).max(keepDays.most) });

/** How long items are kept, and how many there are: for administrators. */
@PageController(address)
@Needs('admin')
export class RetentionPages {
  constructor(
    private readonly retention: RetentionSettings,
    private readonly queries: RetentionQueries,
  ) {}

  @Get()
  @Html()
  async show(@Ctx() ctx: PageContext): Promise<string> {
    return renderRetention(ctx, await this.queries.state(), { days: String(await this.retention.days()) });
  }

  @Post()
  @Html()
  async save(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(retentionForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return renderRetention(ctx, await this.queries.state(), form.values, form.problems);
    }
    await this.retention.change(form.value.days, who.userId);
    return seeOther(address, { kind: 'done', text: ctx.t.retention.saved });
  }
}
