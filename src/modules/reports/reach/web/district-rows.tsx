import { StatusBadge } from '../../../../web/components/badge.js';
import type { Tone } from '../../../../web/components/badge.js';
import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import { SCOPES } from '../../../../web/scopes.js';
import { districtName } from '../../../places/district-name.js';
import type { Coverage, LedgerColumn, LedgerRow } from '../../../reach/ledger.js';
import { listAddress } from '../../web/timeline-model.js';
import type { ReachModel } from './reach-model.js';

const tones: Record<Coverage, Tone> = {
  reached: 'good',
  silent: 'neutral',
  'not-observable': 'off',
};

/** Districts with what is known of each. */
export function DistrictRows({
  ctx,
  model,
  rows,
}: {
  ctx: PageContext;
  model: ReachModel;
  rows: readonly LedgerRow[];
}) {
  const { t, format } = ctx;
  const words = t.reach;
  const { timeline, period } = model.view;
  const list = (ags: string, basis: 'area' | 'named') =>
    `${listAddress(timeline, period)}&district=${ags}&basis=${basis}`;
  const count = (row: LedgerRow, value: number) =>
    value === 0 && row.coverage === 'not-observable' ? words.unknown : format.number(value);
  const columns: Column<LedgerRow>[] = [
    {
      key: 'district',
      header: words.district,
      primary: true,
      cell: (row) => <a href={`/places/${row.ags}`}>{districtName(row)}</a>,
    },
    {
      key: 'coverage',
      header: words.state,
      narrow: 'line',
      cell: (row) => (
        <>
          <StatusBadge tone={tones[row.coverage]}>{words.coverageShort[row.coverage]}</StatusBadge>
          {row.targeted && (
            <>
              {' '}
              <StatusBadge tone="neutral">{words.target}</StatusBadge>
            </>
          )}
        </>
      ),
    },
    {
      key: 'placements',
      header: words.placements,
      align: 'end',
      cell: (row) =>
        row.area.placements ? (
          <a href={list(row.ags, 'area')}>{format.number(row.area.placements)}</a>
        ) : (
          count(row, 0)
        ),
    },
    { key: 'scopes', header: words.scopes, cell: (row) => <Scopes ctx={ctx} column={row.area} /> },
    { key: 'outlets', header: words.outlets, align: 'end', cell: (row) => count(row, row.area.outlets) },
    {
      key: 'named',
      header: words.namedColumn,
      align: 'end',
      cell: (row) =>
        row.named.placements ? (
          <a href={list(row.ags, 'named')}>{format.number(row.named.placements)}</a>
        ) : model.timeline.observed ? (
          '0'
        ) : (
          words.unknown
        ),
    },
    {
      key: 'days',
      header: words.firstAndLast,
      cell: ({ area }) =>
        area.first && area.last ? (
          <span class="nowrap">
            {format.day(area.first)}
            {area.last !== area.first && ` – ${format.day(area.last)}`}
          </span>
        ) : (
          '–'
        ),
    },
    {
      key: 'people',
      header: words.people,
      align: 'end',
      cell: ({ population }) => format.number(population),
    },
  ];
  return (
    <DataTable
      caption={words.table}
      rows={rows}
      rowKey={({ ags }) => ags}
      columns={columns}
      density="compact"
    />
  );
}

function Scopes({ ctx: { t, format }, column }: { ctx: PageContext; column: LedgerColumn }) {
  const parts = SCOPES.filter((scope) => column.byScope[scope]).map(
    (scope) => `${t.shell.scopes[scope]} ${format.number(column.byScope[scope] ?? 0)}`,
  );
  return <>{parts.join(', ') || '–'}</>;
}
