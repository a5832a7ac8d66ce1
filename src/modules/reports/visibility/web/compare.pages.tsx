import { Get } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Campaign } from '../../../campaigns/campaign.entity.js';
import { Grant } from '../../../funding/grant.entity.js';
import { compareReports } from '../comparing/compare-reports.js';
import { ComposeReport } from '../compose-report.js';
import { ReportQueries } from '../report.queries.js';
import type { Report } from '../report.entity.js';
import { CompareView } from './compare-view.js';
import { reportCrumbs, ReportRoomStyles } from './report-room.js';

/** What differs between two versions of a report, or between two reports. */
@PageController('/reports/:id/compare')
export class ComparePages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reports: ReportQueries,
    private readonly compose: ComposeReport,
  ) {}

  @Get(':otherId')
  @Html()
  async show(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @IdParam('otherId') otherId: string,
  ): Promise<string> {
    const before = await this.reports.one(id);
    const after = await this.reports.one(otherId);
    const comparison = compareReports(
      { report: before, document: await this.compose.document(before, ctx.now) },
      { report: after, document: await this.compose.document(after, ctx.now) },
    );
    const words = ctx.t.reports.compare;
    const isSeries = before.seriesId === after.seriesId;
    return renderPage(
      ctx,
      {
        title: isSeries ? words.title(before.revision, after.revision) : words.otherTitle,
        lead: words.lead,
        head: <ReportRoomStyles />,
        section: 'reports',
        crumbs: reportCrumbs(ctx, after),
      },
      <CompareView
        ctx={ctx}
        view={{
          before,
          after,
          comparison,
          names: await this.names(before, after),
          all: ctx.query.get('all') === '1',
        }}
      />,
    );
  }

  /** Of grants and campaigns, by id. */
  private async names(...reports: Report[]): Promise<Map<string, string>> {
    const { manager } = this.dataSource;
    const ids = (key: 'grantIds' | 'campaignIds') => [
      ...new Set(reports.flatMap(({ parameters }) => parameters[key])),
    ];
    const grants = await manager.find(Grant, {
      select: { id: true, title: true },
      where: { id: In(ids('grantIds')) },
    });
    const campaigns = await manager.find(Campaign, {
      select: { id: true, name: true },
      where: { id: In(ids('campaignIds')) },
    });
    return new Map([
      ...grants.map(({ id, title }): [string, string] => [id, title]),
      ...campaigns.map(({ id, name }): [string, string] => [id, name]),
    ]);
  }
}
