import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ReleasesQueries } from '../../releases.queries.js';
import { DraftSending } from '../draft-sending.js';
import { LogSending } from '../log-sending.js';
import { factsOf, logInput, sendingInput } from '../sending-input.js';
import { SendingsQueries } from '../sendings.queries.js';
import { sendingResponse, toSendingResponse } from './sending-response.js';

const all = z.object({ items: z.array(sendingResponse) });
type Answer = z.infer<typeof sendingResponse>;

@Controller('api/v1/releases/:id/sendings')
@ApiTags('sendings')
export class ReleaseSendingsController {
  constructor(
    private readonly releases: ReleasesQueries,
    private readonly sendings: SendingsQueries,
    private readonly draft: DraftSending,
    private readonly log: LogSending,
  ) {}

  @Get()
  @ApiOperation({ summary: 'How a release went out, the newest sending first' })
  @ApiOkResponse({ standardSchema: all })
  async list(@IdParam() id: string): Promise<z.infer<typeof all>> {
    if (!(await this.releases.detail(id))) throw notFound('release');
    return { items: (await this.sendings.ofRelease(id)).map(toSendingResponse) };
  }

  @Post()
  @ApiOperation({ summary: 'Prepares a sending by mail; nothing goes out before it is queued' })
  @ApiCreatedResponse({ standardSchema: sendingResponse })
  async add(
    @IdParam() id: string,
    @Body({ schema: sendingInput }) input: z.infer<typeof sendingInput>,
    @Who() who: Principal,
  ): Promise<Answer> {
    return this.one(await this.draft.add(id, factsOf(input), who.userId));
  }

  @Post('log')
  @ApiOperation({ summary: 'Writes down that a release went out without Echolot' })
  @ApiCreatedResponse({ standardSchema: sendingResponse })
  async logged(
    @IdParam() id: string,
    @Body({ schema: logInput }) { at, ...input }: z.infer<typeof logInput>,
    @Who() who: Principal,
  ): Promise<Answer> {
    const logged = await this.log.run(id, { ...input, at: new Date(at) }, who.userId);
    return this.one(logged.id);
  }

  private async one(id: string): Promise<Answer> {
    return toSendingResponse((await this.sendings.one(id))!);
  }
}
