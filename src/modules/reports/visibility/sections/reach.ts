import { ruleText } from '../rule-text.js';
import { estimatorNames } from '../../../reach/estimators/reach-value.js';
import type { Estimator, ReachValue } from '../../../reach/estimators/reach-value.js';
import { audience } from '../indicators/audience.js';
import { comparisonOf, figureOfIndicator } from '../indicator-figure.js';
import type { Block, Figure, Table } from '../report-document.js';
import type { ReportContext } from '../report-context.js';
import { column, range, share, text } from './cells.js';

interface Estimated {
  estimator: Estimator;
  now: ReachValue;
  before: ReachValue;
}

/** Kontaktchancen, each unit by itself, with how many placements they are known of. */
export function reach(ctx: ReportContext): Block[] {
  const own = ctx.words.reach;
  const estimated = estimatorNames
    .map((estimator): Estimated => ({
      estimator,
      now: audience(ctx.now, estimator),
      before: audience(ctx.before, estimator),
    }))
    .filter(({ now, before }) => now.placements + before.placements > 0);
  if (!estimated.length) return [{ kind: 'paragraph', text: own.none }];
  const taken = estimated.find(({ estimator }) => estimator === 'copies')?.now.sharedByEditions.high ?? 0;
  return [
    { kind: 'paragraph', text: own.lead },
    { kind: 'figures', keys: estimated.map((each) => audienceFigure(ctx, each)) },
    audienceTable(ctx, estimated),
    ...(taken ? [{ kind: 'note' as const, text: own.shared(ctx.format.number(taken)) }] : []),
    { kind: 'note', text: own.unknown },
  ];
}

/** Copies are an indicator; the others stand in reports alone. */
function audienceFigure(ctx: ReportContext, { estimator, now, before }: Estimated): string {
  if (estimator === 'copies') return figureOfIndicator(ctx, 'gross-copies');
  const { facts, format, t, words } = ctx;
  const said = t.reach.audience;
  const cell = (value: ReachValue) => range(ctx, value.range).text;
  const key = `reach-${estimator}`;
  ctx.figures.set(key, {
    key,
    indicator: null,
    label: said.names[estimator],
    value: now.range?.low ?? null,
    high: now.range && now.range.high !== now.range.low ? now.range.high : null,
    counts: null,
    text: cell(now),
    unit: now.unit === 'copies' ? 'copies' : now.unit,
    unitText: said.units[now.unit],
    basis: words.basis(
      words.reach.asked(format.number(now.known), format.number(now.placements)),
      format.day(ctx.now.period.from),
      format.day(ctx.now.period.to),
    ),
    source: sourcesOf(now) || words.none,
    asOf: oldestOf(now) ?? facts.today,
    rule: ruleText(words, said.rules[estimator], facts.rules.estimators[estimator]),
    limits: t.indicators['gross-copies'].limits,
    comparison:
      facts.before &&
      comparisonOf(ctx, {
        value: before.range?.low ?? null,
        text: cell(before),
        direction: directionOf(now, before),
        isSeen: true,
      }),
    target: null,
  });
  return key;
}

function directionOf(now: ReachValue, before: ReachValue): NonNullable<Figure['comparison']>['direction'] {
  if (!now.range || !before.range) return 'none';
  if (now.range.low === before.range.low) return 'same';
  return now.range.low > before.range.low ? 'up' : 'down';
}

const sourcesOf = ({ pedigree }: ReachValue) =>
  [...new Set(pedigree.map(({ source }) => source))].sort().join(', ');
const oldestOf = ({ pedigree }: ReachValue) => pedigree.map(({ asOf }) => asOf).sort()[0];

function audienceTable(ctx: ReportContext, estimated: readonly Estimated[]): Table {
  const { facts, t, words } = ctx;
  const own = words.reach;
  const said = t.reach.audience;
  return {
    kind: 'table',
    key: 'audiences',
    caption: own.caption,
    sheet: null,
    columns: [
      column('name', own.unit, 4),
      column('sum', own.sum, 3, { align: 'end' }),
      column('known', own.known, 3, { align: 'end' }),
      column('before', words.before, 3, { align: 'end' }),
      column('rule', own.rule, 5, { sheetOnly: true }),
    ],
    rows: estimated.map(({ estimator, now, before }) => ({
      cells: [
        text(words.reach.named(said.names[estimator], said.units[now.unit])),
        range(ctx, now.range),
        share(ctx, now.known, now.placements),
        range(ctx, before.range),
        text(ruleText(words, said.rules[estimator], facts.rules.estimators[estimator])),
      ],
      embargoUntil: null,
    })),
    note: '',
    empty: own.none,
  };
}
