import { UserError } from '../errors.js';

/** One row of a sheet as text; empty cells at its end are left out. */
export interface SheetRow {
  /** Line of a CSV file on which the row begins, or number of the row in a workbook; both from 1. */
  line: number;
  cells: string[];
}

/**
 * Why a file cannot be read as a sheet. The first group is what it is instead; dtd: XML that defines entities, which no spreadsheet does; bomb: far
 * larger unpacked than packed; quote: a quotation mark is never closed; row: one row of more than a million letters.
 */
export const sheetProblems = [
  'pdf',
  'oldExcel',
  'binaryExcel',
  'openDocument',
  'word',
  'picture',
  'web',
  'zip',
  'binary',
  'empty',
  'damaged',
  'dtd',
  'bomb',
  'quote',
  'row',
  'columns',
  'rows',
  'sheet',
] as const;
export type SheetProblem = (typeof sheetProblems)[number];

/** A file that is no sheet; `line` where it is known. */
export function sheetUnreadable(
  reason: SheetProblem,
  params: Record<string, string | number> = {},
): UserError {
  return new UserError('sheet-unreadable', { reason, ...params });
}

/** Columns beyond these are no list that anybody keeps; Excel alone would allow 16,384. */
export const mostColumns = 500;
/** A longer text in one cell is cut off here; nothing that is taken over may be as long. */
export const longestCell = 100_000;

/** The row without empty cells at its end. Throws when it is wider than {@link mostColumns}. */
export function sheetRow(line: number, cells: string[]): SheetRow {
  let width = cells.length;
  while (width > 0 && !cells[width - 1]) width--;
  if (width > mostColumns) throw sheetUnreadable('columns', { line, most: mostColumns });
  const kept = width === cells.length ? cells : cells.slice(0, width);
  return { line, cells: kept.map((cell) => (cell.length > longestCell ? cell.slice(0, longestCell) : cell)) };
}
