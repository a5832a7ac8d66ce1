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

/** The map as a table: districts with mentions first, the most at the top. */
export function ReachTable({ ctx, model }: { ctx: PageContext; model: ReachModel }) {
  const words = ctx.t.reach;
  const { rows } = model.reach.ledger;
  const told = rows.filter(isTold).sort(byPlacements);
  const rest = rows.filter((row) => !isTold(row));
  return (
    <section id="districts">
      <h2>{words.table}</h2>
      {told.length > 0 ? <Rows ctx={ctx} model={model} rows={told} /> : <p class="quiet">{words.none}</p>}
      {rest.length > 0 && (
        <details class="reach-rest">
          <summary>{words.others(rest.length)}</summary>
          <Rows ctx={ctx} model={model} rows={rest} />
        </details>
      )}
    </section>
  );
}

const isTold = ({ area, named, targeted }: LedgerRow) =>
  area.placements > 0 || named.placements > 0 || targeted;
const byPlacements = (a: LedgerRow, b: LedgerRow) =>
  b.area.placements - a.area.placements ||
  b.named.placements - a.named.placements ||
  (a.ags < b.ags ? -1 : 1);

function Rows({ ctx, model, rows }: { ctx: PageContext; model: ReachModel; rows: readonly LedgerRow[] }) {
  const { t, format } = ctx;
  const words = t.reach;
  const { timeline, period } = model.view;
  const list = (ags: string) => `${listAddress(timeline, period)}&district=${ags}`;
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
          <a href={list(row.ags)}>{format.number(row.area.placements)}</a>
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
      cell: (row) => format.number(row.named.placements),
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
