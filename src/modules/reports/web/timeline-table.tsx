import { ScopeSwatch } from '../../../web/components/badge.js';
import { DataTable } from '../../../web/components/table.js';
import type { PageContext } from '../../../web/page-context.js';
import { SCOPES } from '../../../web/scopes.js';
import { sumOf } from '../headline-count.js';
import { bucketDays } from '../timeline.js';
import type { TimelineBucket } from '../timeline.js';
import { listAddress } from './timeline-model.js';
import type { TimelineModel } from './timeline-model.js';

/** The numbers of the picture, and those it cannot show: unknown scope, observed share. */
export function TimelineTable({ ctx, model }: { ctx: PageContext; model: TimelineModel }) {
  const { t, format } = ctx;
  const words = t.timeline;
  const { view, timeline } = model;
  const { period, bucket } = view.request;
  const keys = [...SCOPES, 'unknown' as const].filter((key) => timeline.totals[key]);
  const cell = (days: { from: string; to: string }, count: number | undefined, scope?: string) =>
    count ? (
      <a href={listAddress(view, days, { scope })}>{format.number(count)}</a>
    ) : (
      <span class="zero">0</span>
    );
  const hasApart = sumOf(timeline.apart) > 0;
  const daysOf = (row: TimelineBucket) => bucketDays(row.start, bucket, period);
  return (
    <DataTable
      caption={words.table}
      showCaption
      density="compact"
      rows={timeline.buckets}
      rowKey={({ start }) => start}
      columns={[
        {
          key: 'bucket',
          header: words.period,
          primary: true,
          cell: ({ start }) => format.bucket(start, bucket),
        },
        ...keys.map((key) => ({
          key,
          header: key === 'unknown' ? words.unknown : t.shell.scopes[key],
          align: 'end' as const,
          cell: (row: TimelineBucket) => cell(daysOf(row), row.series[key], key),
        })),
        {
          key: 'sum',
          header: words.sum,
          align: 'end',
          cell: (row) => cell(daysOf(row), sumOf(row.series)),
        },
        ...(hasApart
          ? [
              {
                key: 'apart',
                header: t.labels.beside,
                align: 'end' as const,
                cell: (row: TimelineBucket) => {
                  const count = sumOf(row.apart);
                  if (!count) return <span class="zero">0</span>;
                  const rows = listAddress(view, daysOf(row), { label: 'apart' });
                  return <a href={rows}>{format.number(count)}</a>;
                },
              },
            ]
          : []),
        {
          key: 'observed',
          header: words.observed,
          align: 'end',
          cell: ({ observed }) => (observed === null ? words.observedNone : format.percent(observed)),
        },
      ]}
      totals={[
        words.sum,
        ...keys.map((key) => (
          <span key={key}>
            {key !== 'unknown' && <ScopeSwatch scope={key} />} {format.number(timeline.totals[key] ?? 0)}
          </span>
        )),
        format.number(timeline.total),
        ...(hasApart ? [format.number(sumOf(timeline.apart))] : []),
        '',
      ]}
    />
  );
}
