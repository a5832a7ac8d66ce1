import { Catch, HttpException, Injectable } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { UserError } from '../../../../shared/errors.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { pageContextOf } from '../../../../web/page-context.js';
import { ImportFiles } from '../import-files.js';
import { ImportQueries } from '../imports.queries.js';
import { renderImports } from './import-list.js';

/** After the answer the rest of an upload is read on for so many ms, so that the browser finds the answer; then the connection is closed. */
const lingerMs = 2_000;

/** A list that is refused: the form comes back with the reason, and what is still being sent is not waited for. */
@Injectable()
@Catch(UserError, HttpException)
export class RefuseListFilter implements ExceptionFilter {
  constructor(
    private readonly imports: ImportQueries,
    private readonly files: ImportFiles,
  ) {}

  async catch(error: UserError | HttpException, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const ctx = pageContextOf(request);
    const status = error instanceof UserError ? statusOf(error.code) : error.getStatus();
    const words = ctx.t.imports.upload;
    const message =
      error instanceof HttpException
        ? words.missing
        : error.code === 'too-large'
          ? words.tooLarge(ctx.format.bytes(this.files.limit))
          : errorText(error, ctx.t);
    const page = renderImports(ctx, await this.imports.list({ limit: 30 }), {
      limit: this.files.limit,
      problem: message,
    });
    const response = http.getResponse<Response>();
    response.status(status).set({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    if (request.complete) response.send(page);
    else answerAndReadOn(request, response, page);
  }
}

/** The answer is whole by its length, and ended only when nothing more is read: whoever receives the upload resets the connection once an answer has ended, and the browser would find none. */
function answerAndReadOn(request: Request, response: Response, page: string): void {
  response.set({ 'content-length': String(Buffer.byteLength(page)), connection: 'close' });
  response.write(page);
  const { socket } = request;
  const timer = setTimeout(() => socket.destroy(), lingerMs);
  socket.once('close', () => clearTimeout(timer));
  request.once('end', () => response.end());
  request.resume();
}
