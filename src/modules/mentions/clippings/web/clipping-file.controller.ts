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
import type { OpenedFile } from '../open-clipping.js';

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
    const asDownload = wanted === 'download' || !found.inline;
    await send(found, asDownload, response);
  }
}

/** With ranges for sound. No cache keeps it: what is looked at again is asked for again, and its time may be over by then. */
function send(file: OpenedFile, asDownload: boolean, response: Response): Promise<void> {
  response.attachment(`${file.clipping.fileName ?? file.clipping.kind}.${file.extension}`);
  if (!asDownload) {
    const disposition = String(response.getHeader('content-disposition')).replace(/^attachment/, 'inline');
    response.setHeader('content-disposition', disposition);
  }
  response.setHeader('content-type', file.contentType);
  response.setHeader('cache-control', 'private, no-store');
  response.setHeader('content-security-policy', "default-src 'none'; sandbox");
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('etag', file.tag);
  return new Promise((resolve, reject) => {
    const options = {
      root: file.folder,
      cacheControl: false,
      lastModified: false,
      dotfiles: 'allow',
    } as const;
    response.sendFile(file.name, options, (error?: Error & { code?: string }) => {
      // a reader who leaves in the middle is no failure
      if (!error || error.code === 'ECONNABORTED' || response.writableEnded) resolve();
      else reject(clean(error, response));
    });
  });
}

/** The answer is about the failure now, not about the file. */
function clean(error: Error, response: Response): Error {
  if (!response.headersSent) {
    for (const name of ['content-disposition', 'content-type', 'etag', 'content-range'])
      response.removeHeader(name);
  }
  return error;
}
