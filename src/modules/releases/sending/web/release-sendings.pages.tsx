import { Body, Get, Inject, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { notFound, UserError } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ReleasesQueries } from '../../releases.queries.js';
import type { ReleaseDetail } from '../../releases.queries.js';
import { renderReleaseRoom } from '../../web/release-rooms.js';
import { momentFields, momentOf, momentValues } from '../../web/typed-moment.js';
import { DraftSending } from '../draft-sending.js';
import { LogSending } from '../log-sending.js';
import { logFacts, sendingFacts } from '../sending-input.js';
import { SendingsQueries } from '../sendings.queries.js';
import { ChoiceForm } from './choice-form.js';
import { Choices } from './choices.js';
import { postedChoice } from './posted-choice.js';
import type { PostedChoice } from './posted-choice.js';
import { SendingList } from './sending-list.js';
import { SendingStyles } from './sending-styles.js';

const logForm = z.object({ ...momentFields, way: logFacts.shape.way, note: logFacts.shape.note });
const nothing: PostedChoice = { listIds: [], contactIds: [], outletIds: [], keep: [], step: 'find' };

/** How a release went out, and the first step of sending or logging it. */
@PageController('/releases/:id/sendings')
export class ReleaseSendingsPages {
  constructor(
    private readonly releases: ReleasesQueries,
    private readonly sendings: SendingsQueries,
    private readonly choices: Choices,
    private readonly draft: DraftSending,
    private readonly log: LogSending,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'smtpUrl' | 'mailFrom'>,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const { release, outlets } = await this.detail(id);
    const { smtpUrl, mailFrom } = this.settings;
    const view = {
      releaseId: id,
      sendings: await this.sendings.ofRelease(id),
      outlets,
      canSend: smtpUrl !== null && mailFrom !== null && !ctx.demo,
    };
    return renderReleaseRoom(ctx, release, 'sendings', <SendingList ctx={ctx} view={view} />, {
      head: <SendingStyles />,
    });
  }

  @Get('new')
  @Needs('editor')
  @Html()
  async newForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    return this.choicePage(ctx, await this.detail(id), nothing, Object.fromEntries(ctx.query), []);
  }

  @Post('new')
  @Html()
  async choose(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const detail = await this.detail(id);
    const choice = postedChoice(body);
    const { listIds, contactIds } = choice;
    response.status(choice.step === 'find' ? 200 : 422);
    if (choice.step === 'find') return this.choicePage(ctx, detail, choice, formValues(body), []);
    if (!listIds.length && !contactIds.length)
      return this.choicePage(ctx, detail, choice, formValues(body), [nobody(ctx)]);
    const { pressContact } = detail.release;
    const person = pressContact?.email ? pressContact : { name: ctx.user!.name, email: ctx.user!.email };
    const facts = sendingFacts.parse({
      listIds,
      contactIds,
      replyToName: person.name || ctx.user!.name,
      replyToEmail: person.email,
    });
    const sendingId = await this.draft.add(id, { ...facts, startAt: null }, who.userId);
    return seeOther(`/sendings/${sendingId}`);
  }

  @Get('log')
  @Needs('editor')
  @Html()
  async logPage(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const values = { ...momentValues(ctx.now, ctx.format.timeZone), ...Object.fromEntries(ctx.query) };
    return this.choicePage(ctx, await this.detail(id), nothing, values, [], true);
  }

  @Post('log')
  @Html()
  async logged(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const detail = await this.detail(id);
    const { step, ...choice } = postedChoice(body);
    const again = (problems: readonly FieldProblem[], status: number) => {
      response.status(status);
      return this.choicePage(ctx, detail, { ...choice, step }, formValues(body), problems, true);
    };
    if (step === 'find') return again([], 200);
    const form = readForm(logForm, body, ctx);
    if (!form.ok) return again(form.problems, 422);
    const { day, time, way, note } = form.value;
    const at = momentOf({ day, time }, ctx.format.timeZone);
    const { listIds, contactIds, outletIds } = choice;
    if (!listIds.length && !contactIds.length && !outletIds.length) return again([nobody(ctx)], 422);
    try {
      const logged = { way, note, at, listIds, contactIds, outletIds };
      const { id: sendingId, count } = await this.log.run(id, logged, who.userId);
      return seeOther(`/releases/${id}/sendings`, {
        kind: 'done',
        text: ctx.t.sendings.choose.logged(count),
        undo: { action: `/sendings/${sendingId}/unlog`, fields: {} },
      });
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'not-found') throw error;
      return again([{ path: 'listIds', message: errorText(error, ctx.t) }], 422);
    }
  }

  private async detail(id: string): Promise<ReleaseDetail> {
    const detail = await this.releases.detail(id);
    if (!detail) throw notFound('release');
    return detail;
  }

  private async choicePage(
    ctx: PageContext,
    { release }: ReleaseDetail,
    choice: PostedChoice,
    values: FormValues,
    problems: readonly FieldProblem[],
    logs = false,
  ): Promise<string> {
    const words = ctx.t.sendings.choose;
    const own = `/releases/${release.id}/sendings`;
    const view = {
      action: `${own}/${logs ? 'log' : 'new'}`,
      cancel: own,
      values,
      problems,
      lists: await this.choices.lists(),
      listIds: new Set(choice.listIds),
      contacts: await this.choices.contactList(choice.contactIds, values['q'] ?? ''),
      outlets: logs ? await this.choices.outletList(choice.outletIds, values['outletQ'] ?? '') : null,
    };
    return renderReleaseRoom(
      ctx,
      release,
      'sendings',
      <>
        <h2>{logs ? words.logTitle : words.title}</h2>
        <p class="quiet">{logs ? words.logLead : words.lead}</p>
        <ChoiceForm ctx={ctx} view={view} />
      </>,
      { head: <SendingStyles /> },
    );
  }
}

const nobody = (ctx: PageContext): FieldProblem => ({
  path: 'listIds',
  message: ctx.t.sendings.choose.nobody,
});
