import type { PageContext } from '../../../../web/page-context.js';
import { indicatorUnit } from '../indicators.js';
import type { GrantTarget } from '../grant-target.entity.js';

type Named = Pick<GrantTarget, 'indicator' | 'name' | 'unit'>;

export function targetName({ t }: Pick<PageContext, 't'>, { indicator, name }: Omit<Named, 'unit'>): string {
  return indicator === 'own' ? name : t.indicators[indicator].name;
}

/** A number of an indicator with its unit; what is counted needs none beside its name. */
export function amountText(
  { t, format }: Pick<PageContext, 't' | 'format'>,
  target: Named,
  value: number,
): string {
  const number = format.number(value);
  switch (indicatorUnit[target.indicator]) {
    case 'count':
      return number;
    case 'percent':
      return t.targets.percent(number);
    case 'copies':
    case 'hours':
      return t.targets.of(number, t.indicators[target.indicator].unit);
    case 'own':
      return t.targets.of(number, target.unit);
  }
}

/** What is aimed at: at least so much, or, of hours, at most. */
export function aimText(ctx: Pick<PageContext, 't' | 'format'>, target: Named & { value: number }): string {
  const text = amountText(ctx, target, target.value);
  return target.indicator === 'reaction-time' ? ctx.t.targets.atMost(text) : text;
}
