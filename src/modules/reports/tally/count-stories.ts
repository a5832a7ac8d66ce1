import type { EntityManager } from 'typeorm';
import { listOf, raw, runSql, sql } from '../../../database/bound-sql.js';
import type { BoundSql } from '../../../database/bound-sql.js';
import type { Day } from '../../../shared/days.js';
import { isCounted, storyRules } from './tally-columns.js';
import type { StoryRule } from './tally-columns.js';

/**
 * Counts the stories of whole days anew, by the day on which they were told before (empty: never). The distinct stories of any period are those of its days whose day
 * before lies outside it.
 */
export async function countStories(manager: EntityManager, days: readonly Day[]): Promise<void> {
  await runSql(manager, sql`DELETE FROM "tally_story" WHERE "day" IN (${listOf(days)})`);
  for (const rule of Object.keys(storyRules) as StoryRule[]) {
    for (const told of [toldAtAll(rule, days), toldInCampaigns(rule, days)]) {
      await runSql(
        manager,
        sql`INSERT INTO "tally_story" ("campaignId", "rule", "day", "previousDay", "stories")
          SELECT t."campaignId", ${raw(`'${rule}'`)}, t."day", t."previousDay", COUNT(*) FROM (${told}) t
          GROUP BY t."campaignId", t."day", t."previousDay"`,
      );
    }
  }
}

function toldAtAll(rule: StoryRule, days: readonly Day[]): BoundSql {
  const reviews = storyRules[rule];
  return sql`SELECT '' AS "campaignId", s."day", COALESCE((
      SELECT MAX(e."day") FROM "mention" e
      WHERE e."storyId" = s."storyId" AND e."day" < s."day" AND ${raw(isCounted('e', reviews))}), '') AS "previousDay"
    FROM (SELECT DISTINCT m."day", m."storyId" FROM "mention" m
      WHERE m."day" IN (${listOf(days)}) AND ${raw(isCounted('m', reviews))}) s`;
}

function toldInCampaigns(rule: StoryRule, days: readonly Day[]): BoundSql {
  const reviews = storyRules[rule];
  return sql`SELECT s."campaignId", s."day", COALESCE((
      SELECT MAX(e."day") FROM "mention" e
      JOIN "mention_campaign" ec ON ec."mentionId" = e."id" AND ec."campaignId" = s."campaignId"
      WHERE e."storyId" = s."storyId" AND e."day" < s."day" AND ${raw(isCounted('e', reviews))}), '') AS "previousDay"
    FROM (SELECT DISTINCT mc."campaignId", m."day", m."storyId" FROM "mention" m
      JOIN "mention_campaign" mc ON mc."mentionId" = m."id"
      WHERE m."day" IN (${listOf(days)}) AND ${raw(isCounted('m', reviews))}) s`;
}
