import type { Day } from '../../../shared/days.js';
import type { Period } from '../timeline.js';
import type { MentionShare } from './mention-share.js';

export interface PlaceQuestion extends MentionShare {
  period: Period;
}

/** An outlet in one month, or in the part of it that lies in the period. `days`: distinct days with a placement. */
export interface OutletMonth {
  /** Its first day. */
  month: Day;
  /** Null: pieces of outlets that we do not know, together. */
  outletId: string | null;
  scope: string;
  channel: string;
  counted: number;
  days: number;
  firstDay: Day;
  lastDay: Day;
}

/** Placements by district, basis and scope of the outlet. */
export interface DistrictSum {
  basis: 'area' | 'named';
  districtAgs: string;
  scope: string;
  counted: number;
  firstDay: Day;
  lastDay: Day;
}

/** Distinct outlets that we know. */
export interface DistrictOutlets {
  basis: 'area' | 'named';
  districtAgs: string;
  outlets: number;
}

/** A placement of an edition in a story that more than one edition of its title carries. */
export interface EditionPlacement {
  mentionId: string;
  day: Day;
  storyId: string;
  outletId: string;
  channel: string;
}

/** Placements of an outlet on one day, by scope and channel. */
export interface OutletDay {
  outletId: string;
  scope: string;
  channel: string;
  day: Day;
  counted: number;
}

/** What the placements of one month, or of some days in a row, come to by place and outlet. Sheets of days in a row are read as one by putting them together. */
export interface MonthSheet {
  period: Period;
  outlets: readonly OutletMonth[];
  /** Outlets of which pieces of one channel have several scopes: their days must not be added. */
  mixed: ReadonlySet<string>;
  /** By outlet: filled in for those that somebody asked for. */
  days: Map<string, readonly OutletDay[]>;
  districts: readonly DistrictSum[];
  /** Outlets that we know, by basis and district. */
  standing: readonly Standing[];
  editions: readonly EditionPlacement[];
}

interface Standing {
  basis: 'area' | 'named';
  districtAgs: string;
  outletIds: readonly string[];
}

/** A district sum of one outlet; the outlet is empty where we do not know it. */
export type DistrictRow = DistrictSum & { outletId: string };

export function sheetOf(
  period: Period,
  outlets: readonly OutletMonth[],
  rows: readonly DistrictRow[],
  editions: readonly EditionPlacement[],
): MonthSheet {
  const districts = new Map<string, DistrictSum>();
  const standing = new Map<string, Standing & { outletIds: string[] }>();
  for (const { outletId, ...row } of rows) {
    const { basis, districtAgs, scope } = row;
    const sum = districts.get(`${basis} ${districtAgs} ${scope}`);
    if (!sum) districts.set(`${basis} ${districtAgs} ${scope}`, row);
    else {
      sum.counted += row.counted;
      if (row.firstDay < sum.firstDay) sum.firstDay = row.firstDay;
      if (row.lastDay > sum.lastDay) sum.lastDay = row.lastDay;
    }
    if (!outletId) continue;
    const known = standing.get(`${basis} ${districtAgs}`);
    if (known) known.outletIds.push(outletId);
    else standing.set(`${basis} ${districtAgs}`, { basis, districtAgs, outletIds: [outletId] });
  }
  return {
    period,
    outlets,
    mixed: mixedOf(outlets),
    days: new Map(),
    districts: [...districts.values()],
    standing: [...standing.values()],
    editions,
  };
}

function mixedOf(outlets: readonly OutletMonth[]): Set<string> {
  const seen = new Set<string>();
  const mixed = new Set<string>();
  for (const { month, outletId, channel } of outlets) {
    const key = `${month} ${outletId} ${channel}`;
    if (outletId && seen.has(key)) mixed.add(outletId);
    seen.add(key);
  }
  return mixed;
}

/** Distinct outlets by basis and district, over all sheets. */
export function districtOutlets(sheets: readonly MonthSheet[]): DistrictOutlets[] {
  const found = new Map<string, { basis: 'area' | 'named'; districtAgs: string; outletIds: Set<string> }>();
  for (const { standing } of sheets)
    for (const { basis, districtAgs, outletIds } of standing) {
      const key = `${basis} ${districtAgs}`;
      let place = found.get(key);
      if (!place) found.set(key, (place = { basis, districtAgs, outletIds: new Set() }));
      for (const id of outletIds) place.outletIds.add(id);
    }
  return [...found.values()].map(({ basis, districtAgs, outletIds }) => ({
    basis,
    districtAgs,
    outlets: outletIds.size,
  }));
}

/** How much memory a sheet takes, in rows. */
export function sizeOf({ outlets, districts, standing, editions }: MonthSheet): number {
  const outletsIn = standing.reduce((sum, { outletIds }) => sum + outletIds.length, 0);
  return 1 + outlets.length + districts.length + outletsIn + editions.length;
}
