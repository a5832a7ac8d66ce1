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
import { FundingQueries } from '../../funding/funding.queries.js';
import { AddCampaign } from '../add-campaign.js';
import type { Campaign } from '../campaign.entity.js';
import { CampaignsQueries } from '../campaigns.queries.js';
import { EditCampaign } from '../edit-campaign.js';
import { campaignCrumbs } from './campaign-crumbs.js';
import { CampaignForm, campaignForm, campaignFormValues } from './campaign-form.js';
import { CampaignList } from './campaign-list.js';

/** The list and the forms; the page of one campaign is read from all rooms (`reports/campaign`). */
@PageController('/campaigns')
export class CampaignsPages {
  constructor(
    private readonly campaigns: CampaignsQueries,
    private readonly funding: FundingQueries,
    private readonly addCampaign: AddCampaign,
    private readonly editCampaign: EditCampaign,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext, @Query('archived') archivedFlag: unknown): Promise<string> {
    const archived = archivedFlag === '1';
    const rows = await this.campaigns.list({ archived });
    // an empty list has the button itself
    const action = (rows.length > 0 || archived) && mayEdit(ctx) && (
      <a class="btn btn-primary" href="/campaigns/new">
        {ctx.t.campaigns.add}
      </a>
    );
    return renderPage(
      ctx,
      {
        title: ctx.t.campaigns.title,
        head: <RoomStyles />,
        section: 'campaigns',
        lead: ctx.t.campaigns.lead,
        action,
      },
      <CampaignList ctx={ctx} rows={rows} archived={archived} />,
    );
  }

  @Get('/new')
  @Needs('editor')
  @Html()
  newForm(@Ctx() ctx: PageContext): Promise<string> {
    return this.formPage(ctx, null, {}, [], []);
  }

  @Post()
  @Html()
  async add(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(campaignForm(ctx.locale), body, ctx);
    if (!form.ok) return this.formAgain(ctx, null, body, form.problems, response);
    const { budget, spent, version: _, ...input } = form.value;
    try {
      const id = await this.addCampaign.run({ ...input, budgetCents: budget, spentCents: spent }, who.userId);
      return seeOther(`/campaigns/${id}`, { kind: 'done', text: ctx.t.campaigns.added(input.name) });
    } catch (error) {
      return this.formAgain(ctx, null, body, [fieldProblem(error, ctx)], response);
    }
  }

  @Get('/:id/edit')
  @Needs('editor')
  @Html()
  async editForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const campaign = await this.campaign(id);
    const { grants } = await this.campaigns.ties(id);
    return this.formPage(ctx, campaign, campaignFormValues(campaign, ctx), grants, []);
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
    const campaign = await this.campaign(id);
    const form = readForm(campaignForm(ctx.locale), body, ctx);
    if (!form.ok) return this.formAgain(ctx, campaign, body, form.problems, response);
    const { budget, spent, version, ...input } = form.value;
    const changes = { ...input, budgetCents: budget, spentCents: spent };
    try {
      const { name } = await this.editCampaign.run(id, changes, who.userId, version ?? null);
      return seeOther(`/campaigns/${id}`, { kind: 'done', text: ctx.t.campaigns.saved(name) });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'changed-meanwhile')
        return this.formAgain(ctx, campaign, body, [fieldProblem(error, ctx)], response);
      // saving once more is then a decision: the form carries the version that the person was told about
      response.status(statusOf(error.code));
      const current = await this.campaign(id);
      const values = { ...formValues(body), version: String(current.version) };
      const problem = { path: 'name', message: ctx.t.campaigns.form.changedMeanwhile };
      return this.formPage(ctx, current, values, grantsIn(values), [problem]);
    }
  }

  @Post('/:id/archive')
  async archive(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { name } = await this.campaign(id);
    const archived = formValues(body)['archived'] !== 'no';
    await this.editCampaign.run(id, { archived }, who.userId);
    const words = ctx.t.campaigns;
    return seeOther(archived ? '/campaigns' : `/campaigns/${id}`, {
      kind: 'done',
      text: archived ? words.archivedDone(name) : words.restored(name),
      undo: { action: `/campaigns/${id}/archive`, fields: { archived: archived ? 'no' : 'yes' } },
    });
  }

  private async campaign(id: string): Promise<Campaign> {
    const campaign = await this.campaigns.find(id);
    if (!campaign) throw notFound('campaign');
    return campaign;
  }

  private formAgain(
    ctx: PageContext,
    campaign: Campaign | null,
    body: unknown,
    problems: readonly FieldProblem[],
    response: Response,
  ): Promise<string> {
    response.status(422);
    const values = formValues(body);
    return this.formPage(ctx, campaign, values, grantsIn(values), problems);
  }

  private async formPage(
    ctx: PageContext,
    campaign: Campaign | null,
    values: FormValues,
    grantIds: readonly string[],
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const words = ctx.t.campaigns.form;
    const own = campaign ? `/campaigns/${campaign.id}` : '/campaigns';
    return renderPage(
      ctx,
      {
        title: campaign ? words.editTitle(campaign.name) : words.newTitle,
        head: <RoomStyles />,
        section: 'campaigns',
        crumbs: campaignCrumbs(ctx, campaign),
        width: 'narrow',
      },
      <CampaignForm
        ctx={ctx}
        action={own}
        values={values}
        problems={problems}
        grants={await this.funding.choices(grantIds)}
        chosen={new Set(grantIds)}
        cancel={own}
        isNew={!campaign}
      />,
    );
  }
}

/** Several boxes of one name come as lines. */
function grantsIn(values: FormValues): string[] {
  return (values['grantIds'] ?? '').split('\n').filter(Boolean);
}

/** A reversed period belongs to its end; anything else is thrown on. */
function fieldProblem(error: unknown, ctx: PageContext): FieldProblem {
  if (!(error instanceof UserError) || error.code !== 'period-order') throw error;
  return { path: 'periodEnd', message: errorText(error, ctx.t) };
}
