import { bucketStart, nextBucket } from '../../../shared/days.js';
import type { Bucket, Day } from '../../../shared/days.js';
import type { ChartBucket } from '../../../web/components/chart-layout.js';
import type { ChartMarker } from '../../../web/components/chart-markers.js';
import type { ChartSeries } from '../../../web/components/chart-series.js';
import type { PageContext } from '../../../web/page-context.js';
import { countsOnce } from '../division.js';
import { sumOf } from '../headline-count.js';
import type { TimelineBucket } from '../timeline.js';
import type { TimelineView } from '../timeline-request.js';
import type { Timeline } from '../timeline.queries.js';
import { othersKey, seriesOf } from './timeline-keys.js';

/** A timeline as it is drawn, listed and downloaded: with names, looks and what stands beside the bars. */
export interface TimelineChart {
  series: ChartSeries[];
  buckets: ChartBucket<string>[];
  /** Placements of each bucket, each once; the parts of its bar may add up to something else. */
  placements: number[];
  /** Whether the parts add up to the whole. */
  addsUp: boolean;
  markers: ChartMarker[];
  /** What the pale bars and the line show; without it there are none. */
  comparedName: string | undefined;
  rateName: string | undefined;
}

/** `whole`: the same timeline divided so that each placement counts once. */
export function timelineChart(
  ctx: PageContext,
  { request }: TimelineView,
  timeline: Timeline,
  whole: readonly TimelineBucket[],
  { today, share }: { today: Day; share: boolean },
): TimelineChart {
  const { t } = ctx;
  const { bucket, by } = request;
  const { series, folded } = seriesOf(t, { by, totals: timeline.totals, labels: timeline.labels });
  const placements = whole.map((entry) => sumOf(entry.series));
  const addsUp = countsOnce.has(by);
  const { comparison } = timeline;
  const buckets = timeline.buckets.map((entry, at): ChartBucket<string> => {
    const compared = comparison?.buckets[at];
    return {
      start: entry.start,
      observed: entry.observed,
      series: fold(entry.series, folded),
      whole: addsUp ? undefined : placements[at],
      unfinished: isRunning(entry.start, bucket, today),
      compared: compared ? knownTotal(compared) : null,
      rate: share ? perThousand(placements[at] ?? 0, entry.items) : null,
    };
  });
  return {
    series,
    buckets,
    placements,
    addsUp,
    markers: markersOf(ctx, timeline, bucket),
    comparedName: comparison ? comparedName(ctx, comparison) : undefined,
    rateName: share && buckets.some(({ rate }) => rate !== null) ? t.timeline.rate : undefined,
  };
}

/** Placements per 1,000 items that the feeds showed; null when nothing was seen: a share of nothing is unknown. */
export function perThousand(placements: number, items: number | null): number | null {
  return items ? (placements / items) * 1000 : null;
}

/** Nothing found where nobody looked is unknown, not zero. */
function knownTotal({ series, observed }: TimelineBucket): number | null {
  const total = sumOf(series);
  return total === 0 && observed === 0 ? null : total;
}

/** Begun and not over: today lies in it. */
function isRunning(start: Day, bucket: Bucket, today: Day): boolean {
  return start <= today && nextBucket(start, bucket) > today;
}

function fold(series: Record<string, number>, folded: readonly string[]): Record<string, number> {
  if (!folded.length) return series;
  const kept = Object.entries(series).filter(([key]) => !folded.includes(key));
  const others = folded.reduce((sum, key) => sum + (series[key] ?? 0), 0);
  return { ...Object.fromEntries(kept), [othersKey]: others };
}

function comparedName({ t, format }: PageContext, comparison: NonNullable<Timeline['comparison']>): string {
  if (comparison.with === 'campaign') return comparison.name ?? t.timeline.campaignGone;
  const { from, to } = comparison.period;
  return t.timeline.comparedPeriod(format.day(from), format.day(to));
}

function markersOf({ t, format }: PageContext, { events }: Timeline, bucket: Bucket): ChartMarker[] {
  return events.map(({ day, kind, title, link }) => ({
    start: bucketStart(day, bucket),
    kind,
    text: `${format.day(day)} ${t.timeline.eventKinds[kind]}: ${title}`,
    href: link,
  }));
}
