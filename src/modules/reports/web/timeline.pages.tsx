import { Get, Header, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { dayOf } from '../../../shared/days.js';
import { Html, PageController } from '../../../web/http/page.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { SCOPES } from '../../../web/scopes.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { filterNames } from '../../mentions/filter-names.js';
import { apartLabels } from '../../mentions/label-groups.js';
import { Mention } from '../../mentions/mention.entity.js';
import { InboxAssets } from '../../mentions/web/inbox-assets.js';
import { WatchQueries } from '../../mentions/watches.queries.js';
import { timelineCsv } from '../timeline-csv.js';
import { readTimelineView } from '../timeline-request.js';
import type { TimelineView } from '../timeline-request.js';
import { TimelineQueries } from '../timeline.queries.js';
import { TimelinePage } from './timeline-view.js';

/** Mentions over time: the picture first, the same numbers beneath it. */
@PageController('/timeline')
export class TimelinePages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly timelines: TimelineQueries,
    private readonly watches: WatchQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Html()
  async page(@Ctx() ctx: PageContext): Promise<string> {
    const view = this.view(ctx);
    const timeline = await this.timelines.timeline(view.request, this.today(ctx));
    const { manager } = this.dataSource;
    return renderPage(
      ctx,
      {
        title: ctx.t.timeline.title,
        section: 'timeline',
        head: <InboxAssets />,
      },
      <TimelinePage
        ctx={ctx}
        model={{
          view,
          timeline,
          watches: await this.watches.names(),
          campaigns: await manager.find(Campaign, { order: { name: 'ASC' } }),
          ...(await filterNames(manager, view.request.filter)),
          anyMention: timeline.total > 0 || (await manager.exists(Mention)),
          timeZone: this.settings.timeZone,
        }}
      />,
    );
  }

  /** The same numbers for a spreadsheet. */
  @Get('timeline.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="timeline.csv"')
  @Header('cache-control', 'no-store')
  async csv(@Ctx() ctx: PageContext): Promise<string> {
    const { request } = this.view(ctx);
    const { buckets } = await this.timelines.timeline(request, this.today(ctx));
    const { t } = ctx;
    return timelineCsv(buckets, request.period, request.bucket, {
      ...t.timeline.csvColumns,
      series: [
        ...SCOPES.map((key) => ({ key, name: t.shell.scopes[key] })),
        { key: 'unknown', name: t.timeline.unknown },
      ],
      apart: apartLabels.map((key) => ({ key, name: t.labels.names[key] })),
    });
  }

  private view(ctx: PageContext): TimelineView {
    return readTimelineView(ctx.query, this.today(ctx));
  }

  private today(ctx: PageContext): string {
    return dayOf(ctx.now, this.settings.timeZone);
  }
}
