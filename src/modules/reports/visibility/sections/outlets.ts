import { estimators } from '../../../reach/estimators/reach-value.js';
import { estimatorOf, outletFigureOf } from '../indicators/audience.js';
import type { Block, Row } from '../report-document.js';
import type { ReportContext } from '../report-context.js';
import type { OutletFacts, PlacementFacts } from '../report-facts.js';
import { column, count, day, range, text } from './cells.js';

/** So many are shown; the annex has all placements. */
const mostOutlets = 15;

/** The outlets with most placements, what is known of their size, and who says so. */
export function outlets(ctx: ReportContext): Block[] {
  const { now, words } = ctx;
  const own = words.outlets;
  const byOutlet = new Map<string, PlacementFacts[]>();
  for (const piece of now.placements) {
    if (piece.outletId === null || !now.outlets.has(piece.outletId)) continue;
    const pieces = byOutlet.get(piece.outletId);
    if (pieces) pieces.push(piece);
    else byOutlet.set(piece.outletId, [piece]);
  }
  const strange = now.placements.filter(({ outletId }) => !byOutlet.has(outletId ?? '')).length;
  const order = [...now.outlets.keys()];
  // most placements first, equals by name
  const ranked = [...byOutlet].sort(
    ([a, here], [b, there]) => there.length - here.length || order.indexOf(a) - order.indexOf(b),
  );
  const shown = ranked.slice(0, mostOutlets);
  const others = ranked.length - shown.length;
  return [
    {
      kind: 'table',
      key: 'outlets',
      caption: own.caption(shown.length),
      sheet: 'outlets',
      columns: [
        column('name', own.name, 4),
        column('scope', ctx.t.shell.words.scope, 2),
        column('medium', words.coverage.medium, 2, { sheetOnly: true }),
        column('placements', words.placements, 2, { align: 'end' }),
        column('first', own.first, 2, { align: 'end', sheetOnly: true }),
        column('last', own.last, 2, { align: 'end', sheetOnly: true }),
        column('figure', own.figure, 3, { align: 'end' }),
        column('unit', own.figureUnit, 2),
        column('source', own.source, 4),
        column('asOf', own.asOf, 2, { align: 'end' }),
      ],
      rows: shown.map(([id, pieces]) => outletRow(ctx, now.outlets.get(id)!, pieces)),
      note: own.note,
      empty: words.nothing,
    },
    ...(others > 0 ? [{ kind: 'note' as const, text: own.others(others) }] : []),
    ...(strange > 0 ? [{ kind: 'note' as const, text: own.strange(strange) }] : []),
  ];
}

/** The pieces in the order of their publication. */
function outletRow(ctx: ReportContext, outlet: OutletFacts, pieces: readonly PlacementFacts[]): Row {
  const { format, now, t, words } = ctx;
  const last = pieces.at(-1)!;
  const figured = pieces.findLast((piece) => outletFigureOf(now, piece));
  const figure = figured && outletFigureOf(now, figured);
  return {
    cells: [
      text(outlet.name),
      text(t.shell.scopes[outlet.scope]),
      text(t.shell.mediumTypes[outlet.mediumType]),
      count(format, pieces.length),
      day(format, pieces[0]!.day),
      day(format, last.day),
      range(ctx, figure ?? null),
      text(figured ? unitText(ctx, figured) : words.none),
      text(figure?.source ?? words.none),
      day(format, figure?.asOf ?? null),
    ],
    embargoUntil: null,
  };
}

/** Of the figure of one outlet: visits are of a month there. */
export function unitText({ t, words }: ReportContext, piece: Pick<PlacementFacts, 'channel'>): string {
  const { unit } = estimators[estimatorOf(piece)];
  if (unit === 'visits') return words.reach.visitsAMonth;
  return unit === 'listeners' ? words.reach.listenersADay : t.reach.audience.units[unit];
}
