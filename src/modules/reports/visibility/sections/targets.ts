import { indicatorUnit } from '../../../funding/targets/indicators.js';
import { fewest } from '../../campaign/share-of.js';
import { figureOfTarget, numberText, valueText } from '../indicator-figure.js';
import type { IndicatorValue } from '../indicators/indicator-value.js';
import type { Block, Cell, Row, Table } from '../report-document.js';
import type { ReportContext } from '../report-context.js';
import { targetName, targetText } from '../target-text.js';
import type { TargetResult } from '../target-result.js';
import { column, day, text } from './cells.js';

/** Soll and Ist. A target that took the place of another one leaves its trace. */
export function targets(ctx: ReportContext): Block[] {
  const own = ctx.words.targets;
  if (!ctx.targets.length) return [{ kind: 'paragraph', text: own.none }];
  for (const result of ctx.targets) figureOfTarget(ctx, result);
  return [targetTable(ctx), ...changes(ctx).map((line): Block => ({ kind: 'note', text: line }))];
}

function targetTable(ctx: ReportContext): Table {
  const { facts, isPublic, words } = ctx;
  const own = words.targets;
  const severalGrants = facts.grants.length > 1;
  return {
    kind: 'table',
    key: 'targets',
    caption: own.caption,
    sheet: 'targets',
    columns: [
      column('grant', own.grant, 3, { sheetOnly: !severalGrants }),
      column('indicator', own.indicator, 4),
      column('target', own.target, 2, { align: 'end' }),
      column('period', own.inPeriod, 2, { align: 'end' }),
      column('start', own.sinceStart, 2, { align: 'end' }),
      column('share', own.reached, 2, { align: 'end' }),
      column('state', own.state, 3),
      column('due', own.due, 3),
      column('unit', own.unit, 2, { sheetOnly: true }),
      column('basis', own.basis, 4, { sheetOnly: true }),
      column('limits', own.limits, 4, { sheetOnly: true }),
      ...(isPublic ? [] : [column('remark', own.remark, 3, { visibility: 'inside' })]),
    ],
    rows: ctx.targets.map((result) => row(ctx, result)),
    note: own.note,
    empty: own.none,
  };
}

function row(ctx: ReportContext, result: TargetResult): Row {
  const { format, isPublic, t, words } = ctx;
  const { grant, target, share, state, due, inPeriod, sinceStart } = result;
  const unit = indicatorUnit[target.indicator];
  const indicator = t.indicators[target.indicator];
  const figure = ctx.figures.get(`target-${target.id}`)!;
  return {
    cells: [
      text(grant.title),
      text(targetName(ctx, target)),
      { kind: 'number', text: targetText(ctx, target), value: target.value, decimals: decimalsOf(unit) },
      // a reading says what was reached since the beginning, nothing of some days alone
      target.indicator === 'own' ? text(words.none) : valueCell(ctx, inPeriod),
      valueCell(ctx, sinceStart),
      share === null || isFew(sinceStart)
        ? text(words.none)
        : {
            kind: 'percent',
            text: format.percent(share),
            value: share * 100,
            part: sinceStart.value ?? 0,
            whole: target.value,
          },
      { kind: 'state', text: words.targets.states[state], state },
      day(format, due),
      text(target.unit || indicator.unit),
      text(figure.basis),
      text(indicator.limits),
      ...(isPublic ? [] : [text(target.remark)]),
    ],
    embargoUntil: null,
  };
}

function valueCell(ctx: ReportContext, found: IndicatorValue): Cell {
  const printed = valueText(ctx, found);
  const unit = indicatorUnit[found.key];
  if (unit === 'percent' && found.counts)
    return { kind: 'percent', text: printed, value: found.value, ...found.counts };
  if (found.high !== null) return { kind: 'range', text: printed, low: found.value, high: found.high };
  return { kind: 'number', text: printed, value: found.value, decimals: decimalsOf(unit) };
}

const decimalsOf = (unit: (typeof indicatorUnit)[keyof typeof indicatorUnit]) =>
  unit === 'count' || unit === 'copies' ? 0 : 1;

/** A share of a share of fewer than ten would feign more than is known: the counts stand beside it. */
const isFew = ({ key, counts }: IndicatorValue) =>
  indicatorUnit[key] === 'percent' && counts !== null && counts.whole < fewest;

/** Why it was changed stays with those whom it concerns. */
function changes(ctx: ReportContext): string[] {
  const { format, isPublic, words } = ctx;
  return ctx.targets.flatMap(({ target }) => {
    const unit = indicatorUnit[target.indicator];
    return target.replaced.map(({ value, endedDay, reason }, at) => {
      const next = at === 0 ? target.value : target.replaced[at - 1]!.value;
      const said = words.targets.changed(
        targetName(ctx, target),
        format.day(endedDay),
        numberText(ctx, value, unit),
        numberText(ctx, next, unit),
      );
      return reason && !isPublic ? `${said} ${words.targets.reason(reason)}` : said;
    });
  });
}
