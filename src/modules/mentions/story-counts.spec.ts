import { describe, expect, it } from '@jest/globals';
import type { MentionRow } from './mentions.queries.js';
import { storyCounts } from './story-counts.js';

let serial = 0;

/** A mention of one story; only what the counting asks for. */
function row(outletId: string, mention: object = {}, districts: string[] = []): MentionRow {
  const id = `mention-${serial++}`;
  const publishedAt = new Date(Date.parse('2026-03-10T08:00:00Z') + serial * 60_000);
  return {
    mention: {
      id,
      storyId: 'story',
      outletId,
      review: 'relevant',
      label: 'editorial',
      publishedAt,
      ...mention,
    },
    districts: districts.map((ags) => ({ ags, name: `Kreis ${ags}`, kind: 'Landkreis', basis: 'area' })),
  } as unknown as MentionRow;
}

const titleOf = (outletId: string) => (outletId.startsWith('edition') ? 'title' : undefined);

describe('the figures of one story', () => {
  it('count what somebody reviewed as relevant, and say what it would be with the rest', () => {
    const counts = storyCounts(
      [row('a'), row('b', { review: 'new' }), row('c', { review: 'irrelevant' })],
      titleOf,
    );
    expect(counts.coverage).toMatchObject({ stories: 1, placements: 1, outlets: 1 });
    expect(counts.possible).toMatchObject({ stories: 1, placements: 2, outlets: 2 });
    expect([counts.counted.length, counts.waiting.length]).toEqual([1, 1]);
  });

  it('count an outlet once, and an edition not beside its title', () => {
    const { coverage, counted } = storyCounts(
      [row('title'), row('title'), row('edition 1'), row('b')],
      titleOf,
    );
    expect(coverage).toMatchObject({ placements: 2, outlets: 2 });
    expect(counted).toHaveLength(2);
  });

  it('keep press portals, partners and own pages apart, waiting or not', () => {
    const counts = storyCounts(
      [
        row('a', { label: 'pressPortal' }),
        row('b', { label: 'own', review: 'new' }),
        row('c', { label: 'agency' }),
      ],
      titleOf,
    );
    expect(counts.coverage).toEqual({ stories: 1, placements: 1, outlets: 1, apart: { pressPortal: 1 } });
    expect(counts.waiting).toEqual([]);
  });

  it('name the districts of placements, those with the most first, by area only', () => {
    const named = row('d', {}, ['3']);
    named.districts[0]!.basis = 'named';
    const counts = storyCounts(
      [row('a', {}, ['1', '2']), row('b', { review: 'new' }, ['1', '2', '4']), row('c', {}, ['2']), named],
      titleOf,
    );
    expect(
      counts.districts.map(({ district, counted, waiting }) => [district.ags, counted, waiting]),
    ).toEqual([
      ['2', 2, 1],
      ['1', 1, 1],
      ['4', 0, 1],
    ]);
  });
});
