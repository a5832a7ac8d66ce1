import { bucketStart } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { outletMonthKey } from '../tally/month-sheet.js';
import type { MonthSheet, OutletMonth } from '../tally/month-sheet.js';
import type { MonthSheets } from '../tally/month-sheets.js';
import type { Grounds } from './grounds.js';

/** By month and outlet (`outletMonthKey`): the days on which a figure begins. */
type Cuts = ReadonlyMap<string, readonly Day[]>;

/**
 * Figures mostly begin with a month. Where one begins within, the month of this outlet is counted again by day, and in parts. So is one whose pieces have several scopes: a
 * day with a placement is one day whatever its scopes.
 */
export async function cutWhereFiguresBegin(
  sheets: MonthSheets,
  campaignId: string | null,
  read: readonly MonthSheet[],
  figures: Grounds['figures'],
): Promise<OutletMonth[]> {
  const cuts = cutsOf(figures);
  const isCut = (sheet: MonthSheet, row: OutletMonth) => {
    const key = outletMonthKey(row);
    return sheet.mixed.has(key) || cuts.has(key);
  };
  const wanted = new Map<MonthSheet, Set<string>>();
  const kept: OutletMonth[] = [];
  for (const sheet of read) {
    const outletIds = new Set<string>();
    for (const row of sheet.outlets) {
      if (row.outletId && isCut(sheet, row)) outletIds.add(row.outletId);
      else kept.push(row);
    }
    if (outletIds.size) wanted.set(sheet, outletIds);
  }
  await sheets.lookUpDays({ campaignId }, wanted);
  for (const [sheet, outletIds] of wanted) {
    const months = new Set(
      sheet.outlets.filter((row) => row.outletId && isCut(sheet, row)).map((row) => outletMonthKey(row)),
    );
    for (const outletId of outletIds) kept.push(...inParts(sheet, outletId, months, cuts));
  }
  return kept;
}

function cutsOf(figures: Grounds['figures']): Map<string, Day[]> {
  const cuts = new Map<string, Day[]>();
  for (const { outletId, validFrom } of [...figures.values()].flat()) {
    const month = bucketStart(validFrom, 'month');
    if (validFrom === month) continue;
    const key = outletMonthKey({ month, outletId });
    cuts.set(key, [...(cuts.get(key) ?? []), validFrom]);
  }
  return cuts;
}

function inParts(
  sheet: MonthSheet,
  outletId: string,
  months: ReadonlySet<string>,
  cuts: Cuts,
): Iterable<OutletMonth> {
  const parts = new Map<string, OutletMonth>();
  const seen = new Set<string>();
  for (const { counted, day, ...row } of sheet.days.get(outletId)!) {
    const { scope, channel } = row;
    const month = bucketStart(day, 'month');
    const outletMonth = outletMonthKey({ month, outletId });
    if (!months.has(outletMonth)) continue;
    const since = (cuts.get(outletMonth) ?? [])
      .filter((begin) => begin <= day)
      .sort()
      .at(-1);
    const key = `${month} ${scope} ${channel} ${since ?? ''}`;
    const part = parts.get(key) ?? { ...row, month, counted: 0, days: 0, firstDay: day, lastDay: day };
    part.counted += counted;
    if (day < part.firstDay) part.firstDay = day;
    if (day > part.lastDay) part.lastDay = day;
    const dayKey = `${channel} ${day}`;
    if (!seen.has(dayKey)) part.days++;
    seen.add(dayKey);
    parts.set(key, part);
  }
  return parts.values();
}
