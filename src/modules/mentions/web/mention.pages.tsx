import { Body, Get, Post } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { notFound, UserError } from '../../../shared/errors.js';
import { requireId } from '../../../shared/ids.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { AttributionQueries } from '../attribution/attributions.queries.js';
import { ClippingQueries } from '../clippings/clippings.queries.js';
import { EditMention } from '../edit-mention.js';
import { DataFieldQueries } from '../fields/data-fields.queries.js';
import { FieldStyles } from '../fields/web/field-styles.js';
import { MentionQueries } from '../mentions.queries.js';
import { PieceAudiences } from '../piece-audience.js';
import { InboxAssets } from './inbox-assets.js';
import { MentionView } from './mention-view.js';

const editForm = z.object({
  note: z.string().max(10_000),
  version: z.coerce.number().int().min(1),
  campaign: z
    .union([z.array(z.string()).max(100), z.string().transform((one) => [one])])
    .default([])
    .transform((ids) => ids.map(requireId)),
});

/** Everything known about one mention. */
@PageController('/mentions')
export class MentionPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mentions: MentionQueries,
    private readonly editMention: EditMention,
    private readonly attributions: AttributionQueries,
    private readonly fields: DataFieldQueries,
    private readonly clippings: ClippingQueries,
    private readonly audiences: PieceAudiences,
  ) {}

  @Get(':id')
  @Html()
  async page(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const detail = await this.mentions.detail(id);
    const audience = await this.audiences.of(id);
    if (!detail || !audience) throw notFound('mention');
    const campaigns = await this.dataSource.manager.find(Campaign, { order: { name: 'ASC' } });
    const assigned = new Set(detail.campaigns.map((campaign) => campaign.id));
    return renderPage(
      ctx,
      {
        title: detail.mention.headline,
        section: 'inbox',
        crumbs: [{ label: ctx.t.mentions.inbox, href: '/mentions' }],
        head: (
          <>
            <InboxAssets />
            <FieldStyles />
          </>
        ),
      },
      <MentionView
        ctx={ctx}
        detail={detail}
        audience={audience}
        clippings={await this.clippings.ofMention(id)}
        attributions={await this.attributions.of([id])}
        releases={await this.attributions.choices()}
        fields={await this.fields.inUse()}
        campaigns={campaigns.filter((campaign) => !campaign.archivedAt || assigned.has(campaign.id))}
      />,
    );
  }

  @Post(':id')
  async edit(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = editForm.safeParse(body ?? {});
    if (!form.success) throw new UserError('invalid-input');
    const { note, version, campaign } = form.data;
    const page = `/mentions/${id}`;
    try {
      await this.editMention.change(id, { note, campaignIds: campaign }, version, who.userId);
    } catch (error) {
      if (error instanceof UserError && error.code === 'changed-meanwhile') {
        return seeOther(page, { kind: 'problem', text: errorText(error, ctx.t) });
      }
      throw error;
    }
    return seeOther(page, { kind: 'done', text: ctx.t.mentions.page.saved });
  }
}
