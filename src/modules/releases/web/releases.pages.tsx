import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { UserError } from '../../../shared/errors.js';
import type { ErrorCode, FieldProblem } from '../../../shared/errors.js';
import { readableTitle } from '../../../shared/text/place-template.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { statusOf } from '../../../web/http/problem-status.js';
import { formValues } from '../../../web/http/read-form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx, mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { CampaignsQueries } from '../../campaigns/campaigns.queries.js';
import { AddRelease } from '../add-release.js';
import { ArchiveRelease } from '../archive-release.js';
import { EditRelease } from '../edit-release.js';
import { releaseStates } from '../release.entity.js';
import { ReleasesQueries } from '../releases.queries.js';
import type { NamedCampaign, ReleaseDetail } from '../releases.queries.js';
import { ReleaseForm } from './release-form.js';
import { releaseFormValues } from './release-form-values.js';
import { readReleaseForm } from './typed-release.js';
import { ReleaseList } from './release-list.js';
import { ReleaseFormAssets, ReleaseStyles } from './release-rooms.js';
import { ReleaseViews } from './release-views.js';

const PAGE = 50;

@PageController('/releases')
export class ReleasesPages {
  constructor(
    private readonly releases: ReleasesQueries,
    private readonly views: ReleaseViews,
    private readonly campaigns: CampaignsQueries,
    private readonly addRelease: AddRelease,
    private readonly editRelease: EditRelease,
    private readonly archiveRelease: ArchiveRelease,
  ) {}

  @Get()
  @Html()
  async list(
    @Ctx() ctx: PageContext,
    @Query('archived') archivedFlag: unknown,
    @Query('state') stateFilter: unknown,
    @Query('cursor') cursor: unknown,
    @Query('variants') variants: unknown,
  ): Promise<string> {
    const archived = archivedFlag === '1';
    const state = archived ? undefined : releaseStates.find((each) => each === stateFilter);
    const folded = variants !== 'all';
    const page = await this.releases.page({
      archived,
      state,
      folded,
      limit: PAGE,
      ...(typeof cursor === 'string' && cursor ? { cursor } : {}),
    });
    // an empty list has the button itself
    const action = (page.items.length > 0 || archived || state !== undefined) && mayEdit(ctx) && (
      <a class="btn btn-primary" href="/releases/new">
        {ctx.t.releases.add}
      </a>
    );
    const { title, lead } = ctx.t.releases;
    return renderPage(
      ctx,
      { title, lead, head: <ReleaseStyles />, section: 'releases', action },
      <ReleaseList
        ctx={ctx}
        page={page}
        state={state}
        counts={await this.releases.counts({ folded })}
        folded={folded}
        archived={archived}
      />,
    );
  }

  @Get('/new')
  @Needs('editor')
  @Html()
  async newForm(@Ctx() ctx: PageContext): Promise<string> {
    const values = { ...(await this.releases.latestSender()), language: 'de', replyDays: '14' };
    return this.formPage(ctx, null, values, []);
  }

  @Post()
  @Html()
  async add(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readReleaseForm(body, ctx);
    if (!form.ok) return this.formAgain(ctx, null, form.values, form.problems, response);
    const { draft } = form.value;
    try {
      const id = await this.addRelease.run(draft, who.userId);
      return seeOther(`/releases/${id}`, { kind: 'done', text: ctx.t.releases.added(draft.headline) });
    } catch (error) {
      return this.formAgain(ctx, null, formValues(body), [fieldProblem(error, ctx)], response);
    }
  }

  @Get('/:id')
  @Html()
  async one(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    return this.views.page(ctx, id);
  }

  @Get('/:id/edit')
  @Needs('editor')
  @Html()
  async editForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const detail = await this.detail(id);
    return this.formPage(ctx, detail, releaseFormValues(detail, ctx.format.timeZone), []);
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
    const form = readReleaseForm(body, ctx);
    if (!form.ok) return this.formAgain(ctx, detail, form.values, form.problems, response);
    const { version, note, draft } = form.value;
    try {
      const changed = await this.editRelease.run(id, version, draft, who.userId, { note });
      const after = await this.detail(id);
      return seeOther(`/releases/${id}`, {
        kind: 'done',
        text: savedText(ctx, detail, after, changed.length),
      });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'changed-meanwhile')
        return this.formAgain(ctx, detail, formValues(body), [fieldProblem(error, ctx)], response);
      // saving once more is then a decision: the form carries the version that the person was told about
      const current = await this.detail(id);
      const values = { ...formValues(body), version: String(current.release.version) };
      const problem = { path: 'headline', message: ctx.t.releases.form.changedMeanwhile };
      return this.formAgain(ctx, current, values, [problem], response, statusOf(error.code));
    }
  }

  @Post('/:id/archive')
  async archive(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { headline } = (await this.detail(id)).release;
    const archived = formValues(body)['archived'] !== 'no';
    await this.archiveRelease.run(id, archived, who.userId);
    const words = ctx.t.releases;
    return seeOther(archived ? '/releases' : `/releases/${id}`, {
      kind: 'done',
      text: archived ? words.archivedDone(headline) : words.restored(headline),
      undo: { action: `/releases/${id}/archive`, fields: { archived: archived ? 'no' : 'yes' } },
    });
  }

  private detail(id: string): Promise<ReleaseDetail> {
    return this.views.detail(id);
  }

  private formAgain(
    ctx: PageContext,
    detail: ReleaseDetail | null,
    values: FormValues,
    problems: readonly FieldProblem[],
    response: Response,
    status = 422,
  ): Promise<string> {
    response.status(status);
    return this.formPage(ctx, detail, values, problems);
  }

  private async formPage(
    ctx: PageContext,
    detail: ReleaseDetail | null,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const words = ctx.t.releases.form;
    const own = detail ? `/releases/${detail.release.id}` : '/releases';
    const headline = detail?.release.headline;
    return renderPage(
      ctx,
      {
        title: headline === undefined ? words.newTitle : words.editTitle(readableTitle(headline)),
        head: <ReleaseFormAssets />,
        section: 'releases',
        crumbs: releaseCrumbs(ctx, detail),
        width: 'narrow',
      },
      <ReleaseForm
        ctx={ctx}
        action={own}
        values={values}
        problems={problems}
        campaigns={await this.choices(detail?.campaign ?? null)}
        grants={await this.releases.grantChoices(detail?.grants ?? [])}
        cancel={own}
        release={detail?.release ?? null}
      />,
    );
  }

  /** Campaigns in use, and the release's own even when it is archived. */
  private async choices(own: NamedCampaign | null): Promise<NamedCampaign[]> {
    const inUse = (await this.campaigns.list()).map(({ campaign }) => campaign);
    return own && !inUse.some(({ id }) => id === own.id) ? [...inUse, own] : inUse;
  }
}

/** The way to a page of this room, below `detail` if there is one. */
export function releaseCrumbs(ctx: PageContext, detail: ReleaseDetail | null = null) {
  const list = { label: ctx.t.releases.title, href: '/releases' };
  if (!detail) return [list];
  return [list, { label: readableTitle(detail.release.headline), href: `/releases/${detail.release.id}` }];
}

/** What saving did to the release, not only to its text. */
function savedText(ctx: PageContext, before: ReleaseDetail, after: ReleaseDetail, changes: number): string {
  if (!changes) return ctx.t.releases.unchanged;
  const { done } = ctx.t.publication;
  if (after.release.correctedAt?.getTime() !== before.release.correctedAt?.getTime()) return done.corrected;
  if (before.release.approvedAt && !after.release.approvedAt && after.release.state === 'draft')
    return done.approvalGone;
  return ctx.t.releases.saved(readableTitle(after.release.headline));
}

const problemFields: Partial<Record<ErrorCode, string>> = {
  'unknown-campaign': 'campaignId',
  'unknown-grant': 'grantIds',
  'correction-reason': 'note',
};

/** What belongs to a field stands there; anything else is thrown on. */
function fieldProblem(error: unknown, ctx: PageContext): FieldProblem {
  const path = error instanceof UserError ? problemFields[error.code] : undefined;
  if (!(error instanceof UserError) || path === undefined) throw error;
  return { path, message: errorText(error, ctx.t) };
}
