import { once } from 'node:events';
import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { wallTimeOf } from '../zone-time.js';
import { cellText, isWebAddress } from './cell-text.js';
import type { SheetOutput } from './sheet-output.js';
import type { Sheet, SheetCell, SheetColumn, SheetManner, TableSheet, XlsxLimits } from './sheet.js';

/** Rows after which the output may catch up and other requests get their turn. */
const atOnce = 100;

const defaultWidth = { text: 24, url: 32, number: 12, day: 12, instant: 17, mixed: 20 } as const;

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
  const workbook = openWorkbook(output);
  const { rows, notices } = await writeTable(workbook, sheet, output, manner, limits);
  const about = workbook.addWorksheet(sheetName(sheet.about.name));
  about.columns = [{ width: 26 }, { width: 90 }];
  addLines(about, [...sheet.about.lines(rows), ...notices.map((notice) => ['', notice] as const)], limits);
  about.commit();
  await output.orGone(workbook.commit());
  return rows;
}

/** Several tables, a sheet each, in their order. Their names must differ in more than capitals. */
export async function writeWorkbook<Row>(
  sheets: readonly TableSheet<Row>[],
  output: SheetOutput,
  manner: SheetManner,
  limits: XlsxLimits,
): Promise<void> {
  const workbook = openWorkbook(output);
  for (const sheet of sheets) await writeTable(workbook, sheet, output, manner, limits);
  await output.orGone(workbook.commit());
}

type Writer = ExcelJS.stream.xlsx.WorkbookWriter;

function openWorkbook(output: SheetOutput): Writer {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: output.stream,
    useStyles: true,
    useSharedStrings: false,
    zip: smallBuffers,
  });
  workbook.creator = 'Echolot';
  workbook.lastModifiedBy = 'Echolot';
  return workbook;
}

/** One sheet: lines above where there are any, a header that stays in sight and filters, the rows, and what the sheet could not hold. */
async function writeTable<Row>(
  workbook: Writer,
  sheet: TableSheet<Row>,
  output: SheetOutput,
  manner: SheetManner,
  limits: XlsxLimits,
): Promise<{ rows: number; notices: string[] }> {
  const lead = sheet.lead ?? [];
  const headRow = lead.length ? lead.length + 2 : 1;
  const views: Partial<ExcelJS.WorksheetView>[] = lead.length ? [] : [{ state: 'frozen', ySplit: 1 }];
  const page = workbook.addWorksheet(sheetName(sheet.name), { views });
  page.columns = sheet.columns.map((column) => ({
    width: column.width ?? defaultWidth[column.kind],
    style: { numFmt: numberFormat(column.kind, manner.locale) },
  }));
  if (lead.length) {
    addLines(page, lead, limits);
    page.addRow([]).commit();
  }
  const head = page.addRow(sheet.columns.map(({ header }) => cellText(header)));
  head.font = { bold: true };
  head.commit();
  page.autoFilter = {
    from: { row: headRow, column: 1 },
    to: { row: headRow, column: Math.max(1, sheet.columns.length) },
  };
  const { rows, losses } = await writeRows(sheet, page, output, manner, limits);
  const notices = noticesOf(losses, manner);
  for (const notice of notices) {
    const row = page.addRow([notice]);
    row.font = { bold: true };
    row.commit();
  }
  page.commit();
  return { rows, notices };
}

function addLines(
  page: ExcelJS.Worksheet,
  lines: readonly (readonly [label: string, value: string])[],
  limits: XlsxLimits,
): void {
  for (const [label, value] of lines) {
    const row = page.addRow([cellText(label), cut(cellText(value), limits.cellLength).text]);
    row.getCell(1).font = { bold: true };
    row.getCell(2).alignment = { wrapText: true, vertical: 'top' };
    row.commit();
  }
}

async function writeRows<Row>(
  sheet: TableSheet<Row>,
  page: ExcelJS.Worksheet,
  output: SheetOutput,
  manner: SheetManner,
  limits: XlsxLimits,
): Promise<{ rows: number; losses: Losses }> {
  const losses: Losses = { rows: 0, cells: 0, links: 0 };
  let links = 0;
  // the header, and room for what must be said at the end
  const most = limits.rows - 4 - (sheet.lead?.length ?? 0);
  const linked = (text: string, href: string) => {
    if (links === limits.links || href.length > limits.linkLength) {
      losses.links += 1;
      return text;
    }
    links += 1;
    return { text, hyperlink: href };
  };
  let rows = 0;
  for await (const row of sheet.rows) {
    if (rows === most) {
      losses.rows += 1;
      continue;
    }
    rows += 1;
    const formats: [place: number, format: string][] = [];
    const cells = sheet.columns.map((column, index) => {
      const { value, href, format } = cellValue(column, row, manner);
      if (format) formats.push([index + 1, format]);
      if (typeof value !== 'string') return value;
      const { text, wasCut } = cut(cellText(value), limits.cellLength);
      if (wasCut) losses.cells += 1;
      // a link that leads elsewhere than its text says, when the text was cut
      const address = href === value ? text : href;
      if (address === undefined || !isWebAddress(address) || wasCut) return text;
      return linked(text, address);
    });
    const added = page.addRow(cells);
    for (const [place, format] of formats) added.getCell(place).numFmt = format;
    added.commit();
    if (rows % atOnce === 0) await caughtUp(page, output);
  }
  return { rows, losses };
}

interface CellValue {
  value: string | number | Date | null;
  href?: string;
  /** Of this cell alone. */
  format?: string;
}

function cellValue<Row>(column: SheetColumn<Row>, row: Row, manner: SheetManner): CellValue {
  switch (column.kind) {
    case 'number': {
      const number = column.of(row);
      return { value: number !== null && Number.isFinite(number) ? number : null };
    }
    case 'day': {
      const day = column.of(row);
      return { value: day === null ? null : dateOf(day) };
    }
    case 'instant': {
      const instant = column.of(row);
      // spreadsheets know no time zones: a moment is what the clocks showed
      return { value: instant && wallTimeOf(instant, manner.timeZone) };
    }
    case 'text':
      return { value: column.of(row) || null };
    case 'url': {
      const url = column.of(row) || null;
      return { value: url, href: url ?? undefined };
    }
    case 'mixed': {
      const cell = column.of(row);
      return cell ? mixedValue(cell, manner) : { value: null };
    }
  }
}

function mixedValue(cell: SheetCell, { locale }: SheetManner): CellValue {
  switch (cell.kind) {
    case 'number':
      return { value: cell.value, format: cell.decimals ? `#,##0.${'0'.repeat(cell.decimals)}` : '#,##0' };
    case 'percent':
      return { value: cell.value, format: '0%' };
    case 'day':
      return { value: dateOf(cell.value), format: numberFormat('day', locale) };
    case 'text':
      return { value: cell.value || null, href: cell.href };
  }
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
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
