import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { InvalidArgumentError, Option } from 'commander';
import { isDay } from '../shared/days.js';
import { OutputClosed } from '../shared/sheets/sheet-output.js';
import { sheetFormats } from '../shared/sheets/sheet.js';
import type { SheetFormat } from '../shared/sheets/sheet.js';
import type { AddCommand } from './add-command.js';
import { CommandFailure, writeJson } from './terminal.js';
import type { Terminal } from './terminal.js';

interface Options {
  from?: string;
  to?: string;
  campaign?: string;
  review: string;
  format?: SheetFormat;
  output?: string;
  language: 'de' | 'en';
  notes?: boolean;
  json?: boolean;
}

export const exportMentions: AddCommand = (exports, terminal, done) => {
  exports
    .command('mentions')
    .description('mentions as CSV or XLSX, to stdout or a file')
    .option('--from <day>', 'first day of publication, YYYY-MM-DD', day)
    .option('--to <day>', 'last day of publication, YYYY-MM-DD', day)
    .option('--campaign <name or id>', 'only mentions of this campaign')
    .addOption(
      new Option('--review <review>', 'only mentions with this review')
        .choices(['all', 'new', 'relevant', 'irrelevant', 'duplicate', 'unmatched'])
        .default('all'),
    )
    .addOption(
      new Option('--format <format>', 'without it what the name of the file says, else csv').choices(
        sheetFormats,
      ),
    )
    .option('-o, --output <file>', 'where to write; without it stdout')
    .addOption(
      new Option('--language <language>', 'of headers and words').choices(['de', 'en']).default('de'),
    )
    .option('--notes', 'with our own notes')
    .option('--json', 'with -o: print one JSON document about the file')
    .action(async (options: Options) => {
      if (options.json && options.output === undefined) {
        throw new CommandFailure('--json needs -o: without it the table itself goes to stdout', 2);
      }
      if (options.from && options.to && options.from > options.to) {
        throw new CommandFailure('--from lies after --to', 2);
      }
      const format = options.format ?? (options.output?.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv');
      const rows = await run(terminal, options, format);
      if (options.json) writeJson(terminal, { file: options.output, format, rows });
      terminal.err(`${rows} mentions${options.output === undefined ? '' : ` in ${options.output}`}\n`);
      done(0);
    });
};

async function run(terminal: Terminal, options: Options, format: SheetFormat): Promise<number> {
  const { withApp } = await import('./with-app.js');
  const { MentionFile } = await import('../modules/mentions/exports/mention-file.js');
  return withApp(terminal, async (app) => {
    const file = app.get(MentionFile);
    const { from, to, campaign, review, language, notes = false } = options;
    const wish = { from, to, campaign, review, language, notes, format };
    const progress = (rows: number, of: number) => terminal.err(`${rows} of ${of}\n`);
    try {
      if (options.output === undefined) return await file.write(wish, stdoutOf(terminal, format), progress);
      return await wholeFile(options.output, (stream) => file.write(wish, stream, progress));
    } catch (error) {
      if (error instanceof OutputClosed) throw new CommandFailure('nobody reads the output any more', 1);
      throw error;
    }
  });
}

/** Writes beside the file and moves it there once it is complete, so that half a file never bears the name. */
async function wholeFile(path: string, write: (stream: Writable) => Promise<number>): Promise<number> {
  const part = `${path}.part`;
  const stream = createWriteStream(part);
  const failure = new Promise<never>((_, reject) => {
    stream.once('error', (error) => reject(new CommandFailure(`${path}: ${error.message}`, 1)));
  });
  try {
    const rows = await Promise.race([failure, write(stream)]);
    await rename(part, path);
    return rows;
  } catch (error) {
    stream.destroy();
    await rm(part, { force: true });
    throw error;
  }
}

function stdoutOf(terminal: Terminal, format: SheetFormat): Writable {
  const { bytes } = terminal;
  if (format === 'xlsx' && (!bytes || ('isTTY' in bytes && bytes.isTTY))) {
    throw new CommandFailure('XLSX is no text: name a file with -o, or redirect the output', 2);
  }
  if (!bytes) {
    return new Writable({
      decodeStrings: false,
      write: (text: Buffer | string, _, written) => {
        terminal.out(text.toString());
        written();
      },
    });
  }
  // ending the command must not end the process's own stream
  const stream = new Writable({ write: (chunk: Buffer, _, written) => void bytes.write(chunk, written) });
  bytes.once('error', (error) => stream.destroy(error));
  return stream;
}

function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('Give a day as YYYY-MM-DD.');
  return text;
}
