import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { listOf, raw, runSql, sql } from '../../../database/bound-sql.js';
import { bucketStart } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { changesWithin } from '../../outlets/figures/figure-in-force.js';
import { estimatorNames, estimators } from '../../reach/estimators/reach-value.js';
import type { OutletMonth, PlaceQuestion } from '../tally/read-months.js';
import { isCounted, storyRules } from '../tally/tally-columns.js';
import { figuresOf } from './grounds.js';
import type { Grounds } from './grounds.js';

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
 * placement is one day whatever its scopes. One look for
 * all of them: it has to go through all pieces of their outlets, whatever the month.
 */
export async function cutWhereFiguresBegin(
  manager: EntityManager,
  question: PlaceQuestion,
  months: readonly OutletMonth[],
  figures: Grounds['figures'],
): Promise<OutletMonth[]> {
  const kept: OutletMonth[] = [];
  /** By month and outlet: the days on which a figure begins. */
  const cuts = new Map<string, Day[]>();
  const outletIds = new Set<string>();
  for (const rows of byOutletAndMonth(months)) {
    const { outletId, month } = rows[0]!;
    const begins = beginsWithin(figures, rows);
    const isMixed = new Set(rows.map(({ channel }) => channel)).size < rows.length;
    if (!outletId || (!begins.length && !isMixed)) {
      kept.push(...rows);
      continue;
    }
    cuts.set(`${month} ${outletId}`, begins);
    outletIds.add(outletId);
  }
  if (!cuts.size) return kept;
  const days = await readDays(manager, question, [...outletIds]);
  return [...kept, ...inParts(days, cuts)];
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

function beginsWithin(figures: Grounds['figures'], rows: readonly OutletMonth[]): Day[] {
  const { outletId } = rows[0]!;
  const from = rows.map(({ firstDay }) => firstDay).sort()[0]!;
  const to = rows
    .map(({ lastDay }) => lastDay)
    .sort()
    .at(-1)!;
  const channels = new Set(rows.map(({ channel }) => channel));
  return estimatorNames
    .filter((name) => estimators[name].channels.some((channel) => channels.has(channel)))
    .flatMap((name) => {
      const { metric } = estimators[name];
      return changesWithin(figuresOf(figures, outletId, metric), metric, { from, to });
    });
}

async function readDays(
  manager: EntityManager,
  { period, campaignId }: PlaceQuestion,
  outletIds: readonly string[],
): Promise<DayRow[]> {
  const join = campaignId
    ? sql`JOIN "mention_campaign" mc ON mc."mentionId" = m."id" AND mc."campaignId" = ${campaignId}`
    : raw('');
  const rows = await runSql(
    manager,
    sql`SELECT m."outletId", m."scope", COALESCE(m."channel", 'online') AS "channel", m."day", COUNT(*) AS "counted"
      FROM "mention" m ${join} WHERE m."outletId" IN (${listOf(outletIds)}) AND m."day" BETWEEN ${period.from} AND ${period.to}
      AND ${raw(isCounted('m', storyRules.relevant))}
      GROUP BY m."outletId", m."scope", COALESCE(m."channel", 'online'), m."day"`,
  );
  return dayRows.parse(rows);
}

function inParts(rows: readonly DayRow[], cuts: ReadonlyMap<string, readonly Day[]>): OutletMonth[] {
  const parts = new Map<string, OutletMonth>();
  const seen = new Set<string>();
  for (const { counted, day, ...row } of rows) {
    const { outletId, scope, channel } = row;
    const month = bucketStart(day, 'month');
    const begins = cuts.get(`${month} ${outletId}`);
    if (!begins) continue;
    const since = begins
      .filter((begin) => begin <= day)
      .sort()
      .at(-1);
    const key = `${month} ${outletId} ${scope} ${channel} ${since ?? ''}`;
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
