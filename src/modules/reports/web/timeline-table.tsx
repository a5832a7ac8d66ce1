import type { ComponentChildren } from 'preact';
import { FillSwatch } from '../../../web/components/chart-fills.js';
import { countOf, totalOf } from '../../../web/components/chart-layout.js';
import type { ChartBucket } from '../../../web/components/chart-layout.js';
import { keysOf } from '../../../web/components/chart-series.js';
import { presentIn } from '../../../web/components/stacked-bars.js';
import { DataTable } from '../../../web/components/table.js';
import type { Column } from '../../../web/components/table.js';
import type { PageContext } from '../../../web/page-context.js';
import { sumOf } from '../headline-count.js';
import { bucketDays } from '../timeline.js';
import { change } from './change.js';
import { listAddress, partAddress } from './timeline-model.js';
import type { TimelineModel } from './timeline-model.js';

type TableModel = Pick<TimelineModel, 'view' | 'timeline' | 'chart'>;

interface Row {
  bucket: ChartBucket<string>;
  placements: number;
  items: number | null;
  apart: number;
}

interface TableColumn extends Column<Row> {
  sum: ComponentChildren;
}

/** The numbers of the picture, and those it cannot show: what stands beside, observed share, differences. */
export function TimelineTable({ ctx, model }: { ctx: PageContext; model: TableModel }) {
  const rows = model.chart.buckets.map((bucket, at): Row => ({
    bucket,
    placements: model.chart.placements[at] ?? 0,
    items: model.timeline.buckets[at]?.items ?? null,
    apart: sumOf(model.timeline.buckets[at]?.apart ?? {}),
  }));
  const columns = [
    ...partColumns(ctx, model),
    ...sumColumns(ctx, model),
    ...comparedColumns(ctx, model),
    ...observedColumns(ctx, model),
  ];
  const { format, t } = ctx;
  const { bucket } = model.view.request;
  return (
    <div class="timeline-numbers" role="group" aria-label={t.timeline.tableScrolls} tabIndex={0}>
      <DataTable
        caption={t.timeline.table}
        showCaption
        density="compact"
        rows={rows}
        rowKey={({ bucket: { start } }) => start}
        columns={[
          {
            key: 'bucket',
            header: t.timeline.period,
            primary: true,
            cell: ({ bucket: { start, unfinished } }) => (
              <>
                {format.bucket(start, bucket)}
                {unfinished && <span class="quiet"> {t.chart.unfinished}</span>}
              </>
            ),
          },
          ...columns,
        ]}
        totals={[t.timeline.sum, ...columns.map(({ sum }) => sum)]}
      />
    </div>
  );
}

function Count({ ctx, count, href }: { ctx: PageContext; count: number; href: string | null }) {
  if (!count) return <span class="zero">0</span>;
  return href ? <a href={href}>{ctx.format.number(count)}</a> : <>{ctx.format.number(count)}</>;
}

function partColumns(ctx: PageContext, { chart, view }: TableModel): TableColumn[] {
  const { bucket, period } = view.request;
  return presentIn(chart.series, chart.buckets).map(({ key, name, fill }) => ({
    key,
    header: name,
    align: 'end',
    cell: ({ bucket: entry }) => (
      <Count
        ctx={ctx}
        count={countOf(entry, key)}
        href={partAddress(view, bucketDays(entry.start, bucket, period), key)}
      />
    ),
    sum: (
      <>
        <FillSwatch id="timeline" fill={fill} />{' '}
        {ctx.format.number(chart.buckets.reduce((sum, entry) => sum + countOf(entry, key), 0))}
      </>
    ),
  }));
}

/** The whole of each bucket; where parts overlap also their sum, so that nobody takes one for the other. */
function sumColumns(ctx: PageContext, { chart, timeline, view }: TableModel): TableColumn[] {
  const { t, format } = ctx;
  const words = t.timeline;
  const { bucket, period } = view.request;
  const keys = keysOf(chart.series);
  const days = ({ bucket: { start } }: Row) => bucketDays(start, bucket, period);
  const parts: TableColumn = {
    key: 'parts',
    header: words.parts,
    align: 'end',
    cell: (row) => format.number(totalOf(row.bucket, keys)),
    sum: format.number(chart.buckets.reduce((sum, entry) => sum + totalOf(entry, keys), 0)),
  };
  const whole: TableColumn = {
    key: 'sum',
    header: chart.addsUp ? words.sum : words.placementsOnce,
    align: 'end',
    cell: (row) => <Count ctx={ctx} count={row.placements} href={listAddress(view, days(row))} />,
    sum: format.number(timeline.total),
  };
  const apart: TableColumn = {
    key: 'apart',
    header: t.labels.beside,
    align: 'end',
    cell: (row) => (
      <Count ctx={ctx} count={row.apart} href={listAddress(view, days(row), { label: 'apart' })} />
    ),
    sum: format.number(sumOf(timeline.apart)),
  };
  return [
    ...(chart.addsUp ? [] : [parts]),
    whole,
    ...(sumOf(timeline.apart) > 0 && chart.addsUp ? [apart] : []),
  ];
}

function comparedColumns(ctx: PageContext, { chart, timeline }: TableModel): TableColumn[] {
  const { format, t } = ctx;
  const { comparison } = timeline;
  if (!comparison || !chart.comparedName) return [];
  const keys = keysOf(chart.series);
  const allParts = chart.buckets.reduce((sum, entry) => sum + totalOf(entry, keys), 0);
  const anyKnown = chart.buckets.some(({ compared }) => isKnown(compared));
  const allCompared = chart.buckets.reduce((sum, { compared }) => sum + (compared ?? 0), 0);
  return [
    {
      key: 'compared',
      header: chart.comparedName,
      align: 'end',
      cell: ({ bucket: { compared } }) =>
        isKnown(compared) ? format.number(compared) : t.timeline.observedNone,
      sum: anyKnown ? format.number(allCompared) : t.timeline.observedNone,
    },
    {
      key: 'change',
      header: t.timeline.change,
      align: 'end',
      cell: ({ bucket }) =>
        isKnown(bucket.compared) ? change(totalOf(bucket, keys), bucket.compared, format) : '–',
      sum: anyKnown ? change(allParts, allCompared, format) : '–',
    },
  ];
}

function isKnown(value: number | null | undefined): value is number {
  return value !== null && value !== undefined;
}

function observedColumns({ format, t }: PageContext, { chart, timeline }: TableModel): TableColumn[] {
  const words = t.timeline;
  const orUnknown = (value: number | null | undefined) =>
    isKnown(value) ? format.number(value) : words.observedNone;
  return [
    ...(chart.rateName
      ? [
          {
            key: 'items',
            header: words.items,
            align: 'end' as const,
            cell: ({ items }: Row) => orUnknown(items),
            sum: orUnknown(timeline.items),
          },
          {
            key: 'rate',
            header: words.rate,
            align: 'end' as const,
            cell: ({ bucket: { rate } }: Row) => orUnknown(rate),
            sum: orUnknown(timeline.items ? (timeline.total / timeline.items) * 1000 : null),
          },
        ]
      : []),
    {
      key: 'observed',
      header: words.observed,
      align: 'end',
      cell: ({ bucket: { observed } }) => (observed === null ? words.observedNone : format.percent(observed)),
      sum: timeline.observed === null ? words.observedNone : format.percent(timeline.observed),
    },
  ];
}
