import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import { requireId } from '../../../../shared/ids.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { readPosted } from '../../web/posted-review.js';
import { OrganiseTags } from '../organise-tags.js';
import { longestTag, tagName } from '../tag-name.js';
import { TagQueries } from '../tags.queries.js';
import { renderTags } from './tags-page.js';

const address = '/settings/tags';
const nameForm = z.object({
  name: z.string().max(500).transform(tagName).pipe(z.string().min(1).max(longestTag)),
});
const mergeForm = z.object({ into: z.string().transform(requireId) });

/** The words that mentions are sorted by. */
@PageController(address)
@Needs('editor')
export class TagPages {
  constructor(
    private readonly tags: TagQueries,
    private readonly organise: OrganiseTags,
  ) {}

  @Get()
  @Html()
  async show(@Ctx() ctx: PageContext): Promise<string> {
    return renderTags(ctx, await this.tags.list());
  }

  @Post(':id/name')
  @Html()
  async rename(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const again = async (status: number, message: string) => {
      response.status(status);
      return renderTags(ctx, await this.tags.list(), { id, message, typed: formValues(body)['name'] ?? '' });
    };
    const form = readForm(nameForm, body, ctx);
    if (!form.ok) return again(422, form.problems[0]?.message ?? '');
    const { name } = form.value;
    try {
      const before = await this.organise.rename(id, name, who.userId);
      return seeOther(address, {
        kind: 'done',
        text: ctx.t.coding.tagSettings.renamed(name),
        undo: { action: `${address}/${id}/name`, fields: { name: before } },
      });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'tag-exists') throw error;
      return again(statusOf(error.code), errorText(error, ctx.t));
    }
  }

  @Post(':id/merger')
  async merge(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { into } = readPosted(mergeForm, body);
    const names = await this.organise.merge(id, into, who.userId);
    return this.setAside(id, ctx.t.coding.tagSettings.merged(names.from, names.into));
  }

  @Post(':id/removal')
  async remove(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    const name = await this.organise.remove(id, who.userId);
    return this.setAside(id, ctx.t.coding.tagSettings.removed(name));
  }

  @Post(':id/restoration')
  async restore(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    try {
      const name = await this.organise.restore(id, who.userId);
      return seeOther(address, { kind: 'done', text: ctx.t.coding.tagSettings.restored(name) });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'tag-exists') throw error;
      return seeOther(address, { kind: 'problem', text: errorText(error, ctx.t) });
    }
  }

  private setAside(id: string, text: string): SeeOther {
    return seeOther(address, {
      kind: 'done',
      text,
      undo: { action: `${address}/${id}/restoration`, fields: {} },
    });
  }
}
