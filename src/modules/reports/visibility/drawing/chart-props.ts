import type { ChartBucket } from '../../../../web/components/chart-layout.js';
import type { ChartMarker } from '../../../../web/components/chart-markers.js';
import { chartLayout, presentIn } from '../../../../web/components/stacked-bars.js';
import type { Chart } from '../report-document.js';
import type { DocumentContext } from './document-context.js';

/** Letters for which there is room beneath a bar that is labelled. */
const longestLabel = 10;

/** Everything that the drawing of a timeline needs, for a chart of a report. */
export function chartProps(
  ctx: DocumentContext,
  id: string,
  chart: Chart,
  size: { width: number; height: number },
) {
  const labels = new Map(chart.bars.map(({ start, label }) => [start, label]));
  const buckets: ChartBucket<string>[] = chart.bars.map(({ start, values, observed }) => ({
    start,
    observed,
    series: values,
  }));
  const markers = chart.markers.flatMap(({ day, kind, title }): ChartMarker[] => {
    const start = chart.bars.findLast((bar) => bar.start <= day)?.start;
    return start === undefined
      ? []
      : [
          {
            start,
            kind: kind === 'release' ? 'release' : 'event',
            text: `${ctx.format.day(day)} ${title}`,
            href: '',
          },
        ];
  });
  // weeks have no short name of a month
  const short = chart.bars.every(({ label }) => label.length <= longestLabel);
  const named = {
    ...ctx.format,
    bucket: (start: string) => labels.get(start) ?? start,
    ...(short ? { monthShort: (start: Date | string) => labels.get(String(start)) ?? '' } : {}),
  };
  const props = {
    ctx: { t: ctx.t, format: named },
    id,
    bucket: 'month' as const,
    buckets,
    series: presentIn(chart.series, buckets),
    markers,
    ...size,
  };
  return {
    ...props,
    layout: chartLayout(props),
    hasGaps: chart.bars.some(({ observed }) => observed !== null && observed < 1),
  };
}
