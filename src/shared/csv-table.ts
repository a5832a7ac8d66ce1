import { CsvError, parse } from 'csv-parse/sync';
import { UserError } from './errors.js';

export interface CsvRow {
  /** Line of the file on which the row begins; the header stands on line 1. */
  line: number;
  /** Trimmed cells by column name. */
  values: Record<string, string>;
}

/** A row that cannot be taken over, and why; `reason` is an English sentence part for the console and the log. */
export interface RejectedRow {
  line: number;
  reason: string;
}

export interface CsvTable {
  columns: string[];
  rows: CsvRow[];
  /** Rows that do not fit the header. */
  malformed: RejectedRow[];
}

interface ParsedRecord {
  record: string[];
  raw: string;
  info: { lines: number };
}

/**
 * Reads a CSV file with a header line: UTF-8 with or without BOM, `,` or `;` between cells (what the header uses).
 * Throws `csv-unreadable` when it is no such table, or lacks one of the `required` columns.
 */
export function readCsvTable(bytes: Uint8Array, required: readonly string[]): CsvTable {
  const [header, ...records] = parseRecords(decode(bytes));
  if (!header) throw unreadable('the file is empty');
  const columns = header.record.map((name) => name.trim());
  const twice = columns.find((name, i) => columns.indexOf(name) < i);
  if (twice !== undefined) throw unreadable(`column "${twice}" appears twice`);
  const missing = required.filter((name) => !columns.includes(name));
  if (missing.length) throw unreadable(`missing columns: ${missing.join(', ')}`);
  const table: CsvTable = { columns, rows: [], malformed: [] };
  for (const parsed of records) {
    const line = firstLine(parsed);
    const reason = problemOf(parsed.record, columns);
    if (reason) table.malformed.push({ line, reason });
    else table.rows.push({ line, values: valuesOf(parsed.record, columns) });
  }
  return table;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('the file is not UTF-8');
  }
}

function parseRecords(text: string): ParsedRecord[] {
  const headerLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const delimiter = headerLine.split(';').length > headerLine.split(',').length ? ';' : ',';
  try {
    return parse(text, {
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as ParsedRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? ` (line ${error['lines']})` : '';
    throw unreadable(`${error.code}${line}`);
  }
}

/** csv-parse counts the lines up to the end of a record, and a record may hold line breaks. */
function firstLine({ raw, info }: ParsedRecord): number {
  return info.lines - (raw.trim().match(/\r\n|\r|\n/g)?.length ?? 0);
}

function problemOf(record: string[], columns: string[]): string | null {
  if (record.length !== columns.length) return `has ${record.length} cells, the header has ${columns.length}`;
  // PostgreSQL refuses it in text
  return record.some((cell) => cell.includes('\0')) ? 'contains a NUL character' : null;
}

function valuesOf(record: string[], columns: string[]): Record<string, string> {
  return Object.fromEntries(columns.map((name, i) => [name, (record[i] ?? '').trim()]));
}

function unreadable(reason: string): UserError {
  return new UserError('csv-unreadable', { reason });
}
