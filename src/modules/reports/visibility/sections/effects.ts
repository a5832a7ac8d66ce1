import { figureOfIndicator } from '../indicator-figure.js';
import type { Block, Figure, Row } from '../report-document.js';
import type { ReportContext } from '../report-context.js';
import { column, text } from './cells.js';

/** Wirkungskette: input, output, outcome side by side; no claim that one follows from another. What it cost is not for everybody. */
export function effects(ctx: ReportContext): Block[] {
  const { facts, isPublic, now, words } = ctx;
  const own = words.effects;
  const { hours, cost } = ctx.request.parameters;
  const outputs = (['own-releases', 'placements', 'outlets', 'districts', 'gross-copies'] as const).map(
    (key) => figureOfIndicator(ctx, key),
  );
  const enquiries = figureOfIndicator(ctx, 'enquiries');
  const unassigned =
    facts.campaignIds === null ? 0 : now.enquiries.filter(({ releaseId }) => releaseId === null).length;
  const rows: Row[] = [
    ...(isPublic
      ? []
      : [inputRow(ctx, own.hours, hours, (value) => value), inputRow(ctx, own.cost, cost, own.euro)]),
    ...outputs.map((key) => figureRow(ctx, own.steps.output, ctx.figures.get(key)!)),
    figureRow(ctx, own.steps.outcome, ctx.figures.get(enquiries)!),
  ];
  return [
    {
      kind: 'table',
      key: 'effects',
      caption: own.caption,
      sheet: null,
      columns: [
        column('step', own.step, 3),
        column('what', own.what, 4),
        column('value', own.value, 3, { align: 'end' }),
      ],
      rows,
      note: own.note,
      empty: words.nothing,
    },
    ...(unassigned ? [{ kind: 'note' as const, text: own.unassigned(unassigned) }] : []),
  ];
}

function inputRow(
  { format, words }: ReportContext,
  name: string,
  value: number | null,
  printed: (text: string) => string,
): Row {
  const own = words.effects;
  return {
    cells: [
      text(own.steps.input),
      text(name),
      {
        kind: 'number',
        text: value === null ? own.unsaid : printed(format.number(value)),
        value,
        decimals: 2,
      },
    ],
    embargoUntil: null,
  };
}

function figureRow({ words }: ReportContext, step: string, figure: Figure): Row {
  const { label, value, high, unit, unitText } = figure;
  const printed =
    unit === 'copies' && value !== null ? words.reach.sized(figure.text, unitText) : figure.text;
  return {
    cells: [
      text(step),
      text(label),
      high === null
        ? { kind: 'number', text: printed, value, decimals: 0 }
        : { kind: 'range', text: printed, low: value, high },
    ],
    embargoUntil: null,
  };
}
