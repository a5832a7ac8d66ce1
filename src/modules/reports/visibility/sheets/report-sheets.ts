import type { SheetManner, TableSheet } from '../../../../shared/sheets/sheet.js';
import { documentContext } from '../drawing/document-context.js';
import type { DocumentContext } from '../drawing/document-context.js';
import type { ReportStanding } from '../print/report-seal.js';
import { reportSheets } from '../report-document.js';
import type { ReportDocument, Table } from '../report-document.js';
import type { CellRow } from './cell-row.js';
import { figureSheet } from './figure-sheet.js';
import { sheetOfTable } from './table-sheet.js';

/** Every table of a report that has a sheet, behind a first sheet with all its figures; titles in the language of the report. */
export function sheetsOf(document: ReportDocument, seal: ReportStanding): TableSheet<CellRow>[] {
  const ctx = documentContext(document);
  const tables = document.sections.flatMap(({ blocks }) =>
    blocks.filter((block): block is Table => block.kind === 'table' && block.sheet !== null),
  );
  const titles = new Set([ctx.t.reportView.sheets.report.toLowerCase()]);
  const sheets = reportSheets.flatMap((key) => {
    const name = ctx.t.reportView.sheets[key];
    const own = tables
      .filter(({ sheet }) => sheet === key)
      .map((table) => ({ table, sheet: sheetOfTable(ctx, table) }));
    const words = key === 'definitions' ? definitionsSheet(ctx, document) : [];
    return [...own, ...words].map((each) => ({
      ...each,
      sheet: { ...each.sheet, name: freeName(name, titles) },
    }));
  });
  const about = sheets.map(
    ({ table, sheet }) =>
      [sheet.name, table ? [table.caption, table.note].filter(Boolean).join('. ') : ''] as const,
  );
  return [figureSheet(ctx, document, seal, about), ...sheets.map(({ sheet }) => sheet)];
}

/** How the reader of a report writes, and what a file says that cannot hold everything. */
export function mannerOf({ t, format }: DocumentContext): SheetManner {
  const { rowsLeftOut, cellsCut, linksAsText } = t.reportView;
  return {
    locale: format.locale,
    timeZone: format.timeZone,
    notices: { rowsLeftOut, cellsCut, linksAsText },
  };
}

function definitionsSheet({ t }: DocumentContext, { sections }: ReportDocument) {
  const items = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'definitions' ? block.items : [])),
  );
  if (!items.length) return [];
  const { term, meaning } = t.reportView;
  const column = (header: string, index: number, width: number) => ({
    header,
    width,
    kind: 'mixed' as const,
    of: (row: CellRow) => row[index] ?? null,
  });
  const rows = items.map((item): CellRow => [
    { kind: 'text', value: item.term },
    { kind: 'text', value: item.text },
  ]);
  return [
    { table: null, sheet: { name: '', columns: [column(term, 0, 28), column(meaning, 1, 100)], rows } },
  ];
}

/** Two tables of one kind have a sheet each: "Medien", "Medien (2)". */
function freeName(name: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    if (taken.has(candidate.toLowerCase())) continue;
    taken.add(candidate.toLowerCase());
    return candidate;
  }
}
