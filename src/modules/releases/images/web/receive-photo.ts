import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { maxPhotoBytes } from '../../../../media/photo/read-photo.js';
import { maxFileBytes, ReceiveFile } from '../../../../media/receive-file.js';
import type { ReceivedFile } from '../../../../media/receive-file.js';
import { UserError } from '../../../../shared/errors.js';

/** What multer hands over of a file; its claimed type is not looked at. */
interface IncomingPart {
  originalname: string;
  stream: Readable;
}

/** What the parameter marked with `@UploadedFile()` holds. */
export interface ReceivedPhoto {
  received: ReceivedFile;
}

const limits = { ...maxFileBytes, image: maxPhotoBytes, heif: maxPhotoBytes };
/** Far over what is read into the void so that a form can come back: from here on the connection is given up. */
const hardLimit = 3 * maxPhotoBytes;

/** Takes the one file `file` of a picture off the wire, straight to disk. */
@Injectable()
export class ReceivePhoto implements NestInterceptor {
  private readonly multipart: NestInterceptor;

  constructor(receive: ReceiveFile) {
    const storage = {
      _handleFile: (_: Request, { stream, originalname }: IncomingPart, done: Done) => {
        receive
          .run(stream, originalname, ['image', 'heif'], limits)
          .then((received) => done(null, { received }), done);
      },
      _removeFile: (_: Request, file: Partial<ReceivedPhoto>, done: (error: unknown) => void) => {
        discardPhoto(file).then(() => done(null), done);
      },
    };
    const most = { fileSize: hardLimit, files: 1, fields: 30, parts: 32, fieldSize: 20_000 };
    this.multipart = new (FileInterceptor('file', { storage, limits: most, defParamCharset: 'utf8' }))();
  }

  async intercept(context: ExecutionContext, next: CallHandler) {
    try {
      return await this.multipart.intercept(context, next);
    } catch (error) {
      // somebody closed the page in the middle: nobody reads the answer, and nothing is broken
      if (context.switchToHttp().getRequest<Request>().readableAborted) throw new UserError('invalid-input');
      throw error;
    }
  }
}

type Done = (error: unknown, info?: ReceivedPhoto) => void;

export async function discardPhoto(part: Partial<ReceivedPhoto> | undefined): Promise<void> {
  if (part?.received?.kind === 'received') await rm(part.received.path, { force: true });
}
