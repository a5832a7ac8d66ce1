import type { Response } from 'express';
import { UserError } from '../../../../shared/errors.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { OpenedShare, OpenShare } from '../open-share-link.js';
import { renderClosedShare, renderSharePassword } from './shared-report.js';
import type { AskedFor } from './shared-report.js';

/** What a link opens or, as text, the page that stands in its place: closed, or asking for the password. */
export async function openOrAsk(
  ctx: PageContext,
  response: Response,
  asked: AskedFor,
  open: () => Promise<OpenedShare>,
): Promise<OpenShare | string> {
  try {
    const opened = await open();
    if (opened.kind === 'open') return opened;
    if (opened.kind === 'locked') {
      response.status(200);
      return renderSharePassword(ctx, asked);
    }
    response.status(404);
    return renderClosedShare(ctx);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const isWrong = error.code === 'wrong-password';
    response.status(isWrong ? 422 : statusOf(error.code));
    const message = isWrong ? ctx.t.share.page.wrongPassword : errorText(error, ctx.t);
    return renderSharePassword(ctx, asked, [{ path: 'password', message }]);
  }
}
