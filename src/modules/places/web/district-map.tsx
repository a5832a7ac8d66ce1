import { asset } from '../../../web/assets.js';
import type { PageContext } from '../../../web/page-context.js';
import { districtShapes } from '../map/district-map.js';
import { pageMapInk } from './map-ink.js';
import type { MapInk } from './map-ink.js';
import type { MapStep } from '../map/map-steps.js';

/** `areas`: districts as on a map; `people`: circles by inhabitants, which do not overrate empty land. */
export const mapKinds = ['areas', 'people'] as const;
export type MapKind = (typeof mapKinds)[number];

/** How one district looks, and what it says. */
export interface MapCell {
  ags: string;
  step: MapStep;
  /** Nobody watched: hatched, whatever its step. */
  hatched: boolean;
  /** Aimed at: outlined. */
  outlined: boolean;
  /** A whole sentence: name, numbers, what is not known. */
  label: string;
  href: string;
}

interface MapProps {
  ctx: Pick<PageContext, 't'>;
  /** That of the pattern; once a page. */
  id: string;
  title: string;
  kind: MapKind;
  cells: readonly MapCell[];
}

/** Style and behaviour of {@link DistrictMap}, for `head`. */
export function DistrictMapAssets() {
  return (
    <>
      <link rel="stylesheet" href={asset('/static/map.css')} />
      <script type="module" src={asset('/static/map.js')} />
    </>
  );
}

/**
 * The map on a page. A click leads to `href`; a script makes it one stop for the keyboard, in which arrows go to the next district in their direction. The same numbers
 * belong in a table beside it.
 */
export function DistrictMap({ ctx, id, title, kind, cells }: MapProps) {
  const { width, height } = districtShapes();
  const words = ctx.t.districtMap;
  return (
    <div class="district-map" data-district-map>
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={title} aria-describedby={`${id}-hint`}>
        <MapDrawing
          id={id}
          kind={kind}
          cells={cells}
          ink={pageMapInk}
          sprite={asset('/static/districts.svg')}
          act="link"
        />
      </svg>
      <p class="district-map-said" aria-live="polite" data-said>
        {words.hover}
      </p>
      <p class="visually-hidden" id={`${id}-hint`}>
        {words.keys}
      </p>
      <p class="chart-note">{kind === 'areas' ? words.schematic : words.circles}</p>
    </div>
  );
}

interface DrawingProps {
  id: string;
  kind: MapKind;
  cells: readonly MapCell[];
  ink: MapInk;
  /** Address of the file of shapes; null: shapes stand in the drawing itself. */
  sprite: string | null;
  /** What a district does when it is clicked; null: it is a picture. */
  act: 'link' | 'pick' | null;
}

/** The inside of the map. Outlines are drawn last, so that no neighbour covers them. */
export function MapDrawing({ id, kind, cells, ink, sprite, act }: DrawingProps) {
  const shapes = districtShapes();
  const part = (name: 'outline' | 'states', classes: string) =>
    sprite ? (
      <use href={`${sprite}#${name}`} {...ink(classes)} />
    ) : (
      <path d={shapes[name]} {...ink(classes)} />
    );
  const shape = (ags: string, attributes: Record<string, string | number>, grown = 0) => {
    const { shape: d, circle } = shapes.districts[ags]!;
    if (kind === 'people')
      return <circle cx={circle[0]} cy={circle[1]} r={circle[2] + grown} {...attributes} />;
    return sprite ? (
      <use href={`${sprite}#d${ags}`} {...attributes} />
    ) : (
      <path d={d} fill-rule="evenodd" {...attributes} />
    );
  };
  const known = cells.filter(({ ags }) => ags in shapes.districts);
  return (
    <>
      <pattern
        id={`${id}-hatch`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" {...ink('map-0')} />
        <path d="M0 0v6" {...ink('map-hatch-line')} />
      </pattern>
      {kind === 'people' && part('outline', 'map-land')}
      {known.map((cell) => {
        const [x, y] =
          kind === 'people' ? shapes.districts[cell.ags]!.circle : shapes.districts[cell.ags]!.at;
        const look = shape(
          cell.ags,
          cell.hatched ? { ...ink('map-edge'), fill: `url(#${id}-hatch)` } : ink(`map-edge map-${cell.step}`),
        );
        if (act === null) return <g key={cell.ags}>{look}</g>;
        const reached = {
          class: 'map-cell',
          tabIndex: -1,
          'aria-label': cell.label,
          'data-at': `${x} ${y}`,
        };
        return act === 'link' ? (
          <a key={cell.ags} {...reached} href={cell.href}>
            {look}
          </a>
        ) : (
          <g
            key={cell.ags}
            {...reached}
            role="checkbox"
            aria-checked={cell.outlined ? 'true' : 'false'}
            data-ags={cell.ags}
          >
            {look}
          </g>
        );
      })}
      {kind === 'areas' && part('states', 'map-states')}
      {/* around a circle, or it would vanish on a full one in the dark */}
      {known
        .filter(({ outlined }) => outlined)
        .map(({ ags }) =>
          shape(ags, { ...ink('map-target'), ...(act === 'pick' && { 'data-outline': ags }) }, 2.5),
        )}
    </>
  );
}
