import { Inject, Injectable } from '@nestjs/common';
import type { NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { UserError } from '../../shared/errors.js';
import { parseUrl } from '../../shared/parse-url.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that another site's page sends with our cookie. Browsers say where a request comes from: `Sec-Fetch-Site` where they know
 * it, else `Origin` (OWASP CSRF cheat sheet, "Fetch metadata"). A request with neither is no browser's and carries no cookie
 * by accident; cookies are SameSite=Lax besides.
 */
@Injectable()
export class CrossSiteMiddleware implements NestMiddleware {
  private readonly ownOrigin: string;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.ownOrigin = new URL(settings.baseUrl).origin;
  }

  use(request: Request, _response: Response, next: NextFunction): void {
    next(safeMethods.has(request.method) || this.isOwn(request) ? undefined : new UserError('cross-site'));
  }

  private isOwn(request: Request): boolean {
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined) return site === 'same-origin' || site === 'none';
    const origin = request.headers.origin;
    if (origin === undefined) return true;
    return origin === this.ownOrigin || sameHost(origin, request.headers.host);
  }
}

function sameHost(origin: string, host: string | undefined): boolean {
  return host !== undefined && parseUrl(origin)?.host === host;
}
