import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { listOf, raw, runSql, sql } from '../../../database/bound-sql.js';
import { estimators } from '../../reach/estimators/reach-value.js';
import type { Estimator } from '../../reach/estimators/reach-value.js';
import { isOfShare } from '../tally/mention-share.js';
import type { PlaceQuestion } from '../tally/month-sheet.js';
import { isCounted, storyRules } from '../tally/tally-columns.js';
import { figureOn } from './grounds.js';
import type { OutletFigure } from './grounds.js';

const pieceRows = z.array(z.object({ id: z.string(), day: z.string(), headline: z.string() }));
/** A placement that a rule asks about. */
export type Piece = z.infer<typeof pieceRows>[number] & { figureId: string | null };

/** Placements behind one outlet's part of an audience. */
@Injectable()
export class PiecesQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of one outlet (null: of unknown ones) without an audience of their own, newest first, with the figure of each. */
  async pieces(
    estimator: Estimator,
    { period, ...share }: PlaceQuestion,
    outletId: string | null,
    figures: readonly OutletFigure[],
  ): Promise<Piece[]> {
    const { metric, channels } = estimators[estimator];
    const outlet = outletId === null ? sql`m."outletId" IS NULL` : sql`m."outletId" = ${outletId}`;
    const withoutOwn =
      estimator === 'portal'
        ? raw('')
        : sql`AND NOT EXISTS (SELECT 1 FROM "mention_audience" a WHERE a."mentionId" = m."id" AND a."metric" = ${metric})`;
    const rows = await runSql(
      this.dataSource.manager,
      sql`SELECT m."id", m."day", m."headline" FROM "mention" m
        WHERE ${outlet} AND m."day" BETWEEN ${period.from} AND ${period.to} AND ${raw(isCounted('m', storyRules.relevant))}
        AND COALESCE(m."channel", 'online') IN (${listOf([...channels])}) AND ${isOfShare(share, raw('m."id"'))} ${withoutOwn}
        ORDER BY m."day" DESC, m."id" DESC`,
    );
    return pieceRows
      .parse(rows)
      .map((piece) => ({ ...piece, figureId: figureOn(figures, piece.day)?.id ?? null }));
  }
}
