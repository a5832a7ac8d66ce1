import type { ReportDocument, Table } from '../report-document.js';
import type { SectionKey } from '../report-parameters.js';

export interface TableChange {
  key: string;
  section: SectionKey;
  caption: string;
  /** Rows that stand in one of them alone, as they are printed; a row that changed stands on both sides. */
  before: string[];
  after: string[];
}

/** A row that moved, and a link that was looked at once more, are no difference. */
const passing: ReadonlySet<string> = new Set(['number', 'checked']);

type Placed = Table & { section: SectionKey };

/** Tables of two versions that hold other rows; in the order of the later one, those that are gone last. Of another language nothing can be said. */
export function tableChanges(before: ReportDocument, after: ReportDocument): TableChange[] {
  if (before.language !== after.language) return [];
  const [old, fresh] = [tablesOf(before), tablesOf(after)];
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    const { section, caption } = (is ?? was)!;
    const [gone, come] = [rowsOf(was), rowsOf(is)];
    const change = { key, section, caption, before: without(gone, come), after: without(come, gone) };
    return change.before.length + change.after.length ? change : [];
  });
}

function tablesOf({ sections }: ReportDocument): Map<string, Placed> {
  return new Map(
    sections.flatMap(({ key: section, blocks }) =>
      blocks.flatMap((block): [string, Placed][] =>
        block.kind === 'table' ? [[block.key, { ...block, section }]] : [],
      ),
    ),
  );
}

function rowsOf(table: Table | undefined): string[] {
  if (!table) return [];
  const { columns, rows } = table;
  const kept = columns.flatMap(({ key, sheetOnly }, at) => (sheetOnly || passing.has(key) ? [] : at));
  return rows.map(({ cells }) => kept.map((at) => cells[at]?.text || '–').join(' · '));
}

/** Rows that are the same stand for one each. */
function without(rows: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1);
  return rows.filter((row) => {
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count <= 0;
  });
}
