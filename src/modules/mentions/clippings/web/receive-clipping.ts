import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { maxFileBytes, ReceiveFile } from '../../../../media/receive-file.js';
import type { ReceivedFile } from '../../../../media/receive-file.js';
import { UserError } from '../../../../shared/errors.js';
import { basisRules, rightsBases } from '../rights-basis.js';

/** What multer hands over of a file; its claimed type is not looked at. */
interface IncomingPart {
  originalname: string;
  stream: Readable;
}

/** What the parameter marked with `@UploadedFile()` holds. */
export interface ReceivedPart {
  received: ReceivedFile;
}

/** The basis as it was sent before the file. */
const beforeFile = z.object({ rightsBasis: z.enum(rightsBases) });

/** Far over what is read into the void so that a form can come back: from here on the connection is given up. */
const hardLimit = 2 * maxFileBytes.audio;

/**
 * Takes the one file of a clipping off the wire. The basis is read first: the fields of a form stand before its file, and without a basis, or with one
 * that allows no file, not a byte is written.
 */
@Injectable()
export class ReceiveClipping implements NestInterceptor {
  private readonly multipart: NestInterceptor;

  constructor(private readonly receive: ReceiveFile) {
    const storage = {
      _handleFile: (request: Request, file: IncomingPart, done: Done) => {
        this.take(request.body, file).then((received) => done(null, { received }), done);
      },
      _removeFile: (_: Request, file: Partial<ReceivedPart>, done: (error: unknown) => void) => {
        discard(file.received).then(() => done(null), done);
      },
    };
    const limits = { fileSize: hardLimit, files: 1, fields: 20, parts: 22, fieldSize: 20_000 };
    this.multipart = new (FileInterceptor('file', { storage, limits, defParamCharset: 'utf8' }))();
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

  private take(fields: unknown, { stream, originalname }: IncomingPart): Promise<ReceivedFile> {
    const known = beforeFile.safeParse(fields);
    const families = known.success ? basisRules[known.data.rightsBasis].files : null;
    if (families?.length) return this.receive.run(stream, originalname, families);
    const reason = new UserError(families ? 'file-not-for-basis' : 'rights-before-file');
    return new Promise((resolve, reject) => {
      stream.once('end', () => resolve({ kind: 'refused', reason }));
      stream.once('error', reject);
      stream.resume();
    });
  }
}

type Done = (error: unknown, info?: ReceivedPart) => void;

async function discard(received: ReceivedFile | undefined): Promise<void> {
  if (received?.kind === 'received') await rm(received.path, { force: true });
}
