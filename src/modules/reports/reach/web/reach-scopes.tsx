import { StackedBars } from '../../../../web/components/stacked-bars.js';
import type { PageContext } from '../../../../web/page-context.js';
import { bucketDays } from '../../timeline.js';
import { timelineChart } from '../../web/timeline-chart.js';
import { listAddress, partAddress } from '../../web/timeline-model.js';
import { TimelineTable } from '../../web/timeline-table.js';
import { shareQuery } from '../reach-answer.js';
import { tableProvenance } from '../table-provenance.js';
import { ProvenanceNote } from './provenance.js';
import type { ReachModel } from './reach-model.js';

/** Local, regional, national over time, beside the period before; the timeline has the same bars with all that can be asked of them. */
export function ReachScopes({ ctx, model }: { ctx: PageContext; model: ReachModel }) {
  const { t, format } = ctx;
  const words = t.reach.overTime;
  const { view, timeline, today } = model;
  const { period, bucket } = view.timeline.request;
  const chart = timelineChart(ctx, view.timeline, timeline, timeline.buckets, { today, share: false });
  const { units } = t.reach.details;
  const found = t.timeline.finding(
    t.timeline.placements(timeline.total, timeline.stories),
    format.day(period.from),
    format.day(period.to),
  );
  // 0 where nobody looked is unknown
  const unlooked = period.from > today ? words.findingAhead : words.findingUnknown;
  const title = timeline.total === 0 && !timeline.observed ? unlooked : found;
  const whole = new URLSearchParams({
    from: period.from,
    to: period.to,
    ...shareQuery(view),
  });
  return (
    <section id="scopes">
      <h2>{words.scopes}</h2>
      <StackedBars
        ctx={ctx}
        id="timeline"
        title={title}
        {...chart}
        bucket={bucket}
        hrefOf={({ start }) => listAddress(view.timeline, bucketDays(start, bucket, period))}
        partHref={({ start }, key) => partAddress(view.timeline, bucketDays(start, bucket, period), key)}
      />
      <details class="reach-rest">
        <summary>{words.table}</summary>
        <TimelineTable ctx={ctx} model={{ view: view.timeline, timeline, chart }} />
      </details>
      <ProvenanceNote
        ctx={ctx}
        provenance={tableProvenance(ctx, model, 'scopes')}
        units={[
          ...chart.series.map(({ name }) => [name, units.placements] as const),
          [t.timeline.sum, units.placements],
          ...(chart.comparedName ? [[chart.comparedName, units.placements] as const] : []),
          [t.timeline.change, units.placements],
          [t.labels.beside, units.placements],
          [t.timeline.observed, `${units.share}; ${t.timeline.observedUnit}`],
        ]}
      />
      <p class="no-print">
        <a class="reach-more" href={`/timeline?${whole.toString()}`}>
          {words.open}
        </a>
      </p>
    </section>
  );
}
