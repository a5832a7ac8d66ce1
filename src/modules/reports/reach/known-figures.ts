import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { listOf, runSql, sql } from '../../../database/bound-sql.js';
import { byKey } from '../../../shared/by-key.js';
import { metrics } from '../../outlets/figures/metrics.js';
import { estimatorNames, estimators } from '../../reach/estimators/reach-value.js';
import type { Grounds, OutletFigure } from './grounds.js';

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
const asked = estimatorNames.map((name) => estimators[name].metric);

/** All figures that estimates ask for. Read again when any figure changed: the database says so (`database/figure-triggers.ts`). */
@Injectable()
export class KnownFigures {
  private known: { version: string; figures: Grounds['figures'] } | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** By metric and outlet (`figuresOf`), in the order in which they came into force. */
  async read(): Promise<Grounds['figures']> {
    const { manager } = this.dataSource;
    const [row] = await runSql<{ version: string }>(
      manager,
      sql`SELECT "version" FROM "audience_figure_version"`,
    );
    const { version } = row!;
    if (this.known?.version === version) return this.known.figures;
    const rows = await runSql(
      manager,
      sql`SELECT "id", "outletId", "metric", "low", "high", "asOf", "source", "validFrom" FROM "audience_figure"
        WHERE "withdrawnAt" IS NULL AND "metric" IN (${listOf(asked)})`,
    );
    const byMetric = byKey(figureRows.parse(rows), ({ metric }) => metric);
    const figures = new Map([...byMetric].map(([metric, ofMetric]) => [metric, inOrderByOutlet(ofMetric)]));
    this.known = { version, figures };
    return figures;
  }
}

/** Sorted here: an outlet has a few figures, and a database would sort all of them. */
function inOrderByOutlet(figures: readonly OutletFigure[]): Map<string, OutletFigure[]> {
  const byOutlet = byKey(figures, ({ outletId }) => outletId);
  for (const ofOutlet of byOutlet.values())
    ofOutlet.sort((a, b) => order(a.validFrom, b.validFrom) || order(a.id, b.id));
  return byOutlet;
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
