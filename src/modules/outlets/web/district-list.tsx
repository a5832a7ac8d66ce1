import { EmptyState } from '../../../web/components/empty-state.js';
import { FilterChips } from '../../../web/components/filter-chips.js';
import type { ActiveFilter } from '../../../web/components/filter-chips.js';
import { Field, Select } from '../../../web/components/form.js';
import { DataTable } from '../../../web/components/table.js';
import type { PageContext } from '../../../web/page-context.js';
import type { District } from '../../places/district.entity.js';
import type { DistrictFilter } from '../../places/places.queries.js';
import { stateNames, stateOptions } from '../../places/web/state-options.js';
import type { DistrictOutlets } from '../outlets.queries.js';

export interface DistrictListView {
  filter: DistrictFilter;
  districts: District[];
  outlets: ReadonlyMap<string, DistrictOutlets>;
}

/** Without a filter the states, each leading to its districts; with one the districts that fit. */
export function DistrictList({ ctx, view }: { ctx: PageContext; view: DistrictListView }) {
  const words = ctx.t.places;
  const { state, q } = view.filter;
  const isFiltered = Boolean(state || q);
  if (!view.districts.length && !isFiltered)
    return <EmptyState title={words.empty.title} text={words.empty.text} />;
  const filters: ActiveFilter[] = [
    ...(q ? [{ name: 'q', value: q, label: words.filterLabels.q(q) }] : []),
    ...(state ? [{ name: 'state', value: state, label: state }] : []),
  ];
  return (
    <>
      <form method="get" action="/places" class="filter-bar" role="search">
        <Field name="q" type="search" label={words.search} value={q ?? ''} maxlength={100} />
        <Select
          name="state"
          label={words.state}
          value={state ?? ''}
          emptyLabel={ctx.t.shell.words.all}
          options={stateOptions(ctx.t)}
        />
        <button type="submit" class="btn">
          {ctx.t.shell.actions.filter}
        </button>
      </form>
      <FilterChips ctx={ctx} filters={filters} />
      {!isFiltered ? (
        <States ctx={ctx} view={view} />
      ) : view.districts.length ? (
        <Districts ctx={ctx} view={view} />
      ) : (
        <EmptyState title={words.noneFound} text={words.noneFoundText} />
      )}
    </>
  );
}

interface StateRow {
  state: string;
  districts: number;
  population: number;
  withoutLocal: number;
}

function States({ ctx, view }: { ctx: PageContext; view: DistrictListView }) {
  const words = ctx.t.places;
  const rows = new Map<string, StateRow>();
  for (const { state, population, ags } of view.districts) {
    const row = rows.get(state) ?? { state, districts: 0, population: 0, withoutLocal: 0 };
    row.districts += 1;
    row.population += population;
    if (!view.outlets.get(ags)?.local) row.withoutLocal += 1;
    rows.set(state, row);
  }
  const inOrder = stateNames(ctx.t).flatMap((state) => rows.get(state) ?? []);
  const sum = (of: (row: StateRow) => number) =>
    ctx.format.number(inOrder.reduce((total, row) => total + of(row), 0));
  return (
    <DataTable
      caption={words.statesCaption}
      rows={inOrder}
      rowKey={(row) => row.state}
      columns={[
        {
          key: 'state',
          header: words.state,
          primary: true,
          cell: (row) => <a href={`/places?state=${encodeURIComponent(row.state)}`}>{row.state}</a>,
        },
        {
          key: 'districts',
          header: words.districts,
          align: 'end',
          cell: (row) => ctx.format.number(row.districts),
        },
        {
          key: 'population',
          header: words.population,
          align: 'end',
          cell: (row) => ctx.format.number(row.population),
        },
        {
          key: 'withoutLocal',
          header: words.withoutLocal,
          align: 'end',
          cell: (row) => ctx.format.number(row.withoutLocal),
        },
      ]}
      totals={[
        words.total,
        sum((row) => row.districts),
        sum((row) => row.population),
        sum((row) => row.withoutLocal),
      ]}
    />
  );
}

function Districts({ ctx, view }: { ctx: PageContext; view: DistrictListView }) {
  const words = ctx.t.places;
  const outletsOf = (ags: string) => view.outlets.get(ags) ?? { all: 0, local: 0 };
  return (
    <>
      <p class="quiet">{words.found(view.districts.length)}</p>
      <DataTable
        caption={words.districtsCaption}
        rows={view.districts}
        rowKey={(row) => row.ags}
        columns={[
          {
            key: 'name',
            header: words.district,
            primary: true,
            cell: (row) => <a href={`/places/${row.ags}`}>{row.name}</a>,
          },
          { key: 'kind', header: words.kind, narrow: 'line' as const, cell: (row) => row.kind },
          ...(view.filter.state
            ? []
            : [
                {
                  key: 'state',
                  header: words.state,
                  narrow: 'line' as const,
                  cell: (row: District) => row.state,
                },
              ]),
          {
            key: 'population',
            header: words.population,
            align: 'end' as const,
            cell: (row) => ctx.format.number(row.population),
          },
          {
            key: 'outlets',
            header: words.outlets,
            align: 'end' as const,
            cell: (row) => ctx.format.number(outletsOf(row.ags).all),
          },
          {
            key: 'local',
            header: words.localOutlets,
            align: 'end' as const,
            cell: (row) => ctx.format.number(outletsOf(row.ags).local),
          },
        ]}
      />
    </>
  );
}
