import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { notFound, UserError } from '../../../shared/errors.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { Field, problemOf, Select, SubmitRow } from '../../../web/components/form.js';
import { Html, PageController } from '../../../web/http/page.js';
import { readForm } from '../../../web/http/read-form.js';
import { statusOf } from '../../../web/http/problem-status.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../access.js';
import type { Principal } from '../access.js';
import { ChangePassword } from '../change-password.js';
import { maxPasswordLength, minPasswordLength } from '../password.js';
import type { User } from '../user.entity.js';
import { UsersRepository } from '../users.repository.js';
import { renderSettings } from './settings-page.js';

const profileForm = z.object({
  name: z.string().trim().min(1).max(120),
  locale: z.enum(['', 'de', 'en']).transform((value) => value || null),
  theme: z.enum(['auto', 'light', 'dark']),
});

const passwordForm = z.object({
  current: z.string().min(1).max(1000),
  next: z.string().min(minPasswordLength).max(maxPasswordLength),
});

/** Everybody looks after their own account, whatever the role. */
@PageController('/settings')
@Needs('viewer')
export class ProfilePages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly users: UsersRepository,
    private readonly changePassword: ChangePassword,
  ) {}

  @Get()
  @Html()
  async show(@Ctx() ctx: PageContext, @Who() who: Principal): Promise<string> {
    return page(ctx, await this.own(who), []);
  }

  @Post('/profile')
  @Html()
  async save(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(profileForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return page(ctx, await this.own(who), form.problems);
    }
    await inTransaction(this.dataSource, (manager) => this.users.update(manager, who.userId, form.value));
    return seeOther('/settings', { kind: 'done', text: ctx.t.accounts.settings.saved });
  }

  @Post('/password')
  @Html()
  async password(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(passwordForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return page(ctx, await this.own(who), form.problems);
    }
    try {
      const keepSession = who.via.kind === 'session' ? who.via.sessionId : null;
      await this.changePassword.run(who.userId, { ...form.value, keepSession });
      return seeOther('/settings', { kind: 'done', text: ctx.t.accounts.passwordForm.done });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      response.status(statusOf(error.code));
      const path = error.code === 'weak-password' ? 'next' : 'current';
      return page(ctx, await this.own(who), [{ path, message: errorText(error, ctx.t) }]);
    }
  }

  private async own(who: Principal): Promise<User> {
    const user = await this.users.find(who.userId);
    if (!user) throw notFound('user');
    return user;
  }
}

function page(ctx: PageContext, user: User, problems: FieldProblem[]): string {
  const { t } = ctx;
  const words = t.accounts;
  return renderSettings(
    ctx,
    'profile',
    `${user.email} · ${t.shell.account.roles[user.role]}`,
    <>
      <form method="post" action="/settings/profile" class="panel">
        <Field
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={user.name}
          error={problemOf(problems, 'name')}
          autocomplete="name"
          required
        />
        <Select
          name="locale"
          label={words.settings.language}
          value={user.locale ?? ''}
          error={problemOf(problems, 'locale')}
          options={[
            { value: '', label: words.settings.asBrowser },
            { value: 'de', label: t.shell.preferences.languages.de },
            { value: 'en', label: t.shell.preferences.languages.en },
          ]}
        />
        <Select
          name="theme"
          label={words.settings.theme}
          value={user.theme}
          error={problemOf(problems, 'theme')}
          options={(['auto', 'light', 'dark'] as const).map((theme) => ({
            value: theme,
            label: t.shell.preferences.themes[theme],
          }))}
        />
        <SubmitRow label={t.shell.actions.save} />
      </form>
      <form method="post" action="/settings/password" class="panel">
        <h2>{words.passwordForm.title}</h2>
        <input type="hidden" name="username" value={user.email} autocomplete="username" />
        <Field
          name="current"
          type="password"
          label={words.passwordForm.current}
          error={problemOf(problems, 'current')}
          autocomplete="current-password"
          required
        />
        <Field
          name="next"
          type="password"
          label={words.passwordForm.next}
          hint={words.passwordHint(minPasswordLength)}
          error={problemOf(problems, 'next')}
          autocomplete="new-password"
          required
        />
        <SubmitRow label={words.passwordForm.submit} />
      </form>
    </>,
  );
}
