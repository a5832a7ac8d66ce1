import { Get, Header, Inject, StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { DrawPicture } from '../../../media/draw-picture.js';
import { dayOf } from '../../../shared/days.js';
import { Html, PageController } from '../../../web/http/page.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { filterNames } from '../../mentions/filter-names.js';
import { Mention } from '../../mentions/mention.entity.js';
import { SavedViews } from '../../mentions/saved-views/saved-views.js';
import { SavedViewsAssets } from '../../mentions/saved-views/web/saved-views-bar.js';
import { InboxAssets } from '../../mentions/web/inbox-assets.js';
import { WatchQueries } from '../../mentions/watches.queries.js';
import { countsOnce } from '../division.js';
import { timelineCsv } from '../timeline-csv.js';
import { readTimelineView } from '../timeline-request.js';
import { TimelineQueries } from '../timeline.queries.js';
import { TimelineAssets } from './timeline-assets.js';
import { timelineChart } from './timeline-chart.js';
import { csvColumns } from './timeline-columns.js';
import { timelineDocument } from './timeline-document.js';
import { timelineChips } from './timeline-filter.js';
import type { TimelineModel } from './timeline-model.js';
import { finding, pictureNotes, TimelinePage } from './timeline-view.js';

const download = (name: string) => Header('content-disposition', `attachment; filename="${name}"`);
const unkept = () => Header('cache-control', 'no-store');

/** Mentions over time: the picture first, the same numbers beneath it, and both to take along. */
@PageController('/timeline')
export class TimelinePages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly timelines: TimelineQueries,
    private readonly watches: WatchQueries,
    private readonly savedViews: SavedViews,
    private readonly drawPicture: DrawPicture,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Html()
  async page(@Ctx() ctx: PageContext, @Who() who: Principal): Promise<string> {
    const model = {
      ...(await this.model(ctx)),
      saved: await this.savedViews.list('timeline', who),
    };
    return renderPage(
      ctx,
      {
        title: ctx.t.timeline.title,
        section: 'timeline',
        head: (
          <>
            <InboxAssets />
            <SavedViewsAssets />
            <TimelineAssets moving />
          </>
        ),
      },
      <TimelinePage ctx={ctx} model={model} />,
    );
  }

  /** The same numbers for a spreadsheet. */
  @Get('timeline.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @download('timeline.csv')
  @unkept()
  async csv(@Ctx() ctx: PageContext): Promise<string> {
    const { request } = readTimelineView(ctx.query, this.today(ctx));
    const timeline = await this.timelines.timeline(request, this.today(ctx));
    return timelineCsv(
      timeline.buckets,
      request.period,
      request.bucket,
      csvColumns(ctx, request.by, timeline),
    );
  }

  /** The same picture, for a text or a slide. */
  @Get('timeline.svg')
  @Header('content-type', 'image/svg+xml; charset=utf-8')
  @download('timeline.svg')
  @unkept()
  async svg(@Ctx() ctx: PageContext): Promise<string> {
    return this.drawing(ctx);
  }

  /** The same picture where only pixels are taken: two for each unit of the drawing. */
  @Get('timeline.png')
  @Header('content-type', 'image/png')
  @download('timeline.png')
  @unkept()
  async png(@Ctx() ctx: PageContext): Promise<StreamableFile> {
    return new StreamableFile(await this.drawPicture.png(await this.drawing(ctx)));
  }

  private async drawing(ctx: PageContext): Promise<string> {
    const model = await this.model(ctx);
    const { format, t, organisation } = ctx;
    return timelineDocument(ctx, model.view, model.chart, {
      title: finding(ctx, model),
      subtitle: [
        timelineChips(ctx, model)
          .map(({ label }) => label)
          .join(' · '),
        ...pictureNotes(ctx, model),
      ],
      source: t.timeline.source(organisation?.name ? `${organisation.name}. ` : '', format.dateTime(ctx.now)),
    });
  }

  private async model(ctx: PageContext): Promise<TimelineModel> {
    const today = this.today(ctx);
    const view = readTimelineView(ctx.query, today);
    const { request } = view;
    const { manager } = this.dataSource;
    const timeline = await this.timelines.timeline(request, today);
    // where a placement may stand in several parts, it is counted once beside
    const whole = countsOnce.has(request.by)
      ? timeline
      : await this.timelines.timeline({ ...request, by: 'scope', compare: null }, today);
    const share = ctx.query.get('share') === '1';
    return {
      view,
      timeline,
      share,
      chart: timelineChart(ctx, view, timeline, whole.buckets, { today, share }),
      saved: [],
      watches: await this.watches.names(),
      campaigns: await manager.find(Campaign, { order: { name: 'ASC' } }),
      ...(await filterNames(manager, request.filter)),
      anyMention: timeline.total > 0 || (await manager.exists(Mention)),
      timeZone: this.settings.timeZone,
    };
  }

  private today(ctx: PageContext): string {
    return dayOf(ctx.now, this.settings.timeZone);
  }
}
