import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ComponentChildren;
  /** Numbers stand at the end of their column. */
  align?: 'start' | 'end';
  /** The cell one reads first: it heads the row, and the block on a narrow screen. At most one column. */
  primary?: boolean;
  /**
   * On a narrow screen: `line` joins the line beneath the primary cell without its header, `labelled` (default) gets a line of
   * its own with the header before it (short numbers share one), `corner` stands at the end of the first line (for controls: left out on paper), `hidden` is left
   * out.
   */
  narrow?: 'line' | 'labelled' | 'corner' | 'hidden';
  /** Address that sorts by this column. */
  sortHref?: string;
  sorted?: 'ascending' | 'descending';
}

interface DataTableProps<Row> {
  /** What the table lists; heard by screen readers, seen when `showCaption` is set. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  density?: 'normal' | 'compact';
  /** Last row of sums, one cell a column. */
  totals?: readonly ComponentChildren[];
}

/**
 * A table that becomes a list of blocks on a narrow screen. The roles are spelled out because browsers drop them when a table
 * is laid out as blocks.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows } = props;
  return (
    <table class={`data-table data-table-${props.density ?? 'normal'}`} role="table">
      <caption class={props.showCaption ? undefined : 'visually-hidden'}>{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={props.rowKey(row)} role="row" data-row>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
      {props.totals && (
        <tfoot role="rowgroup">
          <tr role="row">
            {props.totals.map((total, index) => (
              <td
                key={index}
                role="cell"
                class={cellClass(columns[index])}
                data-label={columns[index]?.header}
              >
                {total}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  return (
    <th scope="col" role="columnheader" class={headerClass(column)} aria-sort={column.sorted}>
      {column.sortHref ? (
        <a href={column.sortHref}>
          {column.header}
          {column.sorted && (
            <span class={`sort-${column.sorted}`}>
              <Icon name="down" size={14} />
            </span>
          )}
        </a>
      ) : (
        column.header
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  return column.primary ? (
    <th scope="row" role="rowheader" class={alignClass(column)}>
      {content}
    </th>
  ) : (
    <td role="cell" class={cellClass(column)} data-label={column.header}>
      {content}
    </td>
  );
}

function cellClass<Row>(column: Column<Row> | undefined): string {
  return [`cell-${column?.narrow ?? 'labelled'}`, alignClass(column)].filter(Boolean).join(' ');
}

function headerClass<Row>(column: Column<Row>): string | undefined {
  return column.narrow === 'corner' ? 'cell-corner' : alignClass(column);
}

function alignClass<Row>(column: Column<Row> | undefined): string | undefined {
  return column?.align === 'end' ? 'cell-end' : undefined;
}
