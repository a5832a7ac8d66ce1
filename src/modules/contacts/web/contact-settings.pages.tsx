import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { FieldProblem } from '../../../shared/errors.js';
import { Field, fieldsOf, FormProblems, SubmitRow } from '../../../web/components/form.js';
import { Html, PageController } from '../../../web/http/page.js';
import { readForm } from '../../../web/http/read-form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { renderSettings } from '../../accounts/web/settings-page.js';
import { ContactSettings, contactSettings } from '../contact-settings.js';

const address = '/settings/contacts';

/** How long contacts are kept without a reason, and how the notice reads: for administrators. */
@PageController(address)
@Needs('admin')
export class ContactSettingsPages {
  constructor(private readonly settings: ContactSettings) {}

  @Get()
  @Html()
  async show(@Ctx() ctx: PageContext): Promise<string> {
    const { reviewMonths, ...texts } = await this.settings.current();
    return page(ctx, { ...texts, reviewMonths: String(reviewMonths) }, []);
  }

  @Post()
  @Html()
  async save(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(contactSettings, body, ctx);
    if (!form.ok) {
      response.status(422);
      return page(ctx, form.values, form.problems);
    }
    await this.settings.change(form.value, who.userId);
    return seeOther(address, { kind: 'done', text: ctx.t.contactLaw.settings.saved });
  }
}

function page(ctx: PageContext, values: FormValues, problems: readonly FieldProblem[]): string {
  const words = ctx.t.contactLaw.settings;
  const field = fieldsOf(values, problems);
  const optional = ctx.t.shell.words.optional;
  return renderSettings(
    ctx,
    'contacts',
    words.lead,
    <form method="post" action={address} class="panel">
      <FormProblems t={ctx.t} problems={problems} />
      <Field
        {...field('reviewMonths')}
        label={words.reviewMonths}
        hint={words.reviewMonthsHint}
        type="number"
        min={1}
        max={120}
        required
      />
      <Field
        {...field('controller')}
        label={words.controller}
        hint={words.controllerHint}
        rows={3}
        note={optional}
      />
      <Field {...field('noticeDe')} label={words.noticeDe} hint={words.noticeHint} rows={8} note={optional} />
      <Field {...field('noticeEn')} label={words.noticeEn} hint={words.noticeHint} rows={8} note={optional} />
      <SubmitRow label={ctx.t.shell.actions.save} />
    </form>,
  );
}
