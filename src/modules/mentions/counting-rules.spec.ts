import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { audienceOfEditions, coverageOf, repeatedPieces } from './counting-rules.js';
import type { CountedMention } from './counting-rules.js';

const titles: Record<string, string> = { north: 'post', south: 'post' };
const titleOf = (outletId: string) => titles[outletId];
let serial = 0;
const piece = (
  outletId: string | null,
  hour: number,
  more: Partial<CountedMention> = {},
): CountedMention => ({
  id: `m${String(++serial).padStart(4, '0')}`,
  storyId: 'story',
  outletId,
  review: 'relevant',
  label: 'editorial',
  publishedAt: new Date(Date.UTC(2026, 2, 1, hour)),
  ...more,
});

describe('pieces that repeat a placement', () => {
  const repeats = (...story: CountedMention[]) =>
    [...repeatedPieces(story, titleOf)].map(([id, of]) => [
      story.findIndex((one) => one.id === id),
      story.findIndex((one) => one.id === of),
    ]);

  it.each([
    ['an outlet counts once, by its earliest piece', [piece('post', 5), piece('post', 3)], [[0, 1]]],
    ['two outlets count twice', [piece('post', 3), piece('bote', 4)], []],
    ['editions alone count each', [piece('north', 3), piece('south', 4)], []],
    [
      'the shared section of the title counts once for all its editions, whenever they came',
      [piece('north', 1), piece('post', 3), piece('south', 4)],
      [
        [0, 1],
        [2, 1],
      ],
    ],
    ['an unknown outlet stands for itself', [piece(null, 3), piece(null, 4)], []],
    [
      'a dismissed piece neither counts nor stands for others',
      [piece('post', 1, { review: 'irrelevant' }), piece('post', 3)],
      [],
    ],
    [
      'a dismissed piece of the title does not take in the editions',
      [piece('post', 1, { review: 'duplicate' }), piece('north', 3), piece('south', 4)],
      [],
    ],
    [
      'what waits counts before what came later',
      [piece('post', 1, { review: 'new' }), piece('post', 3)],
      [[1, 0]],
    ],
  ] as [string, CountedMention[], number[][]][])('%s', (_name, story, expected) => {
    expect(repeats(...story)).toEqual(expected);
  });

  it('depend on no order, and never repeat what is itself a repetition', () => {
    const pieces = fc.array(
      fc.record({
        outletId: fc.constantFrom('post', 'north', 'south', 'bote', null),
        hour: fc.integer({ min: 0, max: 20 }),
        review: fc.constantFrom('relevant', 'new', 'irrelevant', 'duplicate', 'unmatched'),
      }),
    );
    fc.assert(
      fc.property(pieces, fc.func(fc.double()), (drafts, order) => {
        const story = drafts.map(({ outletId, hour, review }) =>
          piece(outletId, hour, { review: review as 'new' }),
        );
        const found = repeatedPieces(story, titleOf);
        const shuffled = [...story].sort((a, b) => order(a.id) - order(b.id));
        expect([...repeatedPieces(shuffled, titleOf)].sort()).toEqual([...found].sort());
        for (const [id, of] of found) {
          expect(found.has(of)).toBe(false);
          expect(id).not.toBe(of);
        }
      }),
    );
  });
});

describe('coverage', () => {
  it('gives stories, placements and titles together, and the other labels apart', () => {
    const mentions = [
      piece('north', 1),
      piece('south', 2),
      piece('bote', 3, { label: 'agency' }),
      piece('bote', 4),
      piece('portal', 3, { label: 'pressPortal' }),
      piece(null, 4),
      piece('bote', 9, { storyId: 'other' }),
      piece('blog', 9, { storyId: 'third', review: 'new' }),
    ];
    expect(coverageOf(mentions, titleOf)).toEqual({
      stories: 2,
      placements: 5,
      outlets: 2,
      apart: { pressPortal: 1 },
    });
  });

  it('of 24 editions of one text is 1 story, 24 placements and 1 title', () => {
    const editions = Array.from({ length: 24 }, (_, i) => piece(`edition-${i}`, 5));
    expect(coverageOf(editions, () => 'post')).toMatchObject({ stories: 1, placements: 24, outlets: 1 });
  });
});

describe('the audience of editions', () => {
  it.each([
    [
      { title: 100, editions: [30, 40] },
      { sum: 70, known: 2 },
    ],
    [
      { title: 60, editions: [30, 40] },
      { sum: 60, known: 2 },
    ],
    [
      { title: null, editions: [30, null] },
      { sum: 30, known: 1 },
    ],
    [
      { title: 100, editions: [null] },
      { sum: null, known: 0 },
    ],
    [
      { title: 100, editions: [] },
      { sum: null, known: 0 },
    ],
  ])('%j', (figures, expected) => {
    expect(audienceOfEditions(figures)).toEqual(expected);
  });
});
