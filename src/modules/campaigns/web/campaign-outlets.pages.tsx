import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { notFound, UserError } from '../../../shared/errors.js';
import { isId } from '../../../shared/ids.js';
import { RoomStyles } from '../../../web/components/room-styles.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { readOutletFilter } from '../../outlets/outlet-filter.js';
import { OutletsQueries } from '../../outlets/outlets.queries.js';
import type { Campaign } from '../campaign.entity.js';
import { CampaignsQueries } from '../campaigns.queries.js';
import { SetCampaignTargets } from '../set-campaign-targets.js';
import { campaignCrumbs } from './campaign-crumbs.js';
import { CampaignOutletsForm } from './campaign-outlets-form.js';

/** Candidates on the page; a search narrows them. */
const SHOWN = 60;

const posted = z.object({
  q: z.string().max(100).catch(''),
  scope: z.string().max(30).catch(''),
  step: z.enum(['find', 'save']).catch('find'),
  outletIds: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .default([])
    .transform((ids) => ids.filter(isId)),
});

/** Wunschmedien: where a campaign wants to be. */
@PageController('/campaigns/:id/outlets')
export class CampaignOutletsPages {
  constructor(
    private readonly campaigns: CampaignsQueries,
    private readonly outlets: OutletsQueries,
    private readonly setTargets: SetCampaignTargets,
  ) {}

  @Get()
  @Needs('editor')
  @Html()
  async form(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const campaign = await this.campaign(id);
    const { outlets } = await this.campaigns.ties(id);
    return this.page(ctx, campaign, new Set(outlets), { q: '', scope: '' });
  }

  @Post()
  @Html()
  async choose(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const campaign = await this.campaign(id);
    const form = posted.safeParse(body ?? {});
    if (!form.success) throw new UserError('invalid-input');
    const { step, outletIds, ...search } = form.data;
    if (step === 'save') {
      await this.setTargets.run(id, { outletIds }, who.userId);
      const text = ctx.t.campaigns.outlets.saved(new Set(outletIds).size);
      return seeOther(`/campaigns/${id}`, { kind: 'done', text });
    }
    response.status(200);
    return this.page(ctx, campaign, new Set(outletIds), search);
  }

  private async campaign(id: string): Promise<Campaign> {
    const campaign = await this.campaigns.find(id);
    if (!campaign) throw notFound('campaign');
    return campaign;
  }

  private async page(
    ctx: PageContext,
    campaign: Campaign,
    chosenIds: ReadonlySet<string>,
    search: { q: string; scope: string },
  ): Promise<string> {
    const all = await this.outlets.matching({});
    const found = new Set(await this.outlets.idsMatching(readOutletFilter(new URLSearchParams(search))));
    const others = all.filter(({ id }) => found.has(id) && !chosenIds.has(id));
    const { title, lead } = ctx.t.campaigns.outlets;
    return renderPage(
      ctx,
      { title, lead, head: <RoomStyles />, section: 'campaigns', crumbs: campaignCrumbs(ctx, campaign) },
      <CampaignOutletsForm
        ctx={ctx}
        view={{
          campaign,
          ...search,
          chosen: all.filter(({ id }) => chosenIds.has(id)),
          candidates: others.slice(0, SHOWN),
          found: others.length,
        }}
      />,
    );
  }
}
