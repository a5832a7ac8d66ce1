import { describe, expect, it } from '@jest/globals';
import { compareLedgers } from './compare-ledgers.js';
import { ledgerOf } from './ledger.js';
import type { LedgerPlace } from './ledger.js';

const place = (ags: string): LedgerPlace => ({
  ags,
  name: ags,
  kind: 'Landkreis',
  state: '09',
  population: 1,
  populationDate: '2024-12-31',
});

const rows = (reached: string[], observed: string[]) =>
  ledgerOf({
    places: ['1', '2', '3', '4', '5'].map(place),
    sums: reached.map((districtAgs) => ({
      basis: 'area' as const,
      districtAgs,
      scope: 'local',
      counted: 1,
      firstDay: '2026-01-01',
      lastDay: '2026-01-01',
    })),
    outlets: [],
    observed: new Map(observed.map((ags) => [ags, 3])),
    targets: new Set(),
  }).rows;

describe('comparing two periods', () => {
  it('tells districts gained from those that fell silent, and both from those that nobody watched any more', () => {
    expect(compareLedgers(rows(['1', '2'], ['2', '3']), rows(['2', '3', '4'], []))).toEqual({
      gained: ['1'],
      silent: ['3'],
      notObservable: ['4'],
    });
  });
});
