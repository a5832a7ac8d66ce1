import { Controller, Get, Param, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { FileKind } from '../../../media/file.entity.js';
import { FileStore } from '../../../media/file-store.js';
import { isRenditionName, renditionType } from '../../../media/rendition.js';
import { StoredFiles } from '../../../media/stored-files.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { isId } from '../../../shared/ids.js';
import { Public } from '../access.js';

/** Kinds of file that the sign-in page shows to anybody. */
const publicKinds: readonly FileKind[] = ['logo'];

/** Renditions of uploaded pictures. Stands here and not in `media/`, because only accounts knows who asks. */
@Controller('media')
@ApiExcludeController()
export class MediaController {
  constructor(
    private readonly files: StoredFiles,
    private readonly store: FileStore,
  ) {}

  /** Open to the guard; whether the file itself is open is decided inside. */
  @Get(':id/:name')
  @Public()
  async rendition(
    @Param('id') id: string,
    @Param('name') name: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const file = isId(id) ? await this.files.find(id) : null;
    const isPublic = file !== null && publicKinds.includes(file.kind);
    // strangers hear the same about what is not theirs and what does not exist
    if (!isPublic && !request.principal) throw new UserError('sign-in-required');
    const bytes = file && isRenditionName(name) ? await this.store.read(file.sha256, name) : null;
    if (!bytes || !isRenditionName(name)) throw notFound('picture');
    response.setHeader('cache-control', `${isPublic ? 'public' : 'private'}, max-age=31536000, immutable`);
    return new StreamableFile(bytes, {
      type: renditionType(name),
      disposition: 'inline',
      length: bytes.length,
    });
  }
}
