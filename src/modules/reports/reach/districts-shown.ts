import { z } from 'zod';
import type { LedgerRow } from '../../reach/ledger.js';
import type { Reach } from './reach.queries.js';

/** Which districts the table is narrowed to, so that it lists exactly those that a figure counted. */
export const districtChoices = [
  'reached',
  'people',
  'newcomers',
  'gained',
  'silent',
  'lost',
  'named',
  'observable',
  'notObservable',
  'targets',
] as const;
export type DistrictChoice = (typeof districtChoices)[number];

export const districtChoice = z.enum(districtChoices).nullable().catch(null);

export function districtsShown(
  { ledger, overTime, change }: Pick<Reach, 'ledger' | 'overTime' | 'change'>,
  choice: DistrictChoice | null,
): LedgerRow[] {
  const among = (keys: readonly string[]) => {
    const set = new Set(keys);
    return ({ ags }: LedgerRow) => set.has(ags);
  };
  const { rows } = ledger;
  switch (choice) {
    case null:
      return rows;
    case 'people':
      return rows
        .filter(({ coverage }) => coverage === 'reached')
        .sort((a, b) => b.population - a.population || (a.ags < b.ags ? -1 : 1));
    case 'reached':
      return rows.filter(({ coverage }) => coverage === 'reached');
    case 'newcomers':
      return rows.filter(among(overTime.flatMap(({ newcomers }) => newcomers)));
    case 'gained':
      return rows.filter(among(change.gained));
    case 'silent':
      return rows.filter(among(change.silent));
    case 'lost':
      return rows.filter(among(change.notObservable));
    case 'named':
      return rows.filter(({ named }) => named.placements > 0);
    case 'observable':
      return rows.filter(({ observedDays }) => observedDays > 0);
    case 'notObservable':
      return rows.filter(({ coverage }) => coverage === 'not-observable');
    case 'targets':
      return rows.filter(({ targeted, coverage }) => targeted && coverage === 'reached');
  }
}
