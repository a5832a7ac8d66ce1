import { raw, sql } from '../../../database/bound-sql.js';
import type { BoundSql } from '../../../database/bound-sql.js';
import { bucketStart } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import type { Period } from '../timeline.js';
import { isOfShare } from './mention-share.js';
import type { MentionShare } from './mention-share.js';
import { isCounted, storyRules } from './tally-columns.js';

/**
 * What the roll-ups by month are made of, counted from the mentions themselves. The same statements fill the tables and answer for months that are not counted yet, so that both say
 * the same. They count placements reviewed as relevant, of editorial offices and agencies (counting rules 1 to 3), on their days of publication.
 */
const counted = (period: Period) =>
  sql`m."day" BETWEEN ${period.from} AND ${period.to} AND ${raw(isCounted('m', storyRules.relevant))}`;
const monthOf = raw(`SUBSTR(m."day", 1, 8) || '01'`);
/** Pieces from feeds stand on the web. */
const channel = raw(`COALESCE(m."channel", 'online')`);
const outlet = raw(`COALESCE(m."outletId", '')`);

/** All mentions stand under the empty campaign, and so do those of a grant. `every`: one share for each campaign. */
export type Share = MentionShare | 'every';

function shareOf(share: Share): { id: BoundSql; join: BoundSql; where: BoundSql } {
  if (share === 'every') {
    const join = raw(`JOIN "mention_campaign" mc ON mc."mentionId" = m."id"`);
    return { id: raw('mc."campaignId"'), join, where: raw('') };
  }
  const { campaignId, grantId } = share;
  const where = grantId ? sql`AND ${isOfShare({ campaignId: null, grantId }, raw('m."id"'))}` : raw('');
  if (campaignId === null) return { id: raw(`''`), join: raw(''), where };
  // a campaign that is small leads to its mentions
  const join = sql`JOIN "mention_campaign" mc ON mc."mentionId" = m."id" AND mc."campaignId" = ${campaignId}`;
  return { id: sql`${campaignId}`, join, where };
}

/** Columns: campaignId, month, outletId, scope, channel, counted, days, firstDay, lastDay. */
export function outletRows(period: Period, share: Share): BoundSql {
  const { id, join, where } = shareOf(share);
  const groups = share === 'every' ? sql`${id}, ` : raw('');
  return sql`SELECT ${id} AS "campaignId", ${monthOf} AS "month", ${outlet} AS "outletId", m."scope" AS "scope", ${channel} AS "channel",
      COUNT(*) AS "counted", COUNT(DISTINCT m."day") AS "days", MIN(m."day") AS "firstDay", MAX(m."day") AS "lastDay"
    FROM "mention" m ${join} WHERE ${counted(period)} ${where}
    GROUP BY ${groups}${monthOf}, ${outlet}, m."scope", ${channel}`;
}

/**
 * Columns: campaignId, basis, month, districtAgs, outletId, scope, counted, firstDay, lastDay. Basis `area`: the outlet spreads there; `named`: the text names the district, as the
 * gazetteer found or a person said. The two are never added.
 */
export function districtRows(period: Period, share: Share): BoundSql {
  const { id, join, where } = shareOf(share);
  const basis = raw(`CASE WHEN md."basis" = 'area' THEN 'area' ELSE 'named' END`);
  const groups = share === 'every' ? sql`${id}, ` : raw('');
  return sql`SELECT ${id} AS "campaignId", ${basis} AS "basis", ${monthOf} AS "month", md."districtAgs" AS "districtAgs", ${outlet} AS "outletId", m."scope" AS "scope",
      COUNT(DISTINCT m."id") AS "counted", MIN(m."day") AS "firstDay", MAX(m."day") AS "lastDay"
    FROM "mention" m JOIN "mention_district" md ON md."mentionId" = m."id" ${join} WHERE ${counted(period)} ${where}
    GROUP BY ${groups}${basis}, ${monthOf}, md."districtAgs", ${outlet}, m."scope"`;
}

/** Columns: month, mentionId, day, storyId, outletId. Placements of editions, in stories that more than one edition carries. */
export function editionRows(period: Period): BoundSql {
  return sql`SELECT ${monthOf} AS "month", m."id" AS "mentionId", m."day" AS "day", m."storyId" AS "storyId", m."outletId" AS "outletId"
    FROM "mention" m JOIN "outlet" o ON o."id" = m."outletId" AND o."level" = 'edition' AND o."parentId" IS NOT NULL
    WHERE ${counted(period)} AND EXISTS (SELECT 1 FROM "mention" s JOIN "outlet" so ON so."id" = s."outletId"
      WHERE s."storyId" = m."storyId" AND s."id" <> m."id" AND so."parentId" = o."parentId" AND so."level" = 'edition'
      AND ${raw(isCounted('s', storyRules.relevant))})`;
}

/** First days of the months that a period touches. */
export function monthsOf({ from, to }: Period): Day[] {
  const months: Day[] = [];
  for (let month = bucketStart(from, 'month'); month <= to; month = nextMonth(month)) months.push(month);
  return months;
}

export function nextMonth(month: Day): Day {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}
