import type { Day } from '../../shared/days.js';

/** Raise it when a rule below changes; every figure of the ledger cites it. */
export const ledgerRules = 1;

export interface LedgerPlace {
  ags: string;
  name: string;
  kind: string;
  state: string;
  population: number;
  populationDate: Day;
}

/** Placements of a district by where their outlet reaches. */
export interface PlaceSum {
  basis: 'area' | 'named';
  districtAgs: string;
  scope: string;
  counted: number;
  firstDay: Day;
  lastDay: Day;
}

/** One of the two columns of a district: they are shown side by side and never added. */
export interface LedgerColumn {
  placements: number;
  /** Distinct outlets; pieces of outlets that we do not know are not among them. */
  outlets: number;
  byScope: Record<string, number>;
  first: Day | null;
  last: Day | null;
}

/** `not-observable`: no local or regional outlet that spreads there was seen on any day, so no mention proves nothing. */
export const coverages = ['reached', 'silent', 'not-observable'] as const;
export type Coverage = (typeof coverages)[number];

export interface LedgerRow extends LedgerPlace {
  /** Outlets of the mentions spread in the district. */
  area: LedgerColumn;
  /** The texts name the district or a place in it. */
  named: LedgerColumn;
  /** Days of the period on which at least one local or regional outlet that spreads there was seen. */
  observedDays: number;
  targeted: boolean;
  coverage: Coverage;
}

export interface LedgerTotals {
  /** Districts, by what is known of them; `reached` by area. A reached district may not be observable: somebody entered the mention by hand. */
  districts: number;
  reached: number;
  silent: number;
  notObservable: number;
  /** Observable on at least one day. */
  observable: number;
  named: number;
  targeted: number;
  targetedReached: number;
  targetedNotObservable: number;
  /** Inhabitants of all districts, of those reached and of those observable; each district with all of its own, however few of them read the outlet. */
  inhabitants: number;
  inhabitantsReached: number;
  inhabitantsObservable: number;
  first: Day | null;
  last: Day | null;
}

export interface LedgerFacts {
  places: readonly LedgerPlace[];
  sums: readonly PlaceSum[];
  outlets: readonly { basis: PlaceSum['basis']; districtAgs: string; outlets: number }[];
  /** Observed days by district; without an entry none. */
  observed: ReadonlyMap<string, number>;
  targets: ReadonlySet<string>;
}

/** The ledger of all districts, in the order of `places`. */
export function ledgerOf({ places, sums, outlets, observed, targets }: LedgerFacts): {
  rows: LedgerRow[];
  totals: LedgerTotals;
} {
  const columns = { area: columnsOf(sums, outlets, 'area'), named: columnsOf(sums, outlets, 'named') };
  const rows = places.map((place): LedgerRow => {
    const area = columns.area.get(place.ags) ?? emptyColumn();
    const observedDays = observed.get(place.ags) ?? 0;
    return {
      ...place,
      area,
      named: columns.named.get(place.ags) ?? emptyColumn(),
      observedDays,
      targeted: targets.has(place.ags),
      coverage: area.placements > 0 ? 'reached' : observedDays > 0 ? 'silent' : 'not-observable',
    };
  });
  return { rows, totals: totalsOf(rows) };
}

function emptyColumn(): LedgerColumn {
  return { placements: 0, outlets: 0, byScope: {}, first: null, last: null };
}

function columnsOf(
  sums: LedgerFacts['sums'],
  outlets: LedgerFacts['outlets'],
  basis: PlaceSum['basis'],
): Map<string, LedgerColumn> {
  const columns = new Map<string, LedgerColumn>();
  for (const sum of sums) {
    if (sum.basis !== basis) continue;
    const column = columns.get(sum.districtAgs) ?? emptyColumn();
    column.placements += sum.counted;
    column.byScope[sum.scope] = (column.byScope[sum.scope] ?? 0) + sum.counted;
    column.first = earlier(column.first, sum.firstDay);
    column.last = later(column.last, sum.lastDay);
    columns.set(sum.districtAgs, column);
  }
  for (const row of outlets) {
    const column = columns.get(row.districtAgs);
    if (row.basis === basis && column) column.outlets = row.outlets;
  }
  return columns;
}

function totalsOf(rows: readonly LedgerRow[]): LedgerTotals {
  const count = (is: (row: LedgerRow) => boolean) => rows.filter(is).length;
  const people = (is: (row: LedgerRow) => boolean) =>
    rows.filter(is).reduce((sum, { population }) => sum + population, 0);
  const isReached = (row: LedgerRow) => row.coverage === 'reached';
  const isObservable = (row: LedgerRow) => row.observedDays > 0;
  return {
    districts: rows.length,
    reached: count(isReached),
    silent: count(({ coverage }) => coverage === 'silent'),
    notObservable: count(({ coverage }) => coverage === 'not-observable'),
    observable: count(isObservable),
    named: count(({ named }) => named.placements > 0),
    targeted: count(({ targeted }) => targeted),
    targetedReached: count((row) => row.targeted && isReached(row)),
    targetedNotObservable: count((row) => row.targeted && row.coverage === 'not-observable'),
    inhabitants: people(() => true),
    inhabitantsReached: people(isReached),
    inhabitantsObservable: people(isObservable),
    first: rows.reduce<Day | null>((day, { area }) => (area.first ? earlier(day, area.first) : day), null),
    last: rows.reduce<Day | null>((day, { area }) => (area.last ? later(day, area.last) : day), null),
  };
}

const earlier = (a: Day | null, b: Day) => (a !== null && a < b ? a : b);
const later = (a: Day | null, b: Day) => (a !== null && a > b ? a : b);
