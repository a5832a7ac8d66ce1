import type { Day } from '../../../shared/days.js';
import type { AudienceFigure } from './audience-figure.entity.js';
import type { Metric } from './metrics.js';

export type DatedFigure = Pick<AudienceFigure, 'id' | 'metric' | 'validFrom' | 'withdrawnAt'>;

/**
 * The figure of one outlet that is used for a piece published on `day`: of those not withdrawn the one that began last, and of two that began on the same
 * day the one entered later (ids grow with time). Null: none had begun, so the audience is unknown, not 0.
 */
export function figureInForce<F extends DatedFigure>(
  figures: readonly F[],
  metric: Metric,
  day: Day,
): F | null {
  let best: F | null = null;
  for (const figure of figures) {
    if (figure.metric !== metric || figure.withdrawnAt !== null || figure.validFrom > day) continue;
    if (
      !best ||
      figure.validFrom > best.validFrom ||
      (figure.validFrom === best.validFrom && figure.id > best.id)
    )
      best = figure;
  }
  return best;
}

/** First days of `metric`'s figures within a period, the first day of the period left out: before and after one of them, figures may differ. */
export function changesWithin(
  figures: readonly DatedFigure[],
  metric: Metric,
  period: { from: Day; to: Day },
): Day[] {
  const days = figures
    .filter(({ metric: of, withdrawnAt }) => of === metric && withdrawnAt === null)
    .map(({ validFrom }) => validFrom)
    .filter((day) => day > period.from && day <= period.to);
  return [...new Set(days)].sort();
}
