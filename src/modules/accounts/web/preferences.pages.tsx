import { Body, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { PageController } from '../../../web/http/page.js';
import { ownPath, seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { Public } from '../access.js';
import { localeCookie, themeCookie } from '../preference-cookies.js';
import { UsersRepository } from '../users.repository.js';

const preferencesForm = z.object({
  locale: z.enum(['de', 'en']).optional().catch(undefined),
  theme: z.enum(['auto', 'light', 'dark']).optional().catch(undefined),
  back: z.string().max(2000).optional().catch(undefined),
});

const yearMs = 365 * 86_400_000;

/** Language and theme from the switch on every page: kept in the account, or in a cookie before sign-in. */
@PageController()
@Public()
export class PreferencesPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly users: UsersRepository,
  ) {}

  @Post('/preferences')
  async submit(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther> {
    const { locale, theme, back } = preferencesForm.catch({}).parse(body);
    const { principal } = request;
    if (principal) {
      const change = { ...(locale ? { locale } : {}), ...(theme ? { theme } : {}) };
      if (Object.keys(change).length) {
        await inTransaction(this.dataSource, (manager) =>
          this.users.update(manager, principal.userId, change),
        );
      }
    } else {
      const options = { httpOnly: true, sameSite: 'lax', maxAge: yearMs, path: '/' } as const;
      if (locale) response.cookie(localeCookie, locale, options);
      if (theme) response.cookie(themeCookie, theme, options);
    }
    return seeOther(ownPath(back, '/'));
  }
}
