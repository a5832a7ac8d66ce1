import type { AddCommand } from './add-command.js';
import { readInput } from './read-input.js';
import { writeJson } from './terminal.js';

export const importOutlets: AddCommand = (imports, terminal, done) => {
  imports
    .command('outlets')
    .description('outlets from a CSV file in the format of config/outlets.csv')
    .argument('<file>', 'CSV file, or - for stdin')
    .option('--dry-run', 'only say what would happen')
    .option('--partial', 'store the good rows although others are rejected')
    .option('--json', 'print one JSON document')
    .action(async (file: string, options: { dryRun?: boolean; partial?: boolean; json?: boolean }) => {
      const { withApp } = await import('./with-app.js');
      const { ImportOutlets } = await import('../modules/outlets/import-outlets.js');
      const bytes = await readInput(file, terminal);
      const result = await withApp(terminal, (app) => app.get(ImportOutlets).run(bytes, options));
      if (options.json) writeJson(terminal, result);
      else {
        const verb = result.stored ? 'Stored' : 'Not stored';
        terminal.out(
          `${verb}: ${result.created} new, ${result.updated} changed, ${result.unchanged} unchanged.\n`,
        );
      }
      for (const { line, reason } of result.rejected) terminal.err(`line ${line}: ${reason}\n`);
      done(result.rejected.length && !result.stored ? 1 : 0);
    });
};
