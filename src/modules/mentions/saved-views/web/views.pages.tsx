import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { Ctx } from '../../../../web/page-context.js';
import type { Notice, PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { viewedPages } from '../saved-view.entity.js';
import type { ViewedPage } from '../saved-view.entity.js';
import { SavedViews } from '../saved-views.js';
import type { ViewDraft } from '../saved-views.js';
import { viewAddress } from './saved-views-bar.js';
import { renderViews } from './views-page.js';

const page = z.enum(viewedPages);
const name = z.string().trim().min(1).max(80);
const box = z
  .enum(['on', ''])
  .default('')
  .transform((value) => value === 'on');
const viewForm = z.object({ page, name, query: z.string().max(2000), shared: box, counted: box });
const sharingForm = z.object({ shared: z.enum(['yes', 'no']).transform((value) => value === 'yes') });

/** Everybody keeps views of their own; sharing one needs an editor. */
@PageController('/views')
@Needs('viewer')
export class SavedViewPages {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext, @Who() who: Principal): Promise<string> {
    const of = page.catch('inbox').parse(ctx.query.get('page'));
    return renderViews(ctx, of, await this.views.list(of, who));
  }

  @Post()
  @Html()
  async save(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(viewForm, body, ctx);
    const again = async (status: number, problems: { path: string; message: string }[]) => {
      response.status(status);
      const values = formValues(body);
      const of = page.catch('inbox').parse(values['page']);
      return renderViews(ctx, of, await this.views.list(of, who), { values, problems });
    };
    if (!form.ok) return again(422, form.problems);
    try {
      const { id, before } = await this.views.save(form.value, who);
      const words = ctx.t.views;
      return seeOther(viewAddress(form.value), {
        kind: 'done',
        text: before ? words.replaced(form.value.name) : words.saved(form.value.name),
        undo: before
          ? { action: '/views', fields: fieldsOf(before) }
          : { action: `/views/${id}/removal`, fields: {} },
      });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'too-many-views') throw error;
      return again(statusOf(error.code), [{ path: 'name', message: errorText(error, ctx.t) }]);
    }
  }

  @Post(':id/name')
  @Html()
  async rename(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = readForm(z.object({ name }), body, ctx);
    if (!form.ok) throw new UserError('invalid-input', {}, form.problems);
    const before = await this.views.change(id, form.value, who);
    return done(before.page, {
      kind: 'done',
      text: ctx.t.views.renamed(form.value.name),
      undo: { action: `/views/${id}/name`, fields: { name: before.name } },
    });
  }

  @Post(':id/sharing')
  @Html()
  async share(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = readForm(sharingForm, body, ctx);
    if (!form.ok) throw new UserError('invalid-input');
    const { shared } = form.value;
    const before = await this.views.change(id, { shared }, who);
    const words = ctx.t.views;
    // an administrator who takes somebody else's view out of sight cannot bring it back
    const mine = before.ownerId === who.userId;
    return done(before.page, {
      kind: 'done',
      text: shared ? words.isShared(before.name) : words.isOwn(before.name),
      ...(mine && {
        undo: { action: `/views/${id}/sharing`, fields: { shared: before.shared ? 'yes' : 'no' } },
      }),
    });
  }

  @Post(':id/removal')
  @Html()
  async remove(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    const before = await this.views.remove(id, who);
    return done(before.page, {
      kind: 'done',
      text: ctx.t.views.removed(before.name),
      undo: { action: `/views/${id}/restoration`, fields: {} },
    });
  }

  @Post(':id/restoration')
  @Html()
  async restore(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    const before = await this.views.restore(id, who);
    return done(before.page, { kind: 'done', text: ctx.t.views.restored(before.name) });
  }
}

function done(of: ViewedPage, notice: Notice): SeeOther {
  return seeOther(`/views?page=${of}`, notice);
}

function fieldsOf({ shared, counted, ...rest }: ViewDraft): Record<string, string> {
  return { ...rest, shared: shared ? 'on' : '', counted: counted ? 'on' : '' };
}
