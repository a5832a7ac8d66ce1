import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { listOf, raw, runSql, sql } from '../../../database/bound-sql.js';
import { addDays } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { changesWithin } from '../../outlets/figures/figure-in-force.js';
import { estimatorNames, estimators } from '../../reach/estimators/reach-value.js';
import { nextMonth } from '../tally/place-rows.js';
import type { OutletMonth, PlaceQuestion } from '../tally/read-months.js';
import { isCounted, storyRules } from '../tally/tally-columns.js';
import type { Grounds, OutletFigure } from './grounds.js';

const dayRows = z.array(
  z.object({
    outletId: z.string(),
    scope: z.string(),
    channel: z.string(),
    day: z.string(),
    counted: z.coerce.number().int(),
  }),
);
type DayRow = z.infer<typeof dayRows>[number];

/**
 * Figures mostly begin with a month. Where one begins within, the month of this outlet is counted again by day, and in parts. So is one whose pieces have several scopes: a day with a
 * placement is one day whatever its scopes. One look for each such month.
 */
export async function cutWhereFiguresBegin(
  manager: EntityManager,
  question: PlaceQuestion,
  months: readonly OutletMonth[],
  figures: Grounds['figures'],
): Promise<OutletMonth[]> {
  const kept: OutletMonth[] = [];
  /** By month and outlet: the days on which a figure begins. */
  const cuts = new Map<Day, Map<string, Day[]>>();
  for (const rows of byOutletAndMonth(months)) {
    const { outletId, month } = rows[0]!;
    const begins = beginsWithin(figures.get(outletId ?? '') ?? [], rows);
    const isMixed = new Set(rows.map(({ channel }) => channel)).size < rows.length;
    if (!outletId || (!begins.length && !isMixed)) {
      kept.push(...rows);
      continue;
    }
    const outlets = cuts.get(month);
    if (outlets) outlets.set(outletId, begins);
    else cuts.set(month, new Map([[outletId, begins]]));
  }
  for (const [month, outlets] of cuts)
    kept.push(...inParts(month, await readDays(manager, question, month, [...outlets.keys()]), outlets));
  return kept;
}

function byOutletAndMonth(months: readonly OutletMonth[]): Iterable<OutletMonth[]> {
  const groups = new Map<string, OutletMonth[]>();
  for (const row of months) {
    const key = `${row.month} ${row.outletId}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups.values();
}

function beginsWithin(figures: readonly OutletFigure[], rows: readonly OutletMonth[]): Day[] {
  if (!figures.length) return [];
  const from = rows.map(({ firstDay }) => firstDay).sort()[0]!;
  const to = rows
    .map(({ lastDay }) => lastDay)
    .sort()
    .at(-1)!;
  return estimatorNames.flatMap((name) => changesWithin(figures, estimators[name].metric, { from, to }));
}

async function readDays(
  manager: EntityManager,
  { period, campaignId }: PlaceQuestion,
  month: Day,
  outletIds: readonly string[],
): Promise<DayRow[]> {
  const last = addDays(nextMonth(month), -1);
  const from = month < period.from ? period.from : month;
  const to = last > period.to ? period.to : last;
  const join = campaignId
    ? sql`JOIN "mention_campaign" mc ON mc."mentionId" = m."id" AND mc."campaignId" = ${campaignId}`
    : raw('');
  const rows = await runSql(
    manager,
    sql`SELECT m."outletId", m."scope", COALESCE(m."channel", 'online') AS "channel", m."day", COUNT(*) AS "counted"
      FROM "mention" m ${join} WHERE m."outletId" IN (${listOf(outletIds)}) AND m."day" BETWEEN ${from} AND ${to}
      AND ${raw(isCounted('m', storyRules.relevant))}
      GROUP BY m."outletId", m."scope", COALESCE(m."channel", 'online'), m."day"`,
  );
  return dayRows.parse(rows);
}

function inParts(
  month: Day,
  rows: readonly DayRow[],
  begins: ReadonlyMap<string, readonly Day[]>,
): OutletMonth[] {
  const parts = new Map<string, OutletMonth>();
  const seen = new Set<string>();
  for (const { counted, day, ...row } of rows) {
    const { outletId, scope, channel } = row;
    const since = begins
      .get(outletId)!
      .filter((begin) => begin <= day)
      .sort()
      .at(-1);
    const key = `${outletId} ${scope} ${channel} ${since ?? ''}`;
    const part = parts.get(key) ?? { ...row, month, counted: 0, days: 0, firstDay: day, lastDay: day };
    part.counted += counted;
    if (day < part.firstDay) part.firstDay = day;
    if (day > part.lastDay) part.lastDay = day;
    const dayKey = `${outletId} ${channel} ${day}`;
    if (!seen.has(dayKey)) part.days++;
    seen.add(dayKey);
    parts.set(key, part);
  }
  return [...parts.values()];
}
