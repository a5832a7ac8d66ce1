import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clusterItems } from '../../src/modules/mentions/stories/cluster-items.js';
import { placeStems } from '../../src/modules/mentions/stories/place-words.js';
import { placeNames } from '../../src/modules/places/place-names.js';

interface GoldItem {
  id: string;
  group: string;
  title: string;
  summary: string;
  publishedAt: Date;
  outlet: string;
  trap?: string;
}

const gold = readFileSync(new URL('stories-gold.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as GoldItem)
  .map((item) => ({ ...item, publishedAt: new Date(item.publishedAt) }));
const places = placeStems(await placeNames());
const pairs = (count: number) => (count * (count - 1)) / 2;
const sizes = (keys: string[]) => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + pairs(count), 0);
};
const partition = (items: readonly GoldItem[]) =>
  clusterItems(items, places)
    .map((story) =>
      story
        .map(({ id }) => id)
        .sort()
        .join(),
    )
    .sort();

describe('the gold set of stories', () => {
  it('is large enough, with enough that only looks alike', () => {
    expect(new Set(gold.map(({ id }) => id)).size).toBe(gold.length);
    expect(gold.length).toBeGreaterThanOrEqual(300);
    expect(new Set(gold.map(({ group }) => group)).size).toBeGreaterThanOrEqual(80);
    expect(gold.filter(({ trap }) => trap).length).toBeGreaterThanOrEqual(60);
  });

  it('is grouped as people group it', () => {
    const stories = clusterItems(gold, places);
    const storyOf = new Map(stories.flatMap((story, at) => story.map(({ id }) => [id, String(at)] as const)));
    const right = sizes(gold.map(({ id, group }) => `${group} ${storyOf.get(id)!}`));
    const precision = right / sizes(gold.map(({ id }) => storyOf.get(id)!));
    const recall = right / sizes(gold.map(({ group }) => group));
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.97);
    expect(precision).toBeGreaterThanOrEqual(0.99);
  });

  it('gives the same stories in whatever order the items come', () => {
    const expected = partition(gold);
    const shuffled = fc.shuffledSubarray(gold, { minLength: gold.length, maxLength: gold.length });
    fc.assert(
      fc.property(shuffled, (items) => {
        expect(partition(items)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });
});
