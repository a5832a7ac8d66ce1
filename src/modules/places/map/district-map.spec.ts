import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { districtShapes } from './district-map.js';
import { mapStep, mapSteps, stepRange } from './map-steps.js';

const map = districtShapes();
const districts = parse<Record<string, string>>(readFileSync('config/districts.csv'), { columns: true });

describe('the schematic map', () => {
  it('has a shape and a circle for each district, and for nothing else', () => {
    expect(Object.keys(map.districts).sort()).toEqual(districts.map(({ ags }) => ags).sort());
    for (const { shape } of Object.values(map.districts)) expect(shape).toMatch(/^M[-\d. lMz]+z$/);
  });

  it('stays in its drawing', () => {
    for (const {
      at: [x, y],
    } of Object.values(map.districts)) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(map.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(map.height);
    }
  });

  it('gives circles the area of their share of the inhabitants, none over another', () => {
    const circles = Object.entries(map.districts).map(([ags, { circle }]) => ({ ags, circle }));
    const people = new Map(districts.map(({ ags, population }) => [ags, Number(population)]));
    const total = [...people.values()].reduce((sum, count) => sum + count, 0);
    for (const {
      ags,
      circle: [x, y, r],
    } of circles) {
      expect(Math.abs(r - 235 * Math.sqrt(people.get(ags)! / total))).toBeLessThan(0.06);
      for (const other of circles) {
        if (other.ags === ags) continue;
        const gap = Math.hypot(other.circle[0] - x, other.circle[1] - y) - r - other.circle[2];
        expect(gap).toBeGreaterThan(-0.4);
      }
    }
  });

  it('puts north above south and east right of west', () => {
    const at = (ags: string) => map.districts[ags]!.at;
    expect(at('01001')[1]).toBeLessThan(at('09162')[1]);
    expect(at('11000')[0]).toBeGreaterThan(at('05315')[0]);
  });
});

describe('steps of colour', () => {
  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [4, 2],
    [5, 3],
    [9, 3],
    [10, 4],
    [1000, 4],
  ])('gives %i the step %i', (count, step) => {
    expect(mapStep(count)).toBe(step);
  });

  it('covers every count once', () => {
    const ranges = mapSteps.map(stepRange);
    for (const [at, { to }] of ranges.entries())
      expect(to).toBe(ranges[at + 1] ? ranges[at + 1]!.from - 1 : null);
  });
});
