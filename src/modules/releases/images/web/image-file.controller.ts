import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { PhotoDocuments } from '../../../../media/photo/photo-document.js';
import { isPhotoName } from '../../../../media/photo/photo-files.js';
import { notFound } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { imageFileName } from '../image-file-name.js';
import { tagsOf } from '../image-tags.js';
import { ReleaseImagesQueries } from '../release-images.queries.js';
import { sendPhoto } from './send-photo.js';

/** Renditions of pictures, for people who are signed in. */
@Controller('release-images')
@ApiExcludeController()
export class ImageFileController {
  constructor(
    private readonly images: ReleaseImagesQueries,
    private readonly documents: PhotoDocuments,
  ) {}

  @Get(':id/file/:rendition')
  async file(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Param('rendition') rendition: string,
    @Query('for') purpose: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const image = await this.images.one(id);
    if (!image || !isPhotoName(rendition)) throw notFound('picture');
    const document = await this.documents.open(image.fileId, rendition, tagsOf(image));
    if (!document) throw notFound('file');
    await sendPhoto(request, response, document, {
      name: imageFileName(image, rendition, ctx.t.images.fileWords),
      asDownload: purpose === 'download',
      // what is looked at again is asked for again: it may be removed by then
      cacheControl: 'private, no-cache',
    });
  }
}
