import { Get, Inject } from '@nestjs/common';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { dayOf } from '../../../shared/days.js';
import { Html, PageController } from '../../../web/http/page.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx, mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { InboxAssets } from '../../mentions/web/inbox-assets.js';
import { DueDateQueries } from '../dashboard/dates-due.queries.js';
import { OpenDecisionQueries } from '../dashboard/open-decisions.queries.js';
import { DashboardQueries } from '../dashboard.queries.js';
import { TimelineAssets } from './timeline-assets.js';
import { DashboardView } from './dashboard-view.js';

/** The first page after signing in. */
@PageController('/')
export class DashboardPages {
  constructor(
    private readonly queries: DashboardQueries,
    private readonly decisions: OpenDecisionQueries,
    private readonly dueDates: DueDateQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Html()
  async page(@Ctx() ctx: PageContext): Promise<string> {
    const { timeZone } = this.settings;
    const today = dayOf(ctx.now, timeZone);
    const dashboard = await this.queries.dashboard(today, ctx.now);
    const { current, last } = dashboard.quarter;
    return renderPage(
      ctx,
      {
        title: ctx.t.dashboard.title,
        section: 'overview',
        head: (
          <>
            <InboxAssets />
            <TimelineAssets />
          </>
        ),
      },
      <DashboardView
        ctx={ctx}
        dashboard={dashboard}
        open={await this.decisions.open(current, today)}
        fresh={await this.decisions.fresh(today)}
        dates={await this.dueDates.ahead(today, ctx.now, timeZone, { withContacts: mayEdit(ctx) })}
        reachedBefore={await this.queries.districtsReached(last)}
      />,
    );
  }
}
