import type { EntityManager } from 'typeorm';
import { raw, runSql, sql } from '../../../database/bound-sql.js';
import type { BoundSql } from '../../../database/bound-sql.js';
import { addDays } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { allMentions } from './mention-share.js';
import { raiseVersion } from './month-version.js';
import { districtRows, editionRows, nextMonth, outletRows } from './place-rows.js';

const columnsOf = {
  tally_outlet_month: [
    'campaignId',
    'month',
    'outletId',
    'scope',
    'channel',
    'counted',
    'days',
    'firstDay',
    'lastDay',
  ],
  tally_district_month: [
    'campaignId',
    'basis',
    'month',
    'districtAgs',
    'outletId',
    'scope',
    'counted',
    'firstDay',
    'lastDay',
  ],
  tally_edition: ['month', 'mentionId', 'day', 'storyId', 'outletId'],
} as const;

/** Counts outlets, districts and shared editions of one month anew, given by its first day. Must run alone (`taking-turns.ts`). */
export async function countMonth(manager: EntityManager, month: Day): Promise<void> {
  const period = { from: month, to: addDays(nextMonth(month), -1) };
  const all = allMentions;
  await fill(manager, 'tally_outlet_month', month, [outletRows(period, all), outletRows(period, 'every')]);
  await fill(manager, 'tally_district_month', month, [
    districtRows(period, all),
    districtRows(period, 'every'),
  ]);
  await fill(manager, 'tally_edition', month, [editionRows(period)]);
  await raiseVersion(manager, 'tally_month_version', month);
  await runSql(manager, sql`DELETE FROM "tally_month_dirty" WHERE "month" = ${month}`);
}

async function fill(
  manager: EntityManager,
  table: keyof typeof columnsOf,
  month: Day,
  sources: readonly BoundSql[],
): Promise<void> {
  const columns = raw(columnsOf[table].map((name) => `"${name}"`).join(', '));
  await runSql(manager, sql`DELETE FROM ${raw(`"${table}"`)} WHERE "month" = ${month}`);
  for (const rows of sources)
    await runSql(
      manager,
      sql`INSERT INTO ${raw(`"${table}"`)} (${columns}) SELECT ${columns} FROM (${rows}) r`,
    );
}

/** The newest month to be counted again of whose days none waits to be counted; null: none. */
export async function nextDirtyMonth(manager: EntityManager): Promise<Day | null> {
  const [row] = await runSql<{ month: Day | null }>(
    manager,
    sql`SELECT MAX(d."month") AS "month" FROM "tally_month_dirty" d
      WHERE NOT EXISTS (SELECT 1 FROM "tally_dirty" t WHERE SUBSTR(t."day", 1, 8) || '01' = d."month")`,
  );
  return row?.month ?? null;
}
