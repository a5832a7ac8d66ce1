import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { listOf, raw, runSql, sql } from '../../../database/bound-sql.js';
import type { BoundSql } from '../../../database/bound-sql.js';
import type { Period } from '../timeline.js';
import { districtRows, editionRows, outletRows } from './place-rows.js';
import { readStretches } from './stretches.js';
import type { Stretches } from './stretches.js';

const count = z.coerce.number().int();
export const outletMonth = z.object({
  month: z.string(),
  outletId: z.string().transform((id) => id || null),
  scope: z.string(),
  channel: z.string(),
  counted: count,
  days: count,
  firstDay: z.string(),
  lastDay: z.string(),
});
/** An outlet in one month, or in the part of it that lies in the period. `days`: distinct days with a placement. */
export type OutletMonth = z.infer<typeof outletMonth>;

const districtSum = z.object({
  basis: z.enum(['area', 'named']),
  districtAgs: z.string(),
  scope: z.string(),
  counted: count,
  firstDay: z.string(),
  lastDay: z.string(),
});
export type DistrictSum = z.infer<typeof districtSum>;

/** Distinct outlets that we know. */
export interface DistrictOutlets {
  basis: 'area' | 'named';
  districtAgs: string;
  outlets: number;
}

const edition = z.object({
  mentionId: z.string(),
  day: z.string(),
  storyId: z.string(),
  outletId: z.string(),
  channel: z.string(),
});
export type EditionPlacement = z.infer<typeof edition>;

export interface PlaceQuestion {
  period: Period;
  /** Null: all mentions. */
  campaignId: string | null;
}

/**
 * Reads the roll-ups by month. Always exact: what the roll-ups do not answer is counted from the mentions now. `known`: the months as they were looked up for another
 * part of the same question.
 */
export async function readOutletMonths(
  manager: EntityManager,
  question: PlaceQuestion,
  known?: Stretches,
): Promise<OutletMonth[]> {
  const { counted, open } = known ?? (await readStretches(manager, question.period));
  const parts = [
    ...(counted.length
      ? [
          sql`SELECT "campaignId", "month", "outletId", "scope", "channel", "counted", "days", "firstDay", "lastDay" FROM "tally_outlet_month"
            WHERE "campaignId" = ${question.campaignId ?? ''} AND "month" IN (${listOf(counted)})`,
        ]
      : []),
    ...open.map((period) => outletRows(period, { campaignId: question.campaignId })),
  ];
  return parts.length ? z.array(outletMonth).parse(await runSql(manager, joined(parts))) : [];
}

/** Placements by district, basis and scope, and how many outlets they stand in; unknown outlets count as none. */
export async function readDistricts(
  manager: EntityManager,
  question: PlaceQuestion,
  known?: Stretches,
): Promise<{ sums: DistrictSum[]; outlets: DistrictOutlets[] }> {
  const { counted, open } = known ?? (await readStretches(manager, question.period));
  const parts = [
    ...(counted.length
      ? [
          sql`SELECT "campaignId", "basis", "month", "districtAgs", "outletId", "scope", "counted", "firstDay", "lastDay" FROM "tally_district_month"
            WHERE "campaignId" = ${question.campaignId ?? ''} AND "basis" IN ('area', 'named') AND "month" IN (${listOf(counted)})`,
        ]
      : []),
    ...open.map((period) => districtRows(period, { campaignId: question.campaignId })),
  ];
  if (!parts.length) return { sums: [], outlets: [] };
  // in one statement, so that what has to be counted from the mentions is counted once
  const rows = await runSql<{ part: string }>(
    manager,
    sql`WITH r AS MATERIALIZED (${joined(parts)})
      SELECT 'sum' AS "part", "basis", "districtAgs", "scope", SUM("counted") AS "counted", MIN("firstDay") AS "firstDay", MAX("lastDay") AS "lastDay"
      FROM r GROUP BY "basis", "districtAgs", "scope"
      UNION ALL SELECT 'outlets', "basis", "districtAgs", '', COUNT(DISTINCT "outletId"), '', ''
      FROM r WHERE "outletId" <> '' GROUP BY "basis", "districtAgs"`,
  );
  const sums = rows.filter(({ part }) => part === 'sum');
  const outlets = z.array(districtSum).parse(rows.filter(({ part }) => part === 'outlets'));
  return {
    sums: z.array(districtSum).parse(sums),
    outlets: outlets.map(({ basis, districtAgs, counted: found }) => ({
      basis,
      districtAgs,
      outlets: found,
    })),
  };
}

/** Placements of editions in stories that more than one edition carries; those whose title has one of them in the period alone included. */
export async function readEditions(
  manager: EntityManager,
  { period, campaignId }: PlaceQuestion,
  known?: Stretches,
): Promise<EditionPlacement[]> {
  const { counted, open } = known ?? (await readStretches(manager, period));
  const parts = [
    ...(counted.length
      ? [
          sql`SELECT "month", "mentionId", "day", "storyId", "outletId" FROM "tally_edition" WHERE "month" IN (${listOf(counted)})`,
        ]
      : []),
    ...open.map(editionRows),
  ];
  if (!parts.length) return [];
  const within = campaignId
    ? sql`WHERE EXISTS (SELECT 1 FROM "mention_campaign" mc WHERE mc."mentionId" = r."mentionId" AND mc."campaignId" = ${campaignId})`
    : raw('');
  const rows = await runSql(
    manager,
    sql`SELECT r."mentionId", r."day", r."storyId", r."outletId", COALESCE(m."channel", 'online') AS "channel"
      FROM (${joined(parts)}) r JOIN "mention" m ON m."id" = r."mentionId" ${within}`,
  );
  return z.array(edition).parse(rows);
}

function joined(parts: readonly BoundSql[]): BoundSql {
  return parts.reduce((sum, part) => sql`${sum} UNION ALL ${part}`);
}
