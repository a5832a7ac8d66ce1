import { PassThrough } from 'node:stream';
import type { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { SheetOutput } from './sheet-output.js';
import { excelLimits } from './sheet.js';
import type { Sheet, SheetFormat, SheetManner, TableSheet, XlsxLimits } from './sheet.js';
import { writeCsv } from './write-csv.js';
import { writeWorkbook, writeXlsx } from './write-xlsx.js';

/**
 * Writes a table as it is read, row by row, and ends the stream; returns the number of rows. Memory does not grow with them. Throws `OutputClosed` when the reader went away,
 * and whatever reading the rows threw: the stream is then left unended, and the caller must break it off.
 */
export async function writeSheet<Row>(
  format: SheetFormat,
  sheet: Sheet<Row>,
  stream: Writable,
  manner: SheetManner,
  limits: XlsxLimits = excelLimits,
): Promise<number> {
  const output = new SheetOutput(stream);
  if (format === 'xlsx') return writeXlsx(sheet, output, manner, limits);
  const rows = await writeCsv(sheet, output, manner);
  stream.end();
  await finished(stream, { readable: false });
  return rows;
}

/** Several tables as one XLSX file in memory, a sheet each. */
export function workbookBytes<Row>(
  sheets: readonly TableSheet<Row>[],
  manner: SheetManner,
  limits: XlsxLimits = excelLimits,
): Promise<Buffer> {
  return bytesOf((output) => writeWorkbook(sheets, output, manner, limits));
}

/** One table as a CSV file in memory. */
export function csvBytes<Row>(sheet: TableSheet<Row>, manner: SheetManner): Promise<Buffer> {
  return bytesOf(async (output) => {
    await writeCsv(sheet, output, manner);
    output.stream.end();
  });
}

async function bytesOf(write: (output: SheetOutput) => Promise<void>): Promise<Buffer> {
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), write(new SheetOutput(stream))]);
  return bytes;
}
