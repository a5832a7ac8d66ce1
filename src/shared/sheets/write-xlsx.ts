import { once } from 'node:events';
import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { wallTimeOf } from '../zone-time.js';
import { cellText, isWebAddress } from './cell-text.js';
import type { SheetOutput } from './sheet-output.js';
import type { Sheet, SheetColumn, SheetManner, XlsxLimits } from './sheet.js';

/** Rows after which the output may catch up and other requests get their turn. */
const atOnce = 100;

const defaultWidth = { text: 24, url: 32, number: 12, day: 12, instant: 17 } as const;

/** Of the streams inside the packer, each of which would otherwise hold a megabyte; its types know only those of zlib. */
const smallBuffers: object = { highWaterMark: 65_536 };

/** What the file could not hold as it was. */
interface Losses {
  rows: number;
  cells: number;
  links: number;
}

/** Two sheets: the rows, and about the file. Texts are stored as texts, so nothing in them is ever reckoned; days and moments are real dates. */
export async function writeXlsx<Row>(
  sheet: Sheet<Row>,
  output: SheetOutput,
  manner: SheetManner,
  limits: XlsxLimits,
): Promise<number> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: output.stream,
    useStyles: true,
    useSharedStrings: false,
    zip: smallBuffers,
  });
  workbook.creator = 'Echolot';
  workbook.lastModifiedBy = 'Echolot';
  const page = workbook.addWorksheet(sheetName(sheet.name), { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = sheet.columns.map((column) => ({
    width: column.width ?? defaultWidth[column.kind],
    style: { numFmt: numberFormat(column.kind, manner.locale) },
  }));
  const head = page.addRow(sheet.columns.map(({ header }) => cellText(header)));
  head.font = { bold: true };
  head.commit();
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.columns.length } };
  const { rows, losses } = await writeRows(sheet, page, output, manner, limits);
  const notices = noticesOf(losses, manner);
  for (const notice of notices) {
    const row = page.addRow([notice]);
    row.font = { bold: true };
    row.commit();
  }
  page.commit();
  const about = workbook.addWorksheet(sheetName(sheet.about.name));
  about.columns = [{ width: 26 }, { width: 90 }];
  const lines = [...sheet.about.lines(rows), ...notices.map((notice) => ['', notice] as const)];
  for (const [label, value] of lines) {
    const row = about.addRow([cellText(label), cut(cellText(value), limits.cellLength).text]);
    row.getCell(1).font = { bold: true };
    row.getCell(2).alignment = { wrapText: true, vertical: 'top' };
    row.commit();
  }
  about.commit();
  await output.orGone(workbook.commit());
  return rows;
}

async function writeRows<Row>(
  sheet: Sheet<Row>,
  page: ExcelJS.Worksheet,
  output: SheetOutput,
  manner: SheetManner,
  limits: XlsxLimits,
): Promise<{ rows: number; losses: Losses }> {
  const losses: Losses = { rows: 0, cells: 0, links: 0 };
  let links = 0;
  // the header, and room for what must be said at the end
  const most = limits.rows - 4;
  let rows = 0;
  for await (const row of sheet.rows) {
    if (rows === most) {
      losses.rows += 1;
      continue;
    }
    rows += 1;
    const cells = sheet.columns.map((column) => {
      const value = cellValue(column, row, manner.timeZone);
      if (typeof value !== 'string') return value;
      const { text, wasCut } = cut(cellText(value), limits.cellLength);
      if (wasCut) losses.cells += 1;
      if (column.kind !== 'url' || !isWebAddress(text) || wasCut) return text;
      if (links === limits.links || text.length > limits.linkLength) {
        losses.links += 1;
        return text;
      }
      links += 1;
      return { text, hyperlink: text };
    });
    page.addRow(cells).commit();
    if (rows % atOnce === 0) await caughtUp(page, output);
  }
  return { rows, losses };
}

function cellValue<Row>(column: SheetColumn<Row>, row: Row, timeZone: string): string | number | Date | null {
  switch (column.kind) {
    case 'number': {
      const number = column.of(row);
      return number !== null && Number.isFinite(number) ? number : null;
    }
    case 'day': {
      const day = column.of(row);
      return day === null ? null : new Date(`${day}T00:00:00Z`);
    }
    case 'instant': {
      const instant = column.of(row);
      // spreadsheets know no time zones: a moment is what the clocks showed
      return instant && wallTimeOf(instant, timeZone);
    }
    case 'text':
    case 'url':
      return column.of(row) || null;
  }
}

function cut(text: string, most: number): { text: string; wasCut: boolean } {
  if (text.length <= most) return { text, wasCut: false };
  // half a surrogate pair would make the file unreadable
  return { text: `${cellText(text.slice(0, most - 1))}…`, wasCut: true };
}

function numberFormat(kind: SheetColumn<unknown>['kind'], locale: SheetManner['locale']): string {
  const day = locale === 'de' ? 'dd.mm.yyyy' : 'dd/mm/yyyy';
  if (kind === 'day') return day;
  if (kind === 'instant') return `${day} hh:mm`;
  return kind === 'number' ? 'General' : '@';
}

function noticesOf({ rows, cells, links }: Losses, { notices }: SheetManner): string[] {
  return [
    ...(rows ? [notices.rowsLeftOut(rows)] : []),
    ...(cells ? [notices.cellsCut(cells)] : []),
    ...(links ? [notices.linksAsText(links)] : []),
  ];
}

/** Excel refuses some characters in names of sheets, and more than 31 of them. */
function sheetName(name: string): string {
  return cellText(name)
    .replace(/[*?:\\/[\]]/g, ' ')
    .slice(0, 31);
}

/** A stream of the package `readable-stream`, which has no `writableNeedDrain`. */
type Packer = Writable & { _writableState: { needDrain: boolean } };

/**
 * exceljs writes into its packer without asking whether that keeps up, so a slow reader would fill the memory: wait here until the packer has room. The streams are not
 * in its types.
 */
async function caughtUp(page: ExcelJS.Worksheet, output: SheetOutput): Promise<void> {
  await output.breathe();
  const { pipes } = (page as unknown as { stream: { pipes: Packer[] } }).stream;
  for (const pipe of pipes) if (pipe._writableState.needDrain) await output.orGone(once(pipe, 'drain'));
}
