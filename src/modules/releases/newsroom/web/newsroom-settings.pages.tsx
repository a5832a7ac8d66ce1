import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { FieldProblem } from '../../../../shared/errors.js';
import {
  Checkbox,
  Field,
  fieldsOf,
  FormProblems,
  optionsOf,
  Select,
  SubmitRow,
} from '../../../../web/components/form.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { renderSettings } from '../../../accounts/web/settings-page.js';
import { newsroomForm, NewsroomSettings } from '../newsroom-settings.js';
import type { NewsroomState } from '../newsroom-settings.js';

const address = '/settings/newsroom';

/** The switch of the newsroom, for administrators. */
@PageController(address)
@Needs('admin')
export class NewsroomSettingsPages {
  constructor(private readonly newsroom: NewsroomSettings) {}

  @Get()
  @Html()
  async show(@Ctx() ctx: PageContext): Promise<string> {
    const state = await this.newsroom.current();
    return page(ctx, valuesOf(state), [], state.enabled);
  }

  @Post()
  @Html()
  async change(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const before = await this.newsroom.current();
    const form = readForm(newsroomForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return page(ctx, form.values, form.problems, before.enabled);
    }
    const changed = await this.newsroom.change(form.value, who.userId);
    const words = ctx.t.newsroom.settings;
    const fields = { ...valuesOf(before) };
    return seeOther(
      address,
      changed.length
        ? {
            kind: 'done',
            text: form.value.enabled ? words.savedOn : words.savedOff,
            undo: { action: address, fields },
          }
        : { kind: 'done', text: words.unchanged },
    );
  }
}

function page(
  ctx: PageContext,
  values: FormValues,
  problems: readonly FieldProblem[],
  isOpen: boolean,
): string {
  const words = ctx.t.newsroom.settings;
  const field = fieldsOf(values, problems);
  const optional = ctx.t.shell.words.optional;
  const ticked = (name: string) => ({ ...field(name), value: 'on', checked: values[name] === 'on' });
  return renderSettings(
    ctx,
    'newsroom',
    words.lead,
    <>
      {isOpen && (
        <p class="notice">
          {words.isOpen}{' '}
          <a href="/newsroom">
            <code>{`${ctx.origin}/newsroom`}</code>
          </a>
        </p>
      )}
      <form method="post" action={address}>
        <FormProblems t={ctx.t} problems={problems} />
        <Checkbox {...ticked('enabled')} label={words.enabled} hint={words.enabledHint} />
        <Checkbox {...ticked('listVariants')} label={words.listVariants} hint={words.listVariantsHint} />
        <Checkbox {...ticked('noindex')} label={words.noindex} hint={words.noindexHint} />
        <Field
          {...field('title')}
          label={words.title}
          hint={words.titleHint}
          note={optional}
          maxlength={120}
        />
        <Field {...field('intro')} label={words.intro} note={optional} rows={3} maxlength={1000} />
        <Select
          {...field('language')}
          label={words.language}
          options={optionsOf(['de', 'en'], words.languages)}
        />
        <Field {...field('contactName')} label={words.contactName} note={optional} maxlength={120} />
        <Field
          {...field('contactPhone')}
          type="tel"
          label={words.contactPhone}
          note={optional}
          maxlength={60}
        />
        <Field
          {...field('contactEmail')}
          type="email"
          label={words.contactEmail}
          note={optional}
          maxlength={200}
        />
        <SubmitRow label={ctx.t.shell.actions.save} />
      </form>
    </>,
  );
}

function valuesOf(state: NewsroomState): FormValues {
  const { enabled, noindex, listVariants, ...texts } = state;
  const tick = (value: boolean) => (value ? 'on' : '');
  return { ...texts, enabled: tick(enabled), noindex: tick(noindex), listVariants: tick(listVariants) };
}
