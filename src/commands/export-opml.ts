import { writeFile } from 'node:fs/promises';
import type { AddCommand } from './add-command.js';
import { writeJson } from './terminal.js';

export const exportOpml: AddCommand = (exports, terminal, done) => {
  exports
    .command('opml')
    .description('all feeds as OPML 2.0, to a file or stdout')
    .argument('[file]', 'where to write; without it stdout')
    .option('--json', 'print one JSON document that holds the OPML text')
    .action(async (file: string | undefined, options: { json?: boolean }) => {
      const { withApp } = await import('./with-app.js');
      const { ExportOpml } = await import('../modules/feeds/export-opml.js');
      const opml = await withApp(terminal, (app) => app.get(ExportOpml).run());
      if (file !== undefined) await writeFile(file, opml);
      if (options.json) writeJson(terminal, file === undefined ? { opml } : { file });
      else if (file === undefined) terminal.out(opml);
      done(0);
    });
};
