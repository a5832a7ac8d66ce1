import type { EntityManager } from 'typeorm';
import { raw, runSql, sql } from '../../../database/bound-sql.js';
import type { BoundSql } from '../../../database/bound-sql.js';
import { addDays, bucketStart } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import type { Period } from '../timeline.js';
import { monthsOf, nextMonth } from './place-rows.js';

/** What a period takes of one month. */
export interface MonthPart extends Period {
  /** First day of the month. */
  month: Day;
  isWhole: boolean;
  /** Another one whenever the month is counted, empty before; null: something changed since it was counted. */
  version: string | null;
}

/** The months of a period as the roll-ups by month know them, all of one moment. */
export async function readMonthParts(manager: EntityManager, period: Period): Promise<MonthPart[]> {
  const months = monthsOf(period);
  const rows = await runSql<{ month: Day; version: string | null }>(
    manager,
    sql`SELECT "month", "version" FROM "tally_month_version" WHERE "month" BETWEEN ${months[0]} AND ${months.at(-1)}
      UNION ALL SELECT "month", NULL FROM (${dirtyRows(period)}) d`,
  );
  const versions = new Map<Day, string | null>();
  for (const { month, version } of rows) {
    if (version === null || !versions.has(month)) versions.set(month, version);
  }
  return months.map((month) => {
    const last = addDays(nextMonth(month), -1);
    const from = month < period.from ? period.from : month;
    const to = last > period.to ? period.to : last;
    const version = versions.has(month) ? versions.get(month)! : '';
    return { month, from, to, isWhole: from === month && to === last, version };
  });
}

/** First days of the months that have to be counted again. */
export async function dirtyMonths(manager: EntityManager, period: Period): Promise<Set<Day>> {
  const rows = await runSql<{ month: Day }>(manager, dirtyRows(period));
  return new Set(rows.map(({ month }) => month));
}

/** Mentions whose campaigns or districts changed may be of any month. */
function dirtyRows({ from, to }: Period): BoundSql {
  const first = bucketStart(from, 'month');
  const last = addDays(nextMonth(bucketStart(to, 'month')), -1);
  const month = raw(`SUBSTR("day", 1, 8) || '01'`);
  return sql`SELECT "month" FROM "tally_month_dirty" WHERE "month" BETWEEN ${first} AND ${to}
    UNION SELECT ${month} FROM "tally_dirty" WHERE "day" BETWEEN ${first} AND ${last}
    UNION SELECT SUBSTR(m."day", 1, 8) || '01' FROM "mention" m WHERE m."id" IN (SELECT "mentionId" FROM "tally_dirty_mention")`;
}

/** Months in a row are one stretch. */
export function extend(open: Period[], next: Period): void {
  const before = open.at(-1);
  if (before && addDays(before.to, 1) === next.from) before.to = next.to;
  else open.push(next);
}
