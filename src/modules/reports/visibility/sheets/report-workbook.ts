import { zipSync } from 'fflate';
import { csvBytes, workbookBytes } from '../../../../shared/sheets/write-sheet.js';
import { documentContext } from '../drawing/document-context.js';
import type { ReportStanding } from '../print/report-seal.js';
import type { ReportDocument } from '../report-document.js';
import { leadLines } from './figure-sheet.js';
import { mannerOf, sheetsOf } from './report-sheets.js';
import type { CellRow } from './cell-row.js';

/** The figures and tables of a report as an XLSX file. */
export function reportWorkbook(document: ReportDocument, seal: ReportStanding = null): Promise<Buffer> {
  return workbookBytes(sheetsOf(document, seal), mannerOf(documentContext(document)));
}

/** The first day that a ZIP can name: files of equal reports have equal bytes. */
const noTime = new Date(1980, 0, 2);

/** The same as a ZIP of CSV files, one a sheet. */
export async function reportCsv(document: ReportDocument, seal: ReportStanding = null): Promise<Buffer> {
  const ctx = documentContext(document);
  const [figures, ...tables] = sheetsOf(document, seal);
  const words = ctx.t.reportView;
  const cell = (value: string) => ({ kind: 'text', value }) as const;
  const about = {
    name: words.sheets.report,
    columns: [words.title, words.value].map((header, place) => ({
      header,
      kind: 'mixed' as const,
      of: (row: CellRow) => row[place] ?? null,
    })),
    rows: leadLines(ctx, document, seal).map((line): CellRow => line.map(cell)),
  };
  const files: Record<string, Uint8Array> = {};
  for (const sheet of [about, { ...figures!, name: words.sheets.figures }, ...tables])
    files[`${sheet.name}.csv`] = await csvBytes(sheet, mannerOf(ctx));
  return Buffer.from(zipSync(files, { mtime: noTime }));
}
