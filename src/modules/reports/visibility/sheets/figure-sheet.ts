import type { SheetCell, SheetColumn, TableSheet } from '../../../../shared/sheets/sheet.js';
import type { DocumentContext } from '../drawing/document-context.js';
import type { ReportSeal, ReportStanding } from '../print/report-seal.js';
import type { Figure, ReportDocument } from '../report-document.js';
import type { CellRow } from './cell-row.js';
import { fewestCases } from './table-sheet.js';

type Lines = NonNullable<TableSheet<CellRow>['lead']>;

/** The first sheet: which report this is, what the other sheets hold, and every figure with where it comes from. */
export function figureSheet(
  ctx: DocumentContext,
  document: ReportDocument,
  seal: ReportStanding,
  about: Lines,
): TableSheet<CellRow> {
  const columns = columnsOf(ctx);
  return {
    name: ctx.t.reportView.sheets.report,
    lead: [
      ...leadLines(ctx, document, seal),
      ...(about.length ? [['', ''] as const, [ctx.t.reportView.about, ''] as const] : []),
      ...about,
    ],
    columns: columns.map(({ header, width }, place): SheetColumn<CellRow> => ({
      header,
      width,
      kind: 'mixed',
      of: (row) => row[place] ?? null,
    })),
    rows: document.figures.map((figure) => columns.map(({ of }) => of(figure))),
  };
}

/** What stands above the figures, and in a CSV file of its own. */
export function leadLines(
  { t }: DocumentContext,
  { title, cover }: ReportDocument,
  seal: ReportStanding,
): Lines {
  const words = t.reportView;
  return [
    [words.title, title],
    [words.kind, cover.kind],
    [words.organisation, cover.organisation],
    ...cover.facts.map(({ label, text }) => [label, text] as const),
    ...cover.funders.map(
      ({ name, grant, reference }) =>
        [words.grant, [name, grant, reference].filter(Boolean).join(', ')] as const,
    ),
    ...(seal === 'extract' ? [] : seal ? sealLines(words, seal) : [[words.hash, words.notFrozen] as const]),
  ];
}

function sealLines(words: DocumentContext['t']['reportView'], seal: ReportSeal): Lines {
  return [
    [words.dataVersion, seal.dataVersion],
    [words.methodVersion, String(seal.methodVersion)],
    [words.hash, seal.sha256],
  ];
}

function columnsOf({
  t,
}: DocumentContext): { header: string; width: number; of: (figure: Figure) => SheetCell | null }[] {
  const words = t.reportView;
  const text = (value: string | undefined): SheetCell | null => (value ? { kind: 'text', value } : null);
  return [
    { header: words.figure, width: 34, of: ({ label }) => text(label) },
    { header: words.value, width: 22, of: (figure) => text(figure.text) },
    { header: words.number, width: 14, of: numberOf },
    { header: words.to(words.number), width: 14, of: ({ high }) => plain(high) },
    { header: words.part, width: 10, of: ({ counts }) => plain(counts?.part ?? null) },
    { header: words.whole, width: 10, of: ({ counts }) => plain(counts?.whole ?? null) },
    { header: words.unit, width: 22, of: ({ unitText }) => text(unitText) },
    { header: words.target, width: 14, of: ({ target }) => text(target?.text) },
    { header: words.reached, width: 14, of: ({ target }) => text(target?.reachedText) },
    {
      header: words.comparison,
      width: 28,
      of: ({ comparison }) => text(comparison ? `${comparison.label}: ${comparison.text}` : undefined),
    },
    { header: words.basis, width: 44, of: ({ basis }) => text(basis) },
    { header: words.source, width: 34, of: ({ source }) => text(source) },
    { header: words.asOf, width: 12, of: ({ asOf }) => ({ kind: 'day', value: asOf }) },
    { header: words.rule, width: 40, of: ({ rule }) => text(rule) },
    { header: words.limits, width: 50, of: ({ limits }) => text(limits) },
  ];
}

/** Empty where only the counts can be told: a share of a few cases, or nothing that is known. */
function numberOf({ value, unit, counts }: Figure): SheetCell | null {
  if (value === null) return null;
  if (unit !== 'percent') return plain(value);
  return counts && counts.whole < fewestCases ? null : { kind: 'percent', value: value / 100 };
}

function plain(value: number | null): SheetCell | null {
  return value === null ? null : { kind: 'number', value, decimals: Number.isInteger(value) ? 0 : 1 };
}
