import type { ComponentChildren } from 'preact';
import { EmptyState } from '../../../web/components/empty-state.js';
import { Fact, Facts } from '../../../web/components/facts.js';
import { Figure } from '../../../web/components/figure.js';
import { Joined } from '../../../web/components/joined.js';
import { DataTable } from '../../../web/components/table.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { districtName } from '../../places/district-name.js';
import type { District } from '../../places/district.entity.js';
import { MunicipalityList } from '../../places/web/municipality-list.js';
import type { MunicipalityListView } from '../../places/web/municipality-list.js';
import type { OutletListRow } from '../outlets.queries.js';
import type { DistrictNames } from './district-names.js';
import { outletColumns } from './outlet-cells.js';

export interface DistrictPageView {
  district: District;
  neighbours: District[];
  /** Local ones first. */
  outlets: OutletListRow[];
  names: DistrictNames;
  /** Of the whole district, whatever is searched. */
  municipalityCount: number;
  municipalities: MunicipalityListView;
}

/** `after`: what rooms that know of mentions add behind the outlets. */
export function DistrictPage({
  ctx,
  view,
  after,
}: {
  ctx: PageContext;
  view: DistrictPageView;
  after?: ComponentChildren;
}) {
  const { district, neighbours } = view;
  const words = ctx.t.places.page;
  return (
    <>
      {district.validTo && (
        <p class="notice notice-problem">{words.retired(ctx.format.day(district.validTo))}</p>
      )}
      <Figures ctx={ctx} view={view} />
      <Facts>
        <Fact name={words.seat}>{district.seat}</Fact>
        <Fact name={words.key}>{district.ags}</Fact>
        <Fact name={words.neighbours}>
          <Joined>
            {neighbours.map((neighbour) => (
              <a key={neighbour.ags} href={`/places/${neighbour.ags}`}>
                {districtName(neighbour)}
              </a>
            ))}
          </Joined>
        </Fact>
      </Facts>
      <Outlets ctx={ctx} view={view} />
      {after}
      <MunicipalityList ctx={ctx} view={view.municipalities} />
    </>
  );
}

function Figures({
  ctx,
  view: { district, municipalityCount, municipalities },
}: {
  ctx: PageContext;
  view: DistrictPageView;
}) {
  const words = ctx.t.places.page;
  const asOf = ctx.format.day(district.populationDate);
  const municipalityDay = municipalities.rows[0]?.populationDate;
  return (
    <div class="figures">
      <Figure
        ctx={ctx}
        label={words.population}
        value={district.population}
        note={`${ctx.t.shell.figure.asOf} ${asOf}`}
        pedigree={{ source: words.populationSource, asOf }}
      />
      <Figure
        ctx={ctx}
        label={words.area}
        value={district.areaKm2}
        unit={words.areaUnit}
        pedigree={{ unit: words.areaUnit, source: words.areaSource }}
      />
      <Figure
        ctx={ctx}
        label={words.municipalityCount}
        value={municipalityCount}
        pedigree={{
          source: words.municipalitySource,
          ...(municipalityDay ? { asOf: ctx.format.day(municipalityDay) } : {}),
          rows: '#municipalities',
        }}
      />
    </div>
  );
}

function Outlets({ ctx, view: { district, outlets, names } }: { ctx: PageContext; view: DistrictPageView }) {
  const words = ctx.t.places.page;
  return (
    <section id="outlets">
      <h2>{words.outlets}</h2>
      {outlets.length ? (
        <>
          <p class="quiet">
            {words.outletsNote} <a href={`/outlets?district=${district.ags}`}>{words.asList}</a>
          </p>
          <DataTable
            caption={words.outlets}
            density="compact"
            rows={outlets}
            rowKey={(row) => row.id}
            columns={outletColumns(ctx, names)}
          />
        </>
      ) : (
        <EmptyState
          title={words.noOutlets}
          text={words.noOutletsText}
          action={
            mayEdit(ctx) && (
              <a class="btn" href="/outlets/new">
                {ctx.t.outlets.add}
              </a>
            )
          }
        />
      )}
    </section>
  );
}
