import type { Day } from '../../../../shared/days.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { CampaignReport } from '../campaign-report.queries.js';
import { CampaignFigures } from './campaign-figures.js';
import { CampaignHead } from './campaign-head.js';
import { CampaignMessages } from './campaign-messages.js';
import { CampaignReleases } from './campaign-releases.js';
import { CampaignTargets } from './campaign-targets.js';
import { CampaignTasks } from './campaign-tasks.js';
import { CampaignTimeline } from './campaign-timeline.js';

interface Props {
  ctx: PageContext;
  report: CampaignReport;
  today: Day;
}

export function CampaignView({ ctx, report, today }: Props) {
  const { campaign } = report;
  const words = ctx.t.campaigns.page;
  return (
    <>
      {campaign.archivedAt && (
        <p class="notice">{words.archivedNotice(ctx.format.day(campaign.archivedAt))}</p>
      )}
      <CampaignHead ctx={ctx} report={report} />
      {report.coverage ? (
        <>
          <CampaignFigures ctx={ctx} report={report} coverage={report.coverage} />
          <CampaignTimeline ctx={ctx} coverage={report.coverage} today={today} />
        </>
      ) : (
        <p class="quiet">{ctx.t.campaigns.report.notBegun}</p>
      )}
      <CampaignTasks ctx={ctx} report={report} />
      <CampaignReleases ctx={ctx} report={report} />
      <CampaignTargets ctx={ctx} report={report} />
      <CampaignMessages ctx={ctx} report={report} />
      {mayEdit(ctx) && (
        <form method="post" action={`/campaigns/${campaign.id}/archive`} class="submit-row">
          <input type="hidden" name="archived" value={campaign.archivedAt ? 'no' : 'yes'} />
          <button type="submit" class="btn">
            {campaign.archivedAt ? words.restore : words.archive}
          </button>
        </form>
      )}
    </>
  );
}
