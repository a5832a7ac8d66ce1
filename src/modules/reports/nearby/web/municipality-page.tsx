import { Fact, Facts } from '../../../../web/components/facts.js';
import { Figure } from '../../../../web/components/figure.js';
import type { PageContext } from '../../../../web/page-context.js';
import { districtName } from '../../../places/district-name.js';
import type { District } from '../../../places/district.entity.js';
import type { Municipality } from '../../../places/municipality.entity.js';
import { NearbyReferences } from './nearby-references.js';
import type { NearbyView } from './nearby-references.js';

/** A municipality, its district, and the references around. */
export function MunicipalityPage({
  ctx,
  municipality,
  district,
  nearby,
}: {
  ctx: PageContext;
  municipality: Municipality;
  district: District;
  nearby: NearbyView | null;
}) {
  const words = ctx.t.places.page;
  const asOf = ctx.format.day(municipality.populationDate);
  return (
    <>
      <div class="figures">
        <Figure
          ctx={ctx}
          label={words.population}
          value={municipality.population}
          note={`${ctx.t.shell.figure.asOf} ${asOf}`}
          pedigree={{ source: words.municipalitySource, asOf }}
        />
        <Figure
          ctx={ctx}
          label={words.area}
          value={municipality.areaKm2}
          unit={words.areaUnit}
          pedigree={{ unit: words.areaUnit, source: words.areaSource }}
        />
      </div>
      <Facts>
        <Fact name={words.municipalityKind}>{municipality.kind}</Fact>
        <Fact name={ctx.t.places.district}>
          <a href={`/places/${district.ags}`}>{districtName(district)}</a>
        </Fact>
        <Fact name={words.postalCode}>{municipality.postalCode || '–'}</Fact>
        <Fact name={words.key}>{municipality.ags}</Fact>
      </Facts>
      {nearby && <NearbyReferences ctx={ctx} view={nearby} />}
    </>
  );
}
