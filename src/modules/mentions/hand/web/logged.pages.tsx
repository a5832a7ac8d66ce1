import { Body, Get, Inject, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { dayOf } from '../../../../shared/days.js';
import { notFound, UserError } from '../../../../shared/errors.js';
import { requireId } from '../../../../shared/ids.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { districtLine } from '../../../places/named-districts.js';
import { PlacesQueries } from '../../../places/places.queries.js';
import { Mention } from '../../mention.entity.js';
import { readPosted, short } from '../../web/posted-review.js';
import { ChangeLogged, contentOf } from '../change-logged.js';
import type { LoggedContent } from '../change-logged.js';
import { FindOutlets } from '../../../outlets/find-outlets.js';
import { detailsOf, momentOf, pieceForm, shownTime } from '../hand-form.js';
import { EditForm } from './edit-form.js';
import type { EditView } from './edit-form.js';
import { HandAssets } from './hand-assets.js';
import { PostedOutlets } from './posted-outlet.js';

const version = z.coerce.number().int().min(1);
const editForm = pieceForm.extend({ version });
const removalForm = z.object({ version });
const undoForm = z.object({ change: z.string().transform(requireId) });
const undoAction = '/mentions/logged-undo';

/** Changing and removing what was entered by hand; each step is undone by one click. */
@PageController('/mentions')
export class LoggedPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeLogged: ChangeLogged,
    private readonly outlets: FindOutlets,
    private readonly places: PlacesQueries,
    private readonly posted: PostedOutlets,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get(':id/entry')
  @Needs('editor')
  @Html()
  async form(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const mention = await this.mention(id);
    const stored = await contentOf(this.dataSource.manager, mention);
    return this.page(ctx, mention, { values: await this.valuesOf(stored, mention.version) });
  }

  @Post('logged-undo')
  async undo(@Ctx() ctx: PageContext, @Who() who: Principal, @Body() body: unknown): Promise<SeeOther> {
    const { change } = readPosted(undoForm, body);
    const id = await this.changeLogged.undo(change, who.userId);
    return seeOther(`/mentions/${id}`, { kind: 'done', text: ctx.t.hand.edit.undone });
  }

  @Post(':id/entry')
  @Html()
  async edit(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther | string> {
    const mention = await this.mention(id);
    const values = formValues(body);
    const again = (status: number, view: Partial<EditView>) => {
      response.status(status);
      return this.page(ctx, mention, { values, ...view });
    };
    const form = readForm(editForm, body, ctx);
    if (!form.ok) return again(422, { problems: form.problems });
    if (form.value.day > dayOf(ctx.now, this.settings.timeZone))
      return again(422, { problems: [{ path: 'day', message: ctx.t.hand.future }] });
    const posted = await this.posted.read(form.value, values['chosenOutlet'], ctx);
    if (!posted.ok) return again(422, posted);
    const wanted: LoggedContent = {
      headline: form.value.headline,
      url: form.value.url,
      outletId: 'id' in posted.outlet ? posted.outlet.id : null,
      publishedAt: momentOf(form.value, this.settings.timeZone, mention.publishedAt),
      ...detailsOf(form.value),
      districtKeys: posted.districtKeys,
    };
    const page = `/mentions/${id}`;
    const words = ctx.t.hand.edit;
    try {
      const change = await this.changeLogged.edit(id, wanted, form.value.version, who.userId);
      if (change === null) return seeOther(page, { kind: 'done', text: words.unchanged });
      const undo = { action: undoAction, fields: { change } };
      return seeOther(page, { kind: 'done', text: words.saved, undo });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'changed-meanwhile') throw error;
      // saving once more is then a decision: the form carries the version that the person was told about
      const current = await this.mention(id);
      return again(409, {
        values: { ...values, version: String(current.version) },
        problems: [{ path: 'headline', message: words.changedMeanwhile }],
      });
    }
  }

  @Post(':id/removal')
  async remove(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const seen = readPosted(removalForm, body);
    const mention = await this.dataSource.manager.findOneBy(Mention, { id });
    if (!mention) throw notFound('mention');
    try {
      const change = await this.changeLogged.remove(id, seen.version, who.userId);
      const undo = { action: undoAction, fields: { change } };
      const text = ctx.t.hand.edit.removed(short(mention.headline));
      return seeOther('/mentions', { kind: 'done', text, undo });
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'not-found') throw error;
      return seeOther(`/mentions/${id}`, { kind: 'problem', text: errorText(error, ctx.t) });
    }
  }

  private async mention(id: string): Promise<Mention> {
    const mention = await this.dataSource.manager.findOneBy(Mention, { id });
    if (!mention) throw notFound('mention');
    if (mention.foundBy !== 'hand') throw new UserError('not-logged-by-hand');
    return mention;
  }

  private async valuesOf(stored: LoggedContent, at: number): Promise<FormValues> {
    const { timeZone } = this.settings;
    const outlet = stored.outletId === null ? null : await this.outlets.byId(stored.outletId);
    const districts = await this.places.districtsWithKeys(stored.districtKeys);
    const isPrinted = stored.channel === 'print' || (stored.channel === null && stored.page !== null);
    return {
      channel: stored.channel ?? (isPrinted ? 'print' : 'online'),
      headline: stored.headline,
      url: stored.url ?? '',
      outlet: outlet?.label ?? '',
      outletId: outlet?.id ?? '',
      day: dayOf(stored.publishedAt, timeZone),
      time: shownTime(stored.publishedAt, timeZone),
      author: stored.author ?? '',
      page: stored.page ?? '',
      edition: isPrinted ? (stored.edition ?? '') : '',
      programme: isPrinted ? '' : (stored.edition ?? ''),
      timeCode: stored.timeCode ?? '',
      districts: districts.map(districtLine).join('\n'),
      version: String(at),
    };
  }

  private page(
    ctx: PageContext,
    mention: Mention,
    view: Partial<EditView> & Pick<EditView, 'values'>,
  ): string {
    const full = { problems: [], outletChoices: [], today: dayOf(ctx.now, this.settings.timeZone), ...view };
    return renderPage(
      ctx,
      {
        title: ctx.t.hand.edit.title,
        section: 'inbox',
        crumbs: [
          { label: ctx.t.mentions.inbox, href: '/mentions' },
          { label: short(mention.headline), href: `/mentions/${mention.id}` },
        ],
        head: <HandAssets />,
        width: 'narrow',
      },
      <EditForm ctx={ctx} id={mention.id} view={full} />,
    );
  }
}
