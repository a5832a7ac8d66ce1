import type { Day } from '../../../shared/days.js';
import type { AudienceFigure } from '../../outlets/figures/audience-figure.entity.js';
import type { Metric, Range } from '../../outlets/figures/metrics.js';
import type { EditionPlacement, OutletMonth } from '../tally/month-sheet.js';

/** A figure of an outlet that is not withdrawn, as far as estimates ask for it. */
export type OutletFigure = Pick<
  AudienceFigure,
  'id' | 'outletId' | 'metric' | 'low' | 'high' | 'asOf' | 'source' | 'validFrom'
>;

/** A counted piece with an audience of its own, which then stands for that of its outlet. */
export interface OwnAudience extends Range {
  mentionId: string;
  outletId: string | null;
  day: Day;
  channel: string;
  scope: string;
  metric: Metric;
  asOf: Day;
  source: string;
}

/** All that the audiences of one question rest on. */
export interface Grounds {
  /** Cut where a figure of the outlet begins: one figure holds for each of them. */
  months: OutletMonth[];
  /** By metric and outlet (`figuresOf`), in the order in which they came into force. */
  figures: ReadonlyMap<Metric, ReadonlyMap<string, readonly OutletFigure[]>>;
  own: readonly OwnAudience[];
  editions: readonly EditionPlacement[];
  /** The title of an edition, by outlet. */
  titles: ReadonlyMap<string, string>;
}

/** The figures of one outlet and metric, the oldest first; none of an outlet that we do not know. */
export function figuresOf(
  figures: Grounds['figures'],
  outletId: string | null,
  metric: Metric,
): readonly OutletFigure[] {
  return (outletId && figures.get(metric)?.get(outletId)) || [];
}

/** As `figureInForce`, of figures that `figuresOf` gave: asked for each outlet and month. */
export function figureOn(figures: readonly OutletFigure[], day: Day): OutletFigure | null {
  for (let at = figures.length - 1; at >= 0; at--) {
    if (figures[at]!.validFrom <= day) return figures[at]!;
  }
  return null;
}
