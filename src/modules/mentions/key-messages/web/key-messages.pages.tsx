import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource, IsNull } from 'typeorm';
import { z } from 'zod';
import { notFound } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { isId } from '../../../../shared/ids.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { Campaign } from '../../../campaigns/campaign.entity.js';
import { readPosted } from '../../web/posted-review.js';
import { KeyMessageQueries } from '../key-messages.queries.js';
import { longestMessage, SaveKeyMessage } from '../save-key-message.js';
import { renderKeyMessages } from './key-messages-page.js';

const address = '/settings/key-messages';
const messageForm = z.object({
  text: z.string().trim().min(1).max(longestMessage),
  campaign: z.uuid().or(z.literal('')).default(''),
});
const archiveForm = z.object({ archived: z.enum(['yes', 'no']) });

/** The sentences that we want to be carried on. */
@PageController(address)
@Needs('editor')
export class KeyMessagePages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly messages: KeyMessageQueries,
    private readonly saveKeyMessage: SaveKeyMessage,
  ) {}

  @Get()
  @Html()
  async show(@Ctx() ctx: PageContext): Promise<string> {
    const change = ctx.query.get('change');
    return this.render(ctx, isId(change) ? change : null);
  }

  @Post()
  @Html()
  async create(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(messageForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.render(ctx, null, formValues(body), form.problems);
    }
    const { text, campaign } = form.value;
    const id = await this.saveKeyMessage.create({ text, campaignId: campaign || null }, who.userId);
    return seeOther(address, {
      kind: 'done',
      text: ctx.t.coding.messageSettings.created,
      undo: { action: `${address}/${id}/archive`, fields: { archived: 'yes' } },
    });
  }

  @Post(':id')
  @Html()
  async change(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(messageForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.render(ctx, id, formValues(body), form.problems);
    }
    const { text, campaign } = form.value;
    const before = await this.saveKeyMessage.change(id, { text, campaignId: campaign || null }, who.userId);
    return seeOther(address, {
      kind: 'done',
      text: ctx.t.coding.messageSettings.changed,
      undo: {
        action: `${address}/${id}`,
        fields: { text: before.text, campaign: before.campaignId ?? '' },
      },
    });
  }

  @Post(':id/archive')
  async archive(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { archived } = readPosted(archiveForm, body);
    await this.saveKeyMessage.archive(id, archived === 'yes', who.userId);
    const words = ctx.t.coding.messageSettings;
    return seeOther(address, {
      kind: 'done',
      text: archived === 'yes' ? words.isArchived : words.isRevived,
      undo: {
        action: `${address}/${id}/archive`,
        fields: { archived: archived === 'yes' ? 'no' : 'yes' },
      },
    });
  }

  private async render(
    ctx: PageContext,
    changing: string | null,
    values?: FormValues,
    problems: readonly FieldProblem[] = [],
  ): Promise<string> {
    const messages = await this.messages.list();
    const known = messages.find(({ id }) => id === changing) ?? null;
    if (changing !== null && !known) throw notFound('keyMessage');
    const campaigns = await this.dataSource.manager.find(Campaign, {
      select: { id: true, name: true },
      where: { archivedAt: IsNull() },
      order: { name: 'ASC' },
    });
    const own = known?.campaign;
    return renderKeyMessages(ctx, {
      messages,
      campaigns: own && !campaigns.some(({ id }) => id === own.id) ? [...campaigns, own] : campaigns,
      changing: known,
      values: values ?? (known ? { text: known.text, campaign: own?.id ?? '' } : {}),
      problems,
    });
  }
}
