#!/usr/bin/env node
// Draws the schematic map of districts once and writes config/district-map.json and src/web/static/districts.svg: `npm run build:map`.
//
// No boundary file is read. Each district is the union of the Voronoi cells of its municipalities' official points; the coast and the border come from
// Natural Earth (public domain). Borders are off by a few kilometres: the map says "schematic".
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { Delaunay } from 'd3-delaunay';
import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force';
import { geoConicConformal } from 'd3-geo';
import { intersection, xor } from 'polyclip-ts';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';

const width = 760;
const height = 1000;
const rows = (file) => parse(readFileSync(file), { columns: true, bom: true });
const districts = rows('config/districts.csv');
const municipalities = rows('config/municipalities.csv');

const world = JSON.parse(readFileSync('node_modules/world-atlas/countries-10m.json', 'utf8'));
const germany = feature(world, world.objects.countries).features.find(({ id }) => id === '276');
const projection = geoConicConformal().parallels([48.667, 53.667]).rotate([-10.5, 0]);
projection.fitExtent(
  [
    [4, 4],
    [width - 4, height - 4],
  ],
  germany,
);
const place = ({ lon, lat }) => projection([Number(lon), Number(lat)]);

/** Pixels of one kilometre in the middle of the country. */
const pixelsPerKm = (() => {
  const [, north] = projection([10.5, 51.5]);
  const [, south] = projection([10.5, 50.5]);
  return (south - north) / 111.2;
})();

/** Large municipalities get points around their middle, or Berlin would shrink to one cell among small neighbours. */
function spread() {
  const own = municipalities.map((row) => ({
    ags: row.kreis_ags,
    at: place(row),
    km2: Number(row.area_km2),
  }));
  const tree = Delaunay.from(
    own,
    ({ at }) => at[0],
    ({ at }) => at[1],
  );
  const extra = own.flatMap(({ ags, at: [x, y], km2 }, index) => {
    if (km2 <= 60) return [];
    const count = km2 > 400 ? 12 : 8;
    const radius = 0.6 * Math.sqrt(km2 / Math.PI) * pixelsPerKm;
    return Array.from({ length: count }, (_, turn) => {
      const angle = (turn / count) * 2 * Math.PI;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    })
      .filter(([px, py]) => {
        const near = own[tree.find(px, py, index)];
        return near.ags === ags || Math.hypot(near.at[0] - px, near.at[1] - py) > 0.7 * radius;
      })
      .map((at) => ({ ags, at, km2: 0 }));
  });
  return [...own, ...extra];
}

/** Rings of each district: edges of its cells without those that two cells of it share. */
function dissolve(points) {
  const margin = 60;
  const voronoi = Delaunay.from(
    points,
    ({ at }) => at[0],
    ({ at }) => at[1],
  ).voronoi([-margin, -margin, width + margin, height + margin]);
  const edgesOf = new Map();
  const key = ([x, y]) => `${x.toFixed(3)} ${y.toFixed(3)}`;
  points.forEach(({ ags }, index) => {
    const ring = voronoi.cellPolygon(index);
    if (!ring) return;
    const edges = edgesOf.get(ags) ?? edgesOf.set(ags, new Map()).get(ags);
    for (let at = 1; at < ring.length; at++) {
      const from = key(ring[at - 1]);
      const to = key(ring[at]);
      if (from === to) continue;
      if (!edges.delete(`${to}|${from}`)) edges.set(`${from}|${to}`, [from, to]);
    }
  });
  return new Map([...edgesOf].map(([ags, edges]) => [ags, chain([...edges.values()])]));
}

function chain(edges) {
  const next = new Map();
  for (const [from, to] of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const rings = [];
  for (const start of next.keys()) {
    while (next.get(start)?.length) {
      const ring = [start];
      for (let at = next.get(start).pop(); at !== start; at = next.get(at).pop()) ring.push(at);
      rings.push([...ring, start].map((point) => point.split(' ').map(Number)));
    }
  }
  return rings;
}

const round = (value) => String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.');

/** A path in relative steps of a tenth of a pixel. */
function pathOf(rings) {
  return rings
    .map((ring) => {
      const steps = ring.slice(0, -1).map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)]);
      let [atX, atY] = steps[0];
      const first = `M${atX / 10} ${atY / 10}`;
      const rest = steps.slice(1).flatMap(([x, y]) => {
        const [dx, dy] = [x - atX, y - atY];
        [atX, atY] = [x, y];
        return dx || dy ? `${round(dx / 10)} ${round(dy / 10)}` : [];
      });
      return `${first}l${rest.join(' ')}z`.replace(/ -/g, '-');
    })
    .join('');
}

function area(ring) {
  let twice = 0;
  for (let at = 1; at < ring.length; at++)
    twice += ring[at - 1][0] * ring[at][1] - ring[at][0] * ring[at - 1][1];
  return twice / 2;
}

const ringsOf = dissolve(spread());
const collection = {
  type: 'FeatureCollection',
  features: [...ringsOf].map(([ags, rings]) => ({
    type: 'Feature',
    id: ags,
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) },
  })),
};
const simple = simplify(presimplify(topology({ all: collection })), 0.25);
const wholeShapes = new Map(
  feature(simple, simple.objects.all).features.map(({ id, geometry }) => [
    id,
    (geometry?.coordinates ?? []).flat().filter((ring) => ring.length > 3 && Math.abs(area(ring)) > 0.4),
  ]),
);

/** The land in pixels, islands of less than a pixel left out. */
const land = (() => {
  const flat = {
    type: 'MultiPolygon',
    coordinates: germany.geometry.coordinates.map((polygon) =>
      polygon.map((ring) => ring.map((at) => projection(at))),
    ),
  };
  const coast = topology({ land: { type: 'Feature', properties: {}, geometry: flat } });
  const { geometry } = feature(simplify(presimplify(coast), 0.12), 'land');
  return geometry.coordinates
    .map((polygon) => polygon.filter((ring) => ring.length > 3))
    .filter(([ring]) => ring && Math.abs(area(ring)) > 0.6);
})();

/** Cells reach into the sea and over the border: cut at the coast. Rings within rings are holes. */
const shapes = new Map(
  [...wholeShapes].map(([ags, rings]) => [
    ags,
    intersection(xor(...rings.map((ring) => [[ring]])), land)
      .flat()
      .filter((ring) => Math.abs(area(ring)) > 0.2),
  ]),
);

function statePaths() {
  const byState = new Map();
  for (const [ags, rings] of shapes) {
    const edges =
      byState.get(ags.slice(0, 2)) ?? byState.set(ags.slice(0, 2), new Map()).get(ags.slice(0, 2));
    for (const ring of rings)
      for (let at = 1; at < ring.length; at++) {
        const [from, to] = [ring[at - 1].join(' '), ring[at].join(' ')];
        if (!edges.delete(`${to}|${from}`)) edges.set(`${from}|${to}`, [from, to]);
      }
  }
  return [...byState.values()].map((edges) => pathOf(chain([...edges.values()]))).join('');
}

/** Circles by inhabitants, pushed apart so that none covers another. */
function circles() {
  const total = districts.reduce((sum, { population }) => sum + Number(population), 0);
  const nodes = districts.map((row) => {
    const [x, y] = place(row);
    return { ags: row.ags, homeX: x, homeY: y, x, y, r: 235 * Math.sqrt(Number(row.population) / total) };
  });
  forceSimulation(nodes)
    .force('x', forceX(({ homeX }) => homeX).strength(0.3))
    .force('y', forceY(({ homeY }) => homeY).strength(0.3))
    .force('apart', forceCollide(({ r }) => r + 0.7).iterations(8))
    .stop()
    .tick(400);
  return new Map(
    nodes.map(({ ags, x, y, r }) => [ags, [x, y, r].map((value) => Math.round(value * 10) / 10)]),
  );
}

const circleOf = circles();
const missing = districts.filter(({ ags }) => !shapes.get(ags)?.length);
if (missing.length) throw new Error(`no shape for ${missing.map(({ ags }) => ags).join(', ')}`);

const outline = pathOf(land.flat());
const map = {
  width,
  height,
  outline,
  states: statePaths(),
  districts: Object.fromEntries(
    districts.map((row) => [
      row.ags,
      {
        shape: pathOf(shapes.get(row.ags)),
        at: place(row).map((v) => Math.round(v * 10) / 10),
        circle: circleOf.get(row.ags),
      },
    ]),
  ),
};
const json = `${JSON.stringify(map)}\n`;
writeFileSync('config/district-map.json', json);

// the same shapes for browsers to keep: pages refer to them by `<use>`
const uses = Object.entries(map.districts).map(([ags, { shape }]) => `<path id="d${ags}" d="${shape}"/>`);
const sprite = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><defs>
<path id="outline" d="${map.outline}"/>
<path id="states" d="${map.states}"/>
${uses.join('\n')}
</defs></svg>
`;
writeFileSync('src/web/static/districts.svg', sprite);
console.log(`${districts.length} districts, ${Math.round(json.length / 1024)} KB`);
