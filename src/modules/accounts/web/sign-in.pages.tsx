import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { UserError } from '../../../shared/errors.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { Field, fieldsOf, FormProblems, problemOf, SubmitRow } from '../../../web/components/form.js';
import { Html, PageController } from '../../../web/http/page.js';
import { readForm } from '../../../web/http/read-form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { statusOf } from '../../../web/http/problem-status.js';
import { ownPath, seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { renderBarePage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Public } from '../access.js';
import { demoAccount } from '../demo-account.js';
import { dropSession, keepSession } from '../session-cookie.js';
import { Sessions } from '../sessions.js';
import { SignIn } from '../sign-in.js';
import { UsersRepository } from '../users.repository.js';

const signInForm = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(1000),
  // a place too long to come back to must not keep anybody from signing in
  back: z.string().max(2000).optional().catch(undefined),
});

@PageController()
@Public()
export class SignInPages {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly users: UsersRepository,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('/sign-in')
  @Html()
  async show(@Ctx() ctx: PageContext, @Query('back') back: unknown): Promise<string | SeeOther> {
    if (ctx.user) return seeOther(ownPath(back, '/'));
    if (await this.users.isEmpty()) return seeOther('/setup');
    return page(ctx, { back: ownPath(back, '') }, []);
  }

  @Post('/sign-in')
  @Html()
  async submit(
    @Ctx() ctx: PageContext,
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(signInForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return page(ctx, form.values, form.problems);
    }
    const { email, password, back } = form.value;
    try {
      const { secret } = await this.signIn.run({
        email,
        password,
        network: request.ip ?? '',
        userAgent: request.headers['user-agent'] ?? '',
      });
      keepSession(response, secret, this.settings.baseUrl.startsWith('https:'));
      return seeOther(ownPath(back, '/'));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      response.status(statusOf(error.code));
      const message = errorText(error, ctx.t);
      return page(ctx, { email, back: ownPath(back, '') }, [{ path: 'password', message }]);
    }
  }

  @Post('/sign-out')
  async signOut(
    @Ctx() ctx: PageContext,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther> {
    const { principal } = request;
    if (principal?.via.kind === 'session') {
      await this.sessions.end(principal.userId, { ids: [principal.via.sessionId] });
    }
    dropSession(response);
    return seeOther('/sign-in', { kind: 'done', text: ctx.t.accounts.signIn.signedOut });
  }
}

function page(ctx: PageContext, values: FormValues, problems: FieldProblem[]): string {
  const words = ctx.t.accounts;
  return renderBarePage(
    ctx,
    { title: words.signIn.title, lead: values['back'] ? words.signIn.back : undefined },
    <>
      <FormProblems t={ctx.t} problems={problems} />
      <form method="post" action="/sign-in">
        {values['back'] && <input type="hidden" name="back" value={values['back']} />}
        <Field
          {...fieldsOf(values, problems)('email')}
          type="email"
          label={words.email}
          autocomplete="username"
          required
        />
        <Field
          name="password"
          type="password"
          label={words.password}
          error={problemOf(problems, 'password')}
          autocomplete="current-password"
          required
        />
        <SubmitRow label={words.signIn.submit} />
      </form>
      {ctx.demo ? (
        <dl class="demo-access">
          <dt>{words.signIn.demo}</dt>
          <dd>
            <code>{demoAccount.email}</code> · <code>{demoAccount.password}</code>
          </dd>
        </dl>
      ) : (
        <p class="quiet">{words.signIn.forgotten}</p>
      )}
    </>,
  );
}
