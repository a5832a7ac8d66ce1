import { Body, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { UserError } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { requireId } from '../../../../shared/ids.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { DecideRecipient, decisions } from '../decide-recipient.js';
import { DraftSending } from '../draft-sending.js';
import type { SendingView } from '../sendings.queries.js';
import { ChoiceForm } from './choice-form.js';
import { Choices } from './choices.js';
import { postedChoice } from './posted-choice.js';
import { SendingRoom } from './sending-room.js';

/** To whom one sending goes: chosen before, and decided one by one after. */
@PageController('/sendings/:id/recipients')
export class SendingRecipientsPages {
  constructor(
    private readonly room: SendingRoom,
    private readonly choices: Choices,
    private readonly draft: DraftSending,
    private readonly decide: DecideRecipient,
  ) {}

  @Get()
  @Needs('editor')
  @Html()
  async recipientsForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const view = await this.room.view(id);
    return this.page(ctx, view, view.sending, Object.fromEntries(ctx.query), []);
  }

  @Post()
  @Html()
  async recipients(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const view = await this.room.view(id);
    const { step, listIds, contactIds } = postedChoice(body);
    const chosen = { listIds, contactIds };
    if (step === 'find' || (!listIds.length && !contactIds.length)) {
      response.status(step === 'find' ? 200 : 422);
      const problems = step === 'find' ? [] : [{ path: 'listIds', message: ctx.t.sendings.choose.nobody }];
      return this.page(ctx, view, chosen, formValues(body), problems);
    }
    await this.draft.edit(id, null, chosen, who.userId);
    return seeOther(`/sendings/${id}`);
  }

  @Post(':recipientId')
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

  private async page(
    ctx: PageContext,
    view: SendingView,
    chosen: { listIds: readonly string[]; contactIds: readonly string[] },
    values: FormValues,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const release = await this.room.release(view);
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
    return this.room.page(
      ctx,
      release,
      <>
        <h2>{words.title}</h2>
        <p class="quiet">{words.lead}</p>
        <ChoiceForm ctx={ctx} view={form} />
      </>,
    );
  }
}
