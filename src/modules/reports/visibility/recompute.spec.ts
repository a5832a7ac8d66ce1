import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildReport } from './build-report.js';
import { methodVersion } from './method-version.js';
import type { Figure } from './report-document.js';
import type { PlacementFacts, ReportFacts } from './report-facts.js';
import type { ReportRequest } from './report-request.js';
import { snapshotText } from './snapshot-text.js';
import { partsOf } from './verifying/counted-and-worded.js';

type Kept = Pick<Figure, 'key' | 'value' | 'high' | 'counts'>;

/** What a report rested on and counted when the method had this number; written once and never changed. */
const kept = (name: string): unknown =>
  JSON.parse(readFileSync(`test/fixtures/reports/method-${methodVersion}${name}.json`, 'utf8'));

const { request, facts, figures } = kept('') as {
  request: ReportRequest;
  facts: ReportFacts;
  figures: Kept[];
};
const keptOf = ({ key, value, high, counts }: Kept): Kept => ({ key, value, high, counts });

/** Members in another order, as canonical JSON stores them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** Other mentions of the same world. */
const otherPlacements = fc.array(
  fc.record({
    of: fc.nat(facts.placements.length - 1),
    day: fc.nat(200),
    story: fc.nat(20),
    scope: fc.constantFrom<PlacementFacts['scope']>('local', 'regional', 'national', 'unknown'),
    channel: fc.constantFrom<PlacementFacts['channel']>('online', 'print', 'radio', 'podcast'),
    label: fc.constantFrom<PlacementFacts['label']>('editorial', 'agency', 'own'),
  }),
  { maxLength: 40 },
);

function withPlacements(
  drafts: typeof otherPlacements extends fc.Arbitrary<infer T> ? T : never,
): ReportFacts {
  const start = Date.parse('2025-10-01T09:00:00Z');
  const placements = drafts.map(({ of, day, story, scope, channel, label }, at): PlacementFacts => {
    const publishedAt = new Date(start + day * 86_400_000).toISOString();
    return {
      ...facts.placements[of]!,
      ...{ id: `p${at}`, storyId: `s${story}`, scope, channel, label, publishedAt },
      day: publishedAt.slice(0, 10),
    };
  });
  return { ...facts, placements };
}

describe('a report built again', () => {
  it('counts what it counted, figure by figure', () => {
    expect(buildReport(request, facts).figures.map(keptOf)).toEqual(figures.map(keptOf));
  });

  it('counts what it counted in every part that verifying compares; whoever changes it raises the method version', () => {
    const parts = [...partsOf(buildReport(request, facts), facts)].map(([path, { counted }]) => [
      path,
      counted,
    ]);
    expect(JSON.parse(snapshotText(Object.fromEntries(parts)))).toEqual(kept('-counted'));
  });

  it('is the same to the byte, however its facts were stored', () => {
    fc.assert(
      fc.property(otherPlacements, (drafts) => {
        const some = withPlacements(drafts);
        const again = sorted(JSON.parse(JSON.stringify(some))) as ReportFacts;
        expect(JSON.stringify(buildReport(request, again))).toBe(JSON.stringify(buildReport(request, some)));
      }),
      { numRuns: 25 },
    );
  });

  it('has parts that are no more than their whole, and rows that add up', () => {
    fc.assert(
      fc.property(otherPlacements, (drafts) => {
        const document = buildReport(request, withPlacements(drafts));
        for (const { counts, value, unit } of document.figures) {
          if (counts) expect(counts.part).toBeLessThanOrEqual(counts.whole);
          if (unit === 'percent' && value !== null) expect(value).toBeLessThanOrEqual(100);
        }
        const total = document.figures.find(({ key }) => key === 'placements')!.value;
        for (const block of document.sections.flatMap(({ blocks }) => blocks)) {
          if (block.kind === 'table')
            for (const { cells } of block.rows) expect(cells).toHaveLength(block.columns.length);
          if (block.kind === 'table' && ['scopes', 'media', 'origins'].includes(block.key))
            expect(block.rows.reduce((sum, { cells }) => sum + valueOf(cells[1]), 0)).toBe(total);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('never makes a zero of what nobody knows', () => {
    const document = buildReport(request, { ...facts, audiences: [], ownAudiences: [] });
    const copies = document.figures.find(({ key }) => key === 'gross-copies')!;
    expect(copies).toMatchObject({ value: null, text: 'unbekannt' });
  });
});

function valueOf(cell: unknown): number {
  return (cell as { value: number }).value;
}
