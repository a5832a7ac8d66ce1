import type { Day } from '../days.js';

export const sheetFormats = ['csv', 'xlsx'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** A cell that says itself what it is: percent is a share from 0 to 1, `href` where the text leads to. */
export type SheetCell =
  | { kind: 'text'; value: string; href?: string }
  | { kind: 'number'; value: number; decimals: number }
  | { kind: 'percent'; value: number }
  | { kind: 'day'; value: Day };

/**
 * text and url: a string; number: a number; day: `YYYY-MM-DD`; instant: a moment, shown in the reporting time zone; mixed: a cell of its own kind. null leaves the cell
 * empty.
 */
export type SheetColumn<Row> = {
  header: string;
  /** In characters; XLSX only. */
  width?: number;
} & (
  | { kind: 'text' | 'url'; of: (row: Row) => string | null }
  | { kind: 'number'; of: (row: Row) => number | null }
  | { kind: 'day'; of: (row: Row) => Day | null }
  | { kind: 'instant'; of: (row: Row) => Date | null }
  | { kind: 'mixed'; of: (row: Row) => SheetCell | null }
);

export interface TableSheet<Row> {
  /** Title of the sheet in an XLSX file. */
  name: string;
  columns: readonly SheetColumn<Row>[];
  rows: AsyncIterable<Row> | Iterable<Row>;
  /** Lines above the table: a label and a text each. XLSX only. */
  lead?: readonly (readonly [label: string, value: string])[];
}

export interface Sheet<Row> extends TableSheet<Row> {
  /** Second sheet of an XLSX file, written when it is known how many rows there are. CSV has no room for it. */
  about: { name: string; lines: (rows: number) => readonly (readonly [label: string, value: string])[] };
}

/** How the reader writes, and what the file says when it cannot hold everything. */
export interface SheetManner {
  locale: 'de' | 'en';
  timeZone: string;
  notices: {
    /** Rows beyond what a sheet holds. */
    rowsLeftOut: (count: number) => string;
    cellsCut: (count: number) => string;
    linksAsText: (count: number) => string;
  };
}

/** What XLSX can hold (support.microsoft.com, "Excel specifications and limits"). Tests lower them. */
export interface XlsxLimits {
  rows: number;
  cellLength: number;
  links: number;
  linkLength: number;
}

export const excelLimits: XlsxLimits = {
  rows: 1_048_576,
  cellLength: 32_767,
  links: 65_000,
  linkLength: 2_000,
};
