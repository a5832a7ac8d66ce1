import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { listOf, raw, runSql, sql } from '../../../database/bound-sql.js';
import type { BoundSql } from '../../../database/bound-sql.js';
import { addDays, bucketStart } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import type { Period } from '../timeline.js';
import { raiseVersion } from './month-version.js';
import { nextMonth } from './place-rows.js';

const seenMonth = z.object({ month: z.string(), outletId: z.string(), days: z.coerce.number().int() });
/** On which days of a month a feed of an outlet answered: bit 0 of `days` is the first. */
export type SeenMonth = z.infer<typeof seenMonth>;

/** Each day adds its bit once, however many feeds of the outlet answered. Search feeds are left out: they observe no outlet. */
function seenRows({ from, to }: Period): BoundSql {
  return sql`SELECT SUBSTR(fd."day", 1, 8) || '01' AS "month", f."outletId" AS "outletId",
      SUM(DISTINCT 1 << (CAST(SUBSTR(fd."day", 9, 2) AS integer) - 1)) AS "days"
    FROM "feed_day" fd JOIN "feed" f ON f."id" = fd."feedId" AND f."kind" <> 'search' AND f."outletId" IS NOT NULL
    WHERE fd."day" BETWEEN ${from} AND ${to} AND fd."succeeded" > 0
    GROUP BY SUBSTR(fd."day", 1, 8) || '01', f."outletId"`;
}

/** Counts one month anew, given by its first day. Must run alone (`taking-turns.ts`). */
export async function countSeenMonth(manager: EntityManager, month: Day): Promise<void> {
  await runSql(manager, sql`DELETE FROM "seen_outlet_month" WHERE "month" = ${month}`);
  await runSql(
    manager,
    sql`INSERT INTO "seen_outlet_month" ("month", "outletId", "days") ${seenRows(wholeMonth(month))}`,
  );
  await raiseVersion(manager, 'seen_month_version', month);
  await runSql(manager, sql`DELETE FROM "seen_month_dirty" WHERE "month" = ${month}`);
}

/** The newest month to be counted again of whose days none waits to be counted; null: none. */
export async function nextUnseenMonth(manager: EntityManager): Promise<Day | null> {
  const [row] = await runSql<{ month: Day | null }>(
    manager,
    sql`SELECT MAX(d."month") AS "month" FROM "seen_month_dirty" d
      WHERE NOT EXISTS (SELECT 1 FROM "seen_dirty" t WHERE SUBSTR(t."day", 1, 8) || '01' = d."month")`,
  );
  return row?.month ?? null;
}

/** Whole months, by their first days: as they were counted, or where something changed since, counted from the looks at feeds now. */
export async function readSeenMonths(
  manager: EntityManager,
  { counted, changed }: { counted: readonly Day[]; changed: readonly Day[] },
): Promise<SeenMonth[]> {
  const parts = [
    ...(counted.length
      ? [
          sql`SELECT "month", "outletId", "days" FROM "seen_outlet_month" WHERE "month" IN (${listOf(counted)})`,
        ]
      : []),
    ...changed.map((month) => seenRows(wholeMonth(month))),
  ];
  if (!parts.length) return [];
  const rows = await runSql(
    manager,
    parts.reduce((sum, part) => sql`${sum} UNION ALL ${part}`),
  );
  return z.array(seenMonth).parse(rows);
}

/** The version of each month that was counted; null where something changed since. All of one moment. */
export async function readSeenVersions(
  manager: EntityManager,
  { from, to }: Period,
): Promise<Map<Day, string | null>> {
  const first = bucketStart(from, 'month');
  const { to: last } = wholeMonth(bucketStart(to, 'month'));
  const month = raw(`SUBSTR("day", 1, 8) || '01'`);
  const rows = await runSql<{ month: Day; version: string | null }>(
    manager,
    sql`SELECT "month", "version" FROM "seen_month_version" WHERE "month" BETWEEN ${first} AND ${to}
      UNION ALL SELECT "month", NULL FROM (
        SELECT "month" FROM "seen_month_dirty" WHERE "month" BETWEEN ${first} AND ${to}
        UNION SELECT ${month} FROM "seen_dirty" WHERE "day" BETWEEN ${first} AND ${last}) d`,
  );
  const versions = new Map<Day, string | null>();
  for (const row of rows)
    if (row.version === null || !versions.has(row.month)) versions.set(row.month, row.version);
  return versions;
}

/** The days of a month that lie in the period, as bits. */
export function daysWithin(month: Day, { from, to }: Period): number {
  const { to: last } = wholeMonth(month);
  if (from > last || to < month) return 0;
  const first = from > month ? Number(from.slice(8)) : 1;
  const end = Number((to < last ? to : last).slice(8));
  return (2 ** end - 1) & ~(2 ** (first - 1) - 1);
}

export function countDaysIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count++;
  return count;
}

function wholeMonth(month: Day): Period {
  return { from: month, to: addDays(nextMonth(month), -1) };
}
