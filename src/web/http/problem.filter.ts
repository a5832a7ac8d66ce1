import { Catch, HttpException, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { UserError } from '../../shared/errors.js';
import type { FieldProblem } from '../../shared/errors.js';
import { renderErrorPage } from '../error-page.js';
import { errorText } from '../i18n/error-text.js';
import { messagesFor, pickLocale } from '../i18n/messages.js';
import type { Messages } from '../i18n/messages.js';
import { statusOf } from './problem-status.js';

interface Problem {
  status: number;
  code: string;
  detail: string;
  errors: FieldProblem[];
}

/**
 * Every failure leaves through here: as `application/problem+json` (RFC 9457) from the API, as a page in the reader's language
 * elsewhere. Bugs are logged and answered without their text.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Request');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const t = request.pageContext?.t ?? messagesFor(pickLocale(request.headers['accept-language'], null));
    const problem = toProblem(error, t);
    if (problem.status >= 500) {
      this.logger.error(
        `${request.method} ${request.path}: ${String(error)}`,
        error instanceof Error ? error.stack : undefined,
      );
    }
    if (response.headersSent) {
      response.end();
    } else if (request.originalUrl.startsWith('/api/') || !request.pageContext) {
      answerJson(response, problem, t);
    } else if (
      problem.code === 'sign-in-required' &&
      (request.method === 'GET' || request.method === 'HEAD')
    ) {
      response.redirect(303, `/sign-in?back=${encodeURIComponent(request.originalUrl)}`);
    } else {
      const fields = problem.errors.map((field) => field.message).join(' ');
      response
        .status(problem.status)
        .set({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
        .send(
          renderErrorPage(request.pageContext, problem.status, [problem.detail, fields].join(' ').trim()),
        );
    }
  }
}

function answerJson(response: Response, problem: Problem, t: Messages): void {
  const pages = t.shell.errorPages;
  const known = problem.status in pages ? pages[problem.status as 403 | 404 | 429 | 500] : pages.generic;
  response
    .status(problem.status)
    .set('content-type', 'application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: `urn:echolot:problem:${problem.code}`,
        title: known.title,
        status: problem.status,
        detail: problem.detail,
        ...(problem.errors.length ? { errors: problem.errors } : {}),
      }),
    );
}

function toProblem(error: unknown, t: Messages): Problem {
  const pages = t.shell.errorPages;
  if (error instanceof UserError) {
    return {
      status: statusOf(error.code),
      code: error.code,
      detail: errorText(error, t),
      errors: error.problems,
    };
  }
  const status = outsideStatus(error);
  if (status === 404) return { status, code: 'not-found', detail: pages[404].text, errors: [] };
  if (status === 413) {
    return { status, code: 'too-large', detail: errorText(new UserError('too-large'), t), errors: [] };
  }
  if (status >= 400 && status < 500) {
    return { status, code: 'unreadable-request', detail: pages.generic.text, errors: [] };
  }
  return { status: 500, code: 'internal', detail: pages[500].text, errors: [] };
}

/** Status that Nest or a body parser put on its error; 500 for anything else. */
function outsideStatus(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'status' in error && 'expose' in error) {
    return typeof error.status === 'number' ? error.status : 500;
  }
  return 500;
}
