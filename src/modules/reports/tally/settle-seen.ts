import type { EntityManager } from 'typeorm';
import { listOf, raw, rowsOf, runSql, sql } from '../../../database/bound-sql.js';
import { bucketStart } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import type { Period } from '../timeline.js';

/**
 * Counts again the days of which the triggers noted changed looks at feeds, at most so many, the newest first; with `within` only days of this period, and none of them when there are more. The rule is that
 * of `FeedObservation.observedDays`. Returns whether all of that is counted now. Must run alone (`taking-turns.ts`).
 */
export async function settleSeen(
  manager: EntityManager,
  mostDays: number,
  within: Period | null = null,
): Promise<boolean> {
  const where = within ? sql`WHERE "day" BETWEEN ${within.from} AND ${within.to}` : raw('');
  const rows = await runSql<{ day: Day }>(
    manager,
    sql`SELECT DISTINCT "day" FROM "seen_dirty" ${where} ORDER BY "day" DESC LIMIT ${mostDays + 1}`,
  );
  if (within && rows.length > mostDays) return false;
  const days = rows.slice(0, mostDays).map(({ day }) => day);
  if (days.length) {
    const outlet = raw('COALESCE(f."outletId", f."id")');
    await runSql(manager, sql`DELETE FROM "seen_dirty" WHERE "day" IN (${listOf(days)})`);
    const months = [...new Set(days.map((day) => bucketStart(day, 'month')))];
    await runSql(
      manager,
      sql`INSERT INTO "seen_month_dirty" ("month") VALUES ${rowsOf(months)} ON CONFLICT DO NOTHING`,
    );
    await runSql(manager, sql`DELETE FROM "seen_day" WHERE "day" IN (${listOf(days)})`);
    await runSql(
      manager,
      sql`INSERT INTO "seen_day" ("day", "due", "succeeded", "items")
        SELECT fd."day", COUNT(DISTINCT ${outlet}), COUNT(DISTINCT CASE WHEN fd."succeeded" > 0 THEN ${outlet} END), SUM(fd."newItems")
        FROM "feed_day" fd JOIN "feed" f ON f."id" = fd."feedId" AND f."kind" <> 'search'
        WHERE fd."day" IN (${listOf(days)}) GROUP BY fd."day"`,
    );
  }
  return rows.length <= mostDays;
}
