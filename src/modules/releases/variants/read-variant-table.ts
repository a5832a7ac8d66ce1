import { districtFinder, districtLine } from '../../places/named-districts.js';
import type { NamedDistrict } from '../../places/named-districts.js';
import type { SheetRow } from '../../../shared/sheets/sheet-row.js';
import { placeKey } from '../../../shared/text/place-template.js';

/** One district with what its row says, by column. */
export interface VariantRow {
  line: number;
  ags: string;
  facts: Record<string, string>;
}

/** What is wrong with a row, or with the head of the table (line of the head). */
export type TableProblem = { line: number } & (
  | { kind: 'unknown'; typed: string }
  /** A name of several districts, or of a Land: each choice as it may be typed. */
  | { kind: 'ambiguous'; typed: string; choices: string[] }
  /** The district stands in a row before. */
  | { kind: 'twice'; typed: string; first: number }
  | { kind: 'no-district' }
  | { kind: 'column-twice' | 'long-cell'; column: string }
  | { kind: 'column-unnamed'; at: number }
  | { kind: 'too-many-rows' | 'too-many-columns' | 'no-rows' }
);

export interface VariantTable {
  /** Names of the columns after the first. */
  columns: string[];
  rows: VariantRow[];
  problems: TableProblem[];
}

const mostRows = 600;
const mostFacts = 40;
/** As much as a lead may have. */
const longestFact = 4_000;
const shownChoices = 6;

/**
 * Reads a table of districts: a head, then a row each; the first column names the district by key or name. Rows that are unclear are left out and
 * named; an Excel that has taken the leading zero from a key is forgiven.
 */
export function readVariantTable(
  sheet: readonly SheetRow[],
  districts: readonly NamedDistrict[],
): VariantTable {
  const [head, ...body] = sheet;
  const problems: TableProblem[] = [];
  if (!head || !body.length)
    return { columns: [], rows: [], problems: [{ line: head?.line ?? 1, kind: 'no-rows' }] };
  const columns = readColumns(head, body, problems);
  const find = districtFinder(districts);
  const byKey = new Map(districts.map((district) => [district.ags, district]));
  const rows: VariantRow[] = [];
  const seen = new Map<string, number>();
  if (body.length > mostRows) problems.push({ line: body[mostRows]!.line, kind: 'too-many-rows' });
  for (const { line, cells } of body.slice(0, mostRows)) {
    const typed = (cells[0] ?? '').trim();
    if (!typed) {
      if (cells.some((cell) => cell.trim())) problems.push({ line, kind: 'no-district' });
      continue;
    }
    const found = find(districtText(typed));
    if (!Array.isArray(found)) {
      problems.push(
        found.kind === 'unknown'
          ? { line, kind: 'unknown', typed }
          : { line, kind: 'ambiguous', typed, choices: found.choices },
      );
      continue;
    }
    const [ags = '', ...others] = found;
    if (others.length) {
      const choices = found.slice(0, shownChoices).flatMap((key) => byKey.get(key) ?? []);
      problems.push({ line, kind: 'ambiguous', typed, choices: choices.map(districtLine) });
      continue;
    }
    const first = seen.get(ags);
    if (first !== undefined) {
      problems.push({ line, kind: 'twice', typed, first });
      continue;
    }
    const long = columns.find(({ at }) => (cells[at] ?? '').length > longestFact);
    if (long) {
      problems.push({ line, kind: 'long-cell', column: long.name });
      continue;
    }
    seen.set(ags, line);
    const facts = Object.fromEntries(columns.map(({ name, at }) => [name, (cells[at] ?? '').trim()]));
    rows.push({ line, ags, facts });
  }
  return { columns: columns.map(({ name }) => name), rows, problems };
}

function readColumns(
  { line, cells }: SheetRow,
  body: readonly SheetRow[],
  problems: TableProblem[],
): { name: string; at: number }[] {
  const columns: { name: string; at: number }[] = [];
  const keys = new Set<string>();
  const width = body.reduce((most, row) => Math.max(most, row.cells.length), cells.length);
  for (let at = 1; at < width; at++) {
    const name = (cells[at] ?? '').trim().replace(/\s+/g, ' ').slice(0, 120);
    const key = placeKey(name);
    if (!key) {
      if (name || body.some((row) => row.cells[at]?.trim()))
        problems.push({ line, kind: 'column-unnamed', at: at + 1 });
      continue;
    }
    if (keys.has(key)) problems.push({ line, kind: 'column-twice', column: name });
    else if (columns.length >= mostFacts) {
      problems.push({ line, kind: 'too-many-columns' });
      break;
    } else columns.push({ name, at });
    keys.add(key);
  }
  return columns;
}

/** Names of districts have no comma: "Dachau, Landkreis" is a name with its kind. */
function districtText(typed: string): string {
  if (/^\d{4}$/.test(typed)) return `0${typed}`;
  return typed.replaceAll(',', ' ');
}
