import { UserError } from '../shared/errors.js';
import { errorText } from '../web/i18n/error-text.js';
import { messagesFor } from '../web/i18n/messages.js';
import type { AddCommand } from './add-command.js';
import { readInput } from './read-input.js';
import { CommandFailure, writeJson } from './terminal.js';

export const importFigures: AddCommand = (imports, terminal, done) => {
  imports
    .command('figures')
    .description('audience figures of outlets from CSV or XLSX; nothing that is there is changed')
    .argument('<file>', 'CSV or XLSX file, or - for stdin')
    .option('--dry-run', 'only say what would happen')
    .option('--partial', 'store the good rows although others are rejected')
    .option('--json', 'print one JSON document')
    .action(async (file: string, options: { dryRun?: boolean; partial?: boolean; json?: boolean }) => {
      const { withApp } = await import('./with-app.js');
      const { ImportFigures } = await import('../modules/outlets/figures/imports/import-figures.js');
      const { readFigureFile } = await import('../modules/outlets/figures/imports/read-figure-file.js');
      const { rowProblemText } = await import('../modules/outlets/figures/web/figure-import-view.js');
      const t = messagesFor('en');
      const bytes = await readInput(file, terminal);
      const rows = await readFigureFile(bytes).catch((error: unknown) => {
        // a file that cannot be read is wrong usage
        throw error instanceof UserError ? new CommandFailure(errorText(error, t), 2) : error;
      });
      const result = await withApp(terminal, (app) => app.get(ImportFigures).run(rows, options, null));
      const rejected = result.rejected.map(({ line, column, value, reason }) => ({
        line,
        column: column && t.figures.import.columnNames[column],
        value,
        reason: rowProblemText(reason, t),
      }));
      if (options.json) writeJson(terminal, { ...result, rejected });
      else {
        const verb = result.stored ? 'Stored' : options.dryRun ? 'Not stored (dry run)' : 'Not stored';
        terminal.out(
          `${verb}: ${result.added} new, ${result.known} known already, ${rejected.length} rows with problems.\n`,
        );
      }
      for (const { line, column, value, reason } of rejected) {
        const shown = value === '' ? '' : ` (${JSON.stringify(value)})`;
        terminal.err(`line ${line}${column === null ? '' : `, ${column}`}: ${reason}${shown}\n`);
      }
      done(rejected.length && !result.stored ? 1 : 0);
    });
};
