import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { listOf, raw, runSql, sql } from '../../../database/bound-sql.js';
import { addDays } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import type { Period } from '../timeline.js';
import type { MentionShare } from './mention-share.js';
import { districtRows, nextMonth } from './place-rows.js';
import { dirtyMonths, extend } from './month-parts.js';

/** No piece is older (`periods.ts`). */
const beginning = '1900-01-01';
const firstDays = z.array(z.object({ districtAgs: z.string(), firstDay: z.string().nullable() }));

/**
 * The first day up to `to` on which an outlet that spreads in a district had a counted placement, by district; without an entry there was none. Always exact: months
 * that are not counted, and those of a grant, are counted from their mentions now. In counted months nothing is cut: a first day up to `to` is one whatever follows it.
 */
export async function readFirstDays(
  manager: EntityManager,
  { campaignId, grantId }: MentionShare,
  to: Day,
): Promise<Map<string, Day>> {
  const days = new Map<string, Day>();
  const add = (rows: unknown) => {
    for (const { districtAgs, firstDay } of firstDays.parse(rows)) {
      const before = days.get(districtAgs);
      if (firstDay && (!before || firstDay < before)) days.set(districtAgs, firstDay);
    }
  };
  const count = async (period: Period) =>
    add(
      await runSql(
        manager,
        sql`SELECT "districtAgs", MIN("firstDay") AS "firstDay" FROM (${districtRows(period, { campaignId, grantId })}) r
          WHERE "basis" = 'area' GROUP BY "districtAgs"`,
      ),
    );
  if (grantId !== null) {
    await count({ from: beginning, to });
    return days;
  }
  const dirty = [...(await dirtyMonths(manager, { from: beginning, to }))].sort();
  const counted = dirty.length ? sql`AND t."month" NOT IN (${listOf(dirty)})` : raw('');
  // by district, so that each is one look into the index
  const known = await runSql(
    manager,
    sql`SELECT d."ags" AS "districtAgs", (SELECT t."firstDay" FROM "tally_district_month" t
        WHERE t."campaignId" = ${campaignId ?? ''} AND t."basis" = 'area' AND t."districtAgs" = d."ags" AND t."firstDay" <= ${to} ${counted}
        ORDER BY t."firstDay" LIMIT 1) AS "firstDay" FROM "district" d`,
  );
  add(known);
  for (const period of stretchesOf(dirty, to)) await count(period);
  return days;
}

function stretchesOf(months: readonly Day[], to: Day): Period[] {
  const stretches: Period[] = [];
  for (const from of months) {
    const last = addDays(nextMonth(from), -1);
    if (from <= to) extend(stretches, { from, to: last < to ? last : to });
  }
  return stretches;
}
