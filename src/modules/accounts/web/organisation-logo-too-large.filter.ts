import { Catch, Injectable, PayloadTooLargeException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { maxPictureBytes } from '../../../media/read-picture.js';
import { UserError } from '../../../shared/errors.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { pageContextOf } from '../../../web/page-context.js';
import { OrganisationProfile } from '../organisation-profile.js';
import { renderOrganisation } from './organisation-page.js';

/** An upload over the limit is cut off before the page's own code runs; the form comes back with the reason all the same. */
@Injectable()
@Catch(PayloadTooLargeException)
export class LogoTooLargeFilter implements ExceptionFilter {
  constructor(private readonly profile: OrganisationProfile) {}

  async catch(error: PayloadTooLargeException, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const ctx = pageContextOf(http.getRequest<Request>());
    const tooLarge = new UserError('picture-too-large', { megabytes: maxPictureBytes / 1024 / 1024 });
    const problems = [{ path: 'logo', message: errorText(tooLarge, ctx.t) }];
    const html = renderOrganisation(ctx, await this.profile.current(), { problems });
    http
      .getResponse<Response>()
      .status(error.getStatus())
      .set({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .send(html);
  }
}
