import type { Readable } from 'node:stream';
import { BadRequestException, Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { newId } from '../../../../shared/ids.js';
import { ImportFiles } from '../import-files.js';

/** A list that has arrived on disk. */
export interface ReceivedList {
  id: string;
  name: string;
  bytes: number;
}

declare module 'express-serve-static-core' {
  interface Request {
    /** The list of the form field `list`; null when the form held none. */
    receivedList?: ReceivedList | null;
  }
}

interface Incoming {
  stream: Readable;
  originalname: string;
}
type Stored = (error: unknown, info?: object) => void;

/** Beside the file itself: the form's boundaries and headers. */
const envelope = 10_000;

/**
 * Streams the uploaded list to disk. A list over the limit is refused at once, without waiting for its end: multer would read on until the last byte has come, and of some uploads there is
 * none.
 */
@Injectable()
export class ReceiveList implements NestInterceptor {
  constructor(private readonly files: ImportFiles) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    request.receivedList = null;
    if (Number(request.headers['content-length'] ?? 0) > this.files.limit + envelope)
      throw this.files.tooLarge();
    return new Promise((resolve, reject) => {
      const receive = async ({ stream, originalname }: Incoming): Promise<object> => {
        const id = newId();
        const bytes = await this.files.receive(id, stream);
        request.receivedList = { id, name: originalname, bytes };
        return {};
      };
      const storage = {
        _handleFile: (_: Request, file: Incoming, done: Stored) => {
          // a browser that goes away ends the request, not the part of the form
          const gone = () => file.stream.destroy(new Error('the upload broke off'));
          request.once('aborted', gone);
          receive(file)
            .finally(() => request.off('aborted', gone))
            .then(
              (info) => done(null, info),
              (error: unknown) => {
                request.unpipe();
                reject(error instanceof Error ? error : new Error(String(error)));
              },
            );
        },
        _removeFile: (_: Request, __: unknown, done: (error: Error | null) => void) => done(null),
      };
      const limits = { files: 1, fields: 4, parts: 6, fieldSize: 1_000 };
      const Multer = FileInterceptor('list', { storage: storage as never, limits, defParamCharset: 'utf8' });
      const received = new Multer().intercept(context, next) as Promise<Observable<unknown>>;
      // who has gone away is answered nothing, and is no fault of ours
      received.then(resolve, (error: unknown) =>
        reject(request.destroyed || !(error instanceof Error) ? new BadRequestException() : error),
      );
    });
  }
}
