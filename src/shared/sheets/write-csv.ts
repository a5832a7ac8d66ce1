import { timeOf } from '../zone-time.js';
import { dayOf } from '../days.js';
import { cellText, withoutFormula } from './cell-text.js';
import type { SheetCell, SheetColumn, SheetManner, TableSheet } from './sheet.js';
import type { SheetOutput } from './sheet-output.js';

/** Rows joined into one write. */
const atOnce = 100;

/** UTF-8 with BOM, semicolons, CRLF: what Excel opens by a double click. Numbers with the reader's decimal mark, days as YYYY-MM-DD. */
export async function writeCsv<Row>(
  sheet: TableSheet<Row>,
  output: SheetOutput,
  manner: Pick<SheetManner, 'locale' | 'timeZone'>,
): Promise<number> {
  await output.write(
    `\uFEFF${sheet.columns.map(({ header }) => quoted(withoutFormula(cellText(header)))).join(';')}\r\n`,
  );
  let lines = '';
  let count = 0;
  for await (const row of sheet.rows) {
    lines += `${sheet.columns.map((column) => csvCell(column, row, manner)).join(';')}\r\n`;
    count += 1;
    if (count % atOnce === 0) {
      await output.write(lines);
      lines = '';
    }
  }
  if (lines) await output.write(lines);
  return count;
}

function csvCell<Row>(
  column: SheetColumn<Row>,
  row: Row,
  { locale, timeZone }: Pick<SheetManner, 'locale' | 'timeZone'>,
): string {
  switch (column.kind) {
    case 'number': {
      const number = column.of(row);
      return number === null ? '' : csvNumber(number, locale);
    }
    case 'instant': {
      const instant = column.of(row);
      return instant ? `${dayOf(instant, timeZone)} ${timeOf(instant, timeZone)}` : '';
    }
    case 'mixed': {
      const cell = column.of(row);
      return cell ? csvMixed(cell, locale) : '';
    }
    case 'day':
    case 'text':
    case 'url':
      return csvText(column.of(row) ?? '');
  }
}

function csvMixed(cell: SheetCell, locale: SheetManner['locale']): string {
  switch (cell.kind) {
    case 'number':
      return csvNumber(cell.value, locale);
    case 'percent':
      // 0.07 * 100 is not 7
      return `${csvNumber(Number((cell.value * 100).toFixed(6)), locale)}%`;
    case 'day':
    case 'text':
      return csvText(cell.value);
  }
}

function csvNumber(number: number, locale: SheetManner['locale']): string {
  if (!Number.isFinite(number)) return '';
  return locale === 'de' ? String(number).replace('.', ',') : String(number);
}

function csvText(text: string): string {
  return quoted(withoutFormula(cellText(text)));
}

function quoted(text: string): string {
  return /[;,"\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
