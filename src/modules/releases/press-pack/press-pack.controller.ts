import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { IdParam } from '../../../web/http/id-param.js';
import { sendOut } from '../images/web/send-photo.js';
import { PressPack } from './press-pack.js';

/** The press pack, for people and programs. */
@Controller()
@ApiTags('releases')
export class PressPackController {
  constructor(private readonly pack: PressPack) {}

  @Get(['releases/:id/press-pack.zip', 'api/v1/releases/:id/press-pack.zip'])
  @ApiOperation({ summary: 'Text, pictures and credits of a release in one ZIP' })
  @ApiOkResponse({ description: 'The file', content: { 'application/zip': {} } })
  async download(@IdParam() id: string, @Res() response: Response): Promise<void> {
    const { name, content } = await this.pack.open(id);
    response.setHeader('content-type', 'application/zip');
    response.setHeader('content-disposition', `attachment; filename="${name}"`);
    response.setHeader('cache-control', 'private, no-store');
    await sendOut(Readable.from(content), response);
  }
}
