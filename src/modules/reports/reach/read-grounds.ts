import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { listOf, raw, runSql, sql } from '../../../database/bound-sql.js';
import { metrics } from '../../outlets/figures/metrics.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { estimatorNames, estimators } from '../../reach/estimators/reach-value.js';
import { readEditions, readOutletMonths } from '../tally/read-months.js';
import type { PlaceQuestion } from '../tally/read-months.js';
import type { Stretches } from '../tally/stretches.js';
import { isCounted, storyRules } from '../tally/tally-columns.js';
import type { Period } from '../timeline.js';
import { cutWhereFiguresBegin } from './cut-months.js';
import type { Grounds, OutletFigure, OwnAudience } from './grounds.js';

const count = z.coerce.number().int();
const figureRows = z.array(
  z.object({
    id: z.string(),
    outletId: z.string(),
    metric: z.enum(metrics),
    low: count,
    high: count,
    asOf: z.string(),
    source: z.string(),
    validFrom: z.string(),
  }),
);
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
const asked = estimatorNames.map((name) => estimators[name].metric);

/** Reads what the audiences of a question rest on. */
export async function readGrounds(
  manager: EntityManager,
  question: PlaceQuestion,
  known?: Stretches,
): Promise<Grounds> {
  const months = await readOutletMonths(manager, question, known);
  const editions = await readEditions(manager, question, known);
  const figures = await readFigures(manager, question.period);
  return {
    months: await cutWhereFiguresBegin(manager, question, months, figures),
    figures,
    own: await readOwnAudiences(manager, question),
    editions,
    titles: await readTitles(manager, [...new Set(editions.map(({ outletId }) => outletId))]),
  };
}

/** Figures that are in force on any day of the period. */
async function readFigures(
  manager: EntityManager,
  { from, to }: Period,
): Promise<Map<string, OutletFigure[]>> {
  const isLater = sql`g."outletId" = f."outletId" AND g."metric" = f."metric" AND g."withdrawnAt" IS NULL
    AND (g."validFrom" > f."validFrom" OR (g."validFrom" = f."validFrom" AND g."id" > f."id"))`;
  const rows = await runSql(
    manager,
    sql`SELECT f."id", f."outletId", f."metric", f."low", f."high", f."asOf", f."source", f."validFrom" FROM "audience_figure" f
      WHERE f."withdrawnAt" IS NULL AND f."metric" IN (${listOf(asked)}) AND f."validFrom" <= ${to}
      AND NOT EXISTS (SELECT 1 FROM "audience_figure" g WHERE ${isLater} AND g."validFrom" <= ${from})`,
  );
  const byOutlet = new Map<string, OutletFigure[]>();
  for (const row of figureRows.parse(rows)) {
    const figure = { ...row, withdrawnAt: null };
    const key = `${row.metric} ${row.outletId}`;
    const figures = byOutlet.get(key);
    if (figures) figures.push(figure);
    else byOutlet.set(key, [figure]);
  }
  return byOutlet;
}

async function readOwnAudiences(
  manager: EntityManager,
  { period, campaignId }: PlaceQuestion,
): Promise<OwnAudience[]> {
  const ofCampaign = campaignId
    ? sql`AND EXISTS (SELECT 1 FROM "mention_campaign" mc WHERE mc."mentionId" = m."id" AND mc."campaignId" = ${campaignId})`
    : raw('');
  const rows = await runSql(
    manager,
    sql`SELECT a."mentionId", m."outletId", m."day", COALESCE(m."channel", 'online') AS "channel", m."scope",
        a."metric", a."low", a."high", a."asOf", a."source"
      FROM "mention_audience" a JOIN "mention" m ON m."id" = a."mentionId"
      WHERE m."day" BETWEEN ${period.from} AND ${period.to} AND ${raw(isCounted('m', storyRules.relevant))} ${ofCampaign}`,
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
