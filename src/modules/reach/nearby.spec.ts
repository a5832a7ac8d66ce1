import { describe, expect, it } from '@jest/globals';
import { kilometres, nearPlaces, sizeClass } from './nearby.js';
import type { ComparedPlace } from './nearby.js';

const place = (ags: string, changes: Partial<ComparedPlace> = {}): ComparedPlace => ({
  ags,
  sort: 'rural',
  state: 'Bayern',
  population: 130_000,
  neighbours: [],
  lat: 48.4,
  lon: 10.9,
  ...changes,
});

describe('references next door', () => {
  const here = place('09772', { neighbours: ['09761', '09771'] });

  it('ranks by reason, then by distance, and leaves the place itself out', () => {
    const others = [
      place('09161', { population: 120_000, lat: 48.7 }),
      place('05111', { state: 'Nordrhein-Westfalen', population: 149_999, lat: 51.2 }),
      place('09771', { population: 400_000, lat: 48.5 }),
      place('09761', { sort: 'city', population: 300_000 }),
      place('09372', { population: 90_000, lat: 49.1 }),
      place('08111', { state: 'Baden-Württemberg', population: 600_000, sort: 'city' }),
      here,
    ];
    expect(nearPlaces(here, others).map(({ place: { ags }, reason }) => `${ags} ${reason}`)).toEqual([
      '09761 neighbour',
      '09771 neighbour',
      '09161 state-and-class',
      '05111 class',
      '09372 state',
    ]);
  });

  it('takes municipalities of the same district first', () => {
    const village = place('09772001', { sort: 'municipality', population: 2_500, neighbours: ['09761'] });
    const others = [
      place('09761000', { sort: 'municipality', population: 300_000 }),
      place('09772002', { sort: 'municipality', population: 9_000 }),
      place('01051001', { sort: 'municipality', population: 2_999, state: 'Schleswig-Holstein' }),
    ];
    expect(nearPlaces(village, others).map(({ reason }) => reason)).toEqual([
      'same-district',
      'neighbour',
      'class',
    ]);
  });

  it.each([
    ['rural', 99_999, 0],
    ['rural', 100_000, 1],
    ['city', 3_600_000, 4],
    ['municipality', 1_999, 0],
    ['municipality', 20_000, 5],
  ] as const)('puts %s of %i inhabitants into class %i', (sort, population, expected) => {
    expect(sizeClass({ sort, population })).toBe(expected);
  });

  it('measures from Hamburg to Munich as atlases do', () => {
    expect(kilometres({ lat: 53.5511, lon: 9.9937 }, { lat: 48.1374, lon: 11.5755 })).toBeCloseTo(612, -1);
  });
});
