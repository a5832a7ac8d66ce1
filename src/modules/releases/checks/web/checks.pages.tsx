import { Body, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { notFound } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { optionalDay } from '../../../../web/http/typed-day.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { renderReleaseRoom } from '../../web/release-rooms.js';
import { ReleaseViews } from '../../web/release-views.js';
import { checkInput } from '../check-input.js';
import { checkRules } from '../check-rules.js';
import { ChecksQueries } from '../checks.queries.js';
import { RecordCheck } from '../record-check.js';
import { SetReleaseGrants } from '../set-release-grants.js';
import { CheckForms } from './check-forms.js';
import { ChecksPage } from './checks-page.js';

const recordForm = checkInput.extend({ doneDay: optionalDay });

/** A release held against the rules of its grants, before it goes out. */
@PageController('/releases/:id/check')
export class ChecksPages {
  constructor(
    private readonly views: ReleaseViews,
    private readonly checks: ChecksQueries,
    private readonly recordCheck: RecordCheck,
    private readonly setGrants: SetReleaseGrants,
  ) {}

  @Get()
  @Html()
  show(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    return this.page(ctx, id);
  }

  @Get(':grantId/:rule')
  @Needs('editor')
  @Html()
  form(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @IdParam('grantId') grantId: string,
    @Param('rule') rule: string,
  ): Promise<string> {
    return this.formPage(ctx, { id, grantId, rule }, null, []);
  }

  /** Takes grants of the campaign as grants of the draft; the way back sends those of before. */
  @Post('grants')
  async grants(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const wanted = (formValues(body)['grantIds'] ?? '').split(/[\s,]+/).filter(Boolean);
    const before = await this.setGrants.run(id, wanted, who.userId);
    return seeOther(`/releases/${id}/check`, {
      kind: 'done',
      text: ctx.t.checks.grantsSet(wanted.length),
      undo: { action: `/releases/${id}/check/grants`, fields: { grantIds: before.join(',') } },
    });
  }

  @Post(':grantId/:rule')
  @Html()
  async record(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @IdParam('grantId') grantId: string,
    @Param('rule') typed: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const rule = checkRules.find((each) => each === typed);
    if (!rule) throw notFound('release');
    const form = readForm(recordForm, body, ctx);
    const again = (problems: readonly FieldProblem[]) => {
      response.status(422);
      return this.formPage(ctx, { id, grantId, rule }, formValues(body), problems);
    };
    if (!form.ok) return again(form.problems);
    const step = formValues(body)['step'];
    if (step === 'waive' && !form.value.waivedReason)
      return again([{ path: 'waivedReason', message: ctx.t.validation.required }]);
    if (step === 'record' && !form.value.doneDay)
      return again([{ path: 'doneDay', message: ctx.t.validation.required }]);
    const before = await this.recordCheck.run({ releaseId: id, grantId, rule }, form.value, who.userId);
    return seeOther(`/releases/${id}/check`, {
      kind: 'done',
      text: ctx.t.checks.saved(ctx.t.checks.rules[rule]),
      undo: {
        action: `/releases/${id}/check/${grantId}/${rule}`,
        fields: { ...before, doneDay: before.doneDay ?? '' },
      },
    });
  }

  private async page(ctx: PageContext, id: string): Promise<string> {
    const { release } = await this.views.detail(id);
    const view = await this.checks.view(release, ctx.now);
    return renderReleaseRoom(ctx, release, 'check', <ChecksPage ctx={ctx} release={release} view={view} />);
  }

  /** `values` as they came back; null: as they are stored. */
  private async formPage(
    ctx: PageContext,
    { id, grantId, rule }: { id: string; grantId: string; rule: string },
    values: FormValues | null,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const { release } = await this.views.detail(id);
    const { grants } = await this.checks.of(release, ctx.now);
    const check = grants.find(({ grant }) => grant.id === grantId);
    const row = check?.results.find((result) => result.rule === rule);
    if (!check || !row) throw notFound('grant');
    return renderReleaseRoom(
      ctx,
      release,
      'check',
      <CheckForms
        ctx={ctx}
        own={`/releases/${id}/check`}
        check={check}
        row={row}
        values={values}
        problems={problems}
      />,
      { width: 'narrow' },
    );
  }
}
