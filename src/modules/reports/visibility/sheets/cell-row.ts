import type { SheetCell } from '../../../../shared/sheets/sheet.js';

/** One row of a sheet of a report, a cell for each of its columns. */
export type CellRow = (SheetCell | null)[];
