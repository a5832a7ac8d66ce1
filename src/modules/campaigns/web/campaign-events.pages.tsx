import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { notFound } from '../../../shared/errors.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { RoomStyles } from '../../../web/components/room-styles.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { readForm } from '../../../web/http/read-form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { CampaignEvents } from '../campaign-events.js';
import { CampaignsQueries } from '../campaigns.queries.js';
import { campaignCrumbs } from './campaign-crumbs.js';
import { EventsView } from './campaign-events-view.js';
import { eventForm } from './campaign-form.js';

/** What the team did on which day. */
@PageController('/campaigns/:id/events')
export class CampaignEventsPages {
  constructor(
    private readonly campaigns: CampaignsQueries,
    private readonly events: CampaignEvents,
  ) {}

  @Get()
  @Html()
  list(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    return this.page(ctx, id, {}, []);
  }

  @Post()
  @Html()
  async add(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(eventForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.page(ctx, id, form.values, form.problems);
    }
    const { title } = await this.events.add(id, form.value, who.userId);
    return seeOther(`/campaigns/${id}/events`, { kind: 'done', text: ctx.t.campaigns.eventAdded(title) });
  }

  @Post('/:eventId/remove')
  async remove(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @IdParam('eventId') eventId: string,
  ): Promise<SeeOther> {
    const { day, kind, title } = await this.events.remove(id, eventId, who.userId);
    return seeOther(`/campaigns/${id}/events`, {
      kind: 'done',
      text: ctx.t.campaigns.eventRemoved(title),
      undo: { action: `/campaigns/${id}/events`, fields: { day, kind, title } },
    });
  }

  private async page(
    ctx: PageContext,
    id: string,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const campaign = await this.campaigns.find(id);
    if (!campaign) throw notFound('campaign');
    const events = await this.campaigns.events(id);
    return renderPage(
      ctx,
      {
        title: ctx.t.campaigns.page.events,
        lead: ctx.t.campaigns.page.eventsLead,
        head: <RoomStyles />,
        section: 'campaigns',
        crumbs: campaignCrumbs(ctx, campaign),
      },
      <EventsView ctx={ctx} view={{ campaign, events, values, problems }} />,
    );
  }
}
