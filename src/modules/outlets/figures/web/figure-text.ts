import type { PageContext } from '../../../../web/page-context.js';
import type { AudienceFigure } from '../audience-figure.entity.js';
import { unitOf } from '../metrics.js';
import type { Metric, Range } from '../metrics.js';
import { quarterOf } from '../stated-period.js';

type Words = Pick<PageContext, 't' | 'format'>;

/** "12.500 Exemplare", "10.000 bis 12.000 Exemplare". */
export function figureText(ctx: Words, metric: Metric, range: Range): string {
  return `${rangeText(ctx, range)} ${ctx.t.figures.units[unitOf[metric]]}`;
}

export function rangeText({ t, format }: Words, { low, high }: Range): string {
  return low === high ? format.number(low) : t.figures.range(format.number(low), format.number(high));
}

/** A whole quarter, month or year is called so; anything else is two days; null: not stated. */
export function periodText(
  { t, format }: Words,
  { periodStart, periodEnd }: Pick<AudienceFigure, 'periodStart' | 'periodEnd'>,
): string | null {
  if (periodStart === null || periodEnd === null) return null;
  const year = Number(periodStart.slice(0, 4));
  if (periodStart === `${year}-01-01` && periodEnd === `${year}-12-31`) return String(year);
  const quarter = [1, 2, 3, 4].find((each) => {
    const { from, to } = quarterOf(year, each);
    return from === periodStart && to === periodEnd;
  });
  if (quarter) return t.figures.quarter(year, quarter);
  return t.figures.days(format.day(periodStart), format.day(periodEnd));
}
