import { asset } from '../../../web/assets.js';
import type { PageContext } from '../../../web/page-context.js';
import { districtName } from '../district-name.js';
import type { District } from '../district.entity.js';
import { districtShapes } from '../map/district-map.js';
import { DistrictMapAssets, MapDrawing } from './district-map.js';
import { pageMapInk } from './map-ink.js';

/** Style and behaviour of {@link DistrictPicker}, for `head`. */
export function DistrictPickerAssets() {
  return (
    <>
      <DistrictMapAssets />
      <script type="module" src={asset('/static/district-picker.js')} />
    </>
  );
}

/**
 * The map beside boxes to tick named `name`, one a district: a click, the space bar or Enter ticks the box, and a box ticked by hand shows on the map. A script brings it to
 * life, so it stays hidden without; boxes alone say all it says.
 */
export function DistrictPicker({
  ctx,
  name,
  districts,
  chosen,
}: {
  ctx: Pick<PageContext, 't'>;
  name: string;
  districts: readonly District[];
  chosen: ReadonlySet<string>;
}) {
  const { width, height } = districtShapes();
  const words = ctx.t.districtMap;
  const id = 'district-picker';
  const cells = districts.map((district) => ({
    ags: district.ags,
    step: 0 as const,
    hatched: false,
    outlined: chosen.has(district.ags),
    label: districtName(district),
    href: '',
  }));
  return (
    <div class="district-map district-picker" data-district-map data-picks={name} hidden>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={words.pick}
        aria-describedby={`${id}-hint`}
      >
        <MapDrawing
          id={id}
          kind="areas"
          cells={cells}
          ink={pageMapInk}
          sprite={asset('/static/districts.svg')}
          act="pick"
        />
      </svg>
      <p class="district-map-said" aria-live="polite" data-said>
        {words.pickHover}
      </p>
      <p class="visually-hidden" id={`${id}-hint`}>
        {words.pickKeys}
      </p>
      <p class="chart-note">{words.schematic}</p>
    </div>
  );
}
