import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSheet } from '../../../shared/sheets/read-sheet.js';
import type { SheetRow } from '../../../shared/sheets/sheet-row.js';

/** No table of districts has more rows; reading ends there. */
const mostRead = 1_000;

/** Rows of a file, or of what was pasted. Throws `sheet-unreadable`. */
export async function tableRows(bytes: Uint8Array): Promise<SheetRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'echolot-table-'));
  try {
    const path = join(folder, 'table');
    await writeFile(path, bytes, { mode: 0o600 });
    const rows: SheetRow[] = [];
    const sheet = await openSheet(path);
    for await (const row of sheet.rows()) {
      rows.push(row);
      if (rows.length >= mostRead) break;
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The rows as text that reads back to the same cells: what a file held travels on in the form. */
export function tableText(rows: readonly SheetRow[]): string {
  return rows.map(({ cells }) => cells.map(quoted).join(';')).join('\n');
}

function quoted(cell: string): string {
  return /[;,\t|"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
