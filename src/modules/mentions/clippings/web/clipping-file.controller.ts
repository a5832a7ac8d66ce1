import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { notFound } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { accessActions } from '../clipping-access.entity.js';
import type { ClippingPart } from '../clipping-file.js';
import { OpenClipping } from '../open-clipping.js';
import { sendFile } from './send-file.js';

/** What somebody is about to do with the file, for the list of accesses. */
const purpose = z.object({ for: z.enum(accessActions).catch('view') });

/** Files of clippings, for people who are signed in; each access is written down. */
@Controller('clippings')
@ApiExcludeController()
export class ClippingFileController {
  constructor(private readonly openClipping: OpenClipping) {}

  @Get(':id/file')
  file(
    @Who() who: Principal,
    @IdParam() id: string,
    @Query() query: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return this.serve(who, id, 'file', query, response);
  }

  @Get(':id/file/:part')
  part(
    @Who() who: Principal,
    @IdParam() id: string,
    @Param('part') part: string,
    @Query() query: unknown,
    @Res() response: Response,
  ): Promise<void> {
    if (part !== 'page' && part !== 'thumb') throw notFound('file');
    return this.serve(who, id, part, query, response);
  }

  private async serve(
    who: Principal,
    id: string,
    part: ClippingPart,
    query: unknown,
    response: Response,
  ): Promise<void> {
    const wanted = purpose.parse(query ?? {}).for;
    const found = await this.openClipping.run(id, part, wanted, who.userId);
    await sendFile(found, wanted === 'download', response);
  }
}
