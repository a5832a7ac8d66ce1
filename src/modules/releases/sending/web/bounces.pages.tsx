import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { UserError } from '../../../../shared/errors.js';
import { Field, FormProblems, SubmitRow } from '../../../../web/components/form.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { formValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { RecordBounce } from '../bounces/record-bounce.js';

/** Where somebody pastes what a mail server wrote back. */
@PageController('/bounces')
export class BouncesPages {
  constructor(private readonly bounces: RecordBounce) {}

  @Get()
  @Needs('editor')
  @Html()
  form(@Ctx() ctx: PageContext): string {
    return this.page(ctx, '', null);
  }

  @Post()
  @Html()
  async record(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const mail = formValues(body)['mail'] ?? '';
    try {
      const { hard, soft } = await this.bounces.run(mail.trimStart(), who.userId);
      const words = ctx.t.sendings.bounces;
      if (hard + soft === 0) return seeOther('/bounces', { kind: 'problem', text: words.unknown });
      return seeOther('/bounces', { kind: 'done', text: words.done(hard, soft) });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      response.status(statusOf(error.code));
      return this.page(ctx, mail, errorText(error, ctx.t));
    }
  }

  private page(ctx: PageContext, mail: string, problem: string | null): string {
    const { title, lead, paste, pasteHint, submit } = ctx.t.sendings.bounces;
    const crumbs = [{ label: ctx.t.releases.title, href: '/releases' }];
    return renderPage(
      ctx,
      { title, lead, section: 'releases', crumbs, width: 'narrow' },
      <form method="post" action="/bounces">
        <FormProblems t={ctx.t} problems={problem === null ? [] : [{ path: 'mail', message: problem }]} />
        <Field
          name="mail"
          label={paste}
          hint={pasteHint}
          value={mail}
          rows={14}
          mono
          spellcheck={false}
          required
          {...(problem === null ? {} : { error: problem })}
        />
        <SubmitRow label={submit} cancel={{ label: ctx.t.shell.actions.cancel, href: '/releases' }} />
      </form>,
    );
  }
}
