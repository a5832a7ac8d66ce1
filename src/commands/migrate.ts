import type { AddCommand } from './add-command.js';
import { readSettings } from '../config/settings.js';
import { SystemClock } from '../shared/clock.js';
import { writeJson } from './terminal.js';

export const migrate: AddCommand = (program, terminal, done) => {
  program
    .command('migrate')
    .description('bring the database up to date and load districts, municipalities and the outlet catalogue')
    .option('--json', 'print one JSON document')
    .action(async (options: { json?: boolean }) => {
      const { openPreparedDatabase } = await import('../prepare-database.js');
      const steps: string[] = [];
      const dataSource = await openPreparedDatabase(readSettings(terminal.env), new SystemClock(), (line) => {
        steps.push(line);
        terminal.err(`${line}\n`);
      });
      await dataSource.destroy();
      if (options.json) writeJson(terminal, { steps });
      else if (!steps.length) terminal.out('Nothing to do: the database is up to date.\n');
      done(0);
    });
};
