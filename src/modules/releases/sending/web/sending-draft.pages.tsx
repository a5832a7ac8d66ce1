import { Body, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { UserError } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { formValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { DraftSending } from '../draft-sending.js';
import { LookAtRecipients } from '../look-at-recipients.js';
import { QueueSending } from '../queue-sending.js';
import type { SendingView } from '../sendings.queries.js';
import { TrialMail } from '../trial-mail.js';
import { DraftRoom } from './draft-room.js';
import { fieldOf, readMail } from './mail-form.js';
import { postedChoice } from './posted-choice.js';
import { SendingRoom } from './sending-room.js';

/** The form of a sending that is being prepared: stored, tried out, sent off. */
@PageController('/sendings/:id')
export class SendingDraftPages {
  constructor(
    private readonly room: SendingRoom,
    private readonly drafts: DraftRoom,
    private readonly look: LookAtRecipients,
    private readonly draft: DraftSending,
    private readonly queue: QueueSending,
    private readonly trial: TrialMail,
  ) {}

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

  /** Stores the form, then does `next`; what goes wrong stands above the form. */
  private async saved(
    ctx: PageContext,
    who: Principal,
    id: string,
    body: unknown,
    response: Response,
    next: () => Promise<string>,
  ): Promise<string | SeeOther> {
    const view = await this.room.view(id);
    const facts = readMail(ctx, body);
    if (!facts.ok) {
      response.status(422);
      return this.drafts.page(ctx, view, formValues(body), facts.problems);
    }
    const takenOutIds = await this.takenOut(view, body);
    try {
      await this.draft.edit(id, null, { ...facts.value, takenOutIds }, who.userId);
      return seeOther(`/sendings/${id}`, { kind: 'done', text: await next() });
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'not-found') throw error;
      const now = await this.room.view(id);
      if (now.sending.state !== 'draft') throw error;
      response.status(statusOf(error.code));
      const problem = { path: fieldOf(error.code), message: errorText(error, ctx.t) };
      return this.drafts.page(ctx, now, formValues(body), [problem]);
    }
  }

  /** Those whose box was not ticked. */
  private async takenOut({ sending }: SendingView, body: unknown): Promise<string[]> {
    const keep = new Set(postedChoice(body).keep);
    const { recipients } = await this.look.of(sending);
    return recipients
      .filter(({ contactId, already }) => !already && !keep.has(contactId))
      .map(({ contactId }) => contactId);
  }
}
