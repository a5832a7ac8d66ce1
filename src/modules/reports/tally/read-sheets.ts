import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { listOf, raw, runSql, sql } from '../../../database/bound-sql.js';
import type { BoundSql } from '../../../database/bound-sql.js';
import { byKey } from '../../../shared/by-key.js';
import { addDays } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import type { Period } from '../timeline.js';
import { sheetOf } from './month-sheet.js';
import { isOfShare } from './mention-share.js';
import type { MentionShare } from './mention-share.js';
import type { MonthSheet, OutletDay, PlaceQuestion } from './month-sheet.js';
import { districtRows, editionRows, nextMonth, outletRows } from './place-rows.js';
import { isCounted, storyRules } from './tally-columns.js';

const count = z.coerce.number().int();
const common = {
  month: z.string(),
  scope: z.string(),
  counted: count,
  firstDay: z.string(),
  lastDay: z.string(),
};
const outlets = z.array(
  z.object({
    ...common,
    outletId: z.string().transform((id) => id || null),
    channel: z.string(),
    days: count,
  }),
);
const districts = z.array(
  z.object({ ...common, basis: z.enum(['area', 'named']), districtAgs: z.string(), outletId: z.string() }),
);
const editions = z.array(
  z.object({
    month: z.string(),
    mentionId: z.string(),
    day: z.string(),
    storyId: z.string(),
    outletId: z.string(),
    channel: z.string(),
  }),
);
interface Rows {
  outlets: z.infer<typeof outlets>;
  districts: z.infer<typeof districts>;
  editions: z.infer<typeof editions>;
}

/** Sheets of whole months as they were counted, by the first days of the months; `months` must not be empty. */
export async function readCountedMonths(
  manager: EntityManager,
  campaignId: string | null,
  months: readonly Day[],
): Promise<Map<Day, MonthSheet>> {
  const which = sql`"month" IN (${listOf(months)})`;
  const mine = sql`"campaignId" = ${campaignId ?? ''} AND ${which}`;
  const rows = await readRows(
    manager,
    { campaignId, grantId: null },
    {
      outlets: sql`SELECT "month", "outletId", "scope", "channel", "counted", "days", "firstDay", "lastDay" FROM "tally_outlet_month" WHERE ${mine}`,
      districts: sql`SELECT "month", "basis", "districtAgs", "outletId", "scope", "counted", "firstDay", "lastDay" FROM "tally_district_month"
      WHERE "basis" IN ('area', 'named') AND ${mine}`,
      editions: sql`SELECT "month", "mentionId", "day", "storyId", "outletId" FROM "tally_edition" WHERE ${which}`,
    },
  );
  const byMonth = {
    outlets: byKey(rows.outlets, ({ month }) => month),
    districts: byKey(rows.districts, ({ month }) => month),
    editions: byKey(rows.editions, ({ month }) => month),
  };
  const sheet = (month: Day) =>
    sheetOf(
      { from: month, to: addDays(nextMonth(month), -1) },
      byMonth.outlets.get(month) ?? [],
      byMonth.districts.get(month) ?? [],
      byMonth.editions.get(month) ?? [],
    );
  return new Map(months.map((month) => [month, sheet(month)]));
}

/** A sheet of any days, counted from their mentions now. */
export async function countSheet(
  manager: EntityManager,
  share: MentionShare,
  period: Period,
): Promise<MonthSheet> {
  const rows = await readRows(manager, share, {
    outlets: outletRows(period, share),
    districts: districtRows(period, share),
    editions: editionRows(period),
  });
  return sheetOf(period, rows.outlets, rows.districts, rows.editions);
}

const outletDays = z.array(
  z.object({
    outletId: z.string(),
    scope: z.string(),
    channel: z.string(),
    day: z.string(),
    counted: count,
  }),
);

/** Placements of some outlets day by day; it goes through all pieces of theirs, whatever the period. `outletIds` must not be empty. */
export async function readOutletDays(
  manager: EntityManager,
  { period, ...share }: PlaceQuestion,
  outletIds: readonly string[],
): Promise<OutletDay[]> {
  const rows = await runSql(
    manager,
    sql`SELECT m."outletId", m."scope", COALESCE(m."channel", 'online') AS "channel", m."day", COUNT(*) AS "counted"
      FROM "mention" m WHERE m."outletId" IN (${listOf(outletIds)}) AND m."day" BETWEEN ${period.from} AND ${period.to}
      AND ${raw(isCounted('m', storyRules.relevant))} AND ${isOfShare(share, raw('m."id"'))}
      GROUP BY m."outletId", m."scope", COALESCE(m."channel", 'online'), m."day"`,
  );
  return outletDays.parse(rows);
}

async function readRows(
  manager: EntityManager,
  share: MentionShare,
  from: Record<keyof Rows, BoundSql>,
): Promise<Rows> {
  return {
    outlets: outlets.parse(await runSql(manager, from.outlets)),
    districts: districts.parse(await runSql(manager, from.districts)),
    editions: editions.parse(
      await runSql(
        manager,
        sql`SELECT r."month", r."mentionId", r."day", r."storyId", r."outletId", COALESCE(m."channel", 'online') AS "channel"
          FROM (${from.editions}) r JOIN "mention" m ON m."id" = r."mentionId" WHERE ${isOfShare(share, raw('r."mentionId"'))}`,
      ),
    ),
  };
}
