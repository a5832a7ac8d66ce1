import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { notFound, UserError } from '../../../shared/errors.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { RoomStyles } from '../../../web/components/room-styles.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
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
import { AddCampaign } from '../add-campaign.js';
import { CampaignEvents } from '../campaign-events.js';
import type { Campaign } from '../campaign.entity.js';
import { CampaignsQueries } from '../campaigns.queries.js';
import { EditCampaign } from '../edit-campaign.js';
import { CampaignForm, campaignForm, eventForm } from './campaign-form.js';
import { CampaignList } from './campaign-list.js';
import { CampaignPage } from './campaign-page.js';

@PageController('/campaigns')
export class CampaignsPages {
  constructor(
    private readonly campaigns: CampaignsQueries,
    private readonly addCampaign: AddCampaign,
    private readonly editCampaign: EditCampaign,
    private readonly events: CampaignEvents,
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
  newForm(@Ctx() ctx: PageContext): string {
    return formPage(ctx, null, {}, []);
  }

  @Post()
  @Html()
  async add(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(campaignForm, body, ctx);
    if (!form.ok) return formAgain(ctx, null, body, form.problems, response);
    try {
      const id = await this.addCampaign.run(form.value, who.userId);
      return seeOther(`/campaigns/${id}`, { kind: 'done', text: ctx.t.campaigns.added(form.value.name) });
    } catch (error) {
      return formAgain(ctx, null, body, [periodProblem(error, ctx)], response);
    }
  }

  @Get('/:id')
  @Html()
  async one(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    return this.page(ctx, id, {}, []);
  }

  @Get('/:id/edit')
  @Needs('editor')
  @Html()
  async editForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const campaign = await this.campaign(id);
    const { name, goal, periodStart, periodEnd } = campaign;
    return formPage(
      ctx,
      campaign,
      { name, goal, periodStart: periodStart ?? '', periodEnd: periodEnd ?? '' },
      [],
    );
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
    const form = readForm(campaignForm, body, ctx);
    if (!form.ok) return formAgain(ctx, campaign, body, form.problems, response);
    try {
      const { name } = await this.editCampaign.run(id, form.value, who.userId);
      return seeOther(`/campaigns/${id}`, { kind: 'done', text: ctx.t.campaigns.saved(name) });
    } catch (error) {
      return formAgain(ctx, campaign, body, [periodProblem(error, ctx)], response);
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

  @Post('/:id/events')
  @Html()
  async addEvent(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    await this.campaign(id);
    const form = readForm(eventForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.page(ctx, id, form.values, form.problems);
    }
    const { title } = await this.events.add(id, form.value, who.userId);
    return seeOther(`/campaigns/${id}`, { kind: 'done', text: ctx.t.campaigns.eventAdded(title) });
  }

  @Post('/:id/events/:eventId/remove')
  async removeEvent(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @IdParam('eventId') eventId: string,
  ): Promise<SeeOther> {
    const { day, kind, title } = await this.events.remove(id, eventId, who.userId);
    return seeOther(`/campaigns/${id}`, {
      kind: 'done',
      text: ctx.t.campaigns.eventRemoved(title),
      undo: { action: `/campaigns/${id}/events`, fields: { day, kind, title } },
    });
  }

  private async campaign(id: string): Promise<Campaign> {
    const campaign = await this.campaigns.find(id);
    if (!campaign) throw notFound('campaign');
    return campaign;
  }

  private async page(
    ctx: PageContext,
    id: string,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const campaign = await this.campaign(id);
    const events = await this.campaigns.events(id);
    const action = mayEdit(ctx) && (
      <a class="btn" href={`/campaigns/${id}/edit`}>
        {ctx.t.shell.actions.edit}
      </a>
    );
    return renderPage(
      ctx,
      { title: campaign.name, head: <RoomStyles />, section: 'campaigns', crumbs: crumbs(ctx), action },
      <CampaignPage ctx={ctx} view={{ campaign, events, values, problems }} />,
    );
  }
}

function crumbs(ctx: PageContext) {
  return [{ label: ctx.t.campaigns.title, href: '/campaigns' }];
}

function formPage(
  ctx: PageContext,
  campaign: Campaign | null,
  values: FormValues,
  problems: readonly FieldProblem[],
): string {
  const words = ctx.t.campaigns.form;
  const own = campaign ? `/campaigns/${campaign.id}` : '/campaigns';
  return renderPage(
    ctx,
    {
      title: campaign ? words.editTitle(campaign.name) : words.newTitle,
      head: <RoomStyles />,
      section: 'campaigns',
      crumbs: [...crumbs(ctx), ...(campaign ? [{ label: campaign.name, href: own }] : [])],
      width: 'narrow',
    },
    <CampaignForm
      ctx={ctx}
      action={own}
      values={values}
      problems={problems}
      cancel={own}
      isNew={!campaign}
    />,
  );
}

function formAgain(
  ctx: PageContext,
  campaign: Campaign | null,
  body: unknown,
  problems: readonly FieldProblem[],
  response: Response,
): string {
  response.status(422);
  return formPage(ctx, campaign, formValues(body), problems);
}

/** A reversed period belongs to its end; anything else is thrown on. */
function periodProblem(error: unknown, ctx: PageContext): FieldProblem {
  if (!(error instanceof UserError) || error.code !== 'period-order') throw error;
  return { path: 'periodEnd', message: errorText(error, ctx.t) };
}
