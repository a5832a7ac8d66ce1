import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { notFound, UserError } from '../../../shared/errors.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { RoomStyles } from '../../../web/components/room-styles.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { statusOf } from '../../../web/http/problem-status.js';
import { formValues, readForm } from '../../../web/http/read-form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx, mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { AddGrant } from '../add-grant.js';
import { EditGrant } from '../edit-grant.js';
import { FundingQueries } from '../funding.queries.js';
import type { GrantDetail } from '../funding.queries.js';
import { grantPresetNames } from '../grant-presets.js';
import type { GrantPresetName } from '../grant-presets.js';
import {
  editGrantForm,
  GrantForm,
  grantFormValues,
  newGrantForm,
  PresetChoice,
  presetValues,
} from './grant-form.js';
import { GrantList, grantTabs } from './grant-list.js';

@PageController('/grants')
export class GrantsPages {
  constructor(
    private readonly funding: FundingQueries,
    private readonly addGrant: AddGrant,
    private readonly editGrant: EditGrant,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext, @Query('state') state: unknown): Promise<string> {
    const rows = await this.funding.grants();
    const tab = grantTabs.find((each) => each === state) ?? 'running';
    // an empty list has the button itself
    const action = rows.length > 0 && mayEdit(ctx) && (
      <a class="btn btn-primary" href="/grants/new">
        {ctx.t.funding.add}
      </a>
    );
    const { title, lead } = ctx.t.funding;
    return renderPage(
      ctx,
      { title, lead, head: <RoomStyles />, section: 'grants', action },
      <GrantList ctx={ctx} rows={rows} tab={tab} />,
    );
  }

  @Get('/new')
  @Needs('editor')
  @Html()
  newForm(@Ctx() ctx: PageContext, @Query('preset') chosen: unknown): Promise<string> {
    const preset = grantPresetNames.find((name) => name === chosen) ?? 'none';
    return this.formPage(ctx, null, preset, presetValues(preset, ctx), []);
  }

  @Post()
  @Html()
  async add(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(newGrantForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.formPage(ctx, null, 'none', form.values, form.problems);
    }
    const { funder, statementDe, statementEn, ...facts } = form.value;
    const validFrom = facts.periodStart;
    const statements = [
      { language: 'de' as const, text: statementDe, validFrom },
      { language: 'en' as const, text: statementEn, validFrom },
    ].filter(({ text }) => text);
    try {
      const id = await this.addGrant.run({ ...facts, funder: { name: funder } }, statements, who.userId);
      return seeOther(`/grants/${id}`, { kind: 'done', text: ctx.t.funding.added(facts.title) });
    } catch (error) {
      response.status(422);
      return this.formPage(ctx, null, 'none', formValues(body), [periodProblem(error, ctx)]);
    }
  }

  @Get('/:id/edit')
  @Needs('editor')
  @Html()
  async editForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const detail = await this.detail(id);
    return this.formPage(ctx, detail, null, grantFormValues(detail.grant, detail.funder), []);
  }

  @Post('/:id')
  @Html()
  async edit(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const detail = await this.detail(id);
    const form = readForm(editGrantForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.formPage(ctx, detail, null, form.values, form.problems);
    }
    const { version, funder, ...facts } = form.value;
    try {
      await this.editGrant.run(id, version, { ...facts, funder: { name: funder } }, who.userId);
      return seeOther(`/grants/${id}`, { kind: 'done', text: ctx.t.funding.saved(facts.title) });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'changed-meanwhile') {
        response.status(422);
        return this.formPage(ctx, detail, null, formValues(body), [periodProblem(error, ctx)]);
      }
      // saving once more is then a decision: the form carries the version that the person was told about
      response.status(statusOf(error.code));
      const current = await this.detail(id);
      const values = { ...formValues(body), version: String(current.grant.version) };
      const problem = { path: 'title', message: ctx.t.funding.form.changedMeanwhile };
      return this.formPage(ctx, current, null, values, [problem]);
    }
  }

  @Post('/:id/archive')
  async archive(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const archived = formValues(body)['archived'] !== 'no';
    const { title } = await this.editGrant.run(id, null, { archived }, who.userId);
    const words = ctx.t.funding;
    return seeOther(archived ? '/grants' : `/grants/${id}`, {
      kind: 'done',
      text: archived ? words.archivedDone(title) : words.restored(title),
      undo: { action: `/grants/${id}/archive`, fields: { archived: archived ? 'no' : 'yes' } },
    });
  }

  private async detail(id: string): Promise<GrantDetail> {
    const detail = await this.funding.grant(id);
    if (!detail) throw notFound('grant');
    return detail;
  }

  private async formPage(
    ctx: PageContext,
    detail: GrantDetail | null,
    preset: GrantPresetName | null,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const words = ctx.t.funding;
    const own = detail ? `/grants/${detail.grant.id}` : '/grants';
    return renderPage(
      ctx,
      {
        title: detail ? words.form.editTitle(detail.grant.title) : words.add,
        head: <RoomStyles />,
        section: 'grants',
        crumbs: [
          { label: words.title, href: '/grants' },
          ...(detail ? [{ label: detail.grant.title, href: own }] : []),
        ],
        width: 'narrow',
      },
      <>
        {preset !== null && !problems.length && <PresetChoice ctx={ctx} chosen={preset} />}
        <GrantForm
          ctx={ctx}
          action={own}
          cancel={own}
          values={values}
          problems={problems}
          funders={(await this.funding.funders()).filter(({ archivedAt }) => !archivedAt)}
          preset={preset}
        />
      </>,
    );
  }
}

/** A reversed period belongs to its end; anything else is thrown on. */
function periodProblem(error: unknown, ctx: PageContext): FieldProblem {
  if (!(error instanceof UserError) || error.code !== 'period-order') throw error;
  return { path: 'periodEnd', message: errorText(error, ctx.t) };
}
