import { keysOf } from '../../../web/components/chart-series.js';
import { presentIn } from '../../../web/components/stacked-bars.js';
import { totalOf } from '../../../web/components/chart-layout.js';
import type { PageContext } from '../../../web/page-context.js';
import { bucketDays } from '../timeline.js';
import { listAddress, partAddress } from './timeline-model.js';
import type { TimelineModel } from './timeline-model.js';

/** What the script draws the moving chart from (`static/timeline.js`); all texts are ready to read. */
export function TimelineData({ ctx, model }: { ctx: PageContext; model: TimelineModel }) {
  // what is data here must not end the element
  const __html = JSON.stringify(timelineData(ctx, model)).replace(/</g, '\\u003c');
  return <script type="application/json" id="timeline-data" dangerouslySetInnerHTML={{ __html }} />;
}

export function timelineData({ t, format, locale }: PageContext, { view, chart }: TimelineModel) {
  const { bucket, period } = view.request;
  const series = presentIn(chart.series, chart.buckets);
  const keys = keysOf(series);
  return {
    locale,
    words: {
      ...t.timeline.live,
      zoom: t.timeline.live.zoom('{from}', '{to}'),
      several: t.chart.markers(2, '{names}').replace('2', '{count}'),
      more: t.chart.moreMarkers(2).replace('2', '{count}'),
      together: chart.addsUp ? t.timeline.sum : t.timeline.parts,
      compared: chart.comparedName ?? null,
      rate: chart.rateName ?? null,
    },
    // addresses differ only in their days: one for each part
    list: listAddress(view, period),
    series: series.map(({ key, name, fill }) => ({ key, name, fill, list: partAddress(view, period, key) })),
    buckets: chart.buckets.map((entry) => ({
      ...bucketDays(entry.start, bucket, period),
      start: entry.start,
      name: format.bucket(entry.start, bucket),
      label: bucket === 'month' ? format.monthShort(entry.start) : format.dayShort(entry.start),
      values: keys.map((key) => entry.series[key] ?? 0),
      total: totalOf(entry, keys),
      observed: entry.observed,
      compared: entry.compared ?? null,
      rate: entry.rate ?? null,
      unfinished: entry.unfinished ?? false,
      notes: [
        ...(entry.whole === undefined ? [] : [`${t.timeline.placementsOnce}: ${format.number(entry.whole)}`]),
        ...observation(entry.observed),
        ...(entry.unfinished ? [t.chart.unfinished] : []),
      ],
    })),
    markers: chart.markers.map(({ start, kind, text, href }) => ({ start, kind, text, href })),
  };

  function observation(observed: number | null): string[] {
    if (observed === null) return [t.chart.observationUnknown];
    if (observed === 0) return [t.chart.notObserved];
    return observed < 1 ? [t.chart.observedShare(format.percent(observed))] : [];
  }
}
