import { readCsvTable } from '../../shared/csv-table.js';
import type { RejectedRow } from '../../shared/csv-table.js';
import { readCatalogueRow, requiredColumns } from './catalogue-row.js';
import type { DraftRow, OutletDraft } from './outlet-draft.js';

/** Reads a catalogue file. Throws `csv-unreadable`; rows that do not fit are listed. Of two rows that claim the same, the first stays. */
export function readCatalogue(bytes: Uint8Array): { rows: DraftRow[]; rejected: RejectedRow[] } {
  const table = readCsvTable(bytes, requiredColumns);
  const rows: DraftRow[] = [];
  const rejected = [...table.malformed];
  const lineOf = new Map<string, number>();
  for (const { line, values } of table.rows) {
    const reading = readCatalogueRow(values);
    const reason = reading.ok ? claimedBefore(reading.draft, lineOf) : reading.reason;
    if (!reading.ok || reason) {
      rejected.push({ line, reason: reason ?? '' });
      continue;
    }
    for (const claim of claims(reading.draft)) lineOf.set(claim, line);
    rows.push({ line, draft: reading.draft });
  }
  return { rows, rejected };
}

function claimedBefore(draft: OutletDraft, lineOf: ReadonlyMap<string, number>): string | null {
  const seen = new Set<string>();
  for (const claim of claims(draft)) {
    const line = lineOf.get(claim);
    if (line !== undefined) return `${claim} stands on line ${line} already`;
    if (seen.has(claim)) return `${claim} stands twice in this row`;
    seen.add(claim);
  }
  return null;
}

/** What only one outlet may have. */
function claims(draft: OutletDraft): string[] {
  return [
    `id ${draft.catalogueId}`,
    ...draft.domains.map((host) => `domain ${host}`),
    ...draft.addresses.map(({ url }) => `address ${url}`),
  ];
}
