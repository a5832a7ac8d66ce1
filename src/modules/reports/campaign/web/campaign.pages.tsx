import { Get, Inject } from '@nestjs/common';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { dayOf } from '../../../../shared/days.js';
import { notFound } from '../../../../shared/errors.js';
import { RoomStyles } from '../../../../web/components/room-styles.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx, mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { InboxAssets } from '../../../mentions/web/inbox-assets.js';
import { TimelineAssets } from '../../web/timeline-assets.js';
import { CampaignReportQueries } from '../campaign-report.queries.js';
import { CampaignView } from './campaign-view.js';

/** One campaign, read from all rooms. Its forms stand in the room of campaigns. */
@PageController('/campaigns')
export class CampaignReportPages {
  constructor(
    private readonly queries: CampaignReportQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('/:id')
  @Html()
  async page(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const today = dayOf(ctx.now, this.settings.timeZone);
    const report = await this.queries.report(id, today);
    if (!report) throw notFound('campaign');
    const action = mayEdit(ctx) && (
      <a class="btn" href={`/campaigns/${id}/edit`}>
        {ctx.t.shell.actions.edit}
      </a>
    );
    return renderPage(
      ctx,
      {
        title: report.campaign.name,
        head: (
          <>
            <RoomStyles />
            <InboxAssets />
            <TimelineAssets />
          </>
        ),
        section: 'campaigns',
        crumbs: [{ label: ctx.t.campaigns.title, href: '/campaigns' }],
        action,
      },
      <CampaignView ctx={ctx} report={report} today={today} />,
    );
  }
}
