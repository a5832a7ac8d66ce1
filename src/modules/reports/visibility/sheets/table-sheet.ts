import type { SheetCell, SheetColumn, TableSheet } from '../../../../shared/sheets/sheet.js';
import type { DocumentContext } from '../drawing/document-context.js';
import type { Cell, Table } from '../report-document.js';
import type { CellRow } from './cell-row.js';

/** Shares of fewer cases are told as counts. */
export const fewestCases = 10;
/** Letters to a step of a column's width. */
const lettersPerWidth = 7;
const narrowest = 12;
const widest = 70;

/** A table with all its columns; a column of ranges becomes two, so that both ends are numbers. */
export function sheetOfTable({ t }: DocumentContext, table: Table): TableSheet<CellRow> {
  const parts = table.columns.flatMap((column, index) => {
    const width = Math.min(
      widest,
      Math.max(narrowest, column.width * lettersPerWidth, column.header.length + 4),
    );
    const one = (header: string, of: (cell: Cell) => SheetCell) => ({ header, width, index, of });
    return table.rows.some(({ cells }) => cells[index]?.kind === 'range')
      ? [one(t.reportView.from(column.header), lowOf), one(t.reportView.to(column.header), highOf)]
      : [one(column.header, sheetCell)];
  });
  return {
    name: '',
    columns: parts.map(({ header, width }, place): SheetColumn<CellRow> => ({
      header,
      width,
      kind: 'mixed',
      of: (row) => row[place] ?? null,
    })),
    rows: table.rows.map(({ cells }) =>
      parts.map(({ index, of }) => {
        const cell = cells[index];
        return cell ? of(cell) : null;
      }),
    ),
  };
}

/** What is not known stands as the word that the page shows, never as an empty cell or a zero. */
function sheetCell(cell: Cell): SheetCell {
  const asText: SheetCell = { kind: 'text', value: cell.text };
  switch (cell.kind) {
    case 'text':
      return { ...asText, href: cell.href };
    case 'number':
      return cell.value === null ? asText : { kind: 'number', value: cell.value, decimals: cell.decimals };
    case 'percent':
      return cell.value === null || cell.whole < fewestCases
        ? asText
        : { kind: 'percent', value: cell.value / 100 };
    case 'day':
      return cell.value === null ? asText : { kind: 'day', value: cell.value };
    case 'range':
    case 'state':
      return asText;
  }
}

function lowOf(cell: Cell): SheetCell {
  return cell.kind === 'range' ? endOf(cell.low, cell.text) : sheetCell(cell);
}

function highOf(cell: Cell): SheetCell {
  return cell.kind === 'range' ? endOf(cell.high, cell.text) : sheetCell(cell);
}

function endOf(value: number | null, text: string): SheetCell {
  return value === null ? { kind: 'text', value: text } : { kind: 'number', value, decimals: 0 };
}
