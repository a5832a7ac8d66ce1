import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { UserError } from '../../../../shared/errors.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { pageContextOf } from '../../../../web/page-context.js';
import { mostFigureBytes } from '../imports/read-figure-file.js';
import { renderFigureImport } from './figure-import-view.js';

/** A list that is refused: the form comes back with the reason. */
@Catch(UserError, HttpException)
export class RefuseFigureFileFilter implements ExceptionFilter {
  catch(error: UserError | HttpException, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const ctx = pageContextOf(http.getRequest<Request>());
    const status = error instanceof UserError ? statusOf(error.code) : error.getStatus();
    const words = ctx.t.figures.import;
    const problem =
      status === 413
        ? words.tooLarge(ctx.format.bytes(mostFigureBytes))
        : error instanceof UserError
          ? errorText(error, ctx.t)
          : words.missing;
    http
      .getResponse<Response>()
      .status(status)
      .set({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .send(renderFigureImport(ctx, { problem }));
  }
}
