import type { Day } from '../../../../shared/days.js';
import { StackedBars } from '../../../../web/components/stacked-bars.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { TimelineView } from '../../timeline-request.js';
import { bucketDays } from '../../timeline.js';
import { timelineChart } from '../../web/timeline-chart.js';
import { listAddress, partAddress } from '../../web/timeline-model.js';
import type { CampaignReport } from '../campaign-report.queries.js';

type Coverage = NonNullable<CampaignReport['coverage']>;

/** The campaign on the timeline, small; the page of the timeline has the same bars with all that can be asked of them. */
export function CampaignTimeline({
  ctx,
  coverage,
  today,
}: {
  ctx: PageContext;
  coverage: Coverage;
  today: Day;
}) {
  const { t, format } = ctx;
  const { request, timeline } = coverage;
  const { bucket, period, filter } = request;
  const view: TimelineView = { request, preset: null };
  const chart = timelineChart(ctx, view, timeline, timeline.buckets, { today, share: false });
  const whole = new URLSearchParams({
    campaign: filter.campaignId ?? '',
    from: period.from,
    to: period.to,
  });
  return (
    <section>
      <h2>{t.campaigns.report.timeline}</h2>
      <StackedBars
        ctx={ctx}
        id="campaign"
        title={t.timeline.finding(
          t.timeline.placements(timeline.total, timeline.stories),
          format.day(period.from),
          format.day(period.to),
        )}
        {...chart}
        bucket={bucket}
        hrefOf={({ start }) => listAddress(view, bucketDays(start, bucket, period))}
        partHref={({ start }, key) => partAddress(view, bucketDays(start, bucket, period), key)}
      />
      <p>
        <a href={`/timeline?${whole.toString()}`}>{t.campaigns.page.timeline}</a>
        {' · '}
        <a href={`/mentions?campaign=${filter.campaignId ?? ''}`}>{t.campaigns.page.mentions}</a>
      </p>
    </section>
  );
}
