import type { PageContext } from '../../../web/page-context.js';
import { districtName } from '../../places/district-name.js';
import type { ReachedDistrict } from '../story-counts.js';

/** Where the story could be read, by the distribution areas of its outlets. */
export function StoryDistricts({
  ctx,
  districts,
}: {
  ctx: PageContext;
  districts: readonly ReachedDistrict[];
}) {
  const words = ctx.t.stories.reached;
  return (
    <section>
      <h2>{words.title(districts.length)}</h2>
      <p class="quiet">{districts.length ? words.basis : words.none}</p>
      <ul class="reached">
        {districts.map(({ district, counted, waiting }) => (
          <li key={district.ags}>
            <a href={`/places/${district.ags}`}>{districtName(district)}</a>
            <span>{words.count(counted, waiting)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
