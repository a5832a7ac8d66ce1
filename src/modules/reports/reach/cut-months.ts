import { bucketStart } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import type { MentionShare } from '../tally/mention-share.js';
import type { MonthSheet, OutletMonth } from '../tally/month-sheet.js';
import type { MonthSheets } from '../tally/month-sheets.js';
import type { Grounds } from './grounds.js';

/** By outlet: the days within months on which a figure begins. */
type Cuts = ReadonlyMap<string, readonly Day[]>;

/**
 * Figures mostly begin with a month. Where one begins within, the months of this outlet are counted again by day, and in parts. So are those of one whose pieces have several
 * scopes: a day with a placement is one day whatever its scopes.
 */
export async function cutWhereFiguresBegin(
  sheets: MonthSheets,
  share: MentionShare,
  read: readonly MonthSheet[],
  figures: Grounds['figures'],
): Promise<OutletMonth[]> {
  const cuts = cutsOf(figures);
  const kept: OutletMonth[] = [];
  const cut = new Map<MonthSheet, Set<string>>();
  for (const sheet of read) {
    const { from, to } = sheet.period;
    const outletIds = new Set<string>();
    for (const row of sheet.outlets) {
      const { outletId } = row;
      const isCut =
        outletId !== null &&
        (sheet.mixed.has(outletId) || cuts.get(outletId)?.some((begin) => begin > from && begin <= to));
      if (isCut) outletIds.add(outletId);
      else kept.push(row);
    }
    if (outletIds.size) cut.set(sheet, outletIds);
  }
  await sheets.lookUpDays(share, cut);
  for (const [sheet, outletIds] of cut)
    for (const outletId of outletIds) kept.push(...inParts(sheet, outletId, cuts.get(outletId) ?? []));
  return kept;
}

function cutsOf(figures: Grounds['figures']): Cuts {
  const cuts = new Map<string, Day[]>();
  for (const ofMetric of figures.values())
    for (const [outletId, ofOutlet] of ofMetric)
      for (const { validFrom } of ofOutlet) {
        if (validFrom.endsWith('-01')) continue;
        const known = cuts.get(outletId);
        if (known) known.push(validFrom);
        else cuts.set(outletId, [validFrom]);
      }
  return cuts;
}

function inParts(sheet: MonthSheet, outletId: string, begins: readonly Day[]): Iterable<OutletMonth> {
  const parts = new Map<string, OutletMonth>();
  const seen = new Set<string>();
  for (const { counted, day, ...row } of sheet.days.get(outletId)!) {
    const { scope, channel } = row;
    const month = bucketStart(day, 'month');
    const since = begins
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
