import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { notFound, UserError } from '../../../shared/errors.js';
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
import { PlacesQueries } from '../../places/places.queries.js';
import { DistrictPickerAssets } from '../../places/web/district-picker.js';
import type { Campaign } from '../campaign.entity.js';
import { CampaignsQueries } from '../campaigns.queries.js';
import { SetCampaignTargets } from '../set-campaign-targets.js';
import { campaignCrumbs } from './campaign-crumbs.js';
import { CampaignDistrictsForm } from './campaign-districts-form.js';

/** `find` searches, `state-09` takes all of a state that the search found, `save` stores. */
const posted = z.object({
  q: z.string().max(100).catch(''),
  step: z
    .string()
    .regex(/^(find|save|state-\d{2})$/)
    .catch('find'),
  districtAgs: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .default([])
    .transform((keys) => keys.filter((key) => /^\d{5}$/.test(key))),
});

/** In which districts a campaign wants to be heard. */
@PageController('/campaigns/:id/districts')
export class CampaignDistrictsPages {
  constructor(
    private readonly campaigns: CampaignsQueries,
    private readonly places: PlacesQueries,
    private readonly setTargets: SetCampaignTargets,
  ) {}

  @Get()
  @Needs('editor')
  @Html()
  async form(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const campaign = await this.campaign(id);
    const { districts } = await this.campaigns.ties(id);
    return this.page(ctx, campaign, new Set(districts), '');
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
    const { q, step, districtAgs } = form.data;
    const chosen = new Set(districtAgs);
    if (step === 'save') {
      await this.setTargets.run(id, { districtAgs: [...chosen] }, who.userId);
      const text = ctx.t.campaigns.districts.saved(chosen.size);
      return seeOther(`/campaigns/${id}`, { kind: 'done', text });
    }
    if (step.startsWith('state-'))
      for (const { ags } of await this.places.districts({ q }))
        if (ags.startsWith(step.slice(6))) chosen.add(ags);
    response.status(200);
    return this.page(ctx, campaign, chosen, q);
  }

  private async campaign(id: string): Promise<Campaign> {
    const campaign = await this.campaigns.find(id);
    if (!campaign) throw notFound('campaign');
    return campaign;
  }

  private async page(
    ctx: PageContext,
    campaign: Campaign,
    chosen: ReadonlySet<string>,
    q: string,
  ): Promise<string> {
    const valid = await this.places.districts();
    // a district that is gone since stays until somebody takes it out
    const gone = [...chosen].filter((key) => !valid.some(({ ags }) => ags === key));
    const districts = [...valid, ...(await this.places.districtsWithKeys(gone))];
    const found = new Set((await this.places.districts({ q })).map(({ ags }) => ags));
    const { title, lead } = ctx.t.campaigns.districts;
    return renderPage(
      ctx,
      {
        title,
        lead,
        head: (
          <>
            <RoomStyles />
            <DistrictPickerAssets />
          </>
        ),
        section: 'campaigns',
        crumbs: campaignCrumbs(ctx, campaign),
      },
      <CampaignDistrictsForm ctx={ctx} view={{ campaign, districts, chosen, q, found }} />,
    );
  }
}
