import { open, readFile } from 'node:fs/promises';
import { UserError } from '../../../shared/errors.js';
import { openSheet } from '../../../shared/sheets/read-sheet.js';
import { sheetUnreadable } from '../../../shared/sheets/sheet-row.js';
import type { SheetRow } from '../../../shared/sheets/sheet-row.js';
import { cardContact } from '../vcard/card-contact.js';
import { decodeText } from '../vcard/decode-text.js';
import { isCardFile, readCards } from '../vcard/read-cards.js';
import { mostFileBytes } from './contact-import-files.js';
import type { ContactImport } from './contact-import.entity.js';
import { contactTargets, longestOf } from './contact-targets.js';
import type { ContactMapping, ContactTarget, RawContact } from './contact-targets.js';
import { guessColumns, guessHeaderRow } from './guess-columns.js';

/** More contacts than these nobody can look through before they are taken over. */
export const mostContacts = 5_000;
/** A header stands among the first rows, beneath a title perhaps. */
const headRows = 20;

export type FileForm = Pick<ContactImport, 'format' | 'headerLine' | 'headers' | 'mapping'>;

/** Rows of a file, and the lines of cards that have no end. */
export interface RawFile {
  rows: RawContact[];
  broken: number[];
}

/** What a file is and what its columns most likely are. Throws `sheet-unreadable`. */
export async function formOf(path: string): Promise<FileForm> {
  if (isCardFile(await headOf(path))) return { format: 'vcf', headerLine: 0, headers: [], mapping: {} };
  const sheet = await openSheet(path);
  const rows = await firstRows(sheet.rows(), headRows);
  const header = rows[guessHeaderRow(rows)];
  if (!header) throw sheetUnreadable('empty');
  const headers = header.cells.map((cell) => cell.replace(/\s+/g, ' ').trim().slice(0, 120));
  return { format: sheet.format, headerLine: header.line, headers, mapping: guessColumns(headers) };
}

/** The contacts of a file. Throws `sheet-unreadable`, `too-many-contacts`. */
export async function readContactFile(path: string, form: FileForm): Promise<RawFile> {
  if (form.format === 'vcf') return readCardFile(path);
  const sheet = await openSheet(path);
  const rows: RawContact[] = [];
  for await (const row of sheet.rows()) {
    if (row.line <= form.headerLine) continue;
    const raw = rawContact(row, form.mapping, form.headers.length);
    if (raw === null) continue;
    if (rows.length >= mostContacts) throw tooMany();
    rows.push(raw);
  }
  return { rows, broken: [] };
}

/** The first texts of each column, for whoever says what the columns are. */
export async function samplesOf(path: string, form: FileForm, most = 3): Promise<string[][]> {
  if (form.format === 'vcf') return [];
  const sheet = await openSheet(path);
  const rows = await firstRows(sheet.rows(), headRows * 2);
  const below = rows.filter(({ line }) => line > form.headerLine);
  return form.headers.map((_, at) =>
    below
      .map(({ cells }) =>
        (cells[at] ?? '')
          .replace(/\s+/g, ' ')
          .replace(/[\0\p{Surrogate}]/gu, '�')
          .trim()
          .slice(0, 60),
      )
      .filter(Boolean)
      .slice(0, most),
  );
}

async function readCardFile(path: string): Promise<RawFile> {
  const { cards, broken, more } = readCards(decodeText(await readFile(path)), mostContacts);
  if (more) throw tooMany();
  if (!cards.length && !broken.length) throw sheetUnreadable('empty');
  return { rows: cards.map(cardContact), broken };
}

function rawContact(row: SheetRow, mapping: ContactMapping, width: number): RawContact | null {
  if (row.cells.every((cell) => cell.trim() === '')) return null;
  const values: RawContact['values'] = {};
  for (const target of contactTargets) {
    const at = mapping[target];
    // one letter more than fits says that it does not
    if (at !== undefined) values[target] = (row.cells[at] ?? '').trim().slice(0, longest(target));
  }
  return { line: row.line, values, ...(row.cells.length > width ? { tooWide: true } : {}) };
}

const longest = (target: ContactTarget) => longestOf[target] * 2 + 1;

const tooMany = () => new UserError('too-many-contacts', { limit: mostContacts });

async function headOf(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2_000), 0, 2_000, 0);
    if ((await file.stat()).size > mostFileBytes) throw new UserError('too-large', { limit: '5 MB' });
    return decodeText(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

async function firstRows(rows: AsyncIterable<SheetRow>, most: number): Promise<SheetRow[]> {
  const some: SheetRow[] = [];
  for await (const row of rows) if (some.push(row) >= most) break;
  return some;
}
