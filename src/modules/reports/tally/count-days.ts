import type { EntityManager } from 'typeorm';
import { listOf, raw, rowsOf, runSql, sql } from '../../../database/bound-sql.js';
import { bucketStart } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { isCounted, isInTally, storyRules, talliedDivisions, tallySums } from './tally-columns.js';

const named = (columns: readonly string[], of = '') => columns.map((name) => `${of}"${name}"`).join(', ');
const sums = Object.entries(tallySums)
  .map(([name, condition]) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS "${name}"`)
  .join(', ');
const grouped = named(['day', ...Object.values(talliedDivisions)], 'm.');
const columns = named(['campaignId', 'division', 'day', 'key', ...Object.keys(tallySums)]);
const byDivision = Object.entries(talliedDivisions)
  .map(([division, key]) => {
    const added = Object.keys(tallySums).map((name) => `SUM("${name}")`);
    return `SELECT "campaignId", '${division}', "day", "${key}", ${added.join(', ')} FROM base GROUP BY "campaignId", "day", "${key}"`;
  })
  .join(' UNION ALL ');

const month = `SUBSTR("day", 1, 8) || '01'`;
const monthColumns = named(['campaignId', 'division', 'month', 'key', ...Object.keys(tallySums)]);
const addSums = Object.keys(tallySums)
  .map((name) => `"${name}" = "tally_month"."${name}" + EXCLUDED."${name}"`)
  .join(', ');
const isNothing = Object.keys(tallySums)
  .map((name) => `"${name}" = 0`)
  .join(' AND ');

/** Counts the placements of whole days anew: of all mentions (no campaign), of each campaign, and by district. */
export async function countDays(manager: EntityManager, days: readonly Day[]): Promise<void> {
  const counted = sql`m."day" IN (${listOf(days)}) AND ${raw(isInTally('m'))}`;
  const base = sql`SELECT '' AS "campaignId", ${raw(`${grouped}, ${sums}`)} FROM "mention" m
      WHERE ${counted} GROUP BY ${raw(grouped)}
    UNION ALL SELECT mc."campaignId", ${raw(`${grouped}, ${sums}`)} FROM "mention" m
      JOIN "mention_campaign" mc ON mc."mentionId" = m."id"
      WHERE ${counted} GROUP BY mc."campaignId", ${raw(grouped)}`;
  await addToMonths(manager, days, '-');
  await runSql(manager, sql`DELETE FROM "tally_day" WHERE "day" IN (${listOf(days)})`);
  await runSql(
    manager,
    sql`INSERT INTO "tally_day" (${raw(columns)}) WITH base AS (${base}) ${raw(byDivision)}`,
  );
  await addToMonths(manager, days, '+');
  const months = [...new Set(days.map((day) => bucketStart(day, 'month')))];
  await runSql(
    manager,
    sql`DELETE FROM "tally_month" WHERE "month" IN (${listOf(months)}) AND ${raw(isNothing)}`,
  );
  await runSql(
    manager,
    sql`INSERT INTO "tally_month_dirty" ("month") VALUES ${rowsOf(months)} ON CONFLICT DO NOTHING`,
  );
  await runSql(manager, sql`DELETE FROM "tally_district" WHERE "day" IN (${listOf(days)})`);
  await runSql(
    manager,
    sql`INSERT INTO "tally_district" ("districtAgs", "day", "counted")
      SELECT md."districtAgs", m."day", COUNT(*) FROM "mention" m
      JOIN "mention_district" md ON md."mentionId" = m."id" AND md."basis" = 'area'
      WHERE m."day" IN (${listOf(days)}) AND ${raw(isCounted('m', storyRules.relevant))}
      GROUP BY md."districtAgs", m."day"`,
  );
}

/** Takes the days off their months before they are counted anew, and adds them again after: a month is always the sum of its days. */
async function addToMonths(manager: EntityManager, days: readonly Day[], sign: '+' | '-'): Promise<void> {
  const added = Object.keys(tallySums).map((name) => `${sign}SUM("${name}")`);
  await runSql(
    manager,
    sql`INSERT INTO "tally_month" (${raw(monthColumns)})
      SELECT "campaignId", "division", ${raw(month)}, "key", ${raw(added.join(', '))} FROM "tally_day"
      WHERE "day" IN (${listOf(days)}) GROUP BY "campaignId", "division", ${raw(month)}, "key"
      ON CONFLICT ("campaignId", "division", "month", "key") DO UPDATE SET ${raw(addSums)}`,
  );
}
