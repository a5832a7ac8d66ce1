import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { UserError } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { renderFragment } from '../../../../web/layout.js';
import { allPages, exportPaths, formatOf, sendList } from '../../../../web/list-sheet.js';
import { Ctx, mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { heldBack } from '../held-back.js';
import { recipientStates } from '../sending-recipient.entity.js';
import { SendingsQueries } from '../sendings.queries.js';
import { SteerSending, steps } from '../steer-sending.js';
import { UnlogSending } from '../unlog-sending.js';
import { DraftRoom } from './draft-room.js';
import { recipientColumns } from './recipient-columns.js';
import { SendingPage, SendingProgress } from './sending-page.js';
import { SendingRoom } from './sending-room.js';

const PAGE = 100;

/** One sending as it stands, and what is done with all of it. */
@PageController('/sendings/:id')
export class SendingsPages {
  constructor(
    private readonly room: SendingRoom,
    private readonly drafts: DraftRoom,
    private readonly sendings: SendingsQueries,
    private readonly steer: SteerSending,
    private readonly unlog: UnlogSending,
  ) {}

  @Get()
  @Html()
  async one(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Query('cursor') cursor: unknown,
  ): Promise<string> {
    const view = await this.room.view(id);
    if (view.sending.state === 'draft' && mayEdit(ctx)) return this.drafts.page(ctx, view);
    const release = await this.room.release(view);
    const hold = heldBack(view.sending, release, ctx.now);
    const recipients = await this.sendings.recipients(id, {
      state: stateOf(ctx),
      limit: PAGE,
      ...(typeof cursor === 'string' && cursor ? { cursor } : {}),
    });
    return this.room.page(
      ctx,
      release,
      <>
        <h2>{ctx.t.sendings.page.title(ctx.t.sendings.ways[view.sending.way])}</h2>
        <SendingPage ctx={ctx} page={{ view, hold, recipients }} />
      </>,
    );
  }

  @Get('progress')
  @Html()
  async progress(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const view = await this.room.view(id);
    const release = await this.room.release(view);
    const hold = heldBack(view.sending, release, ctx.now);
    return renderFragment(<SendingProgress ctx={ctx} view={view} hold={hold} />);
  }

  @Get(exportPaths)
  @Needs('editor')
  async file(@Ctx() ctx: PageContext, @IdParam() id: string, @Res() response: Response): Promise<void> {
    await this.room.view(id);
    const state = stateOf(ctx);
    await sendList(ctx, response, formatOf(ctx), {
      name: 'sending',
      columns: recipientColumns(ctx),
      rows: allPages((cursor) => this.sendings.recipients(id, { state, limit: 200, cursor })),
      filters: state ? [ctx.t.sendings.recipientStates[state]] : [],
    });
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
    const before = await this.room.view(id);
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
    const { sending } = await this.room.view(id);
    await this.unlog.run(id, who.userId);
    return seeOther(`/releases/${sending.releaseId}/sendings`, {
      kind: 'done',
      text: ctx.t.sendings.choose.unlogged,
    });
  }
}

function stateOf(ctx: PageContext) {
  return recipientStates.find((state) => state === ctx.query.get('state'));
}

function undoOf(step: (typeof steps)[number], wasDraft: boolean): string | null {
  if (step === 'pause') return 'resume';
  if (step === 'resume') return 'pause';
  return step === 'cancel' && wasDraft ? 'restore' : null;
}
