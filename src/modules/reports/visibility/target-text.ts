import { indicatorUnit } from '../../funding/targets/indicators.js';
import type { ReportContext } from './report-context.js';
import type { TargetFacts } from './report-facts.js';

/** What is aimed at, as it is printed: "12", "100 %", "höchstens 24 Stunden". */
export function targetText(
  { format, words }: Pick<ReportContext, 'format' | 'words'>,
  { indicator, value }: Pick<TargetFacts, 'indicator' | 'value'>,
): string {
  const unit = indicatorUnit[indicator];
  if (unit === 'percent') return format.percent(value / 100);
  if (unit === 'hours') return words.targets.atMost(words.hours(format.number(value)));
  return format.number(value);
}

/** Names an indicator of the grant's own as the grant does. */
export function targetName(
  { t }: Pick<ReportContext, 't'>,
  { indicator, name }: Pick<TargetFacts, 'indicator' | 'name'>,
): string {
  return name || t.indicators[indicator].name;
}
