import { EmptyState } from '../../../web/components/empty-state.js';
import { ExportLine } from '../../../web/components/export-menu.js';
import { FilterChips } from '../../../web/components/filter-chips.js';
import type { ActiveFilter } from '../../../web/components/filter-chips.js';
import { FilterForm } from '../../../web/components/filter-form.js';
import { Field, optionsOf, Select } from '../../../web/components/form.js';
import { Pager } from '../../../web/components/pager.js';
import { DataTable } from '../../../web/components/table.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { districtName } from '../../places/district-name.js';
import type { NamedDistrict } from '../../places/named-districts.js';
import { stateOptions } from '../../places/web/state-options.js';
import { feedKnowledge } from '../outlet-filter.js';
import type { OutletFilter } from '../outlet-filter.js';
import { mediumTypes, scopes } from '../outlet.entity.js';
import type { OutletListRow } from '../outlets.queries.js';
import type { DistrictNames } from './district-names.js';
import { outletColumns } from './outlet-cells.js';

export interface OutletListView {
  filter: OutletFilter;
  rows: OutletListRow[];
  total: number;
  nextCursor: string | null;
  names: DistrictNames;
  /** All districts, for the filter. */
  districts: NamedDistrict[];
}

export function OutletList({ ctx, view }: { ctx: PageContext; view: OutletListView }) {
  const words = ctx.t.outlets;
  const isFiltered = Object.keys(view.filter).length > 0;
  if (!view.total && !isFiltered) return <EmptyState title={words.empty.title} text={words.empty.text} />;
  return (
    <>
      <Filters ctx={ctx} view={view} />
      <FilterChips ctx={ctx} filters={outletFilterChips(ctx, view)} />
      <p class="quiet">{words.found(view.total)}</p>
      {view.total === 0 ? (
        <EmptyState title={words.empty.noneFound} text={words.empty.noneFoundText} />
      ) : (
        <>
          <ExportLine ctx={ctx} path="/outlets/export" />
          {mayEdit(ctx) && (
            <p class="quiet">
              <a href="/outlets/figures">{ctx.t.figures.import.title}</a>
            </p>
          )}
          <Rows ctx={ctx} view={view} />
        </>
      )}
    </>
  );
}

function Filters({ ctx, view: { filter, districts } }: { ctx: PageContext; view: OutletListView }) {
  const { t } = ctx;
  return (
    <FilterForm ctx={ctx} action="/outlets" role="search">
      <Field name="q" type="search" label={t.outlets.search} value={filter.q ?? ''} maxlength={100} />
      <Select
        name="scope"
        label={t.shell.words.scope}
        value={filter.scope ?? ''}
        emptyLabel={t.shell.words.all}
        options={optionsOf(scopes, t.shell.scopes)}
      />
      <Select
        name="type"
        label={t.outlets.type}
        value={filter.type ?? ''}
        emptyLabel={t.shell.words.all}
        options={optionsOf(mediumTypes, t.shell.mediumTypes)}
      />
      <Select
        name="state"
        label={t.shell.words.state}
        value={filter.state ?? ''}
        emptyLabel={t.shell.words.all}
        options={stateOptions(t)}
      />
      <Select
        name="district"
        label={t.shell.words.district}
        value={filter.district ?? ''}
        emptyLabel={t.shell.words.all}
        options={districts.map((district) => ({ value: district.ags, label: districtName(district) }))}
      />
      <Select
        name="feeds"
        label={t.outlets.feedsLabel}
        value={filter.feeds ?? ''}
        emptyLabel={t.shell.words.all}
        options={optionsOf(feedKnowledge, t.outlets.feeds)}
      />
    </FilterForm>
  );
}

/** The filters that are set, as chips read them. */
export function outletFilterChips(
  ctx: PageContext,
  { filter, districts }: Pick<OutletListView, 'filter' | 'districts'>,
): ActiveFilter[] {
  const { t } = ctx;
  const district = districts.find(({ ags }) => ags === filter.district);
  const labels: Record<keyof OutletFilter, string | undefined> = {
    q: filter.q && t.outlets.filterLabels.q(filter.q),
    scope: filter.scope && t.shell.scopes[filter.scope],
    type: filter.type && t.shell.mediumTypes[filter.type],
    state: filter.state,
    district:
      filter.district && t.outlets.filterLabels.district(district ? districtName(district) : filter.district),
    feeds: filter.feeds && t.outlets.filterLabels.feeds[filter.feeds],
  };
  return Object.entries(labels).flatMap(([name, label]) =>
    label ? [{ name, value: filter[name as keyof OutletFilter] ?? '', label }] : [],
  );
}

function Rows({ ctx, view }: { ctx: PageContext; view: OutletListView }) {
  const words = ctx.t.outlets;
  const columns = outletColumns(ctx, view.names);
  const choose = {
    key: 'choose',
    header: ctx.t.shell.actions.select,
    narrow: 'corner' as const,
    cell: (row: OutletListRow) => (
      <input
        type="checkbox"
        class="form-check-input"
        name="outletIds"
        value={row.id}
        aria-label={words.choose(row.name)}
      />
    ),
  };
  const table = (
    <DataTable
      caption={words.caption}
      rows={view.rows}
      rowKey={(row) => row.id}
      columns={mayEdit(ctx) ? [choose, ...columns] : columns}
    />
  );
  const pager = <Pager ctx={ctx} nextCursor={view.nextCursor} shown={view.rows.length} />;
  if (!mayEdit(ctx))
    return (
      <>
        {table}
        {pager}
      </>
    );
  return (
    <>
      <form method="post" action="/feeds/from-outlets" class="room-choosing">
        <input type="hidden" name="filter" value={new URLSearchParams(view.filter).toString()} />
        <fieldset class="room-choice">
          <legend class="visually-hidden">{words.bulk.label}</legend>
          <button type="submit" class="btn" name="which" value="selected">
            {words.bulk.selected}
          </button>
          <button type="submit" class="btn" name="which" value="all">
            {words.bulk.all(view.total)}
          </button>
          <span class="quiet">{words.bulk.hint}</span>
        </fieldset>
        {table}
      </form>
      {pager}
    </>
  );
}
