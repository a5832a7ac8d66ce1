import { z } from 'zod';
import { figureInForce } from '../figure-in-force.js';
import type { AudienceFigure } from '../audience-figure.entity.js';
import { metrics, unitOf, units } from '../metrics.js';
import type { Day } from '../../../../shared/days.js';

export const figureResponse = z
  .object({
    id: z.string(),
    metric: z.enum(metrics),
    unit: z.enum(units),
    low: z.number().int(),
    high: z.number().int().describe('Equal to low where the source gives one number'),
    periodStart: z.string().nullable(),
    periodEnd: z.string().nullable(),
    source: z.string(),
    url: z.string(),
    asOf: z.string(),
    validFrom: z
      .string()
      .describe('Used for pieces published from this day on, until the next figure begins'),
    note: z.string(),
    origin: z.enum(['catalogue', 'user', 'import']),
    inForce: z.boolean().describe('Used for a piece that is published today'),
    createdAt: z.string(),
    withdrawnAt: z.string().nullable().describe('Withdrawn figures are used for nothing'),
    withdrawnReason: z.string(),
  })
  .meta({ id: 'AudienceFigure' });

export const figuresResponse = z.object({ items: z.array(figureResponse) }).meta({ id: 'AudienceFigures' });

export type FigureAnswer = z.infer<typeof figureResponse>;

export function toFigureResponses(figures: readonly AudienceFigure[], today: Day): FigureAnswer[] {
  const inForce = new Set(metrics.map((metric) => figureInForce(figures, metric, today)?.id));
  return figures.map((figure) => ({
    id: figure.id,
    metric: figure.metric,
    unit: unitOf[figure.metric],
    low: figure.low,
    high: figure.high,
    periodStart: figure.periodStart,
    periodEnd: figure.periodEnd,
    source: figure.source,
    url: figure.url,
    asOf: figure.asOf,
    validFrom: figure.validFrom,
    note: figure.note,
    origin: figure.origin,
    inForce: inForce.has(figure.id),
    createdAt: figure.createdAt.toISOString(),
    withdrawnAt: figure.withdrawnAt?.toISOString() ?? null,
    withdrawnReason: figure.withdrawnReason,
  }));
}
