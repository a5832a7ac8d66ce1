import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { byKey } from '../../../shared/by-key.js';
import type { Day } from '../../../shared/days.js';
import { KeptValues } from '../../../shared/kept-values.js';
import type { Period } from '../timeline.js';
import { monthsOf } from './place-rows.js';
import { daysWithin, readSeenMonths, readSeenVersions } from './seen-months.js';
import type { SeenMonth } from './seen-months.js';

/** Rows kept in memory, each an outlet in a month: ten years of a thousand outlets. */
const mostRows = 120_000;

/** On which days outlets were seen. Always exact, by the rule of {@link MonthSheets}: a month is kept while its version holds. */
@Injectable()
export class KeptSeenMonths {
  private readonly kept = new KeptValues<readonly SeenMonth[]>(mostRows, (rows) => rows.length + 1);

  constructor(private readonly dataSource: DataSource) {}

  /** Days outside the period are taken out. */
  async read(period: Period): Promise<SeenMonth[]> {
    const { manager } = this.dataSource;
    const versions = await readSeenVersions(manager, period);
    const keyOf = (month: Day) => `${month} ${versions.get(month) ?? ''}`;
    const months = monthsOf(period);
    const changed = months.filter((month) => versions.get(month) === null);
    const known = new Map(
      months
        .filter((month) => versions.get(month) !== null)
        .map((month) => [month, this.kept.get(keyOf(month))] as const),
    );
    const counted = [...known].flatMap(([month, rows]) => (rows ? [] : [month]));
    const read = byKey(await readSeenMonths(manager, { counted, changed }), ({ month }) => month);
    for (const month of counted) this.kept.keep(keyOf(month), read.get(month) ?? []);
    return months.flatMap((month) => within(known.get(month) ?? read.get(month) ?? [], month, period));
  }
}

function within(rows: readonly SeenMonth[], month: Day, period: Period): SeenMonth[] {
  const mask = daysWithin(month, period);
  return rows
    .map(({ outletId, days }) => ({ month, outletId, days: days & mask }))
    .filter(({ days }) => days !== 0);
}
