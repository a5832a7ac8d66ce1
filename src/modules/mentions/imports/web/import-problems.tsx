import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ImportProblem } from '../import-problem.entity.js';
import type { MentionImport } from '../mention-import.entity.js';

/** The header of the column in which a problem stands, as the file has it; null for the row as a whole. */
export function columnName(
  ctx: Pick<PageContext, 't'>,
  { headers }: Pick<MentionImport, 'headers'>,
  { column, target }: Pick<ImportProblem, 'column' | 'target'>,
): string | null {
  const words = ctx.t.imports;
  if (column !== null) return headers[column] || words.mapping.column(column + 1);
  return target === null ? null : words.targets[target];
}

/** What is wrong and what mends it; of a row that stands twice, where it stood first. */
export function problemText(
  ctx: Pick<PageContext, 't'>,
  { reason, other }: Pick<ImportProblem, 'reason' | 'other'>,
) {
  const text = ctx.t.imports.reasons[reason];
  return reason === 'sameInFile' ? `${text} ${other ?? ''}.` : text;
}

/** Rows that are wrong, or known already, by line. */
export function ProblemTable({
  ctx,
  found,
  kind,
  rows,
}: {
  ctx: PageContext;
  found: MentionImport;
  kind: ImportProblem['kind'];
  rows: readonly ImportProblem[];
}) {
  const words = ctx.t.imports.check;
  const line: Column<ImportProblem> = {
    key: 'line',
    header: words.line,
    align: 'end',
    primary: true,
    cell: (row) => ctx.format.number(row.line),
  };
  const value: Column<ImportProblem> = {
    key: 'value',
    header: kind === 'error' ? words.value : ctx.t.imports.targets.headline,
    cell: (row) => <span class="import-value">{row.value === '' ? '–' : row.value}</span>,
  };
  const problem: Column<ImportProblem> = {
    key: 'problem',
    header: kind === 'error' ? words.problem : ctx.t.imports.csvColumns.problem,
    cell: (row) =>
      row.other !== null && row.reason !== 'sameInFile' ? (
        <a href={`/mentions/${row.other}`}>{problemText(ctx, row)}</a>
      ) : (
        problemText(ctx, row)
      ),
  };
  const column: Column<ImportProblem> = {
    key: 'column',
    header: words.column,
    narrow: 'line',
    cell: (row) => columnName(ctx, found, row) ?? words.wholeRow,
  };
  return (
    <DataTable
      caption={kind === 'error' ? words.errorsTitle : words.duplicatesTitle}
      columns={kind === 'error' ? [line, column, value, problem] : [line, value, problem]}
      rows={rows}
      rowKey={(row) => String(row.seq)}
      density="compact"
    />
  );
}
