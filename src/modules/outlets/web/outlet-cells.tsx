import { ScopeBadge } from '../../../web/components/badge.js';
import type { Column } from '../../../web/components/table.js';
import type { PageContext } from '../../../web/page-context.js';
import type { OutletListRow } from '../outlets.queries.js';
import { nameOfDistrict } from './district-names.js';
import type { DistrictNames } from './district-names.js';

/** Columns of every table of outlets. `names` holds the districts that rows with one or two districts name. */
export function outletColumns(ctx: PageContext, names: DistrictNames): Column<OutletListRow>[] {
  const words = ctx.t.outlets;
  return [
    {
      key: 'name',
      header: words.name,
      primary: true,
      cell: (row) => (
        <>
          <a href={`/outlets/${row.id}`}>{row.name}</a>
          <div class="quiet">{[row.seat, row.publisher].filter(Boolean).join(' · ') || row.hosts[0]}</div>
        </>
      ),
    },
    {
      key: 'scope',
      header: ctx.t.shell.words.scope,
      narrow: 'line',
      cell: (row) => <ScopeBadge scope={row.scope} t={ctx.t} />,
    },
    {
      key: 'type',
      header: words.type,
      narrow: 'line',
      cell: (row) => ctx.t.shell.mediumTypes[row.mediumType],
    },
    { key: 'area', header: words.area, cell: (row) => <Area ctx={ctx} row={row} names={names} /> },
    { key: 'addresses', header: words.addresses, cell: (row) => <Addresses ctx={ctx} row={row} /> },
  ];
}

/** Keys of the districts that {@link outletColumns} names. */
export function districtsToName(rows: readonly OutletListRow[]): string[] {
  return rows.flatMap((row) => (row.districts.length <= 2 ? row.districts : []));
}

function Area({ ctx, row, names }: { ctx: PageContext; row: OutletListRow; names: DistrictNames }) {
  const words = ctx.t.outlets;
  if (!row.districts.length) return <span class="quiet">{words.nationwide}</span>;
  if (row.districts.length > 2) return <>{words.districts(row.districts.length)}</>;
  return <>{row.districts.map((ags) => nameOfDistrict(names, ags)).join(', ')}</>;
}

function Addresses({ ctx, row }: { ctx: PageContext; row: OutletListRow }) {
  const words = ctx.t.outlets;
  if (row.stated)
    return (
      <span class="nowrap" title={words.grades[row.stated.best]}>
        {words.statedCount(row.stated.count)} <span class="quiet">({words.grade(row.stated.best)})</span>
      </span>
    );
  return (
    <span class="quiet" title={row.candidates ? words.grades.M : undefined}>
      {row.candidates ? words.candidateCount(row.candidates) : words.noAddress}
    </span>
  );
}
