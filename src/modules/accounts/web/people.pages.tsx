import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { dayOf } from '../../../shared/days.js';
import { UserError } from '../../../shared/errors.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { Field, fieldsOf, optionsOf, problemOf, Select, SubmitRow } from '../../../web/components/form.js';
import { DataTable } from '../../../web/components/table.js';
import { DayTime } from '../../../web/components/time.js';
import { IdParam } from '../../../web/http/id-param.js';
import { statusOf } from '../../../web/http/problem-status.js';
import { Html, PageController } from '../../../web/http/page.js';
import { readForm } from '../../../web/http/read-form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../access.js';
import type { Principal } from '../access.js';
import { ChangeRole } from '../change-role.js';
import { CreateUser } from '../create-user.js';
import { maxPasswordLength, minPasswordLength } from '../password.js';
import type { User } from '../user.entity.js';
import { UsersRepository } from '../users.repository.js';
import { renderSettings } from './settings-page.js';

const roles = ['viewer', 'editor', 'admin'] as const;

const personForm = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.string().trim().max(254).pipe(z.email()),
  role: z.enum(roles),
  password: z.string().min(minPasswordLength).max(maxPasswordLength),
});

const roleForm = z.object({ role: z.enum(roles) });

@PageController('/settings/people')
@Needs('admin')
export class PeoplePages {
  constructor(
    private readonly users: UsersRepository,
    private readonly createUser: CreateUser,
    private readonly changeRole: ChangeRole,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext): Promise<string> {
    return page(ctx, await this.users.list(), { role: 'editor' }, []);
  }

  @Post()
  @Html()
  async add(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(personForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return page(ctx, await this.users.list(), form.values, form.problems);
    }
    try {
      const user = await this.createUser.run(form.value, who.userId);
      return seeOther('/settings/people', { kind: 'done', text: ctx.t.accounts.people.added(user.email) });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      response.status(statusOf(error.code));
      const path = error.code === 'email-taken' ? 'email' : 'password';
      const { password: _, ...values } = form.value;
      return page(ctx, await this.users.list(), values, [{ path, message: errorText(error, ctx.t) }]);
    }
  }

  @Post('/:id/role')
  async setRole(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body({ schema: roleForm }) body: z.infer<typeof roleForm>,
  ): Promise<SeeOther> {
    const before = await this.changeRole.run(id, body.role, who.userId);
    const user = await this.users.find(id);
    const text = ctx.t.accounts.people.roleChanged(user?.name ?? '', ctx.t.shell.account.roles[body.role]);
    return seeOther('/settings/people', {
      kind: 'done',
      text,
      undo: { action: `/settings/people/${id}/role`, fields: { role: before } },
    });
  }
}

function page(ctx: PageContext, users: User[], values: FormValues, problems: FieldProblem[]): string {
  const { t } = ctx;
  const words = t.accounts.people;
  const field = fieldsOf(values, problems);
  const roleOptions = optionsOf(roles, t.shell.account.roles);
  return renderSettings(
    ctx,
    'people',
    words.lead,
    <>
      <DataTable
        caption={t.accounts.settings.people}
        rows={users}
        rowKey={(user) => user.id}
        columns={[
          { key: 'name', header: t.accounts.name, primary: true, cell: (user) => user.name },
          { key: 'email', header: t.accounts.email, cell: (user) => user.email },
          {
            key: 'since',
            header: words.since,
            cell: (user) => <DayTime ctx={ctx} day={dayOf(user.createdAt, ctx.format.timeZone)} />,
          },
          {
            key: 'role',
            header: t.accounts.settings.role,
            cell: (user) => (
              <form method="post" action={`/settings/people/${user.id}/role`} class="row-form">
                <select
                  name="role"
                  class="form-select form-select-sm"
                  aria-label={`${t.accounts.settings.role}: ${user.name}`}
                >
                  {roleOptions.map((role) => (
                    <option key={role.value} value={role.value} selected={role.value === user.role}>
                      {role.label}
                    </option>
                  ))}
                </select>
                <button type="submit" class="btn btn-sm">
                  {words.changeRole}
                </button>
              </form>
            ),
          },
        ]}
      />
      <p class="quiet">{words.rolesExplained}</p>
      <form method="post" action="/settings/people" class="panel">
        <h2>{words.add}</h2>
        <Field {...field('name')} label={t.accounts.name} required />
        <Field {...field('email')} type="email" label={t.accounts.email} autocomplete="off" required />
        <Select {...field('role')} label={t.accounts.settings.role} options={roleOptions} />
        <Field
          name="password"
          type="password"
          label={words.initialPassword}
          hint={words.initialPasswordHint}
          error={problemOf(problems, 'password')}
          autocomplete="new-password"
          required
        />
        <SubmitRow label={words.addSubmit} />
      </form>
    </>,
  );
}
