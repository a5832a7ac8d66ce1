import { daysBetween } from '../../../../shared/days.js';
import type { Bucket, Day } from '../../../../shared/days.js';
import { scopes } from '../../../outlets/outlet.entity.js';
import { seenDays } from '../indicators/watching.js';
import { timelineBuckets } from '../../timeline.js';
import type { Period, TimelineBucket } from '../../timeline.js';
import type { Block, Chart, Table } from '../report-document.js';
import type { ReportContext } from '../report-context.js';
import { events, releaseTitle } from './activities.js';
import { column, count } from './cells.js';
import { observationGaps } from './observation-gaps.js';

/** Bars by reach with what was done on which day, the same numbers as a table, and where nobody looked. */
export function timeline(ctx: ReportContext): Block[] {
  const { period } = ctx.now;
  const bucket = reportBucket(period);
  const counts = ctx.now.placements.map(({ day, scope }) => ({ day, key: scope, count: 1 }));
  const buckets = timelineBuckets(counts, period, bucket, seenDays(ctx.now), ctx.facts.today);
  return [chart(ctx, buckets, bucket), table(ctx, buckets, bucket), { kind: 'note', text: gapText(ctx) }];
}

/** Months as soon as there are four of them: bars that fit a page and still show a course. */
export function reportBucket({ from, to }: Period): Bucket {
  const days = daysBetween(from, to) + 1;
  return days <= 31 ? 'day' : days < 120 ? 'week' : 'month';
}

const keys = [...scopes, 'unknown'] as const;
const totalOf = ({ series }: TimelineBucket) => Object.values(series).reduce((sum, each) => sum + each, 0);

function present(buckets: readonly TimelineBucket[]): string[] {
  return keys.filter((key) => buckets.some(({ series }) => (series[key] ?? 0) > 0));
}

function nameOf({ t }: ReportContext, key: string): string {
  return key in t.shell.scopes ? t.shell.scopes[key as keyof typeof t.shell.scopes] : t.shell.words.unknown;
}

function chart(ctx: ReportContext, buckets: readonly TimelineBucket[], bucket: Bucket): Chart {
  const { format, t, words, now } = ctx;
  const own = words.timeline;
  const short = (start: Day) => (bucket === 'month' ? format.monthShort(start) : format.dayShort(start));
  const highest = buckets.reduce<TimelineBucket | null>(
    (best, each) => (best && totalOf(best) >= totalOf(each) ? best : each),
    null,
  );
  return {
    kind: 'chart',
    key: 'timeline',
    title: own.title,
    alt:
      highest && totalOf(highest)
        ? own.alt(buckets.length, format.number(totalOf(highest)), format.bucket(highest.start, bucket))
        : own.altNone,
    series: present(buckets).map((key) => ({ key, name: nameOf(ctx, key), fill: key })),
    bars: buckets.map(({ start, series, observed }) => ({
      start,
      label: short(start),
      values: series,
      observed,
    })),
    markers: [
      ...now.releases.map((release) => ({
        day: release.day,
        kind: 'release',
        title: releaseTitle(ctx, release),
        embargoUntil: release.embargoUntil,
      })),
      ...events(ctx).map(({ day, kind, title }) => ({ day, kind, title, embargoUntil: null })),
    ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    unitText: t.timeline.unit,
  };
}

function table(ctx: ReportContext, buckets: readonly TimelineBucket[], bucket: Bucket): Table {
  const { format, t, words } = ctx;
  const own = words.timeline;
  const shown = present(buckets);
  return {
    kind: 'table',
    key: 'timeline-table',
    caption: own.caption,
    sheet: null,
    columns: [
      column('start', t.timeline.period, 3),
      ...shown.map((key) => column(key, nameOf(ctx, key), 2, { align: 'end' as const })),
      column('sum', own.sum, 2, { align: 'end' }),
      column('observed', own.observed, 2, { align: 'end' }),
    ],
    rows: buckets.map((each) => ({
      cells: [
        { kind: 'day', text: format.bucket(each.start, bucket), value: each.start },
        ...shown.map((key) => count(format, each.series[key] ?? 0)),
        count(format, totalOf(each)),
        {
          kind: 'number',
          text: each.observed === null ? t.shell.words.unknown : format.percent(each.observed),
          value: each.observed === null ? null : each.observed * 100,
          decimals: 0,
        },
      ],
      embargoUntil: null,
    })),
    note: own.note,
    empty: words.nothing,
  };
}

/** In how many places a line names gaps one by one. */
const mostGaps = 8;

export function gapText({ facts, format, now, words }: ReportContext): string {
  const own = words.timeline;
  if (!facts.feeds.everDue) return own.neverObserved;
  const gaps = observationGaps(facts.feeds.days, now.period, facts.today);
  if (!gaps.length) return own.noGaps;
  const named = gaps
    .slice(0, mostGaps)
    .map(({ from, to }) => (from === to ? format.day(from) : words.span(format.day(from), format.day(to))));
  const more = gaps.length > mostGaps ? ` ${own.moreGaps(gaps.length - mostGaps)}` : '';
  return own.gaps(`${named.join(', ')}${more}`);
}
