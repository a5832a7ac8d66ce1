import type { PageContext } from '../../../../web/page-context.js';
import { districtName } from '../../../places/district-name.js';
import type { WhiteSpot } from '../reach.queries.js';

/** So many outlets say where to begin; all of them stand with the district. */
const most = 6;

/** Target districts without a mention, with the outlets that spread there. */
export function WhiteSpots({ ctx, spots }: { ctx: PageContext; spots: readonly WhiteSpot[] }) {
  const words = ctx.t.reach;
  return (
    <section id="white-spots">
      <h2>{words.whiteSpots}</h2>
      {spots.length === 0 ? (
        <p class="quiet">{words.noWhiteSpots}</p>
      ) : (
        <ul class="room-lines">
          {spots.map(({ district, outlets }) => (
            <li key={district.ags}>
              <a href={`/places/${district.ags}`}>{districtName(district)}</a>{' '}
              <span class="quiet">{words.coverage[district.coverage]}</span>
              <br />
              {outlets.length === 0 ? (
                <span class="quiet">{words.noOutlets}</span>
              ) : (
                outlets.slice(0, most).map((outlet, at) => (
                  <span key={outlet.id}>
                    {at > 0 && ', '}
                    <a href={`/outlets/${outlet.id}`}>{outlet.name}</a>
                  </span>
                ))
              )}
              {outlets.length > most && ` ${words.moreOutlets(outlets.length - most)}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
