import { readableTitle } from '../../../../shared/text/place-template.js';
import { Fact, Facts } from '../../../../web/components/facts.js';
import type { PageContext } from '../../../../web/page-context.js';
import { districtName } from '../../../places/district-name.js';
import type { Release } from '../../release.entity.js';
import type { VariantPlace } from '../variants.queries.js';

/** A variant among the others. */
export function VariantNeighbours({ ctx, place }: { ctx: PageContext; place: VariantPlace }) {
  const words = ctx.t.variants.own;
  const { master, before, after } = place;
  return (
    <nav class="variant-neighbours" aria-label={words.neighbours}>
      <span>
        {words.master}: <a href={`/releases/${master.id}/variants`}>{readableTitle(master.headline)}</a>
      </span>
      {before && (
        <a href={`/releases/${before.id}`} rel="prev">
          {words.before}: {districtName(before.district)}
        </a>
      )}
      {after && (
        <a href={`/releases/${after.id}`} rel="next">
          {words.after}: {districtName(after.district)}
        </a>
      )}
    </nav>
  );
}

/** What a variant was filled with. */
export function VariantOwn({
  ctx,
  release,
  place,
}: {
  ctx: PageContext;
  release: Release;
  place: VariantPlace;
}) {
  const words = ctx.t.variants.own;
  const facts = Object.entries(release.placeFacts ?? {}).filter(([, value]) => value);
  return (
    <>
      <VariantNeighbours ctx={ctx} place={place} />
      <p class="quiet">{words.hint}</p>
      <Facts>
        {place.district && (
          <Fact name={words.district}>
            <a href={`/places/${place.district.ags}`}>{districtName(place.district)}</a>
          </Fact>
        )}
        {facts.map(([name, value]) => (
          <Fact key={name} name={name} lang={release.language}>
            {value}
          </Fact>
        ))}
      </Facts>
    </>
  );
}
