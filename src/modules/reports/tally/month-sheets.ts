import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { byKey } from '../../../shared/by-key.js';
import { KeptValues } from '../../../shared/kept-values.js';
import type { Period } from '../timeline.js';
import { extend, readMonthParts } from './month-parts.js';
import type { MonthPart } from './month-parts.js';
import { sizeOf } from './month-sheet.js';
import type { MentionShare } from './mention-share.js';
import type { MonthSheet, PlaceQuestion } from './month-sheet.js';
import { countSheet, readCountedMonths, readOutletDays } from './read-sheets.js';

/** Rows that sheets kept in memory may have together; a row takes some 200 bytes. */
const mostRows = 400_000;

/**
 * Placements by place and outlet, month by month. Always exact: a month says by its version whether it is still what it was when it was read, and one of which
 * something changed since it was counted is counted from its mentions now. What does not change is kept in memory, those asked for last the longest.
 */
@Injectable()
export class MonthSheets {
  private readonly kept = new KeptValues<MonthSheet>(mostRows, sizeOf);

  constructor(private readonly dataSource: DataSource) {}

  /** Roll-ups know campaigns: for a grant, whose campaigns may share mentions, these are counted now. */
  async read({ period, ...share }: PlaceQuestion): Promise<MonthSheet[]> {
    const { manager } = this.dataSource;
    if (share.grantId !== null) return [await countSheet(manager, share, period)];
    const { campaignId } = share;
    const parts = await readMonthParts(manager, period);
    const sheets: MonthSheet[] = [];
    const missing: MonthPart[] = [];
    const changed: Period[] = [];
    for (const part of parts) {
      if (part.version === null) {
        extend(changed, { from: part.from, to: part.to });
        continue;
      }
      const known = this.kept.get(keyOf(campaignId, part));
      if (known) sheets.push(known);
      else missing.push(part);
    }
    const whole = missing.filter(({ isWhole }) => isWhole);
    const counted = whole.length
      ? await readCountedMonths(
          manager,
          campaignId,
          whole.map(({ month }) => month),
        )
      : null;
    for (const part of missing) {
      const sheet = part.isWhole
        ? counted!.get(part.month)!
        : await countSheet(manager, share, { from: part.from, to: part.to });
      this.kept.keep(keyOf(campaignId, part), sheet);
      sheets.push(sheet);
    }
    for (const stretch of changed) sheets.push(await countSheet(manager, share, stretch));
    return sheets;
  }

  /** The days of some outlets in each sheet; what was looked up stays with the sheet. One look for all: it has to go through all pieces of the outlets. */
  async lookUpDays(share: MentionShare, wanted: ReadonlyMap<MonthSheet, ReadonlySet<string>>): Promise<void> {
    const missing = [...wanted].flatMap(([sheet, ids]) => {
      const outletIds = [...ids].filter((id) => !sheet.days.has(id));
      return outletIds.length ? [{ sheet, outletIds }] : [];
    });
    if (!missing.length) return;
    const period = {
      from: missing.map(({ sheet }) => sheet.period.from).sort()[0]!,
      to: missing
        .map(({ sheet }) => sheet.period.to)
        .sort()
        .at(-1)!,
    };
    const ids = [...new Set(missing.flatMap(({ outletIds }) => outletIds))];
    const days = byKey(
      await readOutletDays(this.dataSource.manager, { period, ...share }, ids),
      ({ outletId }) => outletId,
    );
    for (const { sheet, outletIds } of missing) {
      const { from, to } = sheet.period;
      for (const id of outletIds)
        sheet.days.set(
          id,
          (days.get(id) ?? []).filter(({ day }) => day >= from && day <= to),
        );
    }
  }
}

function keyOf(campaignId: string | null, { from, to, version }: MonthPart): string {
  return `${campaignId ?? ''} ${from} ${to} ${version}`;
}
