import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { listOf, listQuery } from '../../../../web/http/list-query.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { DecideRecipient, decisions } from '../decide-recipient.js';
import { DraftSending } from '../draft-sending.js';
import { QueueSending } from '../queue-sending.js';
import { factsOf, sendingReplacement } from '../sending-input.js';
import { recipientStates } from '../sending-recipient.entity.js';
import { SendingsQueries } from '../sendings.queries.js';
import { SteerSending, steps } from '../steer-sending.js';
import { UnlogSending } from '../unlog-sending.js';
import {
  recipientResponse,
  sendingResponse,
  toRecipientResponse,
  toSendingResponse,
} from './sending-response.js';

const recipientList = listOf(recipientResponse);
const recipientQuery = listQuery.extend({ state: z.enum(recipientStates).optional() });
const stepInput = z
  .object({ step: z.enum(['queue', ...steps]).describe('queue: let a draft go') })
  .meta({ id: 'SendingStepInput' });
const decisionInput = z
  .object({
    decision: z
      .enum(decisions)
      .describe('sent: an uncertain mail did arrive; again: a failed or uncertain one goes once more'),
  })
  .meta({ id: 'RecipientDecisionInput' });
type Answer = z.infer<typeof sendingResponse>;

@Controller('api/v1/sendings/:id')
@ApiTags('sendings')
export class SendingsController {
  constructor(
    private readonly sendings: SendingsQueries,
    private readonly draft: DraftSending,
    private readonly queue: QueueSending,
    private readonly steer: SteerSending,
    private readonly decide: DecideRecipient,
    private readonly unlog: UnlogSending,
  ) {}

  @Get()
  @ApiOperation({ summary: 'One sending with its counts' })
  @ApiOkResponse({ standardSchema: sendingResponse })
  async one(@IdParam() id: string): Promise<Answer> {
    const view = await this.sendings.one(id);
    if (!view) throw notFound('sending');
    return toSendingResponse(view);
  }

  @Put()
  @ApiOperation({ summary: 'Replaces what a draft says' })
  @ApiOkResponse({ standardSchema: sendingResponse })
  async edit(
    @IdParam() id: string,
    @Body({ schema: sendingReplacement }) { version, ...input }: z.infer<typeof sendingReplacement>,
    @Who() who: Principal,
  ): Promise<Answer> {
    await this.draft.edit(id, version, factsOf(input), who.userId);
    return this.one(id);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Takes back a sending that was logged by hand' })
  @ApiNoContentResponse()
  async remove(@IdParam() id: string, @Who() who: Principal): Promise<void> {
    await this.unlog.run(id, who.userId);
  }

  @Put('step')
  @ApiOperation({ summary: 'Lets a sending go, pauses, resumes or cancels it' })
  @ApiOkResponse({ standardSchema: sendingResponse })
  async step(
    @IdParam() id: string,
    @Body({ schema: stepInput }) { step }: z.infer<typeof stepInput>,
    @Who() who: Principal,
  ): Promise<Answer> {
    if (step === 'queue') await this.queue.run(id, null, who.userId);
    else await this.steer.run(id, step, who.userId);
    return this.one(id);
  }

  @Get('recipients')
  @Needs('editor')
  @ApiOperation({ summary: 'What became of each mail' })
  @ApiOkResponse({ standardSchema: recipientList })
  async recipients(
    @IdParam() id: string,
    @Query({ schema: recipientQuery }) query: z.infer<typeof recipientQuery>,
  ): Promise<z.infer<typeof recipientList>> {
    await this.one(id);
    const { items, nextCursor } = await this.sendings.recipients(id, query);
    return { items: items.map(toRecipientResponse), nextCursor };
  }

  @Post('recipients/:recipientId')
  @HttpCode(200)
  @ApiOperation({ summary: 'Says what only a person knows of one mail' })
  @ApiOkResponse({ standardSchema: sendingResponse })
  async decideOne(
    @IdParam() id: string,
    @IdParam('recipientId') recipientId: string,
    @Body({ schema: decisionInput }) { decision }: z.infer<typeof decisionInput>,
    @Who() who: Principal,
  ): Promise<Answer> {
    await this.decide.run(id, recipientId, decision, who.userId);
    return this.one(id);
  }
}
