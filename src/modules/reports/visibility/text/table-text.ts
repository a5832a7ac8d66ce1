import type { Column, Table } from '../report-document.js';

/** Wider lines are broken by most portals, which spoils the columns. */
const widestLine = 72;
const gap = '  ';

/** A table in plain text: columns of equal width where they fit, otherwise "Header: text" for every row. */
export function tableText(table: Table): string {
  const shown = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => !column.sheetOnly);
  const rows = table.rows.map(({ cells }) => shown.map(({ index }) => oneLine(cells[index]?.text ?? '')));
  const columns = shown.map(({ column }) => column);
  const body = rows.length ? aligned(columns, rows) : table.empty;
  return [table.caption, body, table.note].filter(Boolean).join('\n');
}

function aligned(columns: readonly Column[], rows: readonly string[][]): string {
  const head = columns.map(({ header }) => header);
  const widths = columns.map((_, at) => Math.max(...[head, ...rows].map((row) => lengthOf(row[at] ?? ''))));
  const total = widths.reduce((sum, width) => sum + width, 0) + gap.length * (widths.length - 1);
  if (total > widestLine) return rows.map((row) => labelled(head, row)).join('\n');
  const line = (row: readonly string[]) =>
    columns
      .map(({ align }, at) => padded(row[at] ?? '', widths[at]!, align))
      .join(gap)
      .trimEnd();
  return [head, ...rows].map(line).join('\n');
}

function labelled(head: readonly string[], row: readonly string[]): string {
  return head
    .map((header, at) => (row[at] ? `${header}: ${row[at]}` : ''))
    .filter(Boolean)
    .join('; ');
}

function padded(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - lengthOf(text)));
  return align === 'end' ? space + text : text + space;
}

const lengthOf = (text: string) => [...text].length;
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
