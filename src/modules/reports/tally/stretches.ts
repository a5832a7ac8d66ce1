import type { EntityManager } from 'typeorm';
import { raw, runSql, sql } from '../../../database/bound-sql.js';
import { addDays, bucketStart } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import type { Period } from '../timeline.js';
import { monthsOf, nextMonth } from './place-rows.js';

/** Whole months that are counted, and stretches of days whose mentions have to be counted now. */
export interface Stretches {
  counted: Day[];
  open: Period[];
}

/** What of a period the roll-ups by month answer: all but the months that the period cuts, or of which something changed since they were counted. */
export async function readStretches(manager: EntityManager, period: Period): Promise<Stretches> {
  const dirty = await dirtyMonths(manager, period);
  const stretches: Stretches = { counted: [], open: [] };
  for (const month of monthsOf(period)) {
    const last = addDays(nextMonth(month), -1);
    const from = month < period.from ? period.from : month;
    const to = last > period.to ? period.to : last;
    if (from === month && to === last && !dirty.has(month)) stretches.counted.push(month);
    else extend(stretches.open, { from, to });
  }
  return stretches;
}

/** Months in a row are one stretch. */
export function extend(open: Period[], next: Period): void {
  const before = open.at(-1);
  if (before && addDays(before.to, 1) === next.from) before.to = next.to;
  else open.push(next);
}

/** First days of the months that have to be counted again. Mentions whose campaigns or districts changed may be of any month. */
export async function dirtyMonths(manager: EntityManager, { from, to }: Period): Promise<Set<Day>> {
  const first = bucketStart(from, 'month');
  const month = raw(`SUBSTR("day", 1, 8) || '01'`);
  const rows = await runSql<{ month: Day }>(
    manager,
    sql`SELECT "month" FROM "tally_month_dirty" WHERE "month" BETWEEN ${first} AND ${to}
      UNION SELECT ${month} FROM "tally_dirty" WHERE "day" BETWEEN ${first} AND ${addDays(nextMonth(bucketStart(to, 'month')), -1)}
      UNION SELECT SUBSTR(m."day", 1, 8) || '01' FROM "mention" m WHERE m."id" IN (SELECT "mentionId" FROM "tally_dirty_mention")`,
  );
  return new Set(rows.map((row) => row.month));
}
