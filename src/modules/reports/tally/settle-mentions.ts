import type { EntityManager } from 'typeorm';
import { listOf, raw, runSql, sql } from '../../../database/bound-sql.js';
import type { Day } from '../../../shared/days.js';
import type { Period } from '../timeline.js';
import { countDays } from './count-days.js';
import { countStories } from './count-stories.js';
import { isCounted, storyRules } from './tally-columns.js';

/** Mentions whose days are looked up at once. */
const mentionsAtOnce = 5_000;

/**
 * Counts again what the triggers of the database noted (`database/tally-triggers.ts`), at most so many days, the newest first; with `within` only days of this
 * period, and none of them when there are more. Returns whether all of that is counted now. Must run alone (`taking-turns.ts`).
 */
export async function settleMentions(
  manager: EntityManager,
  mostDays: number,
  within: Period | null = null,
): Promise<boolean> {
  const isMore = await lookUpDays(manager);
  const waiting = await dirtyDays(manager, mostDays + 1, within);
  if (within && (isMore || waiting.length > mostDays)) return false;
  const days = waiting.slice(0, mostDays);
  if (days.length) {
    const later = await daysOfNextPlacements(manager, days);
    await runSql(manager, sql`DELETE FROM "tally_dirty" WHERE "day" IN (${listOf(days)})`);
    await countDays(manager, days);
    await countStories(manager, [...new Set([...days, ...later])]);
  }
  return !isMore && waiting.length <= mostDays;
}

async function dirtyDays(manager: EntityManager, most: number, within: Period | null): Promise<Day[]> {
  const where = within ? sql`WHERE "day" BETWEEN ${within.from} AND ${within.to}` : raw('');
  const rows = await runSql<{ day: Day }>(
    manager,
    sql`SELECT DISTINCT "day" FROM "tally_dirty" ${where} ORDER BY "day" DESC LIMIT ${most}`,
  );
  return rows.map(({ day }) => day);
}

/** Turns mentions whose campaigns or districts changed into dirty days. Returns whether there are more of them. */
async function lookUpDays(manager: EntityManager): Promise<boolean> {
  const [row] = await runSql<{ last: string | null; count: number | string }>(
    manager,
    sql`SELECT MAX("mentionId") AS "last", COUNT(*) AS "count" FROM (
      SELECT "mentionId" FROM "tally_dirty_mention" ORDER BY "mentionId" LIMIT ${mentionsAtOnce}) d`,
  );
  if (!row?.last) return false;
  await runSql(
    manager,
    sql`INSERT INTO "tally_dirty" ("day", "storyId")
      SELECT DISTINCT m."day", m."storyId" FROM "tally_dirty_mention" d
      JOIN "mention" m ON m."id" = d."mentionId" WHERE d."mentionId" <= ${row.last}
      ON CONFLICT DO NOTHING`,
  );
  await runSql(manager, sql`DELETE FROM "tally_dirty_mention" WHERE "mentionId" <= ${row.last}`);
  return Number(row.count) === mentionsAtOnce;
}

/**
 * Days that hold the next placement of a story after one of its days that changed: there it says when the story was told before. Looked for in each campaign
 * and for each review, since each roll-up has a next of its own.
 */
async function daysOfNextPlacements(manager: EntityManager, days: readonly Day[]): Promise<Day[]> {
  const rows = await runSql<{ day: Day }>(
    manager,
    sql`SELECT DISTINCT n."day" FROM (
      SELECT MIN(m."day") AS "day" FROM "tally_dirty" d
      JOIN "mention" m ON m."storyId" = d."storyId" AND m."day" > d."day"
      LEFT JOIN "mention_campaign" mc ON mc."mentionId" = m."id"
      WHERE d."day" IN (${listOf(days)}) AND ${raw(isCounted('m', storyRules.waiting))}
      GROUP BY d."day", d."storyId", mc."campaignId", m."review") n`,
  );
  return rows.map(({ day }) => day);
}
