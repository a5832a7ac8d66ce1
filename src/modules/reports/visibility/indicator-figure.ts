import { ruleText } from './rule-text.js';
import { indicatorUnit } from '../../funding/targets/indicators.js';
import type { IndicatorUnit } from '../../funding/targets/indicators.js';
import { fewest } from '../campaign/share-of.js';
import { indicator } from './indicators/indicator.js';
import type { ComputedKey } from './indicators/indicator.js';
import type { IndicatorValue } from './indicators/indicator-value.js';
import type { Figure } from './report-document.js';
import type { ReportContext } from './report-context.js';
import { targetText } from './target-text.js';
import type { TargetResult } from './target-result.js';

/** Puts an indicator of the report's period into the figures, held against the period before and against the target, where one grant has one; returns its key. */
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
    rule: ruleText(words, text.formula, ruleNumber(ctx, key)),
    limits: text.limits,
    comparison:
      facts.before &&
      comparisonOf(ctx, {
        value: earlier.value,
        text: valueText(ctx, earlier),
        direction: direction(value, earlier),
        isSeen: !unwatched.has(key),
      }),
    target: targetOf(ctx, key),
  } satisfies Figure);
  return key;
}

function targetOf(ctx: ReportContext, key: ComputedKey): Figure['target'] {
  const results = ctx.targets.filter(({ target }) => target.indicator === key);
  const [result] = results;
  if (!result || results.length > 1) return null;
  const { format, words } = ctx;
  const { target, due, share, sinceStart, grant } = result;
  const isShare = share !== null && indicatorUnit[key] !== 'percent';
  return {
    value: target.value,
    text: isAboutMore(ctx)
      ? words.targets.byOf(targetText(ctx, target), format.day(due), grant.title)
      : words.targets.by(targetText(ctx, target), format.day(due)),
    reached: share === null ? null : share * 100,
    // of nothing counted yet there is no part that is reached
    reachedText:
      sinceStart.value === null
        ? ''
        : words.targets.ofTarget(
            isShare ? format.percent(share) : valueText(ctx, sinceStart),
            format.day(grant.periodStart),
          ),
  };
}

/** The report counts more than the grant of a target does, so that both numbers stand side by side and do not match. */
function isAboutMore({ facts, request }: ReportContext): boolean {
  return facts.grants.length > 1 || request.parameters.campaignIds.length > 0;
}

/** What we know without anybody watching outlets. */
const unwatched: ReadonlySet<ComputedKey> = new Set([
  'own-releases',
  'statement-rate',
  'enquiries',
  'feed-coverage',
]);

/** Per cent from which on a period counts as observed, as on the timeline. */
const full = 95;

interface Earlier {
  value: number | null;
  text: string;
  direction: NonNullable<Figure['comparison']>['direction'];
  /** It rests on watching: of a period that nobody watched it says nothing. */
  isSeen: boolean;
}

/** The period before. Where feeds are watched now and were not then, more is no rise. */
export function comparisonOf(ctx: ReportContext, earlier: Earlier): Figure['comparison'] {
  const { before, format, words } = ctx;
  const { value, text, direction: way, isSeen } = earlier;
  const observed = isSeen ? (indicator('feed-coverage', before).value ?? full) : full;
  const label = words.periodBefore;
  if (observed === 0) return { label, value, text: words.notObserved(text), direction: 'none' };
  const said = observed < full ? words.seenInPart(text, format.percent(observed / 100)) : text;
  return { label, value, text: said, direction: way };
}

/** Puts what a target reached since the beginning of its grant into the figures; returns its key. */
export function figureOfTarget(ctx: ReportContext, { target, sinceStart, ...result }: TargetResult): string {
  const { facts, format, t, words } = ctx;
  const key = `target-${target.id}`;
  const text = t.indicators[target.indicator];
  const reading = target.readings.findLast(({ day }) => day <= result.until);
  ctx.figures.set(key, {
    key,
    indicator: target.indicator,
    label: target.name || text.name,
    value: sinceStart.value,
    high: sinceStart.high,
    counts: sinceStart.counts,
    text: valueText(ctx, sinceStart),
    unit: indicatorUnit[target.indicator],
    unitText: target.unit || text.unit,
    basis: words.basis(
      basisText(ctx, sinceStart),
      format.day(result.grant.periodStart),
      format.day(result.until),
    ),
    source: reading ? words.targets.source(reading.source, format.day(reading.day)) : text.basis,
    asOf: reading?.day ?? facts.today,
    rule:
      target.indicator === 'own'
        ? text.formula
        : ruleText(words, text.formula, ruleNumber(ctx, target.indicator)),
    limits: text.limits,
    comparison: null,
    target: {
      value: target.value,
      text: words.targets.by(targetText(ctx, target), format.day(result.due)),
      reached: result.share === null ? null : result.share * 100,
      reachedText: words.targets.states[result.state],
    },
  });
  return key;
}

/** As it is printed: "12", "unbekannt", "3 von 7", "86 %", "12.000 bis 14.000". Rates of fewer than ten are the counts alone. */
export function valueText(ctx: ReportContext, { key, value, high, counts }: IndicatorValue): string {
  const { format, t, words } = ctx;
  if (value === null) return t.shell.words.unknown;
  const unit = indicatorUnit[key];
  if (counts && (unit !== 'percent' || counts.whole < fewest))
    return words.of(format.number(counts.part), format.number(counts.whole));
  const low = numberText(ctx, value, unit);
  return high === null ? low : words.range(low, numberText(ctx, high, unit));
}

export function numberText(
  { format, words }: Pick<ReportContext, 'format' | 'words'>,
  value: number,
  unit: IndicatorUnit,
): string {
  if (unit === 'percent') return format.percent(value / 100);
  if (unit === 'hours') return words.hours(format.number(Math.round(value * 10) / 10));
  return format.number(value);
}

function basisText({ words }: ReportContext, { basis }: IndicatorValue): string {
  const counted = words.counted[basis.of](basis.count);
  if (basis.among) return words.withUnknown(counted, words.unknownAmong(basis.among));
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

/** Which rules an indicator follows, where those are not the counting rules. */
const ruleOf: Partial<Record<ComputedKey, 'attribution' | 'ledger'>> = {
  districts: 'ledger',
  'target-districts': 'ledger',
  attributed: 'attribution',
  'pick-up-rate': 'attribution',
  'reaction-time': 'attribution',
};

function ruleNumber({ facts: { rules } }: ReportContext, key: ComputedKey): number {
  return key === 'gross-copies' ? rules.estimators.copies : rules[ruleOf[key] ?? 'counting'];
}
