import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { z } from 'zod';
import { raw, runSql, sql } from '../../../database/bound-sql.js';
import { addDays, daysBetween } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { AudienceFigure } from '../../outlets/figures/audience-figure.entity.js';
import { changesWithin, figureInForce } from '../../outlets/figures/figure-in-force.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { estimate } from '../../reach/estimators/estimate.js';
import type { FiguredPlacements, SharedTitle } from '../../reach/estimators/estimate.js';
import { estimatorNames, estimators } from '../../reach/estimators/reach-value.js';
import type { Estimator, ReachValue } from '../../reach/estimators/reach-value.js';
import { MentionAudience } from '../../reach/mention-audience.entity.js';
import { nextMonth, outletRows } from '../tally/place-rows.js';
import { outletMonth, readEditions, readOutletMonths } from '../tally/read-months.js';
import type { EditionPlacement, OutletMonth, PlaceQuestion } from '../tally/read-months.js';
import { isCounted, storyRules } from '../tally/tally-columns.js';

const ownPiece = z.object({
  mentionId: z.string(),
  outletId: z.string().nullable(),
  day: z.string(),
  channel: z.string(),
  scope: z.string(),
});
type OwnPiece = z.infer<typeof ownPiece>;

/** All that the estimates of one question rest on. */
interface Grounds {
  months: OutletMonth[];
  figures: Map<string, AudienceFigure[]>;
  /** Pieces with an audience of their own. */
  own: { piece: OwnPiece; audience: MentionAudience }[];
  editions: EditionPlacement[];
  titles: Map<string, string>;
}

/** Estimates audiences of the placements of a period by the rules of `reach/estimators`. */
@Injectable()
export class AudienceQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** One value for each rule, in their order; they are never added together. */
  async values(question: PlaceQuestion): Promise<ReachValue[]> {
    const grounds = await this.grounds(question);
    return estimatorNames.map((estimator) => valueOf(estimator, grounds));
  }

  private async grounds(question: PlaceQuestion): Promise<Grounds> {
    const { manager } = this.dataSource;
    const months = await readOutletMonths(manager, question);
    const outletIds = [...new Set(months.flatMap(({ outletId }) => outletId ?? []))];
    const editions = await readEditions(manager, question);
    const titles = new Map(
      (
        await manager.find(Outlet, {
          select: { id: true, parentId: true },
          where: { id: In([...new Set(editions.map(({ outletId }) => outletId))]) },
        })
      ).flatMap(({ id, parentId }) => (parentId ? [[id, parentId] as const] : [])),
    );
    const figures = await this.figuresOf([...outletIds, ...titles.values()]);
    return {
      months: await this.splitWhereFiguresChange(question, months, figures),
      figures,
      own: await this.ownAudiences(question),
      editions,
      titles,
    };
  }

  private async figuresOf(outletIds: readonly string[]): Promise<Map<string, AudienceFigure[]>> {
    const byOutlet = new Map<string, AudienceFigure[]>();
    if (!outletIds.length) return byOutlet;
    const wanted = new Set(outletIds);
    // all of them: an installation has some hundreds, and a list of outlets may be too long for one statement
    for (const figure of await this.dataSource.manager.findBy(AudienceFigure, { withdrawnAt: IsNull() }))
      if (wanted.has(figure.outletId))
        byOutlet.set(figure.outletId, [...(byOutlet.get(figure.outletId) ?? []), figure]);
    return byOutlet;
  }

  /** Figures mostly begin with a month. Where one begins within, the month of this outlet is counted in two parts. */
  private async splitWhereFiguresChange(
    { campaignId }: PlaceQuestion,
    months: OutletMonth[],
    figures: Map<string, AudienceFigure[]>,
  ): Promise<OutletMonth[]> {
    const whole: OutletMonth[] = [];
    const cut = new Map<string, OutletMonth>();
    for (const row of months) {
      const own = figures.get(row.outletId ?? '') ?? [];
      const period = { from: row.firstDay, to: row.lastDay };
      const changes = estimatorNames.some(
        (name) => changesWithin(own, estimators[name].metric, period).length > 0,
      );
      if (changes) cut.set(`${row.month} ${row.outletId}`, row);
      else whole.push(row);
    }
    // a month that is cut is counted anew with all its channels and scopes
    const kept = whole.filter(({ month, outletId }) => !cut.has(`${month} ${outletId}`));
    for (const { month, outletId } of cut.values()) {
      const mine = months.filter((row) => row.month === month && row.outletId === outletId);
      const from = mine.reduce((day, row) => (row.firstDay < day ? row.firstDay : day), mine[0]!.firstDay);
      const to = mine.reduce((day, row) => (row.lastDay > day ? row.lastDay : day), mine[0]!.lastDay);
      const starts = new Set(
        estimatorNames.flatMap((name) =>
          changesWithin(figures.get(outletId ?? '') ?? [], estimators[name].metric, { from, to }),
        ),
      );
      const edges = [from, ...[...starts].sort()];
      for (const [at, edge] of edges.entries()) {
        const next = edges[at + 1];
        const period = { from: edge, to: next ? addDays(next, -1) : to };
        const rows = await runSql(
          this.dataSource.manager,
          sql`SELECT * FROM (${outletRows(period, { campaignId })}) r WHERE "outletId" = ${outletId ?? ''}`,
        );
        kept.push(...z.array(outletMonth).parse(rows));
      }
    }
    return kept;
  }

  private async ownAudiences({ period, campaignId }: PlaceQuestion): Promise<Grounds['own']> {
    const { manager } = this.dataSource;
    const ofCampaign = campaignId
      ? sql`AND EXISTS (SELECT 1 FROM "mention_campaign" mc WHERE mc."mentionId" = m."id" AND mc."campaignId" = ${campaignId})`
      : raw('');
    const rows = await runSql(
      manager,
      sql`SELECT m."id" AS "mentionId", m."outletId" AS "outletId", m."day" AS "day", COALESCE(m."channel", 'online') AS "channel", m."scope" AS "scope"
        FROM "mention" m WHERE m."id" IN (SELECT a."mentionId" FROM "mention_audience" a)
        AND m."day" BETWEEN ${period.from} AND ${period.to} AND ${raw(isCounted('m', storyRules.relevant))} ${ofCampaign}`,
    );
    const pieces = new Map(
      z
        .array(ownPiece)
        .parse(rows)
        .map((piece) => [piece.mentionId, piece]),
    );
    if (!pieces.size) return [];
    return (await manager.find(MentionAudience)).flatMap((audience) => {
      const piece = pieces.get(audience.mentionId);
      return piece ? [{ piece, audience }] : [];
    });
  }
}

function valueOf(estimator: Estimator, { months, figures, own, editions, titles }: Grounds): ReachValue {
  const { metric, channels } = estimators[estimator];
  const asks = (channel: string) => (channels as readonly string[]).includes(channel);
  // a piece has no visits of a site of its own: the ceiling stays the outlet's
  const overrides =
    estimator === 'portal'
      ? []
      : own.filter(({ piece, audience }) => asks(piece.channel) && audience.metric === metric);
  const groups = months
    .filter(({ channel }) => asks(channel))
    .flatMap((row) => {
      const mine = overrides.filter(({ piece }) => piece.outletId === row.outletId && isIn(row, piece));
      const placements = row.counted - mine.length;
      if (placements <= 0) return [];
      return [
        {
          ...figured(row, figureInForce(figures.get(row.outletId ?? '') ?? [], metric, row.lastDay)),
          placements,
        },
      ];
    });
  const single = overrides.map(({ piece, audience }): FiguredPlacements => ({
    outletId: piece.outletId,
    placements: 1,
    days: 1,
    daysOfMonth: daysOf(piece.day),
    figure: {
      figureId: null,
      mentionId: piece.mentionId,
      figure: audience,
      asOf: audience.asOf,
      source: audience.source,
    },
  }));
  const shared =
    estimator === 'copies'
      ? sharedTitles(editions, titles, figures, new Set(overrides.map(({ piece }) => piece.mentionId)))
      : [];
  return estimate(estimator, merged([...groups, ...single], estimator === 'portal'), shared);
}

const isIn = (row: OutletMonth, { day, channel, scope }: OwnPiece) =>
  channel === row.channel && scope === row.scope && day >= row.firstDay && day <= row.lastDay;

function figured(row: OutletMonth, figure: AudienceFigure | null): FiguredPlacements {
  return {
    outletId: row.outletId,
    placements: row.counted,
    days: row.days,
    daysOfMonth: daysOf(row.month),
    figure: figure && {
      figureId: figure.id,
      mentionId: null,
      figure: { low: figure.low, high: figure.high },
      asOf: figure.asOf,
      source: figure.source,
    },
  };
}

function daysOf(day: Day): number {
  const month = `${day.slice(0, 8)}01`;
  return daysBetween(month, nextMonth(month));
}

/** Months of one outlet under one figure are one line of a pedigree; `byLength`: those of one length. */
function merged(groups: readonly FiguredPlacements[], byLength: boolean): FiguredPlacements[] {
  const byKey = new Map<string, FiguredPlacements>();
  for (const group of groups) {
    const { outletId, figure, daysOfMonth } = group;
    const key = [outletId, figure?.figureId, figure?.mentionId, byLength ? daysOfMonth : ''].join(' ');
    const known = byKey.get(key);
    byKey.set(
      key,
      known
        ? { ...group, placements: known.placements + group.placements, days: known.days + group.days }
        : group,
    );
  }
  return [...byKey.values()];
}

/** Groups of editions of one title that carried one story, with the figures of the day. Pieces with copies of their own stand outside. */
function sharedTitles(
  editions: readonly EditionPlacement[],
  titles: ReadonlyMap<string, string>,
  figures: ReadonlyMap<string, AudienceFigure[]>,
  own: ReadonlySet<string>,
): SharedTitle[] {
  const groups = new Map<string, { titleId: string; pieces: EditionPlacement[] }>();
  for (const piece of editions) {
    const titleId = titles.get(piece.outletId);
    if (!titleId || piece.channel !== 'print' || own.has(piece.mentionId)) continue;
    const key = `${piece.storyId} ${titleId}`;
    groups.set(key, { titleId, pieces: [...(groups.get(key)?.pieces ?? []), piece] });
  }
  return [...groups.values()].flatMap(({ titleId, pieces }): SharedTitle[] => {
    if (pieces.length < 2) return [];
    const last = pieces.reduce((day, piece) => (piece.day > day ? piece.day : day), pieces[0]!.day);
    const title = figureInForce(figures.get(titleId) ?? [], 'distributed', last);
    const known = pieces.flatMap(
      ({ outletId, day }) => figureInForce(figures.get(outletId) ?? [], 'distributed', day) ?? [],
    );
    return [
      {
        title: title && { low: title.low, high: title.high },
        editions: known.map(({ low, high }) => ({ low, high })),
      },
    ];
  });
}
