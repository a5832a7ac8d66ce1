import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { raw, runSql, sql } from '../../../database/bound-sql.js';
import { metrics } from '../../outlets/figures/metrics.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { isOfShare } from '../tally/mention-share.js';
import type { MonthSheet, PlaceQuestion } from '../tally/month-sheet.js';
import type { MonthSheets } from '../tally/month-sheets.js';
import { isCounted, storyRules } from '../tally/tally-columns.js';
import { cutWhereFiguresBegin } from './cut-months.js';
import type { Grounds, OwnAudience } from './grounds.js';

const count = z.coerce.number().int();
const ownRows = z.array(
  z.object({
    mentionId: z.string(),
    outletId: z.string().nullable(),
    day: z.string(),
    channel: z.string(),
    scope: z.string(),
    metric: z.enum(metrics),
    low: count,
    high: count,
    asOf: z.string(),
    source: z.string(),
  }),
);

/** Reads what the audiences of a question rest on. `known`: the sheets as they were read for another part of the same question. */
export async function readGrounds(
  manager: EntityManager,
  sheets: MonthSheets,
  figures: Grounds['figures'],
  question: PlaceQuestion,
  known?: readonly MonthSheet[],
): Promise<Grounds> {
  const read = known ?? (await sheets.read(question));
  const editions = read.flatMap((sheet) => sheet.editions);
  return {
    months: await cutWhereFiguresBegin(sheets, question, read, figures),
    figures,
    own: await readOwnAudiences(manager, question),
    editions,
    titles: await readTitles(manager, [...new Set(editions.map(({ outletId }) => outletId))]),
  };
}

async function readOwnAudiences(
  manager: EntityManager,
  { period, ...share }: PlaceQuestion,
): Promise<OwnAudience[]> {
  const rows = await runSql(
    manager,
    sql`SELECT a."mentionId", m."outletId", m."day", COALESCE(m."channel", 'online') AS "channel", m."scope",
        a."metric", a."low", a."high", a."asOf", a."source"
      FROM "mention_audience" a JOIN "mention" m ON m."id" = a."mentionId"
      WHERE m."day" BETWEEN ${period.from} AND ${period.to} AND ${raw(isCounted('m', storyRules.relevant))} AND ${isOfShare(share, raw('m."id"'))}`,
  );
  return ownRows.parse(rows);
}

async function readTitles(manager: EntityManager, editions: readonly string[]): Promise<Map<string, string>> {
  if (!editions.length) return new Map();
  const outlets = await manager.find(Outlet, {
    select: { id: true, parentId: true },
    where: { id: In([...editions]) },
  });
  return new Map(outlets.flatMap(({ id, parentId }) => (parentId ? [[id, parentId] as const] : [])));
}
