import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { SheetOutput } from './sheet-output.js';
import { excelLimits } from './sheet.js';
import type { Sheet, SheetFormat, SheetManner, XlsxLimits } from './sheet.js';
import { writeCsv } from './write-csv.js';
import { writeXlsx } from './write-xlsx.js';

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
