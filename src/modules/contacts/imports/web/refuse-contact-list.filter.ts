import { Catch, HttpException, Injectable } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { UserError } from '../../../../shared/errors.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { pageContextOf } from '../../../../web/page-context.js';
import { mostFileBytes } from '../contact-import-files.js';
import { ContactImportQueries } from '../contact-imports.queries.js';
import { renderContactImports } from './contact-import-list.js';

/** A list that is refused: the form comes back with the reason. */
@Injectable()
@Catch(UserError, HttpException)
export class RefuseContactListFilter implements ExceptionFilter {
  constructor(private readonly imports: ContactImportQueries) {}

  async catch(error: UserError | HttpException, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const ctx = pageContextOf(http.getRequest<Request>());
    const status = error instanceof UserError ? statusOf(error.code) : error.getStatus();
    const words = ctx.t.contactFiles.imports.upload;
    const isTooLarge = status === 413;
    const message = isTooLarge
      ? words.tooLarge(ctx.format.bytes(mostFileBytes))
      : error instanceof UserError
        ? errorText(error, ctx.t)
        : words.missing;
    const page = renderContactImports(ctx, await this.imports.list({ limit: 30 }), message);
    http
      .getResponse<Response>()
      .status(status)
      .set({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .send(page);
  }
}
