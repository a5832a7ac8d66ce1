import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../../../shared/errors.js';
import { openSheet } from '../../../../shared/sheets/read-sheet.js';
import { sheetUnreadable } from '../../../../shared/sheets/sheet-row.js';
import { columnOf, figureColumns } from './figure-columns.js';
import type { FigureColumn } from './figure-columns.js';

/** Largest file, in bytes: some ten thousand figures. */
export const mostFigureBytes = 2_000_000;
/** More rows than these nobody looks through. */
export const mostFigureRows = 5_000;

/** One row of a file by column; what the file has no column for is left out. */
export interface FigureRow {
  line: number;
  values: Partial<Record<FigureColumn, string>>;
}

const longest = 2_100;

/**
 * Rows of a list of figures, CSV in any common form or XLSX. The first row is the header. Throws `sheet-unreadable`, `too-large`, and `figure-columns`
 * when a column is missing without which no row can be read.
 */
export async function readFigureFile(bytes: Uint8Array): Promise<FigureRow[]> {
  if (bytes.length > mostFigureBytes) throw new UserError('too-large', { limit: '2 MB' });
  // the readers of sheets want a file: they must not hold large ones in memory
  const folder = await mkdtemp(join(tmpdir(), 'echolot-figures-'));
  try {
    const path = join(folder, 'list');
    await writeFile(path, bytes);
    return await readRows(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readRows(path: string): Promise<FigureRow[]> {
  const sheet = await openSheet(path);
  let columns: (FigureColumn | null)[] | null = null;
  const rows: FigureRow[] = [];
  for await (const { line, cells } of sheet.rows()) {
    if (!columns) columns = headerOf(cells);
    else if (cells.some((cell) => cell.trim() !== '')) {
      if (rows.length >= mostFigureRows) throw sheetUnreadable('rows');
      rows.push({ line, values: valuesOf(cells, columns) });
    }
  }
  if (!columns) throw sheetUnreadable('empty');
  return rows;
}

function headerOf(cells: readonly string[]): (FigureColumn | null)[] {
  const found = cells.map((cell) => columnOf(cell.replace(/^\uFEFF/, '')));
  // of two columns with one meaning the first counts
  const columns = found.map((column, at) => (found.indexOf(column) === at ? column : null));
  const has = (...wanted: FigureColumn[]) => wanted.some((column) => columns.includes(column));
  if (!has('outletId', 'domain', 'outlet')) throw new UserError('figure-columns', { column: 'outlet' });
  if (!has('metric')) throw new UserError('figure-columns', { column: 'metric' });
  if (!has('value', 'low')) throw new UserError('figure-columns', { column: 'value' });
  if (!has('source')) throw new UserError('figure-columns', { column: 'source' });
  return columns;
}

function valuesOf(cells: readonly string[], columns: readonly (FigureColumn | null)[]): FigureRow['values'] {
  const values: FigureRow['values'] = {};
  for (const column of figureColumns) {
    const cell = cells[columns.indexOf(column)]?.trim();
    if (cell) values[column] = cell.slice(0, longest);
  }
  return values;
}
