import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type GradedRelease, type MentionFacts, mentionOrigin, originCounts } from './mention-origin.js';

const published = new Date('2026-03-03T08:00:00Z');
const before = new Date('2026-03-02T08:00:00Z');
const after = new Date('2026-03-04T08:00:00Z');

/** "A" is the machine's grade, "A>D" one that a person replaced. */
function graded(short: string): GradedRelease {
  const [grade, ruledGrade] = short.split('>') as GradedRelease['grade'][];
  return { grade: grade!, ruledGrade: ruledGrade ?? null };
}

const facts = (grades: string, changes: Partial<MentionFacts> = {}): MentionFacts => ({
  publishedAt: published,
  hasText: true,
  firstReleaseAt: before,
  grades: grades.split(' ').filter(Boolean).map(graded),
  ...changes,
});

describe('mentionOrigin', () => {
  it.each<[string, string, string, Partial<MentionFacts>]>([
    ['pitched', 'text reused', 'A', {}],
    ['pitched', 'named', 'D B D', {}],
    ['pitched', 'outlet written to', 'C', {}],
    ['pitched', 'outlet written to, title only', 'C', { hasText: false }],
    ['pitched', 'the release came minutes later, by clock', 'A', { firstReleaseAt: after }],
    ['pitched', 'a person says so', 'D>B', {}],
    ['organic', 'compared with several', 'D D', {}],
    ['organic', 'no grade stored', '', {}],
    ['organic', 'a person says no', 'A>D D', {}],
    ['pitched', 'a person says no to one of two', 'A>D C', {}],
    ['organic', 'a release at that very moment', 'D', { firstReleaseAt: published }],
    ['unknown', 'no release yet', '', { firstReleaseAt: after }],
    ['unknown', 'no release at all', '', { firstReleaseAt: null }],
    ['unknown', 'title only', 'D', { hasText: false }],
    ['organic', 'title only, a person says no', 'C>D', { hasText: false }],
  ])('%s: %s', (expected, _, grades, changes) => {
    expect(mentionOrigin(facts(grades, changes))).toBe(expected);
  });
});

describe('originCounts', () => {
  it('counts each and makes up the whole', () => {
    expect(originCounts(['pitched', 'unknown', 'pitched'])).toEqual({ pitched: 2, organic: 0, unknown: 1 });
    const origins = fc.array(fc.constantFrom('pitched' as const, 'organic' as const, 'unknown' as const));
    fc.assert(
      fc.property(origins, (all) => {
        const { pitched, organic, unknown } = originCounts(all);
        expect(pitched + organic + unknown).toBe(all.length);
      }),
    );
  });
});
