import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { UserError } from '../../../shared/errors.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { Field, fieldsOf, problemOf, SubmitRow } from '../../../web/components/form.js';
import { Html, PageController } from '../../../web/http/page.js';
import { formValues, readForm } from '../../../web/http/read-form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { renderBarePage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Public } from '../access.js';
import { maxPasswordLength, minPasswordLength } from '../password.js';
import { keepSession } from '../session-cookie.js';
import { Sessions } from '../sessions.js';
import { SetUp } from '../set-up.js';
import { UsersRepository } from '../users.repository.js';

const setUpForm = z.object({
  token: z.string().trim().min(1).max(200),
  name: z.string().trim().min(1).max(120),
  email: z.string().trim().max(254).pipe(z.email()),
  password: z.string().min(minPasswordLength).max(maxPasswordLength),
});

/** The first visit of a new installation. */
@PageController()
@Public()
export class SetUpPages {
  constructor(
    private readonly setUp: SetUp,
    private readonly users: UsersRepository,
    private readonly sessions: Sessions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('/setup')
  @Html()
  async show(@Ctx() ctx: PageContext, @Query('token') token: unknown): Promise<string | SeeOther> {
    if (!(await this.users.isEmpty())) return seeOther('/sign-in');
    return page(ctx, { token: typeof token === 'string' ? token : '' }, []);
  }

  @Post('/setup')
  @Html()
  async submit(
    @Ctx() ctx: PageContext,
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(setUpForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return page(ctx, form.values, form.problems);
    }
    try {
      const user = await this.setUp.run(form.value.token, form.value);
      const secret = await this.sessions.start(user.id, request.headers['user-agent'] ?? '');
      keepSession(response, secret, this.settings.baseUrl.startsWith('https:'));
      return seeOther('/', { kind: 'done', text: ctx.t.accounts.setUp.done });
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'already-set-up') throw error;
      response.status(422);
      const path = error.code === 'wrong-setup-token' ? 'token' : 'password';
      return page(ctx, formValues(body), [{ path, message: errorText(error, ctx.t) }]);
    }
  }
}

function page(ctx: PageContext, values: FormValues, problems: FieldProblem[]): string {
  const words = ctx.t.accounts;
  const field = fieldsOf(values, problems);
  return renderBarePage(
    ctx,
    { title: words.setUp.title, lead: words.setUp.lead },
    <form method="post" action="/setup">
      <Field
        {...field('token')}
        label={words.setUp.token}
        hint={words.setUp.tokenHint}
        autocomplete="off"
        spellcheck={false}
        mono
        required
      />
      <Field {...field('name')} label={words.name} autocomplete="name" required />
      <Field {...field('email')} type="email" label={words.email} autocomplete="username" required />
      <Field
        name="password"
        type="password"
        label={words.password}
        hint={words.passwordHint(minPasswordLength)}
        error={problemOf(problems, 'password')}
        autocomplete="new-password"
        required
      />
      <SubmitRow label={words.setUp.submit} />
    </form>,
  );
}
