import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { raw, runSql, sql } from '../../../database/bound-sql.js';
import type { Day } from '../../../shared/days.js';
import { namedMunicipality } from '../../mentions/mention-district.entity.js';
import type { DistrictSum } from '../tally/month-sheet.js';
import { isCounted, storyRules } from '../tally/tally-columns.js';
import type { Period } from '../timeline.js';

/** What is on record about a place: area and name stand side by side and are never added. */
export interface PlaceRecord {
  /** Placements in outlets that spread there; null for municipalities: outlets are known by district. */
  area: number | null;
  /** Placements that name the place; of a district also those that name a municipality in it. */
  named: number;
  /** Day of the last of either; null without one. */
  last: Day | null;
}

/** Of districts, by key. */
export function districtRecords(sums: readonly DistrictSum[]): Map<string, PlaceRecord> {
  const records = new Map<string, PlaceRecord & { area: number }>();
  for (const { districtAgs, basis, counted, lastDay } of sums) {
    const record = records.get(districtAgs) ?? { area: 0, named: 0, last: null };
    const last = record.last !== null && record.last > lastDay ? record.last : lastDay;
    records.set(districtAgs, { ...record, [basis]: record[basis] + counted, last });
  }
  return records;
}

const namedRow = z.object({ ags: z.string(), named: z.coerce.number(), last: z.string() });

/** Of municipalities that texts name, by key; counted by the same rules as those of districts. */
export async function municipalityRecords(
  manager: EntityManager,
  { from, to }: Period,
): Promise<Map<string, PlaceRecord>> {
  const ags = raw(namedMunicipality('md."evidence"'));
  const rows = await runSql(
    manager,
    sql`SELECT ${ags} AS "ags", COUNT(DISTINCT m."id") AS "named", MAX(m."day") AS "last"
      FROM "mention" m JOIN "mention_district" md ON md."mentionId" = m."id" AND md."basis" = 'named'
      WHERE m."day" BETWEEN ${from} AND ${to} AND ${raw(isCounted('m', storyRules.relevant))} AND ${ags} IS NOT NULL
      GROUP BY ${ags}`,
  );
  return new Map(
    z
      .array(namedRow)
      .parse(rows)
      .map(({ ags: key, named, last }) => [key, { area: null, named, last }]),
  );
}
