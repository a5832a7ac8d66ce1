import { EmptyState } from '../../../web/components/empty-state.js';
import { Field } from '../../../web/components/form.js';
import { Pager } from '../../../web/components/pager.js';
import { DataTable } from '../../../web/components/table.js';
import type { PageContext } from '../../../web/page-context.js';
import type { District } from '../district.entity.js';
import type { Municipality } from '../municipality.entity.js';

export interface MunicipalityListView {
  district: District;
  q: string;
  rows: Municipality[];
  total: number;
  nextCursor: string | null;
}

/** Municipalities of one district, searchable by name. */
export function MunicipalityList({ ctx, view }: { ctx: PageContext; view: MunicipalityListView }) {
  const words = ctx.t.places.page;
  const { district, rows } = view;
  const day = rows[0]?.populationDate;
  return (
    <section id="municipalities">
      <h2>{words.municipalities}</h2>
      <form method="get" action={`/places/${district.ags}#municipalities`} class="filter-bar" role="search">
        <Field name="q" type="search" label={words.searchMunicipality} value={view.q} maxlength={100} />
        <button type="submit" class="btn">
          {ctx.t.shell.actions.search}
        </button>
      </form>
      {rows.length === 0 ? (
        <EmptyState title={words.noMunicipality} text={ctx.t.places.noneFoundText} />
      ) : (
        <>
          <p class="quiet">{words.municipalitiesFound(view.total)}</p>
          <DataTable
            caption={words.municipalitiesCaption(district.name)}
            density="compact"
            rows={rows}
            rowKey={(row) => row.ags}
            columns={[
              {
                key: 'name',
                header: words.municipality,
                primary: true,
                cell: (row) => <a href={`/places/${row.ags}`}>{row.name}</a>,
              },
              { key: 'kind', header: words.municipalityKind, cell: (row) => row.kind },
              {
                key: 'population',
                header: ctx.t.places.population,
                align: 'end',
                cell: (row) => ctx.format.number(row.population),
              },
              { key: 'postalCode', header: words.postalCode, align: 'end', cell: (row) => row.postalCode },
              { key: 'ags', header: words.key, align: 'end', cell: (row) => row.ags },
            ]}
          />
          <Pager ctx={ctx} nextCursor={view.nextCursor} shown={rows.length} />
          <p class="quiet">
            {day && `${ctx.t.shell.figure.asOf} ${ctx.format.day(day)}. `}
            {words.municipalityNote}
          </p>
        </>
      )}
    </section>
  );
}
