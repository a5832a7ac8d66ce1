import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { notFound, UserError } from '../../../shared/errors.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { RoomStyles } from '../../../web/components/room-styles.js';
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
import { ReleasesQueries } from '../releases.queries.js';
import type { NamedCampaign, ReleaseDetail } from '../releases.queries.js';
import { readReleaseForm, ReleaseForm, releaseFormValues } from './release-form.js';
import { ReleaseList } from './release-list.js';
import { ReleasePage } from './release-page.js';
import { momentValues } from './typed-moment.js';

const PAGE = 50;

@PageController('/releases')
export class ReleasesPages {
  constructor(
    private readonly releases: ReleasesQueries,
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
    @Query('cursor') cursor: unknown,
  ): Promise<string> {
    const archived = archivedFlag === '1';
    const page = await this.releases.page({
      archived,
      limit: PAGE,
      ...(typeof cursor === 'string' && cursor ? { cursor } : {}),
    });
    // an empty list has the button itself
    const action = (page.items.length > 0 || archived) && mayEdit(ctx) && (
      <a class="btn btn-primary" href="/releases/new">
        {ctx.t.releases.add}
      </a>
    );
    const { title, lead } = ctx.t.releases;
    return renderPage(
      ctx,
      { title, lead, head: <RoomStyles />, section: 'releases', action },
      <ReleaseList ctx={ctx} page={page} archived={archived} />,
    );
  }

  @Get('/new')
  @Needs('editor')
  @Html()
  async newForm(@Ctx() ctx: PageContext): Promise<string> {
    const boilerplate = await this.releases.latestBoilerplate();
    const values = { ...momentValues(ctx.now, ctx.format.timeZone), boilerplate, replyDays: '14' };
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
      return this.formAgain(ctx, null, formValues(body), [campaignProblem(error, ctx)], response);
    }
  }

  @Get('/:id')
  @Html()
  async one(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const detail = await this.detail(id);
    const action = mayEdit(ctx) && (
      <a class="btn" href={`/releases/${id}/edit`}>
        {ctx.t.shell.actions.edit}
      </a>
    );
    return renderPage(
      ctx,
      {
        title: detail.release.headline,
        head: <RoomStyles />,
        section: 'releases',
        crumbs: releaseCrumbs(ctx),
        action,
      },
      <ReleasePage ctx={ctx} detail={detail} />,
    );
  }

  @Get('/:id/edit')
  @Needs('editor')
  @Html()
  async editForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const detail = await this.detail(id);
    return this.formPage(ctx, detail, releaseFormValues(detail.release, ctx.format.timeZone), []);
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
    const { version, draft } = form.value;
    try {
      const changed = await this.editRelease.run(id, version, draft, who.userId);
      const text = changed.length ? ctx.t.releases.saved(draft.headline) : ctx.t.releases.unchanged;
      return seeOther(`/releases/${id}`, { kind: 'done', text });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'changed-meanwhile')
        return this.formAgain(ctx, detail, formValues(body), [campaignProblem(error, ctx)], response);
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

  private async detail(id: string): Promise<ReleaseDetail> {
    const detail = await this.releases.detail(id);
    if (!detail) throw notFound('release');
    return detail;
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
        title: headline === undefined ? words.newTitle : words.editTitle(headline),
        head: <RoomStyles />,
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
        cancel={own}
        isNew={!detail}
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
  return [list, { label: detail.release.headline, href: `/releases/${detail.release.id}` }];
}

/** A campaign that is not there belongs to its field; anything else is thrown on. */
function campaignProblem(error: unknown, ctx: PageContext): FieldProblem {
  if (!(error instanceof UserError) || error.code !== 'unknown-campaign') throw error;
  return { path: 'campaignId', message: errorText(error, ctx.t) };
}
