import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  Res,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiGoneResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { Clock } from '../../../../shared/clock.js';
import { notFound, UserError } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { readForm } from '../../../../web/http/read-form.js';
import { holdsStorableText } from '../../../../web/http/storable-input.middleware.js';
import { messagesFor } from '../../../../web/i18n/messages.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { MentionQueries } from '../../mentions.queries.js';
import { AddClipping } from '../add-clipping.js';
import { clippingForm } from '../clipping-input.js';
import { clippingKinds } from '../clipping.entity.js';
import { ClippingQueries } from '../clippings.queries.js';
import { OpenClipping } from '../open-clipping.js';
import { RemoveClipping } from '../remove-clipping.js';
import { rightsBases } from '../rights-basis.js';
import { ReceiveClipping } from '../web/receive-clipping.js';
import type { ReceivedPart } from '../web/receive-clipping.js';
import { rightsMessages } from '../web/rights-messages.js';
import { sendFile } from '../web/send-file.js';
import { clippingResponse, toClippingResponse } from './clipping-response.js';

type Answer = z.infer<typeof clippingResponse>;

const text = { type: 'string' } as const;
/** The fields of `clippingForm` and the file, in the order in which they have to be sent. */
const multipart = {
  type: 'object',
  required: ['rightsBasis'],
  properties: {
    rightsBasis: { enum: [...rightsBases], description: 'Stands before `file`' },
    kind: { enum: [...clippingKinds], description: 'PDF and sound are told by their content' },
    proof: text,
    readers: text,
    readerCount: { type: 'integer', minimum: 1 },
    validUntil: { type: 'string', format: 'date' },
    forReports: { enum: ['true', ''] },
    forSharing: { enum: ['true', ''] },
    place: text,
    capturedDay: { type: 'string', format: 'date' },
    capturedTime: text,
    file: { type: 'string', format: 'binary', description: 'Left out for `rightsBasis: paper` only' },
  },
} as const;

@ApiTags('clippings')
@Controller('api/v1')
export class ClippingsController {
  constructor(
    private readonly mentions: MentionQueries,
    private readonly clippings: ClippingQueries,
    private readonly addClipping: AddClipping,
    private readonly openClipping: OpenClipping,
    private readonly removeClipping: RemoveClipping,
    private readonly clock: Clock,
  ) {}

  @Get('mentions/:id/clippings')
  @ApiOperation({ summary: 'Clippings of a mention with their rights, the oldest first' })
  @ApiOkResponse({ standardSchema: z.object({ items: z.array(clippingResponse) }) })
  async list(@IdParam() id: string): Promise<{ items: Answer[] }> {
    if (!(await this.mentions.row(id))) throw notFound('mention');
    const rows = await this.clippings.ofMention(id);
    return { items: rows.map((row) => toClippingResponse(row, this.clock.now())) };
  }

  @Post('mentions/:id/clippings')
  @ApiOperation({ summary: 'Adds a clipping. No file is taken before the right to it was sent' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: multipart as never })
  @ApiCreatedResponse({ standardSchema: clippingResponse })
  @UseInterceptors(ReceiveClipping)
  async add(
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @UploadedFile() part: ReceivedPart | undefined,
  ): Promise<Answer> {
    const t = messagesFor('en');
    const upload = part?.received ?? null;
    const form = readForm(clippingForm, body, { t });
    if (!form.ok || !holdsStorableText(body)) {
      if (upload?.kind === 'received') await rm(upload.path, { force: true });
      throw new UserError('invalid-input', {}, form.ok ? [] : form.problems);
    }
    const outcome = await this.addClipping.run(id, form.value, upload, who.userId);
    if (outcome.kind === 'problems')
      throw new UserError('invalid-input', {}, rightsMessages(outcome.problems, t));
    return this.answer(outcome.clipping.id);
  }

  @Get('clippings/:id')
  @ApiOperation({ summary: 'One clipping with its right' })
  @ApiOkResponse({ standardSchema: clippingResponse })
  get(@IdParam() id: string): Promise<Answer> {
    return this.answer(id);
  }

  @Get('clippings/:id/file')
  @ApiOperation({ summary: 'Its file, of pictures the page as WebP; written down as a download' })
  @ApiOkResponse({ description: 'The file', content: { 'application/octet-stream': {} } })
  @ApiGoneResponse({ description: 'Its right has ended, or it was removed' })
  async file(@Who() who: Principal, @IdParam() id: string, @Res() response: Response): Promise<void> {
    await sendFile(await this.openClipping.run(id, 'file', 'download', who.userId), true, response);
  }

  @Delete('clippings/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Removes a clipping: its file is out of reach at once and deleted after an hour' })
  @ApiNoContentResponse()
  async remove(@Who() who: Principal, @IdParam() id: string): Promise<void> {
    await this.removeClipping.remove(id, who.userId);
  }

  private async answer(id: string): Promise<Answer> {
    const row = await this.clippings.row(id);
    if (!row) throw notFound('clipping');
    return toClippingResponse(row, this.clock.now());
  }
}
