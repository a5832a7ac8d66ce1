import { Body, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import { notFound, UserError } from '../../../../shared/errors.js';
import { isId } from '../../../../shared/ids.js';
import { Checkbox, Field, SubmitRow } from '../../../../web/components/form.js';
import { RoomStyles } from '../../../../web/components/room-styles.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import type { Campaign } from '../../../campaigns/campaign.entity.js';
import { CampaignsQueries } from '../../../campaigns/campaigns.queries.js';
import { SetCampaignTargets } from '../../../campaigns/set-campaign-targets.js';
import { campaignCrumbs } from '../../../campaigns/web/campaign-crumbs.js';
import { KeyMessageQueries } from '../key-messages.queries.js';
import { longestMessage, SaveKeyMessage } from '../save-key-message.js';

const form = z.object({
  messageIds: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .default([])
    .transform((ids) => ids.filter(isId)),
  text: z.string().trim().max(longestMessage).default(''),
});

/** Which sentences a campaign wants to be carried on. Stands here, because the room of campaigns does not know key messages. */
@PageController('/campaigns/:id/key-messages')
@Needs('editor')
export class CampaignMessagesPages {
  constructor(
    private readonly campaigns: CampaignsQueries,
    private readonly messages: KeyMessageQueries,
    private readonly saveKeyMessage: SaveKeyMessage,
    private readonly setTargets: SetCampaignTargets,
  ) {}

  @Get()
  @Html()
  async form(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const campaign = await this.campaign(id);
    const { keyMessages } = await this.campaigns.ties(id);
    const chosen = new Set(keyMessages);
    // those of this campaign, those for all, and what is chosen already
    const offered = (await this.messages.list()).filter(
      (message) =>
        chosen.has(message.id) ||
        (!message.archivedAt && (message.campaign === null || message.campaign.id === id)),
    );
    const words = ctx.t.campaigns.messages;
    return renderPage(
      ctx,
      {
        title: words.title,
        lead: words.lead,
        head: <RoomStyles />,
        section: 'campaigns',
        crumbs: campaignCrumbs(ctx, campaign),
        width: 'narrow',
      },
      <form method="post" action={`/campaigns/${id}/key-messages`}>
        {offered.map((message) => (
          <Checkbox
            key={message.id}
            name="messageIds"
            value={message.id}
            label={message.text}
            checked={chosen.has(message.id)}
          />
        ))}
        <Field
          name="text"
          label={words.another}
          note={ctx.t.shell.words.optional}
          rows={2}
          maxlength={longestMessage}
        />
        <SubmitRow
          label={ctx.t.shell.actions.save}
          cancel={{ label: ctx.t.shell.actions.cancel, href: `/campaigns/${id}` }}
        />
      </form>,
    );
  }

  @Post()
  async choose(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    await this.campaign(id);
    const posted = form.safeParse(body ?? {});
    if (!posted.success) throw new UserError('invalid-input');
    const { text, messageIds } = posted.data;
    const added = text ? [await this.saveKeyMessage.create({ text, campaignId: id }, who.userId)] : [];
    const keyMessageIds = [...new Set([...messageIds, ...added])];
    await this.setTargets.run(id, { keyMessageIds }, who.userId);
    const done = ctx.t.campaigns.messages.saved(keyMessageIds.length);
    return seeOther(`/campaigns/${id}`, { kind: 'done', text: done });
  }

  private async campaign(id: string): Promise<Campaign> {
    const campaign = await this.campaigns.find(id);
    if (!campaign) throw notFound('campaign');
    return campaign;
  }
}
