import type { AddCommand } from './add-command.js';
import { publicSettings, readSettings } from '../config/settings.js';
import { writeJson } from './terminal.js';

export const checkConfig: AddCommand = (program, terminal, done) => {
  program
    .command('check-config')
    .description('print the settings in force without secrets; exit 2 when one is nonsense')
    .option('--json', 'print one JSON document')
    .action((options: { json?: boolean }) => {
      const settings = publicSettings(readSettings(terminal.env));
      if (options.json) {
        writeJson(terminal, settings);
      } else {
        for (const [name, value] of Object.entries(settings)) {
          terminal.out(
            `${name.padEnd(22)} ${value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value)}\n`,
          );
        }
      }
      if (settings['redisUrl'] !== null) {
        terminal.err(
          'REDIS_URL is set but not needed: this version keeps its work in the database and shares it by leases.\n',
        );
      }
      done(0);
    });
};
