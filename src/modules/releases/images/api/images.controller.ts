import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Req,
  Res,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { PhotoDocuments } from '../../../../media/photo/photo-document.js';
import { isPhotoName } from '../../../../media/photo/photo-files.js';
import { notFound, UserError } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { listOf } from '../../../../web/http/list-query.js';
import { readForm } from '../../../../web/http/read-form.js';
import { holdsStorableText } from '../../../../web/http/storable-input.middleware.js';
import { messagesFor } from '../../../../web/i18n/messages.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { Release } from '../../release.entity.js';
import { AddImage } from '../add-image.js';
import { EditImage } from '../edit-image.js';
import { imageFileName } from '../image-file-name.js';
import { imageReplacement, uploadForm } from '../image-input.js';
import { tagsOf } from '../image-tags.js';
import { MoveImage } from '../move-image.js';
import { imageConsents, imageLicences } from '../release-image.entity.js';
import { ReleaseImagesQueries } from '../release-images.queries.js';
import { RemoveImage } from '../remove-image.js';
import { discardPhoto, ReceivePhoto } from '../web/receive-photo.js';
import type { ReceivedPhoto } from '../web/receive-photo.js';
import { sendPhoto } from '../web/send-photo.js';
import { imageResponse, toImageResponse } from './image-response.js';

type Answer = z.infer<typeof imageResponse>;

const imageList = listOf(imageResponse);
const moveInput = z.object({ direction: z.enum(['up', 'down']) }).meta({ id: 'ReleaseImageMove' });

const text = { type: 'string' } as const;
const flag = { enum: ['true', ''] } as const;
/** The fields of `uploadForm`, and the file. */
const multipart = {
  type: 'object',
  required: ['file'],
  properties: {
    credit: {
      type: 'string',
      description:
        'Without it that of the file, from IPTC, XMP or EXIF; so with caption, copyright, source and keywords',
    },
    caption: text,
    altText: text,
    isDecorative: flag,
    copyright: text,
    source: text,
    keywords: { type: 'string', description: 'Separated by commas' },
    licence: { enum: [...imageLicences] },
    licenceNote: text,
    onlineUse: flag,
    feeFree: flag,
    consent: { enum: [...imageConsents] },
    persons: text,
    consentDay: { type: 'string', format: 'date' },
    consentPlace: text,
    file: {
      type: 'string',
      format: 'binary',
      description: 'JPEG, PNG, WebP, AVIF or TIFF, 40 MB and 100 megapixels at most',
    },
  },
} as const;

@Controller('api/v1')
@ApiTags('releases')
export class ImagesController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly images: ReleaseImagesQueries,
    private readonly documents: PhotoDocuments,
    private readonly addImage: AddImage,
    private readonly editImage: EditImage,
    private readonly moveImage: MoveImage,
    private readonly removeImage: RemoveImage,
  ) {}

  @Get('releases/:id/images')
  @ApiOperation({
    summary: 'Pictures of a release in their order; a variant without own ones has those of its master',
  })
  @ApiOkResponse({ standardSchema: imageList })
  async list(@IdParam() id: string): Promise<z.infer<typeof imageList>> {
    const release = await this.dataSource.manager.findOneBy(Release, { id });
    if (!release) throw notFound('release');
    const { images } = await this.images.of(release);
    return { items: images.map(toImageResponse), nextCursor: null };
  }

  @Post('releases/:id/images')
  @ApiOperation({
    summary: 'Adds a picture; renditions for paper and screens are made, the upload is not kept',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: multipart as never })
  @ApiCreatedResponse({ standardSchema: imageResponse })
  @UseInterceptors(ReceivePhoto)
  async add(
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @UploadedFile() part: ReceivedPhoto | undefined,
  ): Promise<Answer> {
    const form = readForm(uploadForm, body, { t: messagesFor('en') });
    if (!form.ok || !holdsStorableText(body)) {
      await discardPhoto(part);
      throw new UserError('invalid-input', {}, form.ok ? [] : form.problems);
    }
    return toImageResponse(await this.addImage.run(id, form.value, part?.received ?? null, who.userId));
  }

  @Get('release-images/:id')
  @ApiOperation({ summary: 'One picture with what is said of it' })
  @ApiOkResponse({ standardSchema: imageResponse })
  async one(@IdParam() id: string): Promise<Answer> {
    const image = await this.images.one(id);
    if (!image) throw notFound('picture');
    return toImageResponse(image);
  }

  @Get('release-images/:id/file/:rendition')
  @ApiOperation({
    summary: 'A rendition: thumb.webp, web.jpg, web.webp or print.jpg, with credit and caption inside',
  })
  @ApiOkResponse({ description: 'The file', content: { 'image/jpeg': {}, 'image/webp': {} } })
  async file(
    @IdParam() id: string,
    @Param('rendition') rendition: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const image = await this.images.one(id);
    if (!image || !isPhotoName(rendition)) throw notFound('picture');
    const document = await this.documents.open(image.fileId, rendition, tagsOf(image));
    if (!document) throw notFound('file');
    const name = imageFileName(image, rendition, messagesFor('en').images.fileWords);
    await sendPhoto(request, response, document, {
      name,
      asDownload: true,
      cacheControl: 'private, no-cache',
    });
  }

  @Put('release-images/:id')
  @ApiOperation({ summary: 'Replaces what is said of a picture' })
  @ApiOkResponse({ standardSchema: imageResponse })
  async edit(
    @Who() who: Principal,
    @IdParam() id: string,
    @Body({ schema: imageReplacement }) { version, ...facts }: z.infer<typeof imageReplacement>,
  ): Promise<Answer> {
    await this.editImage.run(id, version, facts, who.userId);
    return this.one(id);
  }

  @Post('release-images/:id/place')
  @HttpCode(200)
  @ApiOperation({ summary: 'Moves a picture one place up or down' })
  @ApiOkResponse({ standardSchema: imageResponse })
  async move(
    @Who() who: Principal,
    @IdParam() id: string,
    @Body({ schema: moveInput }) { direction }: z.infer<typeof moveInput>,
  ): Promise<Answer> {
    await this.moveImage.run(id, direction, who.userId);
    return this.one(id);
  }

  @Delete('release-images/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Removes a picture; for a day it can be brought back' })
  @ApiNoContentResponse()
  async remove(@Who() who: Principal, @IdParam() id: string): Promise<void> {
    await this.removeImage.remove(id, who.userId);
  }

  @Post('release-images/:id/restoration')
  @HttpCode(200)
  @ApiOperation({ summary: 'Brings back a picture that was removed within the last day' })
  @ApiOkResponse({ standardSchema: imageResponse })
  async restore(@Who() who: Principal, @IdParam() id: string): Promise<Answer> {
    await this.removeImage.restore(id, who.userId);
    return this.one(id);
  }
}
