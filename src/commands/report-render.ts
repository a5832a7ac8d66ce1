import { rename, rm, writeFile } from 'node:fs/promises';
import { Option } from 'commander';
import type { ReportFormat } from '../modules/reports/visibility/report-file.entity.js';
import type { AddCommand } from './add-command.js';
import { id } from './report-options.js';
import { CommandFailure, writeJson } from './terminal.js';

interface Options {
  format?: ReportFormat;
  out: string;
  json?: boolean;
}

export const reportRender: AddCommand = (report, terminal, done) => {
  report
    .command('render')
    .description('write a report as a file: of a final one the stored bytes, of a draft as it is now')
    .argument('<id>', 'as "report list" shows it', id)
    .addOption(
      new Option('--format <format>', 'without it what the name of the file says, else pdf').choices([
        'pdf',
        'xlsx',
        'csv',
      ]),
    )
    .requiredOption('-o, --out <file>', 'where to write; CSV is a ZIP of one file a table')
    .option('--json', 'print one JSON document about the file')
    .action(async (reportId: string, options: Options) => {
      const { withApp } = await import('./with-app.js');
      const { Clock } = await import('../shared/clock.js');
      const { ReportFiles } = await import('../modules/reports/visibility/finalising/report-files.js');
      const { ReportQueries } = await import('../modules/reports/visibility/report.queries.js');
      const { sha256Of } = await import('../modules/reports/visibility/snapshot-text.js');
      const format = options.format ?? formatOf(options.out);
      const { bytes, status } = await withApp(terminal, async (app) => {
        const found = await app.get(ReportQueries).one(reportId);
        const now = app.get(Clock).now();
        return { bytes: await app.get(ReportFiles).bytes(found, format, now), status: found.status };
      });
      await wholeFile(options.out, bytes);
      const { length } = bytes;
      if (options.json)
        writeJson(terminal, { file: options.out, format, status, bytes: length, sha256: sha256Of(bytes) });
      terminal.err(`${length} bytes in ${options.out}\n`);
      done(0);
    });
};

function formatOf(path: string): ReportFormat {
  const ending = path.toLowerCase();
  if (ending.endsWith('.xlsx')) return 'xlsx';
  return ending.endsWith('.zip') || ending.endsWith('.csv') ? 'csv' : 'pdf';
}

/** Writes beside the file and moves it there once it is complete, so that half a file never bears the name. */
async function wholeFile(path: string, bytes: Buffer): Promise<void> {
  const part = `${path}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw new CommandFailure(`${path}: ${error instanceof Error ? error.message : String(error)}`, 1);
  }
}
