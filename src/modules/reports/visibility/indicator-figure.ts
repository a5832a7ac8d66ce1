import { indicatorUnit } from '../../funding/targets/indicators.js';
import type { IndicatorUnit } from '../../funding/targets/indicators.js';
import { indicator } from './indicators/indicator.js';
import type { ComputedKey } from './indicators/indicator.js';
import type { IndicatorValue } from './indicators/indicator-value.js';
import type { Figure } from './report-document.js';
import type { ReportContext } from './report-context.js';

/** Below so many a percentage would feign more than is known. */
export const fewest = 10;

/** Puts an indicator of the report's period, held against the period before, into the figures of the report; returns its key. */
export function figureOfIndicator(ctx: ReportContext, key: ComputedKey): string {
  if (ctx.figures.has(key)) return key;
  const { facts, format, now, before, t, words } = ctx;
  const value = indicator(key, now);
  const earlier = indicator(key, before);
  const text = t.indicators[key];
  ctx.figures.set(key, {
    key,
    indicator: key,
    label: text.name,
    value: value.value,
    high: value.high,
    counts: value.counts,
    text: valueText(ctx, value),
    unit: indicatorUnit[key],
    unitText: text.unit,
    basis: words.basis(basisText(ctx, value), format.day(now.period.from), format.day(now.period.to)),
    source: text.basis,
    asOf: facts.today,
    rule: words.rule(text.formula, ruleNumber(ctx, key)),
    limits: text.limits,
    comparison: facts.before && {
      label: words.periodBefore(format.day(before.period.from), format.day(before.period.to)),
      value: earlier.value,
      text: valueText(ctx, earlier),
      direction: direction(value, earlier),
    },
    target: null,
  } satisfies Figure);
  return key;
}

/** As it is printed: "12", "unbekannt", "3 von 7", "86 %", "12.000 bis 14.000". Rates of fewer than ten are the counts alone. */
export function valueText(ctx: ReportContext, value: IndicatorValue): string {
  const { format, t, words } = ctx;
  const { counts, high } = value;
  if (counts && value.key !== 'attributed') {
    const of = words.of(format.number(counts.part), format.number(counts.whole));
    if (counts.whole === 0) return t.shell.words.unknown;
    if (indicatorUnit[value.key] !== 'percent') return of;
    return counts.whole < fewest ? of : format.percent(counts.part / counts.whole);
  }
  if (value.value === null) return t.shell.words.unknown;
  const low = numberText(ctx, value.value, indicatorUnit[value.key]);
  return high === null ? low : words.range(low, numberText(ctx, high, indicatorUnit[value.key]));
}

export function numberText({ format, words }: ReportContext, value: number, unit: IndicatorUnit): string {
  if (unit === 'percent') return format.percent(value / 100);
  if (unit === 'hours') return words.hours(format.number(Math.round(value * 10) / 10));
  return format.number(value);
}

function basisText({ words }: ReportContext, { basis }: IndicatorValue): string {
  const counted = words.counted[basis.of](basis.count);
  return basis.unknown ? words.withUnknown(counted, words.unknownMore(basis.unknown)) : counted;
}

function direction(
  now: IndicatorValue,
  before: IndicatorValue,
): NonNullable<Figure['comparison']>['direction'] {
  if (now.value === null || before.value === null) return 'none';
  if (now.value === before.value) return 'same';
  return now.value > before.value ? 'up' : 'down';
}

/** The version of the rules behind an indicator. */
function ruleNumber({ facts: { rules } }: ReportContext, key: ComputedKey): number {
  switch (key) {
    case 'gross-copies':
      return rules.estimators.copies;
    case 'districts':
    case 'target-districts':
      return rules.ledger;
    case 'attributed':
    case 'pick-up-rate':
    case 'reaction-time':
      return rules.attribution;
    default:
      return rules.counting;
  }
}
