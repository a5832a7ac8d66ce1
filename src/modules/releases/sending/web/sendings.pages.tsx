import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { notFound, UserError } from '../../../../shared/errors.js';
import { requireId } from '../../../../shared/ids.js';
import { wallTimeKind } from '../../../../shared/zone-time.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { renderFragment } from '../../../../web/layout.js';
import { allPages, exportPaths, formatOf, sendList } from '../../../../web/list-sheet.js';
import { Ctx, mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ReleasesQueries } from '../../releases.queries.js';
import { renderReleaseRoom } from '../../web/release-rooms.js';
import { momentFields, momentOf, momentValues } from '../../web/typed-moment.js';
import { DecideRecipient, decisions } from '../decide-recipient.js';
import { DraftSending } from '../draft-sending.js';
import { heldBack } from '../held-back.js';
import { LookAtRecipients } from '../look-at-recipients.js';
import { QueueSending } from '../queue-sending.js';
import { sendingFacts } from '../sending-input.js';
import { recipientStates } from '../sending-recipient.entity.js';
import type { SendingFacts } from '../sending-input.js';
import { SendingsQueries } from '../sendings.queries.js';
import type { SendingView } from '../sendings.queries.js';
import { SteerSending, steps } from '../steer-sending.js';
import { TrialMail } from '../trial-mail.js';
import { UnlogSending } from '../unlog-sending.js';
import { WriteMail } from '../write-mail.js';
import { ChoiceForm } from './choice-form.js';
import { Choices } from './choices.js';
import { DraftPage } from './draft-page.js';
import { postedChoice } from './posted-choice.js';
import { recipientColumns } from './recipient-columns.js';
import { SendingPage, SendingProgress } from './sending-page.js';
import { SendingStyles } from './sending-styles.js';

const PAGE = 100;
const { subject, intro, replyToName, replyToEmail, timing } = sendingFacts.shape;
const mailForm = z.object({
  subject,
  intro,
  replyToName,
  replyToEmail,
  timing,
  underEmbargo: z.string().optional(),
  withPdf: z.string().optional(),
  withNewsroomLink: z.string().optional(),
  day: z.string().default(''),
  time: z.string().default(''),
});
const momentForm = z.object(momentFields);

/** One sending, from its preparation to its log. */
@PageController('/sendings/:id')
export class SendingsPages {
  constructor(
    private readonly sendings: SendingsQueries,
    private readonly releases: ReleasesQueries,
    private readonly look: LookAtRecipients,
    private readonly write: WriteMail,
    private readonly choices: Choices,
    private readonly draft: DraftSending,
    private readonly queue: QueueSending,
    private readonly trial: TrialMail,
    private readonly steer: SteerSending,
    private readonly decide: DecideRecipient,
    private readonly unlog: UnlogSending,
  ) {}

  @Get()
  @Html()
  async one(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Query('cursor') cursor: unknown,
  ): Promise<string> {
    const view = await this.view(id);
    if (view.sending.state === 'draft' && mayEdit(ctx)) return this.draftPage(ctx, view, null, []);
    const { release } = await this.release(view);
    const hold = heldBack(view.sending, release, ctx.now);
    const recipients = await this.sendings.recipients(id, {
      state: stateOf(ctx),
      limit: PAGE,
      ...(typeof cursor === 'string' && cursor ? { cursor } : {}),
    });
    return renderReleaseRoom(
      ctx,
      release,
      'sendings',
      <>
        <h2>{ctx.t.sendings.page.title(ctx.t.sendings.ways[view.sending.way])}</h2>
        <SendingPage ctx={ctx} page={{ view, hold, recipients }} />
      </>,
      { head: <SendingStyles />, crumbs: this.crumbs(ctx, release) },
    );
  }

  @Get('progress')
  @Html()
  async progress(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const view = await this.view(id);
    const { release } = await this.release(view);
    const hold = heldBack(view.sending, release, ctx.now);
    return renderFragment(<SendingProgress ctx={ctx} view={view} hold={hold} />);
  }

  @Get(exportPaths)
  @Needs('editor')
  async file(@Ctx() ctx: PageContext, @IdParam() id: string, @Res() response: Response): Promise<void> {
    await this.view(id);
    const state = stateOf(ctx);
    await sendList(ctx, response, formatOf(ctx), {
      name: 'sending',
      columns: recipientColumns(ctx),
      rows: allPages((cursor) => this.sendings.recipients(id, { state, limit: 200, cursor })),
      filters: state ? [ctx.t.sendings.recipientStates[state]] : [],
    });
  }

  @Get('recipients')
  @Needs('editor')
  @Html()
  async recipientsForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const view = await this.view(id);
    return this.choicePage(ctx, view, view.sending, Object.fromEntries(ctx.query), []);
  }

  @Post('recipients')
  @Html()
  async recipients(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const view = await this.view(id);
    const { step, listIds, contactIds } = postedChoice(body);
    const chosen = { listIds, contactIds };
    if (step === 'find' || (!listIds.length && !contactIds.length)) {
      response.status(step === 'find' ? 200 : 422);
      const problems = step === 'find' ? [] : [{ path: 'listIds', message: ctx.t.sendings.choose.nobody }];
      return this.choicePage(ctx, view, chosen, formValues(body), problems);
    }
    await this.draft.edit(id, null, chosen, who.userId);
    return seeOther(`/sendings/${id}`);
  }

  @Post()
  @Html()
  save(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    return this.saved(ctx, who, id, body, response, () => Promise.resolve(ctx.t.sendings.look.saved));
  }

  @Post('queue')
  @Html()
  go(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    return this.saved(ctx, who, id, body, response, async () =>
      ctx.t.sendings.look.gone(await this.queue.run(id, null, who.userId)),
    );
  }

  @Post('trial')
  @Html()
  tryOut(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    return this.saved(ctx, who, id, body, response, async () =>
      ctx.t.sendings.look.trialDone(await this.trial.run(id, who.userId)),
    );
  }

  @Post('step')
  async step(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const step = steps.find((each) => each === formValues(body)['step']);
    if (!step) throw new UserError('invalid-input');
    const before = await this.view(id);
    await this.steer.run(id, step, who.userId);
    const undo = undoOf(step, before.sending.state === 'draft');
    return seeOther(`/sendings/${id}`, {
      kind: 'done',
      text: ctx.t.sendings.page.done[step],
      ...(undo ? { undo: { action: `/sendings/${id}/step`, fields: { step: undo } } } : {}),
    });
  }

  @Post('unlog')
  async remove(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    const { sending } = await this.view(id);
    await this.unlog.run(id, who.userId);
    return seeOther(`/releases/${sending.releaseId}/sendings`, {
      kind: 'done',
      text: ctx.t.sendings.choose.unlogged,
    });
  }

  @Post('recipients/:recipientId')
  async decideOne(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Param('recipientId') recipient: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const decision = decisions.find((each) => each === formValues(body)['decision']);
    if (!decision) throw new UserError('invalid-input');
    const recipientId = requireId(recipient);
    await this.decide.run(id, recipientId, decision, who.userId);
    const back = {
      'bounce-hard': 'bounce-undo',
      'bounce-soft': 'bounce-undo',
      skip: 'unskip',
      unskip: 'skip',
    };
    const undo = (back as Partial<Record<string, string>>)[decision];
    return seeOther(`/sendings/${id}`, {
      kind: 'done',
      text: ctx.t.sendings.page.decided[decision],
      ...(undo
        ? { undo: { action: `/sendings/${id}/recipients/${recipientId}`, fields: { decision: undo } } }
        : {}),
    });
  }

  /** Stores the form, then does `next`; what goes wrong stands above the form. */
  private async saved(
    ctx: PageContext,
    who: Principal,
    id: string,
    body: unknown,
    response: Response,
    next: () => Promise<string>,
  ): Promise<string | SeeOther> {
    const view = await this.view(id);
    const facts = await this.readMail(ctx, view, body);
    if (!facts.ok) {
      response.status(422);
      return this.draftPage(ctx, view, formValues(body), facts.problems);
    }
    try {
      await this.draft.edit(id, null, facts.value, who.userId);
      return seeOther(`/sendings/${id}`, { kind: 'done', text: await next() });
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'not-found') throw error;
      const now = await this.view(id);
      if (now.sending.state !== 'draft') throw error;
      response.status(statusOf(error.code));
      const problem = { path: fieldOf(error.code), message: errorText(error, ctx.t) };
      return this.draftPage(ctx, now, formValues(body), [problem]);
    }
  }

  private async readMail(
    ctx: PageContext,
    { sending }: SendingView,
    body: unknown,
  ): Promise<{ ok: true; value: Partial<SendingFacts> } | { ok: false; problems: FieldProblem[] }> {
    const form = readForm(mailForm, body, ctx);
    if (!form.ok) return form;
    const { day, time, underEmbargo, withPdf, withNewsroomLink, ...facts } = form.value;
    const keep = new Set(postedChoice(body).keep);
    const { recipients } = await this.look.of(sending);
    const takenOutIds = recipients
      .filter(({ contactId, already }) => !already && !keep.has(contactId))
      .map(({ contactId }) => contactId);
    const value = {
      ...facts,
      underEmbargo: underEmbargo === 'on',
      withPdf: withPdf === 'on',
      withNewsroomLink: withNewsroomLink === 'on',
      takenOutIds,
      startAt: null as Date | null,
    };
    if (facts.timing === 'at') {
      const typed = readForm(momentForm, { day, time }, ctx);
      if (!typed.ok) return typed;
      const { timeZone } = ctx.format;
      if (wallTimeKind(typed.value.day, typed.value.time, timeZone) === 'never')
        return { ok: false, problems: [{ path: 'time', message: ctx.t.validation.timeLeftOut }] };
      value.startAt = momentOf(typed.value, timeZone);
    }
    return { ok: true, value };
  }

  private async draftPage(
    ctx: PageContext,
    { sending }: SendingView,
    values: FormValues | null,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const { release } = await this.release({ sending });
    const view = {
      sending,
      release,
      look: await this.look.of(sending),
      newsroomPage: await this.write.newsroomPage(release.id),
      preview: await this.write.parts(sending, release, null, null),
      values: values ?? mailValues(ctx, sending),
      problems,
    };
    return renderReleaseRoom(
      ctx,
      release,
      'sendings',
      <>
        <h2>{ctx.t.sendings.look.title}</h2>
        <p class="quiet">{ctx.t.sendings.look.lead}</p>
        <DraftPage ctx={ctx} view={view} />
      </>,
      { head: <SendingStyles />, crumbs: this.crumbs(ctx, release) },
    );
  }

  private async choicePage(
    ctx: PageContext,
    view: SendingView,
    chosen: { listIds: readonly string[]; contactIds: readonly string[] },
    values: FormValues,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const { release } = await this.release(view);
    const own = `/sendings/${view.sending.id}`;
    const words = ctx.t.sendings.choose;
    const form = {
      action: `${own}/recipients`,
      cancel: own,
      values,
      problems,
      lists: await this.choices.lists(),
      listIds: new Set(chosen.listIds),
      contacts: await this.choices.contactList(chosen.contactIds, values['q'] ?? ''),
      outlets: null,
    };
    return renderReleaseRoom(
      ctx,
      release,
      'sendings',
      <>
        <h2>{words.title}</h2>
        <p class="quiet">{words.lead}</p>
        <ChoiceForm ctx={ctx} view={form} />
      </>,
      { head: <SendingStyles />, crumbs: this.crumbs(ctx, release) },
    );
  }

  private crumbs(ctx: PageContext, { id }: { id: string }) {
    return [
      { label: ctx.t.releases.title, href: '/releases' },
      { label: ctx.t.sendings.room, href: `/releases/${id}/sendings` },
    ];
  }

  private async view(id: string): Promise<SendingView> {
    const view = await this.sendings.one(id);
    if (!view) throw notFound('sending');
    return view;
  }

  private async release({ sending }: Pick<SendingView, 'sending'>) {
    const detail = await this.releases.detail(sending.releaseId);
    if (!detail) throw notFound('release');
    return detail;
  }
}

function stateOf(ctx: PageContext) {
  return recipientStates.find((state) => state === ctx.query.get('state'));
}

function mailValues(ctx: PageContext, sending: SendingView['sending']): FormValues {
  return {
    subject: sending.subject,
    intro: sending.intro,
    replyToName: sending.replyToName,
    replyToEmail: sending.replyToEmail,
    timing: sending.timing,
    underEmbargo: sending.underEmbargo ? 'on' : '',
    withPdf: sending.withPdf ? 'on' : '',
    withNewsroomLink: sending.withNewsroomLink ? 'on' : '',
    ...(sending.startAt ? momentValues(sending.startAt, ctx.format.timeZone) : { day: '', time: '' }),
  };
}

function fieldOf(code: string): string {
  if (code === 'no-embargo') return 'underEmbargo';
  return code === 'no-moment' ? 'day' : 'subject';
}

function undoOf(step: (typeof steps)[number], wasDraft: boolean): string | null {
  if (step === 'pause') return 'resume';
  if (step === 'resume') return 'pause';
  return step === 'cancel' && wasDraft ? 'restore' : null;
}
