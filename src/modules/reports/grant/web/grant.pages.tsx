import { Get } from '@nestjs/common';
import { notFound } from '../../../../shared/errors.js';
import { RoomStyles } from '../../../../web/components/room-styles.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx, mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { reportAddress } from '../../../funding/due-dates/web/due-date-text.js';
import { GrantReportQueries } from '../grant-report.queries.js';
import type { GrantReport } from '../grant-report.queries.js';
import { ReachedTargets } from '../reached-targets.js';
import { GrantView } from './grant-view.js';

/** One grant, read from all rooms. Its forms stand in the room of funding. */
@PageController('/grants')
export class GrantReportPages {
  constructor(
    private readonly queries: GrantReportQueries,
    private readonly reachedTargets: ReachedTargets,
  ) {}

  @Get('/:id')
  @Html()
  async page(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const report = await this.queries.report(id);
    if (!report) throw notFound('grant');
    const { detail, targets } = report;
    const reached = await this.reachedTargets.of(detail.grant, targets, ctx);
    const action = mayEdit(ctx) && (
      <span class="room-steps">
        <a class="btn" href={`/grants/${id}/edit`}>
          {ctx.t.shell.actions.edit}
        </a>
        <a class="btn btn-primary" href={nextReport(report)}>
          {ctx.t.dueDates.begin}
        </a>
      </span>
    );
    return renderPage(
      ctx,
      {
        title: detail.grant.title,
        head: <RoomStyles />,
        section: 'grants',
        crumbs: [{ label: ctx.t.funding.title, href: '/grants' }],
        action,
      },
      <GrantView ctx={ctx} report={report} reached={reached} />,
    );
  }
}

/** About the period of the next report that the funder waits for. */
function nextReport({ detail: { grant }, dates }: GrantReport): string {
  const next = dates.find(({ doneAt, kind }) => doneAt === null && kind !== 'other');
  return reportAddress(grant, next ?? grant);
}
