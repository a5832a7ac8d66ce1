import { Get, Inject } from '@nestjs/common';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { dayOf } from '../../../shared/days.js';
import { Html, PageController } from '../../../web/http/page.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { InboxAssets } from '../../mentions/web/inbox-assets.js';
import { DashboardQueries } from '../dashboard.queries.js';
import { DashboardView } from './dashboard-view.js';

/** The first page after signing in. */
@PageController('/')
export class DashboardPages {
  constructor(
    private readonly queries: DashboardQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Html()
  async page(@Ctx() ctx: PageContext): Promise<string> {
    const dashboard = await this.queries.dashboard(dayOf(ctx.now, this.settings.timeZone), ctx.now);
    return renderPage(
      ctx,
      { title: ctx.t.dashboard.title, section: 'overview', head: <InboxAssets /> },
      <DashboardView ctx={ctx} dashboard={dashboard} />,
    );
  }
}
