import { open } from 'node:fs/promises';
import { csvForm, readCsv } from './read-csv.js';
import type { CsvForm } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { sheetUnreadable } from './sheet-row.js';
import type { SheetRow } from './sheet-row.js';
import { sniffFile } from './sniff-file.js';
import { openWorkbook } from './workbook-parts.js';
import { zipEntries } from './zip-entries.js';

/** A file with rows, whatever it is called: CSV or a workbook of Excel. */
export interface Sheet {
  format: 'csv' | 'xlsx';
  /** How a CSV file is written; null for a workbook. */
  form: CsvForm | null;
  /** Names of the sheets of a workbook, in order; empty for CSV. */
  names: string[];
  /** Rows of one sheet, by default the first. Memory does not grow with their number. Throws `sheet-unreadable` where reading ends early. */
  rows(name?: string | null): AsyncIterable<SheetRow>;
}

/** Looks at a file by its bytes and opens it. Throws `sheet-unreadable` with what it is instead. */
export async function openSheet(path: string): Promise<Sheet> {
  const head = await headOf(path);
  const kind = sniffFile(head.subarray(0, 4096));
  if (kind.kind === 'other') throw sheetUnreadable(kind.reason);
  if (kind.kind === 'text') {
    const form = await csvForm(path, head);
    return { format: 'csv', form, names: [], rows: () => readCsv(path, form) };
  }
  const book = await openWorkbook(path, await zipEntries(path));
  return {
    format: 'xlsx',
    form: null,
    names: book.sheets.map(({ name }) => name),
    rows(name) {
      const sheet =
        name === undefined || name === null ? book.sheets[0] : book.sheets.find((one) => one.name === name);
      if (!sheet) throw sheetUnreadable('sheet', { sheet: name ?? '' });
      return readXlsx(book, sheet.part);
    },
  };
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
