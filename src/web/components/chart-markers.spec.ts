import { describe, expect, it } from '@jest/globals';
import { groupMarkers, tipFor } from './chart-markers.js';
import type { ChartMarker } from './chart-markers.js';

const marker = (start: string, kind: ChartMarker['kind'] = 'release', text = start): ChartMarker => ({
  start,
  kind,
  text,
  href: `/releases/${start}`,
});
const xOf = (start: string) => ({ a: 10, b: 30, c: 50, d: 200 })[start];
const bounds = { left: 36, right: 300 };
const more = (count: number) => `und ${count} weitere`;

describe('groupMarkers', () => {
  it('keeps what stands apart and gathers what lies too close', () => {
    const groups = groupMarkers([marker('d', 'event'), marker('b'), marker('a'), marker('c')], xOf);
    expect(groups.map(({ x, shape, markers }) => [x, shape, markers.map(({ start }) => start)])).toEqual([
      [10, 'several', ['a', 'b']],
      [50, 'release', ['c']],
      [200, 'event', ['d']],
    ]);
  });

  it('gathers all of one day, in their order', () => {
    const [group, ...others] = groupMarkers(
      [marker('a', 'event', 'one'), marker('a', 'release', 'two')],
      xOf,
    );
    expect(others).toEqual([]);
    expect(group?.markers.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('leaves out what is not drawn', () => {
    expect(groupMarkers([marker('z')], xOf)).toEqual([]);
  });
});

describe('tipFor', () => {
  const tip = (x: number, texts: string[]) =>
    tipFor({ x, shape: 'several', markers: texts.map((text) => marker('a', 'event', text)) }, bounds, more);

  it.each([
    ['at the left edge', 38],
    ['in the middle', 150],
    ['at the right edge', 298],
  ])('stays within the drawing %s', (_, x) => {
    const { x: left, width } = tip(x, ['05.03.2026 Mitteilung: neu']);
    expect(left).toBeGreaterThanOrEqual(bounds.left);
    expect(left + width).toBeLessThanOrEqual(bounds.right);
  });

  it('cuts long lines between letters and counts what it cannot show', () => {
    const { lines } = tip(100, ['ä😀'.repeat(50), '2', '3', '4', '5', '6', '7']);
    expect([...(lines[0] ?? '')]).toHaveLength(60);
    expect(lines[0]).toMatch(/😀ä…$|ä…$|😀…$/u);
    expect(lines.at(-1)).toBe('und 3 weitere');
    expect(lines).toHaveLength(5);
    expect(tip(100, ['1', '2', '3', '4', '5']).lines).toEqual(['1', '2', '3', '4', '5']);
  });
});
