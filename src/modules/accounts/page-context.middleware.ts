import { Inject, Injectable } from '@nestjs/common';
import type { NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { Clock } from '../../shared/clock.js';
import { parseUrl } from '../../shared/parse-url.js';
import { DEMO } from '../../web/demo-flag.js';
import { formatsFor } from '../../web/format.js';
import { cookieOf } from '../../web/http/cookies.js';
import { takeNotice } from '../../web/http/notice-cookie.js';
import { messagesFor, pickLocale } from '../../web/i18n/messages.js';
import { InboxCounter } from '../../web/inbox-counter.js';
import type { Theme } from '../../web/page-context.js';
import { OrganisationProfile } from './organisation-profile.js';
import { viewOfOrganisation } from './organisation-view.js';
import { localeCookie, themeCookie } from './preference-cookies.js';

const own = 'http://own.invalid';

/** Gathers what every page needs to know about its request. Runs after {@link IdentifyMiddleware}. */
@Injectable()
export class PageContextMiddleware implements NestMiddleware {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(DEMO) private readonly demo: boolean,
    private readonly clock: Clock,
    private readonly inbox: InboxCounter,
    private readonly organisation: OrganisationProfile,
  ) {}

  async use(request: Request, response: Response, next: NextFunction): Promise<void> {
    try {
      const { account } = request;
      // what a client sends as an address need not be one, such as "//"
      const url = parseUrl(request.originalUrl, own) ?? new URL(own);
      // a picture must not use up the notice that waits for the page, and the newsroom sets no cookie
      const isPage = !/^\/(?:(?:api|media)\/|newsroom(?:\/|$))/.test(url.pathname);
      const chosen = account ? account.locale : cookieOf(request, localeCookie);
      const locale = pickLocale(request.headers['accept-language'], chosen);
      request.pageContext = {
        locale,
        t: messagesFor(locale),
        format: formatsFor(locale, this.settings.timeZone),
        now: this.clock.now(),
        user: account
          ? { id: account.id, name: account.name, email: account.email, role: account.role }
          : null,
        origin: this.settings.baseUrl,
        path: url.pathname,
        query: url.searchParams,
        theme: account?.theme ?? themeOf(cookieOf(request, themeCookie)),
        notice: isPage && request.method === 'GET' ? takeNotice(request, response) : null,
        counts: { inbox: isPage && account ? await this.inbox.waiting() : 0 },
        demo: this.demo,
        organisation: isPage ? viewOfOrganisation(await this.organisation.current()) : null,
      };
      next();
    } catch (error) {
      next(error);
    }
  }
}

function themeOf(value: string | null): Theme {
  return value === 'light' || value === 'dark' ? value : 'auto';
}
