import { describe, expect, it } from '@jest/globals';
import { ledgerOf } from './ledger.js';
import type { LedgerFacts, LedgerPlace, PlaceSum } from './ledger.js';

const place = (ags: string, population: number): LedgerPlace => ({
  ags,
  name: ags,
  kind: 'Landkreis',
  state: 'Musterland',
  population,
  populationDate: '2024-12-31',
});
const sum = (
  districtAgs: string,
  scope: string,
  counted: number,
  changes: Partial<PlaceSum> = {},
): PlaceSum => ({
  basis: 'area',
  districtAgs,
  scope,
  counted,
  firstDay: '2026-01-05',
  lastDay: '2026-02-05',
  ...changes,
});

const facts: LedgerFacts = {
  places: [place('01001', 100), place('01002', 200), place('01003', 400), place('01004', 800)],
  sums: [
    sum('01001', 'local', 3),
    sum('01001', 'national', 1, { firstDay: '2026-01-01', lastDay: '2026-01-01' }),
    sum('01002', 'regional', 2, { basis: 'named' }),
    sum('01004', 'local', 1, { lastDay: '2026-03-09' }),
  ],
  outlets: [
    { basis: 'area', districtAgs: '01001', outlets: 2 },
    { basis: 'named', districtAgs: '01002', outlets: 1 },
  ],
  observed: new Map([
    ['01001', 31],
    ['01002', 30],
  ]),
  targets: new Set(['01002', '01003', '01004']),
};

describe('the ledger of districts', () => {
  const { rows, totals } = ledgerOf(facts);

  it('keeps what spreads there apart from what is named there', () => {
    expect(rows[0]).toMatchObject({
      area: {
        placements: 4,
        outlets: 2,
        byScope: { local: 3, national: 1 },
        first: '2026-01-01',
        last: '2026-02-05',
      },
      named: { placements: 0 },
    });
    expect(rows[1]).toMatchObject({
      area: { placements: 0, first: null },
      named: { placements: 2, outlets: 1 },
    });
  });

  it('calls silent only what could be observed', () => {
    expect(rows.map(({ coverage }) => coverage)).toEqual(['reached', 'silent', 'not-observable', 'reached']);
  });

  it('adds districts and inhabitants up', () => {
    expect(totals).toEqual({
      districts: 4,
      reached: 2,
      silent: 1,
      notObservable: 1,
      observable: 2,
      named: 1,
      targeted: 3,
      targetedReached: 1,
      targetedNotObservable: 1,
      inhabitants: 1500,
      inhabitantsReached: 900,
      inhabitantsObservable: 300,
      first: '2026-01-01',
      last: '2026-03-09',
    });
  });

  it('knows nothing of an empty period', () => {
    const empty = ledgerOf({ ...facts, sums: [], outlets: [], observed: new Map() });
    expect(empty.totals).toMatchObject({ reached: 0, notObservable: 4, first: null, inhabitantsReached: 0 });
  });
});
