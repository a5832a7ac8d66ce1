import type { AddCommand } from './add-command.js';
import { readInput } from './read-input.js';
import { writeJson } from './terminal.js';

export const importOpml: AddCommand = (imports, terminal, done) => {
  imports
    .command('opml')
    .description('feeds from the list of another feed reader')
    .argument('<file>', 'OPML file, or - for stdin')
    .option('--dry-run', 'only say what would happen')
    .option('--partial', 'take the good entries although others are rejected')
    .option('--json', 'print one JSON document')
    .action(async (file: string, options: { dryRun?: boolean; partial?: boolean; json?: boolean }) => {
      const { withApp } = await import('./with-app.js');
      const { ImportOpml } = await import('../modules/feeds/import-opml.js');
      const text = (await readInput(file, terminal)).toString('utf8');
      const result = await withApp(terminal, (app) => app.get(ImportOpml).run(text, options));
      if (options.json) writeJson(terminal, result);
      else {
        terminal.out(
          `${result.stored ? 'Added' : 'Not stored'}: ${result.added} feeds, ${result.existing} followed already.\n`,
        );
      }
      for (const { line, title, message } of result.rejected)
        terminal.err(`line ${line} (${title}): ${message}\n`);
      done(result.rejected.length && !result.stored ? 1 : 0);
    });
};
