import { describe, expect, it } from '@jest/globals';
import { searchKey } from '../../../shared/search-key.js';
import { bestNamed } from './name-ranks.js';

describe('finding by name', () => {
  const names = [
    'Münchner Merkur',
    'Merkur',
    'Merkur am Sonntag',
    'Der Sonntag vom Merkur',
    'Hammerkurier',
    'Süddeutsche',
  ];
  const best = (wanted: string, most = 10) =>
    bestNamed(
      names.map((name) => ({ name })),
      searchKey(wanted),
      most,
      (a, b) => (a < b ? -1 : 1),
    ).map(({ name }) => name);

  it('puts the closest name first', () => {
    expect(best('merkur')).toEqual([
      'Merkur',
      'Merkur am Sonntag',
      'Der Sonntag vom Merkur',
      'Münchner Merkur',
    ]);
    expect(best('merkur', 2)).toEqual(['Merkur', 'Merkur am Sonntag']);
  });

  it('takes words in any order, by their beginnings, whatever the spelling of umlauts', () => {
    expect(best('sonn merk')).toEqual(['Der Sonntag vom Merkur', 'Merkur am Sonntag']);
    expect(best('MUENCH')).toEqual(['Münchner Merkur']);
    expect(best('sued')).toEqual(['Süddeutsche']);
  });

  it('finds nothing for nothing', () => {
    expect(best('')).toEqual([]);
    expect(best('…')).toEqual([]);
    expect(best('kurier')).toEqual([]);
  });
});
